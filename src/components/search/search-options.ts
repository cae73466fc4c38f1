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
export type Choice = ({ readonly case: Case; readonly statement?: undefined } | { readonly statement: Statement; readonly case?: undefined }) & {
  /** Whether it has only some of the words of the query. */
  readonly isPartial?: boolean;
};

/** What is offered, in the order of the arrow keys; what answers best stands first, what has only some of the words last. */
export function choicesOf({ cases, wholeCases, statements, wholeStatements, isCaseFirst }: Found): readonly Choice[] {
  const groups: Choice[][] = [
    cases.slice(0, FEW_CASES).map((one, place) => ({ case: one, isPartial: place >= wholeCases })),
    statements.slice(0, FEW_STATEMENTS).map((statement, place) => ({ statement, isPartial: place >= wholeStatements })),
  ];
  return (isCaseFirst ? groups : groups.reverse()).flat().sort((a, b) => Number(a.isPartial) - Number(b.isPartial));
}

export interface OptionsView {
  readonly archive: Archive;
  readonly localize: Localizer;
  readonly found: Found;
  /** Position of the choice that Enter would take; -1 for none. */
  readonly active: number;
  readonly choose: (choice: Choice) => void;
}

/** The options of a listbox in groups of one kind (ARIA: `listbox` > `group` > `option`); a group with only some of the words says so. */
export function searchOptions(view: OptionsView): TemplateResult {
  const { found, localize } = view;
  const groups = new Map<string, TemplateResult[]>();
  choicesOf(found).forEach((choice, index) => {
    const label = labelOf(choice, found, localize);
    groups.set(label, [...(groups.get(label) ?? []), option(choice, index, view)]);
  });
  return html`${[...groups].map(
    ([label, options], index) => html`<div role="group" aria-labelledby="group-${index}">
      <div id="group-${index}" class="label" role="presentation">${label}</div>
      ${options}
    </div>`,
  )}`;
}

function labelOf({ case: one, isPartial }: Choice, found: Found, localize: Localizer): string {
  const [name, all, whole] = one ? (['casesFound', found.cases.length, found.wholeCases] as const) : (['statements', found.statements.length, found.wholeStatements] as const);
  return isPartial ? localize.term('someWords', localize.term(name, all - whole)) : localize.term(name, whole);
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
