import { css } from 'lit';

export const stripStyles = css`
  [part='strip'] {
    margin-block: 0.6em;
  }
  /* Inset by half a slider, so that the two stand where bars meet. */
  .bars {
    display: flex;
    position: relative;
    margin-inline: 12px;
    border-block-end: 1px solid var(--_rule);
  }
  .bars svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    fill: color-mix(in oklab, var(--_muted) 55%, transparent);
  }
  .bars svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .chosen {
    fill: var(--_accent);
  }
  /* Before the picture, which takes no pointer. */
  .bar {
    flex: 1;
    position: relative;
    min-inline-size: 0;
    block-size: 4.5em;
  }
  .bar:hover {
    background: color-mix(in oklab, var(--_accent) 18%, transparent);
  }
  .span {
    display: grid;
    margin-block-start: -0.6em;
  }
  .span input {
    grid-area: 1 / 1;
    appearance: none;
    inline-size: 100%;
    block-size: 24px;
    pointer-events: none;
  }
  /* The ring is around what is moved, not around all of its way. */
  .span :focus-visible {
    outline: 0;
    --_ring: var(--_accent);
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
    outline: 2px solid var(--_ring, transparent);
    outline-offset: -4px;
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
    outline: 2px solid var(--_ring, transparent);
    outline-offset: -4px;
    cursor: ew-resize;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    font-variant-numeric: tabular-nums;
  }
  .ends > :last-child {
    text-align: end;
  }
`;
