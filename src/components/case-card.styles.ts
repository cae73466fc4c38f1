import { css } from 'lit';

export const caseStyles = css`
  :host([variant='inline']) {
    display: inline !important;
  }
  span[part='base'] {
    container-type: normal;
  }
  span[part='base'] :is(p, div, .cited) {
    display: inline;
    border: 0;
    padding: 0;
  }
  .role,
  [part='empty'] {
    color: var(--_muted);
  }
  /* A long name among the choices makes no page wider; WebKit lets the chosen one reach out of its field. */
  .chooser {
    display: grid;
    grid-template-columns: minmax(0, max-content);
    overflow: hidden;
    margin-block-end: 0.6em;
  }
  .chooser select {
    margin: 0;
    text-overflow: ellipsis;
    outline-offset: -2px;
  }

  /* The loudest line, and calm all the same */
  .status {
    display: flex;
    gap: 0.6em;
    margin-block: 0.6em;
    border-block: 1px solid var(--_rule);
    padding-block: 0.6em;
  }
  .status strong {
    font-size: 1.1em;
  }
  .status .icon {
    inline-size: 1.35em;
    block-size: 1.35em;
    margin-block-start: 0.1em;
  }
  .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.12em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  button.plain::after {
    display: none;
  }

  [part='facts'] {
    margin-block: var(--_gap);
    max-inline-size: calc(var(--_measure) + 10em);
  }
  .section {
    font-size: 1.1em;
    margin-block: var(--_gap) 0.4em;
  }
  ol,
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li[part='item'] {
    border-block-start: 1px solid var(--_rule);
    padding-block: 0.6em;
    display: grid;
    gap: 0.15em 1.5em;
  }
  .events .what {
    gap: 0;
  }
  .events [part='kind'] {
    font-size: 0.85em;
    color: var(--_muted);
  }
  .own {
    border-block-start: 1px solid var(--_rule);
    margin-block-start: 0.6em;
    padding-block-start: 0.4em;
  }

  @container (min-width: 640px) {
    li[part='item'] {
      grid-template-columns: 8.5em minmax(0, 1fr);
    }
  }
`;
