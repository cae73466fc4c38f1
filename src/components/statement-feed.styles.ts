import { css } from 'lit';

export const feedStyles = css`
  .period {
    font-size: 1.15em;
    font-variant-numeric: tabular-nums;
    grid-column: 1 / -1;
    border-block-end: 1px solid var(--_rule);
    margin-block: 0.9em var(--_gap);
    padding-block-end: 0.45em;
  }

  /* The list: a hairline above each statement, its date in the margin where there is room for one */
  [part='list'] {
    margin-block: 0.7em 0.4em;
  }
  [part='item'] {
    border-block-start: 1px solid var(--_rule);
    padding-block: var(--_gap);
    display: grid;
    gap: 0.15em 1.5em;
  }
  [part='item'][aria-current] .when {
    color: var(--_accent);
    font-weight: 600;
  }
  [part='item']:has(> .period) {
    border: 0;
    padding-block-start: 0;
  }
  .list > [part='item'],
  .headlines > [part='item'] {
    padding-block-end: 0.6em;
  }
  .list > [part='item']:not(:has(> .period)),
  .headlines > [part='item'] {
    padding-block-start: 0.6em;
  }
  .headlines .what {
    gap: 0.15em;
  }
  .headlines .title {
    font-size: 1em;
  }

  @container (min-width: 640px) {
    .cards > [part='item'],
    .list > [part='item'] {
      grid-template-columns: 8.5em minmax(0, 1fr);
    }
  }
`;
