import { html, LitElement, nothing } from 'lit';
import { isEmpty, type Archive } from '../archive/archive.js';
import { monthOf, yearOf } from '../archive/dates.js';
import { markOf } from '../archive/mark.js';
import type { Statement } from '../archive/schema.js';
import { Localizer } from '../messages/localizer.js';
import { ArchiveController } from '../state/archive-controller.js';
import { VERSION } from '../version.js';
import { EndlessList } from './feed/endless-list.js';
import { listingOf, type Listing } from './feed/listing.js';
import { emptyState } from './filters/empty-state.js';
import { filterChips } from './filters/filter-chips.js';
import { nameFilters } from './filters/filter-words.js';
import { Narrowing, type SubjectField } from './filters/narrowing.js';
import { feedStyles } from './statement-feed.styles.js';
import { statementItem, type Density } from './statement/statement-item.js';
import { statementStyles } from './statement/statement-item.styles.js';
import { StatementReader } from './statement/statement-reader.js';
import { heading, saidPeriod, type ArchiveView } from './text/text.js';
import { choice, dateBound, headingLevel, tokens, wholeNumber } from './widget/attributes.js';
import { baseStyles } from './widget/base.styles.js';
import { FallbackRoom } from './widget/fallback-room.js';
import { focusIn } from './widget/focus.js';
import { shell } from './widget/shell.js';
import { sourceLine } from './widget/source-line.js';

/**
 * @tag statement-feed
 * @summary A list of the archive's statements, newest first, that readers can open, cite and narrow.
 *
 * @slot - What is shown until the archive is drawn, and for good where scripts do not run: a list of links with dates.
 *
 * @fires {StatementSelectEvent} statement-select - A reader has opened a statement; `detail.id`. Bubbles, composed.
 * @fires {CaseSelectEvent} case-select - A reader has chosen a case; `detail.id`. Bubbles, composed.
 * @fires {QueryChangeEvent} query-change - A reader has narrowed or widened the list; `detail.query`, `detail.filters`. Bubbles, composed.
 * @fires {ArchiveReadyEvent} archive-ready - The archive is drawn; `detail.archive`. Does not bubble.
 * @fires {ArchiveErrorEvent} archive-error - The archive could not be loaded; `detail.error`. Does not bubble.
 *
 * @csspart base - The widget as a whole.
 * @csspart heading - Every heading: the widget's, the years', the titles'.
 * @csspart status - The live count.
 * @csspart list - The list of statements.
 * @csspart item - One statement.
 * @csspart date - A date.
 * @csspart kind - The kind of a statement.
 * @csspart title - The title of a statement.
 * @csspart summary - The summary of a statement.
 * @csspart facts - People, organisations, places and laws of an opened statement.
 * @csspart actions - The buttons of a statement.
 * @csspart source - Where the statements come from.
 * @csspart empty - Shown when no statement passes.
 * @csspart error - Shown when the archive could not be loaded.
 * @csspart loading - Shown while the archive is loading.
 *
 * @cssprop [--archive-accent] - Colour of what can be acted on and what is chosen. Default: a blue mixed from the text colour.
 * @cssprop [--archive-muted] - Colour of dates and notes. Default: the text colour, 80 %.
 * @cssprop [--archive-rule] - Colour of hairlines. Default: the text colour, 22 %.
 * @cssprop [--archive-gap] - Space above and below a statement. Default: 1.1em.
 * @cssprop [--archive-measure] - Longest line of text. Default: 65ch.
 * @cssprop [--archive-heading-font] - Font family of headings. Default: inherited.
 */
export class StatementFeedElement extends LitElement {
  /** The version of the library that this class came with. */
  static readonly version = VERSION;
  static override styles = [baseStyles, statementStyles, feedStyles];
  // With `useDefault` an attribute that is removed goes back to its default.
  static override properties = {
    src: { useDefault: true },
    group: { useDefault: true },
    headingLevel: { useDefault: true, attribute: 'heading-level' },
    heading: { useDefault: true },
    case: { useDefault: true },
    topic: { useDefault: true },
    kind: { useDefault: true },
    from: { useDefault: true },
    to: { useDefault: true },
    limit: { useDefault: true },
    groupBy: { useDefault: true, attribute: 'group-by' },
    sort: { useDefault: true },
    density: { useDefault: true },
    more: { useDefault: true },
  };

