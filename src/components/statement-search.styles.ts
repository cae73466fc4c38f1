import { css } from 'lit';

export const searchStyles = css`
  form {
    position: relative;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 0.6em;
    border-block-end: 1px solid var(--_muted);
  }
  .field:focus-within {
    border-color: var(--_accent);
    box-shadow: 0 1px var(--_accent);
  }
  .field .icon {
    stroke: var(--_muted);
  }
  input[type='search'] {
    flex: 1;
    min-inline-size: 0;
    font-size: max(1.15em, 16px);
    padding: 0.45em 0;
    appearance: none;
    outline: none;
  }
  /* The browser's own has a colour of its own. */
  input::-webkit-search-cancel-button {
    appearance: none;
    inline-size: 0.7em;
    block-size: 0.7em;
    background:
      linear-gradient(45deg, #0000 45%, currentColor 45% 55%, #0000 55%),
      linear-gradient(-45deg, #0000 45%, currentColor 45% 55%, #0000 55%);
    opacity: 0.6;
    cursor: pointer;
  }
  /* The choices lie over the page, on a ground of their own. */
  .choices {
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    max-block-size: min(28em, 70vh);
    overflow: auto;
    border: 1px solid color-mix(in oklab, CanvasText 25%, transparent);
    color: CanvasText;
    background: var(--archive-surface, Canvas);
    box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 12%);
    padding-block: 0.5em;
  }
  .choices:popover-open {
    inset: auto;
    margin: 0;
  }
  .choices div {
    unicode-bidi: plaintext;
  }
  .choices .label {
    padding: 0.4em 1.25em 0.2em;
  }
  [role='option'] {
    cursor: pointer;
    padding: 0.4em 1em;
    display: grid;
    gap: 0 1em;
    line-height: 1.35;
  }
  [role='option'][aria-selected='true'],
  [role='option']:hover {
    background: color-mix(in oklab, CanvasText 9%, transparent);
  }
  [role='option'][aria-selected='true'] {
    box-shadow: inset 3px 0 var(--_accent);
  }
  [role='option'] mark {
    font-weight: 600;
  }

  .answer,
  .suggestion,
  .filters,
  .subjects {
    margin-block: 0.5em 0;
  }
  .suggestion .action {
    font-size: inherit;
  }

  /* Facets */
  details {
    margin-block: 0.6em;
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
    inline-size: fit-content;
  }
  .facet {
    font-size: 0.85em;
    border-block-start: 1px solid var(--_rule);
    padding-block: 0.35em;
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
  }
  .facet .label,
  .facet .action {
    font-size: 1em;
  }
  .count {
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .subject:disabled {
    color: var(--_muted);
    opacity: 0.6;
    text-decoration: none;
    cursor: default;
  }

  /* What was chosen */
  .chosen {
    border-block-start: 1px solid var(--_rule);
    padding-block: var(--_gap);
    margin-block-start: var(--_gap);
  }
  .chosen:focus {
    outline: none;
  }
  .behind {
    margin-block-end: 0.6em;
  }
  .behind li {
    padding-block: 0.3em;
  }
  .behind .when {
    margin-inline-end: 0.8em;
  }

  /* In a narrow column what can't be chosen is only in the way. */
  @container (max-width: 399px) {
    .subject:disabled {
      display: none;
    }
  }
  @container (min-width: 400px) {
    .facet {
      display: grid;
      grid-template-columns: 4.5em minmax(0, 1fr);
      align-items: baseline;
    }
  }
  @container (min-width: 640px) {
    [role='option']:has(.when) {
      grid-template-columns: 8.5em minmax(0, 1fr);
    }
    .when ~ .note {
      grid-column: 2;
    }
  }
  @media print {
    form.empty,
    details {
      display: none;
    }
    .choices {
      position: static;
      max-block-size: none;
      box-shadow: none;
    }
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
