import { css } from 'lit';

/**
 * What all widgets share: nothing of the host's look is replaced, only extended. Colours come from the page's own text colour
 * and one accent; sizes are in `em`, since a host may set its root to anything.
 */
export const baseStyles = css`
  :host {
    /* A reset such as \`* { all: unset !important }\` on the host page must not make the widget inline. */
    display: block !important;
    --_accent: var(--archive-accent, color-mix(in oklab, currentColor 40%, #2b6cff));
    --_muted: var(--archive-muted, color-mix(in oklab, currentColor 80%, transparent));
    --_rule: var(--archive-rule, color-mix(in oklab, currentColor 22%, transparent));
    --_gap: var(--archive-gap, 1.1em);
    --_measure: var(--archive-measure, 65ch);
    --_heading-font: var(--archive-heading-font, inherit);
  }
  /* Pictures are not recoloured by the browser: a page's own accent may be lost on the reader's ground. */
  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_muted: CanvasText;
      --_rule: CanvasText;
    }
    mark {
      color: MarkText;
      background: Mark;
      forced-color-adjust: none;
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  /*
   * A container has no width of its own, and would be none wherever a box is as wide as what stands in it. These unseen words have: that of
   * their line, or where there is less room that of the longest. A float without height moves nothing, nor the margins of the fallback.
   */
  :host(:not([variant='inline']))::after {
    content: '. . .';
    float: left;
    block-size: 0;
    max-inline-size: 100%;
    overflow: hidden;
    visibility: hidden;
    white-space: normal;
    font-size: max(1em, 10px);
    letter-spacing: 8em;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [part=base] {
    /* A host's \`font-size: 0\`, be it a trick of its grid, hides no word. */
    font-size: max(1em, 10px);
    /* Not \`break-word\`: a grid, a flex row and a button would be as wide as the longest address in them. */
    overflow-wrap: anywhere;
    /* Beside a floated picture there may be no room for words: then below it, as text would go. */
    min-inline-size: min(100%, 12em);
    text-wrap: pretty;
    text-underline-offset: 0.2em;
  }
  /* The author's own words break as they did. */
  slot {
    overflow-wrap: break-word;
  }
  /* A container keeps margins inside it. Those of the fallback must stay where they were before, or the page would move. */
  [part=base]:not(:has(slot)) {
    container-type: inline-size;
  }
  p,
  dl,
  dd,
  blockquote {
    margin: 0;
  }
  /* Words keep their own direction, whatever the page's. */
  p,
  dt,
  dd,
  button,
  time,
  [part='heading'] {
    unicode-bidi: plaintext;
  }
  [part='heading'] {
    break-after: avoid;
  }
  a {
    color: inherit;
    text-decoration-color: var(--_rule);
  }
  a:hover,
  button:hover {
    color: var(--_accent);
    text-decoration-color: currentColor;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 0;
    margin: 0;
    padding: 0;
  }
  button {
    cursor: pointer;
    text-align: start;
  }
  mark {
    color: inherit;
    background: color-mix(in oklab, var(--_accent) 20%, transparent);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .label {
    color: var(--_muted);
    font-size: 0.8em;
  }
  .action {
    color: var(--_accent);
    font-size: 0.85em;
    min-block-size: max(2em, 24px);
    min-inline-size: 24px;
  }
  .action:hover {
    text-decoration: underline;
  }
  .notice {
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: 0.8em;
    margin-block: 0.5em;
  }
  .loading {
    color: var(--_muted);
    animation: appear 0s 0.4s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  /* What can't be reached on paper is told there. */
  @media not print {
    .paper {
      display: none;
    }
  }
  @media print {
    [data-paper]::after {
      content: attr(data-paper);
    }
  }
  /* Only read out, or shown when it has the focus. */
  .aside:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
