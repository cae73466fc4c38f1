import { html, LitElement, nothing } from 'lit';
import { isEmpty, type Archive } from '../archive/archive.js';
import { monthOf, yearOf } from '../archive/dates.js';
import { markOf } from '../archive/mark.js';
import type { Statement } from '../archive/schema.js';
import { Localizer } from '../messages/localizer.js';
import { ArchiveController } from '../state/archive-controller.js';
import { VERSION } from '../version.js';
import { choice, dateBound, wholeNumber, tokens } from './shared/attributes.js';
import { baseStyles } from './shared/base.styles.js';
import { EndlessList } from './shared/endless-list.js';
import { FallbackRoom } from './shared/fallback-room.js';
import { filterChips } from './shared/filter-chips.js';
import { impossibleFilter, nameFilters } from './shared/filter-words.js';
import { focusIn } from './shared/focus.js';
import { Narrowing, type SubjectField } from './shared/narrowing.js';
import { sourceLine } from './shared/source-line.js';
import { listingOf, type Listing } from './statement/listing.js';
import { statementItem, type Density } from './statement/statement-item.js';
import { StatementReader } from './statement/statement-reader.js';
import { errorState, hasFallback, loadingState } from './shared/states.js';
import { heading } from './shared/text.js';
import { statementStyles } from './statement/statement-item.styles.js';
import { feedStyles } from './statement-feed.styles.js';

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

  private shown = 0;
  private extending = false;
  private asked = '';

  private readonly store = new ArchiveController(this, () => 'list');
  private readonly localize = new Localizer(this);
  private readonly narrowing = new Narrowing(this.store, () => ({
    cases: tokens(this.case),
    topics: tokens(this.topic),
    kinds: tokens(this.kind),
    from: dateBound(this, 'from', this.from),
    to: dateBound(this, 'to', this.to),
  }));
  private readonly reader = new StatementReader(this, this.store, this.localize);
  private readonly endless = new EndlessList(this, { extend: () => this.extend() });

  constructor() {
    super();
    this.addController(new FallbackRoom(this, () => this.store.snapshot?.status === 'ready'));
  }

  /** Another question begins at the top of its list. */
  protected override willUpdate(): void {
    const { query = '', restorations = 0, shown = 0 } = this.store.snapshot ?? {};
    const asked = [this.src, this.group, this.step, this.sort, query, restorations, ...Object.entries(this.narrowing.filters)].join('\n');
    // How many another list has come to show is nothing to this one, unless an address asks for it.
    if (asked !== this.asked) this.shown = Math.max(this.step, restorations > 0 && this.growsBy !== 'none' ? shown : 0);
    this.asked = asked;
  }

  private listingIn(archive: Archive): Listing {
    const order = choice(this, 'sort', this.sort, ['newest', 'oldest']);
    return listingOf(archive, this.narrowing.filters, this.store.snapshot?.found, this.isRanked ? 'best' : order);
  }

  private get isRanked(): boolean {
    return this.store.snapshot?.found !== undefined && !this.hasAttribute('sort');
  }

  private get step(): number {
    return wholeNumber(this, 'limit', this.limit, 10, 1);
  }

  private get growsBy() {
    return choice(this, 'more', this.more, ['button', 'auto', 'none']);
  }

  private get level(): number {
    return wholeNumber(this, 'heading-level', this.headingLevel, 2, 1, 6);
  }

  protected override render() {
    const { status, archive, error } = this.store.snapshot ?? {};
    return html`<div part="base" lang=${this.localize.term('$code')} dir=${this.localize.term('$dir')}>
      ${this.heading ? heading(this.level, 'name', this.heading) : nothing}
      ${status === 'loading' ? loadingState(this.localize, hasFallback(this)) : nothing}
      ${error ? errorState(this.localize, error, () => this.store.request({ retry: true })) : nothing}
      ${archive ? this.renderArchive(archive) : nothing}
    </div>`;
  }

  private renderArchive(archive: Archive) {
    const listing = this.listingIn(archive);
    const { whole } = listing;
    const all = archive.statements.length;
    const isNarrowed = !isEmpty(this.narrowing.chosen);
    const { roles, query = '', found: answer } = this.store.snapshot ?? {};
    // A search box of the group says what was found, and holds the filters.
    const isSteered = roles?.has('search');
    const some = listing.all.length - whole;
    const counted = whole === all ? this.localize.term('statements', all) : this.localize.term('statementsOf', whole, all);
    const answered = answer ? `${counted} ${this.localize.term('forQuery', query)}` : counted;
    const count = some > 0 ? this.localize.term('foundPartly', whole > 0 ? answered : '', some, query, []) : answered;
    const filters = isSteered ? nameFilters(this.narrowing.chosen, archive, this.localize).map(({ name }) => name) : [];
    return html`<p part="status" tabindex="-1" role=${isSteered ? nothing : 'status'}>
        ${[count, ...filters].join('\u00a0· ')}
      </p>
      ${isSteered ? nothing : filterChips(this.narrowing, archive, this.localize, this)}
      ${listing.all.length > 0 ? this.renderList(listing, archive) : this.renderEmpty(archive, isNarrowed)} ${sourceLine(archive, this.localize)}`;
  }

  private renderList(listing: Listing, archive: Archive) {
    const { all } = listing;
    const shown = all.slice(0, this.shown);
    const endless = this.growsBy === 'auto';
    const density = choice(this, 'density', this.density, ['cards', 'list', 'headlines']);
    return html`${shown.length < all.length
        ? html`<p class="paper note">${this.localize.term('printed', shown.length, all.length, true)}</p>`
        : nothing}<button type="button" class="action aside" ?hidden=${!endless} @click=${() => this.endless.leave('after')}>
        ${this.localize.term('skipList')}
      </button>
      <div
        part="list"
        class=${density}
        role=${endless ? 'feed' : 'list'}
        aria-label=${this.heading || this.localize.term('statements', all.length)}
        aria-busy=${this.extending ? 'true' : nothing}
        @keydown=${endless ? this.endless.moveByKey : nothing}
      >
        ${shown.map((statement, index) => this.renderItem(statement, index, listing, archive, density))}
      </div>
      ${this.renderMore(all.length - shown.length)}`;
  }

  private renderItem(statement: Statement, index: number, { all, whole }: Listing, archive: Archive, density: Density) {
    const id = `item-${index}`;
    const endless = this.growsBy === 'auto';
    const period = this.periodOf(statement);
    const opensRest = index === whole;
    const opensPeriod = period && (opensRest || period !== this.periodOf(all[index - 1]));
    const top = this.level + (this.heading ? 1 : 0);
    const level = index < whole ? top : top + 1;
    return html`<div
      part="item"
      role=${endless ? 'article' : 'listitem'}
      tabindex=${endless ? 0 : nothing}
      aria-posinset=${index + 1}
      aria-setsize=${Math.min(this.shown, all.length)}
      aria-current=${statement.id === this.store.snapshot?.selection.statement ? 'true' : nothing}
      aria-labelledby="${id}-title"
      aria-describedby="${id}-when ${id}-byline${markOf(statement.record) ? ` ${id}-notice` : ''}"
    >
      ${opensRest ? heading(top, 'period', this.localize.term('someWords', this.localize.term('statements', all.length - whole))) : nothing}
      ${opensPeriod ? heading(level, 'period', this.localize.formatDate(period)) : nothing}
      ${statementItem({
        statement,
        archive,
        density,
        id,
        found: this.store.snapshot?.found,
        localize: this.localize,
        reader: this.reader,
        level: period ? level + 1 : level,
        narrowing: this.narrowing,
        choose: (field, id) => void this.choose(field, id),
      })}
    </div>`;
  }

  private renderMore(left: number) {
    const by = this.growsBy;
    if (by === 'none' || (by === 'button' && left === 0)) return nothing;
    if (by === 'auto') return left > 0 ? html`<div class="end"></div>` : html`<p class="note">${this.localize.term('allShown')}</p>`;
    const label = this.localize.term('showMore', Math.min(this.step, left), left);
    return html`<button type="button" class="more" @click=${() => void this.showMore()}>${label}</button>`;
  }

  /** Which filters leave nothing, and the way out of those that the reader has set; the author's leave the author's words. */
  private renderEmpty(archive: Archive, byReader: boolean) {
    const { localize } = this;
    const { filters } = this.narrowing;
    const clear = () => {
      this.narrowing.choose({});
      void focusIn(this, '[part=status]');
    };
    const names = nameFilters(filters, archive, localize).map(({ name }) => name);
    const { found, query = '' } = this.store.snapshot ?? {};
    const nothingFound = found ? localize.term('nothingFound', query, names) : localize.term('noStatements', names);
    return html`${byReader || found ? nothing : html`<slot></slot>`}<div part="empty" class="notice">
      <p>${impossibleFilter(filters, archive, localize) ?? nothingFound}</p>
      ${byReader
        ? html`<button type="button" class="action" @click=${clear}>${localize.term('clearFilters')}</button>`
        : nothing}
    </div>`;
  }

  private periodOf(statement: Statement | undefined): string {
    const by = choice(this, 'group-by', this.groupBy, ['year', 'month', 'none']);
    if (!statement || by === 'none' || this.isRanked) return '';
    return by === 'year' ? yearOf(statement.date) : monthOf(statement.date);
  }

  /** The list is another now: the way back gets the focus, wherever it is, or the list's beginning. What was pressed may be another filter. */
  private async choose(field: SubjectField, id: string): Promise<void> {
    this.narrowing.toggle(field, id);
    await this.updateComplete;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (find('.chip') ?? find('.subject[aria-pressed=true]') ?? find('.lead'))?.focus();
  }

  /** The reader goes on where the list ended: the focus moves to the first statement that is new. */
  private async showMore(): Promise<void> {
    const first = this.shown;
    this.shown += this.step;
    this.store.request({ shown: this.shown });
    this.requestUpdate();
    await focusIn(this, '.lead', first);
  }

  /** Grows without being asked; the feed says that it is busy meanwhile. */
  private async extend(): Promise<void> {
    const { archive } = this.store.snapshot ?? {};
    if (this.extending || !archive || this.shown >= this.listingIn(archive).all.length) return;
    this.extending = true;
    this.requestUpdate();
    await this.updateComplete;
    this.shown += this.step;
    this.store.request({ shown: this.shown });
    this.extending = false;
    this.requestUpdate();
    await this.updateComplete;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'statement-feed': StatementFeedElement;
  }
}
