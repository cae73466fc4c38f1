import { css } from 'lit';

export const feedStyles = css`
  .name {
    font-family: var(--_heading-font);
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.25;
    margin-block-end: 0.3em;
  }
  [part=status],
  .note {
    color: var(--_muted);
    font-size: 0.85em;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    margin-block-start: 0.3em;
  }
  .chip::after {
    content: ' ×' / '';
  }
  [part=list] {
    margin-block-start: 0.7em;
  }

  [part=item] {
    border-block-start: 1px solid var(--_rule);
    padding-block: var(--_gap);
    display: grid;
    gap: 0.15em 1.5em;
  }
  [part=item]:focus-visible {
    outline-offset: 4px;
  }
  .period {
    font-family: var(--_heading-font);
    font-size: 1.15em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    margin-block: 0.9em 0.45em;
    grid-column: 1 / -1;
  }
  [part=item]:has(> .period) {
    border-block-start: 0;
    padding-block-start: 0;
  }
  [part=item] > .period {
    border-block-end: 1px solid var(--_rule);
    padding-block-end: 0.45em;
    margin-block-end: var(--_gap);
  }
  .when {
    color: var(--_muted);
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
  }
  .what {
    display: grid;
    gap: 0.4em;
    max-inline-size: var(--_measure);
    min-inline-size: 0;
  }
  .title {
    font-family: var(--_heading-font);
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .lead {
    text-decoration: none;
  }
  .lead:hover {
    text-decoration: underline;
  }
  button.lead::after {
    content: '';
    display: inline-block;
    inline-size: 0.36em;
    block-size: 0.36em;
    margin-inline: 0.5em 0.2em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    vertical-align: 0.24em;
    opacity: 0.6;
    transform: rotate(45deg);
  }
  button.lead[aria-expanded='true']::after {
    transform: translateY(0.2em) rotate(225deg);
  }
  .byline {
    color: var(--_muted);
    font-size: 0.85em;
  }
  .byline > * + *::before {
    content: '· ';
  }
  [part=summary] > p + p,
  blockquote p + p {
    margin-block-start: 0.5em;
  }
  .clamped {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
  }
  blockquote {
    border-inline-start: 1px solid var(--_rule);
    padding-inline-start: 1em;
  }
  [part=facts] {
    font-size: 0.9em;
    display: grid;
    gap: 0.3em;
  }
  [part=facts] > div {
    display: grid;
    gap: 0 1em;
  }
  [part=facts] dt {
    color: var(--_muted);
  }
  .subjects {
    font-size: 0.85em;
  }
  .subjects {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .subjects .label {
    font-size: 1em;
  }
  .subject {
    min-block-size: 24px;
    text-decoration: underline;
    text-decoration-color: var(--_rule);
    text-underline-offset: 0.2em;
  }
  .subject[aria-pressed='true'] {
    color: var(--_accent);
    font-weight: 600;
    text-decoration-color: currentColor;
  }
  [part=actions] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4em;
  }
  .cite {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    font-size: 0.9em;
  }
  .cite select {
    border-block-end: 1px solid var(--_muted);
    min-block-size: 24px;
    margin-inline-start: 0.4em;
  }
  .cite option {
    color: CanvasText;
    background: Canvas;
  }
  .cite textarea,
  .link {
    inline-size: 100%;
    border: 1px solid var(--_rule);
    padding: 0.5em 0.7em;
    font-size: 0.95em;
    resize: vertical;
  }
  .said {
    font-size: 0.85em;
  }

  .more {
    border: 1px solid var(--_rule);
    padding: 0.55em 1.2em;
    margin-block: 0.4em 1em;
    color: var(--_accent);
  }
  .more:hover {
    border-color: currentColor;
  }
  .foot {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 0.7em;
    color: var(--_muted);
    font-size: 0.8em;
  }
  .list > [part=item],
  .headlines > [part=item] {
    padding-block: 0.6em;
  }
  .headlines .title {
    font-size: 1em;
  }
  .headlines .what {
    gap: 0.15em;
  }

  @container (min-width: 640px) {
    [part=list]:not(.headlines) > [part=item] {
      grid-template-columns: 8.5em minmax(0, 1fr);
    }
    [part=item] > .when {
      padding-block-start: 0.25em;
    }
    [part=facts] > div {
      grid-template-columns: 9em minmax(0, 1fr);
    }
  }

  @media print {
    [part=actions],
    .more,
    .chips,
    .cite,
    button.lead::after {
      display: none;
    }
    .clamped {
      display: block;
      overflow: visible;
    }
    [part=item] {
      break-inside: avoid;
    }
  }
`;