  /** Address of a dataset (JSON), relative to the page. Empty: the bundled archive. */
  src = '';
  /** Widgets of one `src` and one `group` share what the reader chooses. */
  group = '';
  /** Level of the widget's first heading, 1 to 6. */
  headingLevel: number | string = 2;
  /** A heading above the list. Empty: none. */
  heading = '';
  /** Only statements that speak of one of these cases: ids, separated by spaces. */
  case = '';
  /** Only statements under one of these topics: ids, separated by spaces. */
  topic = '';
  /** Only statements of these kinds, separated by spaces: `statement`, `joint-statement` … */
  kind = '';
  /** Only statements of this date (EDTF) or newer. */
  from = '';
  /** Only statements of this date (EDTF) or older. */
  to = '';
  /** How many statements are shown at first, and how many more at a time. */
  limit: number | string = 10;
  /** Headings that divide the list. */
  groupBy: 'year' | 'month' | 'none' = 'year';
  /** Which statements come first. Where it is not set, what answers a query comes best first. */
  sort: 'newest' | 'oldest' = 'newest';
  /** How much of each statement is shown: `cards` with summaries, `list` without, `headlines` for narrow columns. */
  density: 'cards' | 'list' | 'headlines' = 'cards';
  /** How the rest is reached: a button, by itself at the end of the list (ARIA feed), or not at all. */
  more: 'button' | 'auto' | 'none' = 'button';

  #shown = 0;
  #extending = false;
  #asked = '';

