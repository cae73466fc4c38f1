/** What a reader has chosen from a search, shown whole in place: with its sources, and a citation at hand. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { statementsBehind } from '../../archive/chronology.js';
import { citableCase } from '../../archive/citation.js';
import type { Case, Statement } from '../../archive/schema.js';
import type { ArchiveController } from '../../state/archive-controller.js';
import { caseAge, caseWhole } from '../case/case-parts.js';
import type { SubjectField } from '../filters/narrowing.js';
import { statementItem } from '../statement/statement-item.js';
import type { StatementReader } from '../statement/statement-reader.js';
import { heading, plain, said, saidDate, type ArchiveView } from '../text/text.js';
import { statementNote, type Choice } from './search-options.js';

interface ChosenView extends ArchiveView {
  readonly reader: StatementReader;
  /** Heading level of the name or title. */
  readonly level: number;
}

/** Topics are only named: there is no list that they could narrow. */
const NARROWING = { isFixed: (field: SubjectField) => field === 'topics' };

export class ChosenRecord {
  /** Ids: a record is the archive's, and another archive may say something else of it. */
  #case = '';
  #statement = '';

  /**
   * @param chosen A reader has chosen a case.
   */
  constructor(
    private readonly host: LitElement,
    private readonly store: ArchiveController,
    private readonly reader: StatementReader,
    private readonly chosen: (one: Case) => void,
  ) {}

  /** Shows what was chosen, and the reader goes on there; a case is left to the card of the group, if it has one, and the reader to the field. */
  async show({ case: one, statement }: Choice): Promise<void> {
    this.#case = one?.id ?? '';
    this.#statement = statement?.id ?? '';
    if (one) {
      this.store.selectCase(one.id);
      this.chosen(one);
    } else if (this.reader.isOpen(statement)) this.reader.follow(statement);
    else this.reader.toggle(statement);
    if (this.store.snapshot.roles.has('case')) this.#case = '';
    this.host.requestUpdate();
    await this.host.updateComplete;
    (this.host.renderRoot.querySelector<HTMLElement>('.chosen') ?? this.host).focus();
  }

  render(drawn: ArchiveView, level: number): unknown {
    const { archive } = drawn;
    const view = { ...drawn, level, reader: this.reader };
    const one = archive.case(this.#case);
    const statement = archive.statement(this.#statement);
    const name = one?.name ?? statement?.title;
    if (!name) return nothing;
    const showCase = (id: string) => {
      const other = archive.case(id);
      if (other) void this.show({ case: other });
    };
    return html`<div class="chosen" role="group" aria-label=${plain(name, view)} tabindex="-1">
      ${one ? chosenCase(one, view, (source) => void this.show({ statement: source })) : statement && chosenStatement(statement, view, showCase)}
    </div>`;
  }
}

function chosenStatement(statement: Statement, view: ChosenView, showCase: (id: string) => void): TemplateResult {
  return statementItem({ ...view, statement, narrowing: NARROWING, density: 'cards', id: 'chosen', choose: (_, id) => showCase(id) });
}

/** How a case stands, its facts, and the statements behind it; a statement of them is shown when it is pressed. */
function chosenCase(one: Case, view: ChosenView, show: (statement: Statement) => void): TemplateResult {
  const { archive, localize, reader, level } = view;
  const caseView = { ...view, case: one, reveal: show };
  const cited = citableCase(one, archive);
  const statements = statementsBehind(one, archive);
  return html`${caseWhole(caseView, level, caseAge(caseView, true))} ${heading(level + 1, 'section', localize.term('statements', statements.length))}
    <ul class="behind">
      ${statements.map(
        (statement) => html`<li>
          <span class="when">${saidDate(statement.date, localize)}</span>
          <div>
            <button type="button" class="lead plain" @click=${() => show(statement)}>${said(statement.title, view)}</button>
            ${statementNote(statement, view)}
          </div>
        </li>`,
      )}
    </ul>
    <div part="actions">
      <button
        type="button"
        class="action"
        aria-label="${localize.term('cite')}: ${plain(one.name, view)}"
        aria-expanded=${reader.isCited(cited)}
        @click=${() => reader.cite(cited)}
      >
        ${localize.term('cite')}
      </button>
    </div>
    ${reader.footerOf(cited, view, 'chosen-citation')}`;
}
