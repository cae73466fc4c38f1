/** The parts of a case. Nothing of it is said without its date and the statement that it comes from. */
import { html, nothing, type TemplateResult } from 'lit';
import { isOlderThan } from '../../archive/age.js';
import { daysKnown, type Entry } from '../../archive/chronology.js';
import { peopleOf } from '../../archive/people.js';
import type { Case, Statement } from '../../archive/schema.js';
import { sourceLink } from '../statement/source-link.js';
import type { StatementReader } from '../statement/statement-reader.js';
import { icon, kindWord } from '../text/kinds.js';
import { recordNotice, shortNotice, withNotice } from '../text/notice.js';
import { heading, listed, named, said, saidDate, type ArchiveView } from '../text/text.js';

/** A case and what is needed to say something of it. */
export interface CaseFacts extends ArchiveView {
  readonly case: Case;
}

export interface CaseView extends CaseFacts {
  readonly reader: StatementReader;
  /** Shows a statement in the widget itself; absent where it lists none. */
  readonly reveal?: (statement: Statement) => unknown;
}

/** Something that a statement says as of a day. */
interface Stated {
  readonly asOf: string;
  readonly source: string;
}

/** All that is known of a case, from its name to its facts, with how old that is. */
export function caseWhole(view: CaseView, level: number, age: unknown): TemplateResult {
  const { case: { name, role, summary }, localize } = view;
  return html`${heading(level, 'name', said(name, view))}
    ${role ? html`<p class="role">${said(role, view)}</p>` : nothing} ${caseNotice(view)} ${caseStatus(view)} ${age}
    ${summary ? html`<p part="summary"><span class="label">${localize.term('summary')}:</span> ${said(summary, view)}</p>` : nothing}
    ${caseFacts(view)}`;
}

/** The loudest line: how things stand, in a word with its picture. */
export function caseStatus(view: CaseView): TemplateResult | typeof nothing {
  const { case: { status } } = view;
  if (!status) return nothing;
  return html`<p part="status" class="status">
    ${icon(status.kind)}
    <span><strong>${said(status.value, view)}</strong> <span class="note">${stated(status, view)}</span></span>
  </p>`;
}

/** The same in running text: `in pre-trial detention, as of 1 October 2024; corrected 5 November 2024`. */
export function caseInline(view: CaseView): TemplateResult {
  const { case: one, localize } = view;
  const { name, status } = one;
  const who = said(name, view);
  if (status) return html`${who} (${said(status.value, view)}, ${stated(status, view, one)})`;
  return html`${withNotice(who, one, localize)}`;
}

export function caseNotice(view: CaseFacts): unknown {
  return recordNotice(view.case, view);
}

/**
 * How old what is known is: where it is asked for, and in any case where it is old.
 *
 * @param oldAfter An ISO 8601 duration.
 */
export function caseAge({ case: one, archive, localize }: CaseFacts, isAlways: boolean, oldAfter = 'P12M'): unknown {
  const days = daysKnown(one, archive);
  const isOld = days && isOlderThan(days.at(-1) ?? '', oldAfter);
  if (!days || !(isOld || isAlways)) return nothing;
  const [newest, status] = days;
  const words = localize.term('newestOnCase', localize.formatDate(newest), status && localize.formatDate(status));
  return html`<p class=${isOld ? 'notice' : 'note'}>${words}</p>`;
}

function caseFacts(view: CaseView): unknown {
  const { case: one, archive, localize } = view;
  const row = (label: unknown, value: unknown, source: Stated) => html`<div part="fact">
    <dt>${label}</dt>
    <dd>${value} <span class="note">${stated(source, view)}</span></dd>
  </div>`;
  const rows = [
    ...peopleOf(one, archive).map((people) => row(localize.term('people'), listed(named(people.names), '; '), people)),
    ...one.facts.map((fact) => row(said(fact.label, view), said(fact.value, view), fact)),
  ];
  return rows.length > 0 ? html`<dl part="facts">${rows}</dl>` : nothing;
}

export function caseEvent({ date, kind, event, statement }: Entry, view: CaseView): TemplateResult {
  const { localize } = view;
  const label = localize.term('statementOf', localize.formatDate(statement.date), statement.kind);
  const small = [event?.place && said(event.place, view), cited(statement, label, view)].filter(Boolean);
  return html`<li part="item">
    <div class="when">${date ? saidDate(date, localize) : localize.term('dateUnknown')}</div>
    <div class="what">
      <p>${icon(kind)} <span part="kind">${kindWord(kind, localize)}</span></p>
      <p>${event ? said(event.text, view) : nothing} <span class="note">${listed(small, '\u00a0· ')}</span></p>
    </div>
  </li>`;
}

/**
 * `as of 1 October 2024`, which leads to the source. Where that is of another day, it is named too; what has become of it is said.
 *
 * @param one The case, where its own standing is not told elsewhere.
 */
function stated({ asOf, source: id }: Stated, view: CaseView, one?: Case): unknown {
  const { archive, localize } = view;
  const statement = archive.statement(id);
  const day = localize.term('statedAsOf', localize.formatDate(asOf));
  if (!statement) return day;
  const name = localize.term('statementOf', localize.formatDate(statement.date), statement.kind);
  if (statement.date === asOf) return cited(statement, day, view, one, `\u00a0· ${name}`);
  return html`${day}\u00a0· ${cited(statement, name, view, one)}`;
}

/** The way to a source, and what has become of it. */
function cited(statement: Statement, label: string, view: CaseView, one?: Case, onPaper?: string): TemplateResult {
  const { archive, localize, reader, reveal } = view;
  const notice = shortNotice([statement, one], localize);
  const link = sourceLink({ statement, archive, localize, label, onPaper, sign: notice && ';', follow: reader.follow, reveal });
  return html`${link}${notice && html` <strong>${notice}</strong>`}`;
}
