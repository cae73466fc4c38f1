import { css } from 'lit';

export const stripStyles = css`
  [part='strip'] {
    margin-block: 0.6em;
  }
  .bars,
  .span {
    display: flex;
  }
  .bar {
    flex: 1;
    min-inline-size: 0;
    block-size: 4.5em;
    border-block-end: 1px solid var(--_rule);
  }
  .bar svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    fill: var(--_muted);
    opacity: 0.55;
  }
  .bar[aria-pressed='true'] svg {
    fill: var(--_accent);
    opacity: 1;
  }
  .bar:hover svg {
    opacity: 1;
  }
  .span {
    display: grid;
    margin-block-start: -0.6em;
  }
  .span input {
    grid-area: 1 / 1;
    appearance: none;
    background: none;
    margin: 0;
    inline-size: 100%;
    block-size: 24px;
    pointer-events: none;
  }
  /* Twice: a browser drops a whole rule for a selector that it does not know. */
  .span input::-webkit-slider-thumb {
    appearance: none;
    pointer-events: auto;
    inline-size: 24px;
    block-size: 24px;
    border: 7px solid transparent;
    border-radius: 50%;
    background: var(--_accent) padding-box;
    cursor: ew-resize;
  }
  .span input::-moz-range-thumb {
    pointer-events: auto;
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 24px;
    border: 7px solid transparent;
    border-radius: 50%;
    background: var(--_accent) padding-box;
    cursor: ew-resize;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    font-variant-numeric: tabular-nums;
  }
`;
