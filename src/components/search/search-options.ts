/** What a search box offers while one types: cases and statements, each group with its count. */
import { html, type TemplateResult } from 'lit';
import type { Case, Statement } from '../../archive/schema.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Found } from '../../search/found.js';
import { shortNotice } from '../text/notice.js';
import { listed, said, saidDate, type ArchiveView } from '../text/text.js';

const FEW_CASES = 4;
const FEW_STATEMENTS = 6;
/** How many more of each at a time. */
export const MORE = 100;

/** One thing to choose. */
export type Choice = ({ readonly case: Case; readonly statement?: undefined } | { readonly statement: Statement; readonly case?: undefined }) & {
  /** Whether it has only some of the words of the query. */
  readonly isPartial?: boolean;
};

/**
 * What is offered, in the order of the arrow keys; what answers best stands first, what has only some of the words last.
 *
 * @param more How many more of each kind the reader has asked for.
 */
export function choicesOf({ cases, wholeCases, statements, wholeStatements, isCaseFirst }: Found, more: number): readonly Choice[] {
  const groups: Choice[][] = [
    cases.slice(0, FEW_CASES + more).map((one, place) => ({ case: one, isPartial: place >= wholeCases })),
    statements.slice(0, FEW_STATEMENTS + more).map((statement, place) => ({ statement, isPartial: place >= wholeStatements })),
  ];
  return (isCaseFirst ? groups : groups.reverse()).flat().sort((a, b) => Number(a.isPartial) - Number(b.isPartial));
}

export interface OptionsView extends ArchiveView {
  readonly found: Found;
  readonly choices: readonly Choice[];
  /** What the last choice, which brings the rest, says; empty where all is offered. */
  readonly rest: string;
  /** Position of the choice that Enter would take; -1 for none. */
  readonly active: number;
  readonly choose: (choice: Choice) => void;
  readonly showMore: () => void;
}

/** `Show all 28`, or how many more there would be; empty where all is offered. */
export function restOf(found: Found, more: number, localize: Localizer): string {
  const all = found.cases.length + found.statements.length;
  const [shown, next] = [choicesOf(found, more).length, choicesOf(found, more + MORE).length];
  if (shown === all) return '';
  return next === all ? localize.term('showAll', all) : localize.term('showMore', next - shown, all - shown);
}

/** The options of a listbox in groups of one kind (ARIA: `listbox` > `group` > `option`); a group with only some of the words says so. */
export function searchOptions(view: OptionsView): TemplateResult {
  const { found, localize, choices, rest } = view;
  const groups = new Map<string, TemplateResult[]>();
  choices.forEach((choice, index) => {
    const label = labelOf(choice, found, localize);
    const content = choice.case ? caseOption(choice.case, view) : statementOption(choice.statement, view);
    groups.set(label, [...(groups.get(label) ?? []), option(index, view, '', () => view.choose(choice), content)]);
  });
  return html`${[...groups].map(
    ([label, options], index) => html`<div role="group" aria-labelledby="group-${index}">
      <div id="group-${index}" class="label" role="presentation">${label}</div>
      ${options}
    </div>`,
  )}
  ${rest && option(choices.length, view, 'action', view.showMore, rest)}`;
}

function labelOf({ case: one, isPartial }: Choice, found: Found, localize: Localizer): string {
  const [name, all, whole] = one ? (['casesFound', found.cases.length, found.wholeCases] as const) : (['statements', found.statements.length, found.wholeStatements] as const);
  return isPartial ? localize.term('someWords', localize.term(name, all - whole)) : localize.term(name, whole);
}

function option(index: number, { active }: OptionsView, kind: string, take: () => void, content: unknown): TemplateResult {
  return html`<div role="option" part="item" id="option-${index}" class=${kind} aria-selected=${index === active} @click=${take}>${content}</div>`;
}

/** A status is never without its day, here neither, nor without what has become of the statement that it comes from. */
function caseOption(one: Case, view: OptionsView): TemplateResult {
  const { archive, localize, found } = view;
  const { name, role, status } = one;
  const source = status && archive.statement(status.source);
  const small = status
    ? html`${said(status.value, view)}, ${localize.term('statedAsOf', localize.formatDate(status.asOf))}`
    : role && said(role, view);
  return html`<div>${said(name, view, found)}</div>
    ${note(small ? [small] : [], shortNotice(source ? [one, source] : [one], localize))}`;
}

function statementOption(one: Statement, view: OptionsView): TemplateResult {
  return html`<div class="when">${saidDate(one.date, view.localize)}</div>
    <div>${said(one.title, view, view.found)}</div>
    ${statementNote(one, view)}`;
}

/** Who says it, in what, and what has become of it. */
export function statementNote(one: Statement, { archive, localize }: ArchiveView): TemplateResult {
  return note([archive.header.publisher.name, localize.term('statementKind', one.kind)], shortNotice([one], localize));
}

function note(items: readonly unknown[], notice: string): TemplateResult {
  return html`<div class="note">${listed(notice ? [...items, html`<strong>${notice}</strong>`] : items, ' · ')}</div>`;
}
