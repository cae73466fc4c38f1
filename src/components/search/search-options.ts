/** What a search box offers while one types: cases and statements, each group with its count. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Archive } from '../../archive/archive.js';
import type { Case, Statement } from '../../archive/schema.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Found } from '../../search/found.js';
import { said, saidDate } from '../shared/text.js';

const FEW_CASES = 4;
const FEW_STATEMENTS = 6;

/** One thing to choose. */
export type Choice = { readonly case: Case; readonly statement?: undefined } | { readonly statement: Statement; readonly case?: undefined };

/** What is offered, in the order of the arrow keys; what answers best stands first. */
export function choicesOf({ cases, statements, isCaseFirst }: Found): readonly Choice[] {
  const groups = [cases.slice(0, FEW_CASES).map((one) => ({ case: one })), statements.slice(0, FEW_STATEMENTS).map((statement) => ({ statement }))];
  return (isCaseFirst ? groups : groups.reverse()).flat();
}

export interface OptionsView {
  readonly archive: Archive;
  readonly localize: Localizer;
  readonly found: Found;
  /** Position of the choice that Enter would take; -1 for none. */
  readonly active: number;
  readonly choose: (choice: Choice) => void;
}

/** The options of a listbox, in two groups (ARIA: `listbox` > `group` > `option`). */
export function searchOptions(view: OptionsView): TemplateResult {
  const { found, localize } = view;
  const choices = choicesOf(found).map((choice, index) => ({ choice, index }));
  const group = (id: string, label: string, items: typeof choices) =>
    items.length > 0
      ? html`<div role="group" aria-labelledby=${id}>
          <div id=${id} class="label" role="presentation">${label}</div>
          ${items.map(({ choice, index }) => option(choice, index, view))}
        </div>`
      : nothing;
  const groups = [
    group('cases', localize.term('casesFound', found.cases.length), choices.filter(({ choice }) => choice.case)),
    group('statements', localize.term('statements', found.statements.length), choices.filter(({ choice }) => choice.statement)),
  ];
  return html`${found.isCaseFirst ? groups : groups.reverse()}`;
}

function option(choice: Choice, index: number, view: OptionsView): TemplateResult {
  return html`<div role="option" part="item" id="option-${index}" aria-selected=${index === view.active} @click=${() => view.choose(choice)}>
    ${choice.case ? caseOption(choice.case, view) : statementOption(choice.statement, view)}
  </div>`;
}

/** A status is never without its day, here neither. */
function caseOption({ name, role, status }: Case, { archive, localize, found }: OptionsView): TemplateResult {
  const small = status
    ? html`${said(status.value, archive, localize)}, ${localize.term('statedAsOf', localize.formatDate(status.asOf))}`
    : role && said(role, archive, localize);
  return html`<div>${said(name, archive, localize, found)}</div>
    <div class="note">${small ?? nothing}</div>`;
}

function statementOption({ title, date }: Statement, { archive, localize, found }: OptionsView): TemplateResult {
  return html`<div class="when">${saidDate(date, localize)}</div>
    <div>${said(title, archive, localize, found)}</div>`;
}
