import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { eventsOf, statementsBehind } from '../archive/chronology.js';
import { citableCase } from '../archive/citation.js';
import type { Statement } from '../archive/schema.js';
import { wholeCase } from '../embed/case-fallback.js';
import { tag } from '../embed/tag.js';
import { Localizer } from '../messages/localizer.js';
import { ArchiveController } from '../state/archive-controller.js';
import { VERSION } from '../version.js';
import { caseStyles } from './case-card.styles.js';
import { caseAge, caseEvent, caseInline, caseNotice, caseStatus, caseWhole, type CaseView } from './case/case-parts.js';
import { statementItem } from './statement/statement-item.js';
import { statementStyles } from './statement/statement-item.styles.js';
import { StatementReader } from './statement/statement-reader.js';
import { heading, plain, said, type ArchiveView } from './text/text.js';
import { choice, duration, headingLevel, wholeNumber } from './widget/attributes.js';
import { baseStyles } from './widget/base.styles.js';
import { FallbackRoom } from './widget/fallback-room.js';
import { focusIn } from './widget/focus.js';
import { inlineShell, shell } from './widget/shell.js';
import { sourceLine } from './widget/source-line.js';

/** How many events stand in the chronology before it is asked for whole. */
const FEW = 4;

/** In the card of a case the names of cases and topics are no way to narrow anything. */
const NOTHING_TO_NARROW = { isFixed: () => true };

/**
 * @tag case-card
 * @summary One person, group, community, organisation or complaint: how things stand, as of when, and according to whom.
 *
 * Every fact and event carries its date and leads to the statement that it comes from. What has happened since the newest
 * statement the card does not know, and says so.
 *
 * @slot - What is shown until the case is drawn, for good where scripts do not run, and when the archive has no such case.
 *
 * @fires {CaseSelectEvent} case-select - A reader has chosen a case; `detail.id`. Bubbles, composed.
 * @fires {StatementSelectEvent} statement-select - A reader has opened a statement; `detail.id`. Bubbles, composed.
 * @fires {ArchiveReadyEvent} archive-ready - The archive is drawn; `detail.archive`. Does not bubble.
 * @fires {ArchiveErrorEvent} archive-error - The archive could not be loaded; `detail.error`. Does not bubble.
 *
 * @csspart base - The widget as a whole.
 * @csspart heading - Every heading: the name, the sections, the titles.
 * @csspart status - How things stand, with its date and source.
 * @csspart summary - The editors' sentence on the case, and the summary of a statement.
 * @csspart facts - The list of facts, and the names of an opened statement.
 * @csspart fact - One fact with its date and source.
 * @csspart list - The chronology, and the list of statements.
 * @csspart item - One event, or one statement.
 * @csspart date - A date.
 * @csspart kind - The kind of an event or a statement.
 * @csspart title - The title of a statement.
 * @csspart actions - The buttons of the card, and of a statement.
 * @csspart source - Where the statements come from.
 * @csspart empty - Shown when there is no case to show.
 * @csspart error - Shown when the archive could not be loaded.
 * @csspart loading - Shown while the archive is loading.
 *
 * @cssprop [--archive-accent] - Colour of what can be acted on and what is chosen. Default: a blue mixed from the text colour.
 * @cssprop [--archive-muted] - Colour of dates and notes. Default: the text colour, 80 %.
 * @cssprop [--archive-rule] - Colour of hairlines. Default: the text colour, 22 %.
 * @cssprop [--archive-gap] - Space above and below a section. Default: 1.1em.
 * @cssprop [--archive-measure] - Longest line of text. Default: 65ch.
 * @cssprop [--archive-heading-font] - Font family of headings. Default: inherited.
 */
export class CaseCardElement extends LitElement {
  /** The version of the library that this class came with. */
  static readonly version = VERSION;
  static override styles = [baseStyles, statementStyles, caseStyles];
  // With `useDefault` an attribute that is removed goes back to its default.
  static override properties = {
    src: { useDefault: true },
    group: { useDefault: true },
    headingLevel: { useDefault: true, attribute: 'heading-level' },
    case: { useDefault: true },
    variant: { useDefault: true },
    statements: { useDefault: true },
    staleAfter: { useDefault: true, attribute: 'stale-after' },
  };

