import { css } from 'lit';

export const timelineStyles = css`
  ol,
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .period {
    font-size: 1.15em;
    font-variant-numeric: tabular-nums;
    padding-block: 0.9em 0.5em;
  }
  .icon {
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  li > [part='kind'] {
    color: var(--_muted);
    font-size: 0.85em;
  }
  .lead[aria-current] {
    text-decoration: underline 2px var(--_accent);
  }

  /* Down the page: a thin rail, with a mark for each entry */
  /* A browser holds on to what is in sight while chunks come and go above it; held on to a room, it would run away with it. */
  .room {
    overflow-anchor: none;
  }
  .chunk {
    display: flow-root;
  }
  .down [part='item'] {
    display: grid;
    grid-template:
      'icon when kind' auto
      '. lead lead' auto
      '. note note' auto
      '. what what' auto / 1em auto minmax(0, 1fr);
    column-gap: 0.8em;
    padding-block-end: var(--_gap);
    max-inline-size: calc(var(--_measure) + 12em);
  }
  .gap {
    font-style: italic;
    padding-block: 0.4em;
  }
  .down .when {
    grid-area: when;
    padding: 0;
  }
  .down .icon {
    grid-area: icon;
    margin-block-start: 0.2em;
  }
  .down [part='kind'] {
    grid-area: kind;
  }
  .down .lead {
    grid-area: lead;
    justify-self: start;
    padding-block: 0.1em;
  }
  .down li > .note {
    grid-area: note;
  }
  .down .what {
    grid-area: what;
    margin-block-start: 0.5em;
  }
  .down [part='item']::before {
    content: '';
    grid-row: 1 / -1;
    grid-column: icon;
    justify-self: center;
    margin-block: 1.7em calc(0.2em - var(--_gap));
    border-inline-start: 1px solid var(--_rule);
  }
  .down .range::before {
    border-inline-start: 4px solid var(--_accent);
    opacity: 0.5;
  }
  .down .open::before {
    border-inline-start: 4px dotted var(--_accent);
  }
  .down .vague::before {
    border-inline-start: 1px dashed var(--_muted);
  }

  /* On its side */
  .scroller {
    overflow-x: auto;
    overscroll-behavior-x: contain;
    margin-block: 0.6em;
  }
  /* What goes on beyond the edge fades out there. */
  .onward {
    mask-image: linear-gradient(to right, #000 calc(100% - 3em), transparent);
  }
  .onward:dir(rtl) {
    mask-image: linear-gradient(to left, #000 calc(100% - 3em), transparent);
  }
  .track {
    display: flex;
    flex-direction: column;
  }
  .track ol {
    flex: 1;
    display: grid;
    grid-template-columns: 100%;
    align-content: start;
  }
  .axis {
    fill: none;
    stroke: var(--_rule);
  }
  .axis:dir(rtl) {
    transform: scaleX(-1);
  }
  .reach {
    stroke: var(--_accent);
    stroke-width: 6;
  }
  .reach.open {
    stroke-dasharray: 2 4;
    opacity: 0.4;
  }
  .reach.vague {
    stroke-dasharray: 6 3;
    opacity: 0.6;
  }
  .ticks {
    position: relative;
    block-size: 2em;
    color: var(--_muted);
    font-size: 0.8em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .tick {
    position: absolute;
  }
  .track [part='item'] {
    border-inline-start: 1px solid var(--_rule);
    padding-inline-start: 0.5em;
    padding-block-end: 0.8em;
    line-height: 1.4;
  }
  .track .when,
  .track .icon,
  .track [part='kind'] {
    display: inline;
    padding: 0;
  }
  .track .icon {
    margin-inline: 0.1em 0.3em;
    vertical-align: -0.15em;
  }
  .track .lead {
    display: block;
    line-height: 1.3;
  }
  .opened {
    border-inline-start: 3px solid var(--_rule);
    padding-inline-start: 1em;
    margin-block-end: 1em;
  }

  @container (min-width: 640px) {
    .down [part='item'] {
      grid-template:
        'when icon kind' auto
        'when . lead' auto
        '. . note' auto
        '. . what' auto / 8.5em 1em minmax(0, 1fr);
    }
  }

  @media print {
    [part='strip'],
    .chips,
    .opened {
      display: none;
    }
    /* Not taken away: it must come back where it was scrolled to. */
    .scroller {
      block-size: 0;
      margin: 0;
    }
  }
`;
