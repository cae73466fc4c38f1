import { css } from 'lit';

/** A statement in a list, with its date in the margin where there is room for one; and the small print of every widget. */
export const statementStyles = css`
  [part='heading'] {
    font-family: var(--_heading-font);
    font-weight: 700;
    line-height: 1.3;
  }
  .name {
    font-size: 1.35em;
  }
  .title {
    font-size: 1.1em;
  }

  /* Small print */
  .when,
  .byline,
  .note,
  .foot {
    color: var(--_muted);
    font-size: 0.85em;
  }
  .subjects,
  .said {
    font-size: 0.85em;
  }
  .subjects .label {
    font-size: 1em;
  }

  .when {
    font-variant-numeric: tabular-nums;
  }
  .what {
    display: grid;
    gap: 0.4em;
    max-inline-size: var(--_measure);
    min-inline-size: 0;
  }

  /* A statement */
  .lead {
    min-block-size: 24px;
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
  .byline > :not(:last-child)::after {
    content: '\\a0·';
  }
  p + p {
    margin-block-start: 0.5em;
  }
  .what > p {
    margin: 0;
  }
  .clamped {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  blockquote {
    border-inline-start: 1px solid var(--_rule);
    padding-inline-start: 1em;
  }
  dl {
    display: grid;
    gap: 0.3em;
    font-size: 0.9em;
  }
  dt {
    color: var(--_muted);
  }
  .chips,
  .subjects,
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.4em;
  }
  .chip::after {
    content: ' ×' / '';
  }
  .subject,
  .cited {
    display: inline-block;
    min-block-size: 24px;
    text-decoration: underline var(--_rule);
  }
  span > .subject:not(:last-child)::after {
    content: ',' / '';
  }
  .subject[aria-pressed='true'] {
    color: var(--_accent);
    font-weight: 600;
  }

  /* A citation */
  .cite {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    font-size: 0.9em;
  }
  select {
    border-block-end: 1px solid var(--_muted);
    min-block-size: 24px;
    margin-inline-start: 0.4em;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  textarea,
  .link {
    inline-size: 100%;
    border: 1px solid var(--_rule);
    padding: 0.5em 0.7em;
  }

  .more {
    border: 1px solid var(--_rule);
    padding: 0.55em 1.2em;
    margin-block-end: 1em;
    color: var(--_accent);
  }
  .foot {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 0.7em;
    margin: 0;
  }

  @container (min-width: 640px) {
    .when {
      padding-block-start: 0.25em;
    }
    dl > div {
      display: grid;
      align-items: baseline;
      gap: 1em;
      grid-template-columns: 9em minmax(0, 1fr);
    }
  }

  @media print {
    .action,
    [part='actions'],
    .more,
    .cite,
    .chooser,
    button.lead::after {
      display: none;
    }
    .clamped {
      display: block;
    }
    .cited {
      display: inline;
    }
    [part='item'] {
      break-inside: avoid;
    }
  }
`;