  /** Address of a dataset (JSON), relative to the page. Empty: the bundled archive. */
  src = '';
  /** Widgets of one `src` and one `group` share what the reader chooses. */
  group = '';
  /** Level of the card's heading, 1 to 6. */
  headingLevel: number | string = 2;
  /** Id of a case. Empty: the one that was chosen in the group, and a list to choose from. */
  case = '';
  /** How much is shown: all, the name with its status, or one line inside a paragraph. */
  variant: 'full' | 'compact' | 'inline' = 'full';
  /** How many of its statements are listed at first. */
  statements: number | string = 5;
  /** The age from which status or newest statement count as old: a duration (ISO 8601) in years, months, weeks and days. */
  staleAfter = 'P12M';

  #whole: Partial<Record<'events' | 'statements', true>> = {};

  readonly #store = new ArchiveController(this, () => (this.case ? undefined : 'case'));
  readonly #localize = new Localizer(this);
  readonly #reader = new StatementReader(this, this.#store, this.#localize);
  #asked = '';

  constructor() {
    super();
    new FallbackRoom(this, this.#store, () => this.#form !== 'inline');
  }

  /** Another case begins with its short lists. */
  protected override willUpdate(): void {
    // The widget's own box goes by the attribute, also where a framework has set the property.
    if ((this.getAttribute('variant') ?? 'full') !== this.#form) this.setAttribute('variant', this.#form);
    const asked = `${this.src}\n${this.#chosen}`;
    if (asked !== this.#asked) this.#whole = {};
    this.#asked = asked;
  }

  get #form() {
    return choice(this, 'variant', this.variant, ['full', 'compact', 'inline']);
  }

  get #level(): number {
    return headingLevel(this);
  }

  get #chosen(): string {
    return this.case || (this.#store.snapshot.selection.case ?? '');
  }

  protected override render() {
    const around = this.#form === 'inline' ? inlineShell : shell;
    return around(this, this.#store, this.#localize, (view) => this.#renderArchive(view));
  }

  #renderArchive(drawn: ArchiveView) {
    const { archive } = drawn;
    const one = archive.case(this.#chosen);
    if (this.#form === 'inline' && one) return caseInline({ ...drawn, case: one, reader: this.#reader });
    const isOffered = !this.case && this.#form !== 'inline' && archive.cases.length > 0 && archive.statements.length > 0;
    // In one template, and in its place, whatever is chosen: a reader who chooses by the arrow keys stays where they are.
    return html`${isOffered ? this.#renderChooser(drawn) : nothing} ${one ? nothing : this.#renderMissing(drawn, isOffered)} ${one ? this.#renderCase({ ...drawn, case: one, reader: this.#reader }) : nothing}`;
  }

  #renderCase(view: CaseView) {
    return this.#form === 'compact' ? this.#renderCompact(view) : this.#renderFull({ ...view, reveal: this.#reveal });
  }

  /**
   * The author’s fallback stays in sight, with a quiet sentence where the choices do not say it. A withheld case is as unknown as
   * one that never was.
   */
  #renderMissing({ archive: { statements }, localize }: ArchiveView, isOffered: boolean) {
    if (isOffered && !this.#chosen) return html`<slot></slot>`;
    const missing = localize.term(this.#chosen ? 'unknownCase' : 'chooseCase');
    return html`<slot></slot> <span part="empty" class="note">${statements.length > 0 ? missing : localize.term('noStatements', [])}</span>`;
  }

  /** Where the author has named no case, the reader may. */
  #renderChooser(view: ArchiveView) {
    const ask = view.localize.term('chooseCase');
    return html`<p class="chooser">
      <select aria-label=${ask} @change=${({ target }: Event) => this.#store.selectCase((target as HTMLSelectElement).value)}>
        <option value="" .selected=${!this.#chosen}>${ask}</option>
        ${view.archive.cases.map(
          ({ id, name }) => html`<option value=${id} .selected=${id === this.#chosen}>${plain(name, view)}</option>`,
        )}
      </select>
    </p>`;
  }

  #renderCompact(view: CaseView) {
    const { case: one, archive } = view;
    const address = archive.addressOf(one);
    const tell = () => this.#store.selectCase(one.id);
    const name = said(one.name, view);
    // Where nothing follows the reader's choice there is nothing to press.
    const unlinked = this.#store.snapshot.roles.has('case') ? html`<button type="button" class="lead plain" @click=${tell}>${name}</button>` : name;
    const lead = address ? html`<a class="lead" href=${address} @click=${tell}>${name}</a>` : unlinked;
    return html`${heading(this.#level, 'title', lead)} ${caseNotice(view)} ${caseStatus(view)} ${this.#renderAge(view, true)}
    ${sourceLine(view)}`;
  }

  #renderFull(view: CaseView) {
    return html`${caseWhole(view, this.#level, this.#renderAge(view, false))} ${this.#renderEvents(view)} ${this.#renderStatements(view)}
      ${this.#renderActions(view)} ${sourceLine(view)}`;
  }

  /** How old all this is: in a small card always, in a whole one when it is old. */
  #renderAge(view: CaseView, isAlways: boolean) {
    return caseAge(view, isAlways, duration(this, 'stale-after', this.staleAfter, 'P12M'));
  }

  #renderEvents(view: CaseView) {
    const events = eventsOf(view.case, view.archive);
    if (events.length === 0) return nothing;
    // The newest are what a reader looks for first; they stand in the order of time all the same.
    const dated = events.filter(({ date }) => date);
    const few = new Set([...dated.slice(-FEW), ...events.filter(({ date }) => !date)].slice(0, FEW));
    const shown = this.#whole.events ? events : events.filter((entry) => few.has(entry));
    return html`${heading(this.#level + 1, 'section', this.#localize.term('chronology'))}
      ${this.#renderPrinted(shown.length, events.length, false)}
      <ol part="list" class="events" tabindex="-1">${shown.map((entry) => caseEvent(entry, view))}</ol>
      ${this.#renderShowAll('events', shown.length, events.length)}`;
  }

  #renderStatements(view: CaseView) {
    const { archive, localize, reader } = view;
    const all = statementsBehind(view.case, archive);
    if (all.length === 0) return nothing;
    const few = wholeNumber(this, 'statements', this.statements, 5, 0);
    const shown = this.#whole.statements ? all : all.slice(0, few);
    const item = { archive, localize, reader, narrowing: NOTHING_TO_NARROW, density: 'list', level: this.#level + 2, choose: () => undefined } as const;
    return html`${heading(this.#level + 1, 'section', localize.term('statements', all.length))}
      ${this.#renderPrinted(shown.length, all.length, true)}
      <ul part="list" class="statements" tabindex="-1" ?hidden=${shown.length === 0}>
        ${shown.map((statement, index) => html`<li part="item">${statementItem({ ...item, statement, id: `item-${index}` })}</li>`)}
      </ul>
      ${this.#renderShowAll('statements', shown.length, all.length)}`;
  }

  /** On paper nothing can be asked for. */
  #renderPrinted(shown: number, all: number, areFirst: boolean) {
    return shown === all ? nothing : html`<p class="paper note">${this.#localize.term('printed', shown, all, areFirst)}</p>`;
  }

  #renderShowAll(list: 'events' | 'statements', shown: number, all: number) {
    if (shown === all) return nothing;
    return html`<button type="button" class="action" @click=${() => void this.#showAll(list)}>${this.#localize.term('showAll', all)}</button>`;
  }

  /** Each button says to which case it belongs: read out alone, "Cite" means nothing. */
  #renderActions(view: CaseView): TemplateResult {
    const { case: one, archive, localize, reader } = view;
    const cited = citableCase(one, archive);
    const name = plain(one.name, view);
    const embed = () => reader.copy(cited, tag('case-card', { src: this.#store.address || undefined, case: one.id }, wholeCase(one, archive)), localize.term('embedCopied'));
    const button = (label: string, act: () => unknown, expanded: boolean | typeof nothing = nothing) =>
      html`<button type="button" class="action" aria-label="${label}: ${name}" aria-expanded=${expanded} @click=${act}>${label}</button>`;
    return html`<div part="actions" class="own">
        ${button(localize.term('cite'), () => reader.cite(cited), reader.isCited(cited))}
        ${button(localize.term('copyLink'), () => reader.copyLink(cited))} ${button(localize.term('embed'), embed)}
      </div>
      ${reader.footerOf(cited, view, 'citation')}`;
  }

  /** The reader goes on in the list that has become whole. */
  async #showAll(list: 'events' | 'statements'): Promise<void> {
    this.#whole = { ...this.#whole, [list]: true };
    this.requestUpdate();
    await focusIn(this, `.${list}`);
  }

  /** From a fact to its source, which opens in the card's own list. */
  readonly #reveal = async (statement: Statement): Promise<void> => {
    this.#whole = { ...this.#whole, statements: true };
    if (!this.#reader.isOpen(statement)) this.#reader.toggle(statement);
    const { archive } = this.#store.snapshot;
    const one = archive?.case(this.#chosen);
    if (archive && one) await focusIn(this, '.statements .lead', statementsBehind(one, archive).indexOf(statement));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'case-card': CaseCardElement;
  }
}
