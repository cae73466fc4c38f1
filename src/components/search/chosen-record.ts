/** What a reader has chosen from a search, shown whole in place: with its sources, and a citation at hand. */
import { html, type TemplateResult } from 'lit';
import type { Archive } from '../../archive/archive.js';
import { statementsBehind } from '../../archive/chronology.js';
import { citableCase } from '../../archive/citation.js';
import type { Case, Statement } from '../../archive/schema.js';
import type { Localizer } from '../../messages/localizer.js';
import { caseAge, caseFacts, caseNotice, caseStatus, caseSummary } from '../shared/case-parts.js';
import type { Narrowing } from '../shared/narrowing.js';
import { statementItem } from '../statement/statement-item.js';
import type { StatementReader } from '../statement/statement-reader.js';
import { heading, plain, said, saidDate } from '../shared/text.js';

export interface ChosenView {
  readonly archive: Archive;
  readonly localize: Localizer;
  readonly reader: StatementReader;
  readonly narrowing: Narrowing;
  /** Heading level of the name or title. */
  readonly level: number;
}

export function chosenStatement(statement: Statement, view: ChosenView): TemplateResult {
  const { narrowing, ...rest } = view;
  return html`${statementItem({ ...rest, statement, narrowing, density: 'cards', id: 'chosen', choose: (field, id) => narrowing.toggle(field, id) })}`;
}

/** How a case stands, its facts, and the statements behind it; a statement of them is shown when it is pressed. */
export function chosenCase(one: Case, view: ChosenView, show: (statement: Statement) => void): TemplateResult {
  const { archive, localize, reader, level } = view;
  const caseView = { case: one, archive, localize, reader, reveal: show };
  const cited = citableCase(one, archive);
  const statements = statementsBehind(one, archive);
  return html`${heading(level, 'name', said(one.name, archive, localize))} ${one.role ? html`<p class="role">${said(one.role, archive, localize)}</p>` : ''}
    ${caseNotice(caseView)} ${caseStatus(caseView)}
    ${caseAge(caseView, true)} ${caseSummary(caseView)}
    ${caseFacts(caseView)} ${heading(level + 1, 'section', localize.term('statements', statements.length))}
    <ul class="behind">
      ${statements.map(
        (statement) => html`<li>
          <span class="when">${saidDate(statement.date, localize)}</span>
          <button type="button" class="lead plain" @click=${() => show(statement)}>${said(statement.title, archive, localize)}</button>
        </li>`,
      )}
    </ul>
    <div part="actions">
      <button
        type="button"
        class="action"
        aria-label="${localize.term('cite')}: ${plain(one.name, archive, localize)}"
        aria-expanded=${reader.isCited(cited)}
        @click=${() => reader.cite(cited)}
      >
        ${localize.term('cite')}
      </button>
    </div>
    ${reader.footerOf(cited, archive, 'chosen-citation')}`;
}