  readonly #store = new ArchiveController(this, () => 'list');
  readonly #localize = new Localizer(this);
  readonly #narrowing = new Narrowing(this.#store, () => ({
    cases: tokens(this.case),
    topics: tokens(this.topic),
    kinds: tokens(this.kind),
    from: dateBound(this, 'from', this.from),
    to: dateBound(this, 'to', this.to),
  }));
  readonly #reader = new StatementReader(this, this.#store, this.#localize);
  readonly #endless = new EndlessList(this, () => this.#extend());

  constructor() {
    super();
    new FallbackRoom(this, this.#store);
  }

  /** Another question begins at the top of its list. */
  protected override willUpdate(): void {
    const { query, restorations, shown } = this.#store.snapshot;
    const asked = [this.src, this.group, this.#step, this.sort, query, restorations, ...Object.entries(this.#narrowing.filters)].join('\n');
    // How many another list has come to show is nothing to this one, unless an address asks for it.
    if (asked !== this.#asked) this.#shown = Math.max(this.#step, restorations > 0 && this.#growsBy !== 'none' ? shown : 0);
    this.#asked = asked;
  }

  #listingIn(archive: Archive): Listing {
    const order = choice(this, 'sort', this.sort, ['newest', 'oldest']);
    return listingOf(archive, this.#narrowing.filters, this.#store.snapshot.found, this.#isRanked ? 'best' : order);
  }

  get #isRanked(): boolean {
    // A property that has been set to the default can't be told from one that has not been set.
    return this.#store.snapshot.found !== undefined && !this.hasAttribute('sort') && this.sort !== 'oldest';
  }

  get #step(): number {
    return wholeNumber(this, 'limit', this.limit, 10, 1);
  }

  get #growsBy() {
    return choice(this, 'more', this.more, ['button', 'auto', 'none']);
  }

  get #level(): number {
    return headingLevel(this);
  }

  protected override render() {
    const above = this.heading ? heading(this.#level, 'name', this.heading) : nothing;
    return shell(this, this.#store, this.#localize, (view) => this.#renderArchive(view), above);
  }

  #renderArchive(view: ArchiveView) {
    const { archive, localize } = view;
    const listing = this.#listingIn(archive);
    const { whole } = listing;
    const all = archive.statements.length;
    const { roles, query, found: answer } = this.#store.snapshot;
    // A search box of the group says what was found, and holds the filters; of those of the author it does not know.
    const isSteered = roles.has('search');
    const isHeard = !isSteered || !isEmpty(this.#narrowing.byAuthor());
    const some = listing.all.length - whole;
    const passing = whole === all ? localize.term('statements', all) : localize.term('statementsOf', whole, all);
    // Where the rest can't be reached, those that can are counted, among what passes.
    const isCut = this.#growsBy === 'none' && this.#shown < whole;
    const counted = isCut ? localize.term('statementsOf', this.#shown, whole) : passing;
    const answered = answer ? `${passing} ${localize.term('forQuery', query)}` : counted;
    const count = some > 0 ? localize.term('foundPartly', whole > 0 ? answered : '', some, query, []) : answered;
    const filters = isSteered ? nameFilters(this.#narrowing.chosen, view).map(({ name }) => name) : [];
    return html`<p part="status" class="note" tabindex="-1" role=${isHeard ? 'status' : nothing}>
        ${[count, ...filters].join('\u00a0· ')}
      </p>
      ${isSteered ? nothing : filterChips(this.#narrowing, view, this)}
      ${listing.all.length > 0 ? this.#renderList(listing, view) : this.#renderEmpty(view)} ${sourceLine(view)}`;
  }

  #renderList(listing: Listing, view: ArchiveView) {
    const { all } = listing;
    const { localize } = view;
    const shown = all.slice(0, this.#shown);
    const endless = this.#growsBy === 'auto';
    const density = choice(this, 'density', this.density, ['cards', 'list', 'headlines']);
    return html`${shown.length < all.length
        ? html`<p class="paper note">${localize.term('printed', shown.length, all.length, true)}</p>`
        : nothing}<button type="button" class="action aside" ?hidden=${!endless} @click=${() => this.#endless.leave('after')}>
        ${localize.term('skipList')}
      </button>
      <div
        part="list"
        class=${density}
        role=${endless ? 'feed' : 'list'}
        aria-label=${this.heading || localize.term('statements', all.length)}
        aria-busy=${this.#extending ? 'true' : nothing}
        @keydown=${endless ? this.#endless.moveByKey : nothing}
      >
        ${shown.map((statement, index) => this.#renderItem(statement, index, listing, { ...view, density }))}
      </div>
      ${this.#renderMore(all.length - shown.length)}`;
  }

  #renderItem(statement: Statement, index: number, { all, whole }: Listing, view: ArchiveView & { density: Density }) {
    const { localize } = view;
    const id = `item-${index}`;
    const endless = this.#growsBy === 'auto';
    const period = this.#periodOf(statement);
    const opensRest = index === whole;
    const opensPeriod = period && (opensRest || period !== this.#periodOf(all[index - 1]));
    const top = this.#level + (this.heading ? 1 : 0);
    const level = index < whole ? top : top + 1;
    return html`<div
      part="item"
      role=${endless ? 'article' : 'listitem'}
      tabindex=${endless ? 0 : nothing}
      aria-posinset=${index + 1}
      aria-setsize=${Math.min(this.#shown, all.length)}
      aria-current=${statement.id === this.#store.snapshot.selection.statement ? 'true' : nothing}
      aria-labelledby="${id}-title"
      aria-describedby="${id}-when ${id}-byline${markOf(statement.record) ? ` ${id}-notice` : ''}"
    >
      ${opensRest ? heading(top, 'period', localize.term('someWords', localize.term('statements', all.length - whole))) : nothing}
      ${opensPeriod ? heading(level, 'period', saidPeriod(period, localize)) : nothing}
      ${statementItem({
        ...view,
        statement,
        id,
        found: this.#store.snapshot.found,
        reader: this.#reader,
        level: period ? level + 1 : level,
        narrowing: this.#narrowing,
        choose: (field, id) => void this.#choose(field, id),
      })}
    </div>`;
  }

  #renderMore(left: number) {
    const by = this.#growsBy;
    if (by === 'none' || (by === 'button' && left === 0)) return nothing;
    if (by === 'auto') return left > 0 ? html`<div class="end"></div>` : html`<p class="note">${this.#localize.term('allShown')}</p>`;
    const label = this.#localize.term('showMore', Math.min(this.#step, left), left);
    return html`<button type="button" class="more" @click=${() => void this.#showMore()}>${label}</button>`;
  }

  /** Which filters leave nothing, and the way out of those that the reader has set; the author's leave the author's words. */
  #renderEmpty(view: ArchiveView) {
    const { localize } = view;
    const names = nameFilters(this.#narrowing.filters, view).map(({ name }) => name);
    const { found, query } = this.#store.snapshot;
    const nothingFound = found ? localize.term('nothingFound', query, names) : localize.term('noStatements', names);
    return html`${!isEmpty(this.#narrowing.chosen) || found ? nothing : html`<slot></slot>`}
    ${emptyState(this, this.#narrowing, localize, nothingFound)}`;
  }

  #periodOf(statement: Statement | undefined): string {
    const by = choice(this, 'group-by', this.groupBy, ['year', 'month', 'none']);
    if (!statement || by === 'none' || this.#isRanked) return '';
    return by === 'year' ? yearOf(statement.date) : monthOf(statement.date);
  }

  /** The list is another now: the way back gets the focus, wherever it is, or the list's beginning. What was pressed may be another filter. */
  async #choose(field: SubjectField, id: string): Promise<void> {
    this.#narrowing.toggle(field, id);
    await this.updateComplete;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (find('.chip') ?? find('.subject[aria-pressed=true]') ?? find('.lead'))?.focus();
  }

  /** The reader goes on where the list ended: the focus moves to the first statement that is new. */
  async #showMore(): Promise<void> {
    const first = this.#shown;
    this.#grow();
    await focusIn(this, '.lead', first);
  }

  /** Grows without being asked; the feed says that it is busy meanwhile. */
  async #extend(): Promise<void> {
    const { archive } = this.#store.snapshot;
    if (this.#extending || !archive || this.#shown >= this.#listingIn(archive).all.length) return;
    this.#extending = true;
    this.requestUpdate();
    await this.updateComplete;
    this.#extending = false;
    this.#grow();
    await this.updateComplete;
  }

  #grow(): void {
    this.#shown += this.#step;
    this.#store.request({ shown: this.#shown });
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'statement-feed': StatementFeedElement;
  }
}
