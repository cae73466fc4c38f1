import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { isEmpty, type Archive } from '../archive/archive.js';
import type { Entry } from '../archive/chronology.js';
import { periodsOf } from '../archive/periods.js';
import { Localizer } from '../messages/localizer.js';
import { ArchiveController } from '../state/archive-controller.js';
import { DeepLink } from '../state/deep-link.js';
import { CaseSelectEvent } from '../state/events.js';
import { VERSION } from '../version.js';
import { timelineStyles } from './case-timeline.styles.js';
import { choice, dateBound, wholeNumber, words } from './shared/attributes.js';
import { baseStyles } from './shared/base.styles.js';
import { FallbackRoom } from './shared/fallback-room.js';
import { filterChips } from './shared/filter-chips.js';
import { nameFilters } from './shared/filter-words.js';
import { HorizontalTimeline } from './shared/horizontal-timeline.js';
import { Narrowing } from './shared/narrowing.js';
import { OwnWidth } from './shared/own-width.js';
import { sourceLine } from './shared/source-line.js';
import { statementStyles } from './shared/statement-item.styles.js';
import { StatementReader } from './shared/statement-reader.js';
import { errorState, loadingState } from './shared/states.js';
import { heading } from './shared/text.js';
import { entryText, timelineDetails, timelineEntry, type TimelineEntries } from './shared/timeline-entry.js';
import { stepFrom } from './shared/timeline-keys.js';
import { TimelineQuery, type TimelineAnswer } from './shared/timeline-query.js';
import { BAR, timelineStrip } from './shared/timeline-strip.js';
import { stripStyles } from './shared/timeline-strip.styles.js';
import { VerticalTimeline } from './shared/vertical-timeline.js';

/** The least width at which a timeline may lie on its side, in CSS pixels. */
const WIDE = 600;

/**
 * @tag case-timeline
 * @summary What happened and what was said about it, in the order of time: of the archive, or of one case.
 *
 * Dates are only as precise as the source: a range is drawn as a range, "about" and "since" are said, and what has no date
 * comes last. Every entry names who says it and when.
 *
 * Keys, on the entries only: arrows along the axis, Home and End, Page Up and Page Down by year, Enter opens, Escape closes and
 * clears the span of time.
 *
 * @slot - What is shown until the archive is drawn, for good where scripts do not run, and when the archive has no such case.
 *
 * @fires {StatementSelectEvent} statement-select - A reader has opened a statement; `detail.id`. Bubbles, composed.
 * @fires {CaseSelectEvent} case-select - A reader has opened an event of a case, or chosen one; `detail.id`. Bubbles, composed.
 * @fires {QueryChangeEvent} query-change - A reader has chosen a span of time; `detail.query`, `detail.filters`. Bubbles, composed.
 * @fires {ArchiveReadyEvent} archive-ready - The archive is drawn; `detail.archive`. Does not bubble.
 * @fires {ArchiveErrorEvent} archive-error - The archive could not be loaded; `detail.error`. Does not bubble.
 *
 * @csspart base - The widget as a whole.
 * @csspart heading - Every heading: the widget's, the years'.
 * @csspart status - The live count.
 * @csspart strip - The bars and the two sliders.
 * @csspart list - The entries.
 * @csspart item - One entry.
 * @csspart date - A date.
 * @csspart kind - The kind of an event or a statement.
 * @csspart summary - The summary of an opened statement.
 * @csspart facts - Case, place and source of an opened event; the names of an opened statement.
 * @csspart actions - The buttons of an opened statement.
 * @csspart source - Where the statements come from.
 * @csspart empty - Shown when nothing passes.
 * @csspart error - Shown when the archive could not be loaded.
 * @csspart loading - Shown while the archive is loading.
 *
 * @cssprop [--archive-accent] - Colour of what can be acted on and what is chosen. Default: a blue mixed from the text colour.
 * @cssprop [--archive-muted] - Colour of dates and notes. Default: the text colour, 80 %.
 * @cssprop [--archive-rule] - Colour of hairlines. Default: the text colour, 22 %.
 * @cssprop [--archive-gap] - Space between entries. Default: 1.1em.
 * @cssprop [--archive-measure] - Longest line of text. Default: 65ch.
 * @cssprop [--archive-heading-font] - Font family of headings. Default: inherited.
 */
export class CaseTimelineElement extends LitElement {
  /** The version of the library that this class came with. */
  static readonly version = VERSION;
  static override styles = [baseStyles, statementStyles, stripStyles, timelineStyles];
  // With `useDefault` an attribute that is removed goes back to its default.
  static override properties = {
    src: { useDefault: true },
    group: { useDefault: true },
    headingLevel: { useDefault: true, attribute: 'heading-level' },
    heading: { useDefault: true },
    case: { useDefault: true },
    from: { useDefault: true },
    to: { useDefault: true },
    kinds: { useDefault: true },
    order: { useDefault: true },
    orientation: { useDefault: true },
    gaps: { useDefault: true },
    strip: { useDefault: true },
    deepLink: { useDefault: true, attribute: 'deep-link' },
  };

  /** Address of a dataset (JSON), relative to the page. Empty: the bundled archive. */
  src = '';
  /** Widgets of one `src` and one `group` share what the reader chooses. */
  group = '';
  /** Level of the widget's first heading, 1 to 6. */
  headingLevel: number | string = 2;
  /** A heading above the timeline. Empty: none. */
  heading = '';
  /** Id of a case. Empty: the whole archive. */
  case = '';
  /** Nothing that is surely older than this date (EDTF). */
  from = '';
  /** Nothing that is surely newer than this date (EDTF). */
  to = '';
  /** Kinds of entries, separated by spaces: `statement`, `arrest`, `verdict` … Empty: all. */
  kinds = '';
  /** Which entries come first. What has no date comes last. */
  order: 'oldest' | 'newest' = 'oldest';
  /** Down the page, or along an axis; in less than 600 CSS pixels of its own width always down the page. */
  orientation: 'vertical' | 'horizontal' = 'vertical';
  /** Silences of so many months are told. 0: none. */
  gaps: number | string = 6;
  /** The bars above the list, which narrow the group to a span of time. */
  strip: 'auto' | 'none' = 'auto';
  /** Prefix of addresses that open an entry, `#<prefix>-<id>`. Empty: none. */
  deepLink = '';

  private readonly store = new ArchiveController(this, () => 'list');
  private readonly localize = new Localizer(this);
  private readonly narrowing = new Narrowing(this, this.store, () => ({ cases: this.case ? [this.case] : undefined }));
  private readonly reader = new StatementReader(this, this.store, this.localize);
  private readonly width = new OwnWidth(this);
  private readonly vertical = new VerticalTimeline(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  private readonly horizontal = new HorizontalTimeline(this);
  private readonly link = new DeepLink(
    this,
    () => this.deepLink,
    (id) => this.openById(id),
  );
  private readonly query = new TimelineQuery();
  private readonly opened = new Set<string>();
  /** The entry that the Tab key stops at. */
  private stop = '';
  /** The entries as they stand, once there is an archive. */
  private entries: readonly Entry[] = [];

  constructor() {
    super();
    this.addController(new FallbackRoom(this, () => this.store.snapshot?.status === 'ready'));
  }

  private get level(): number {
    return wholeNumber(this, 'heading-level', this.headingLevel, 2, 1, 6);
  }

  private get isHorizontal(): boolean {
    return choice(this, 'orientation', this.orientation, ['vertical', 'horizontal']) === 'horizontal' && this.width.value >= WIDE;
  }

  protected override render() {
    const { status, archive, error } = this.store.snapshot ?? {};
    return html`<div part="base" lang=${this.localize.term('$code')}>
      ${this.heading ? heading(this.level, 'name', this.heading) : nothing}
      ${status === 'loading' ? loadingState(this.localize, this.childElementCount > 0) : nothing}
      ${error ? errorState(this.localize, error, () => this.store.request({ retry: true })) : nothing}
      ${archive ? this.renderArchive(archive) : nothing}
    </div>`;
  }

  private renderArchive(archive: Archive) {
    const { localize } = this;
    if (this.case && !archive.case(this.case)) return html`<slot></slot><p part="empty" class="note">${localize.term('unknownCase', this.case)}</p>`;
    const { filters } = this.narrowing;
    const from = dateBound(this, 'from', this.from);
    const order = choice(this, 'order', this.order, ['oldest', 'newest']);
    const question = {
      caseId: this.case || undefined,
      kinds: words(this.kinds),
      bounds: { from, to: dateBound(this, 'to', this.to) },
      filters,
      order: this.isHorizontal ? 'oldest' : order,
    } as const;
    const { roles, found } = this.store.snapshot ?? {};
    // A search box of the group says what was found, and holds the filters.
    const isSteered = roles?.has('search');
    const answer = this.query.ask(archive, question, found);
    const { span, atAnyTime, shown } = answer;
    this.entries = shown;
    const statements = shown.filter(({ event }) => !event).length;
    return html`<p part="status" role=${isSteered ? nothing : 'status'}>${localize.term('entries', statements, shown.length - statements)}</p>
      ${isSteered ? nothing : filterChips(this.narrowing, this.store, archive, localize)}
      ${choice(this, 'strip', this.strip, ['auto', 'none']) === 'none'
        ? nothing
        : timelineStrip({
            periods: periodsOf(span, atAnyTime, Math.max(2, Math.floor(this.width.value / BAR))),
            from: filters.from,
            to: filters.to,
            localize,
            choose: (from, to) => this.narrowing.choose({ ...this.store.snapshot?.filters, from, to }),
          })}
      ${shown.length > 0 ? this.renderEntries(answer, filters.from ?? span[0]?.date, archive) : this.renderEmpty(archive)} ${sourceLine(archive, localize)}`;
  }

  private renderEntries({ shown, dated, undated }: TimelineAnswer, from: string | undefined, archive: Archive) {
    const view = this.viewOf(archive);
    const { localize, stop } = this;
    const down = (entries: readonly Entry[]) =>
      this.vertical.draw(entries, {
        localize,
        stop,
        level: this.level + (this.heading ? 1 : 0),
        from: this.from,
        // Between entries that the reader has picked out there is no silence.
        gaps: isEmpty(this.narrowing.chosen) ? wholeNumber(this, 'gaps', this.gaps, 6, 0) : 0,
        item: (entry, isStop) => html`${timelineEntry(entry, isStop, view)} ${view.isOpen(entry) ? timelineDetails(entry, view) : nothing}`,
      });
    if (!this.isHorizontal) return html`<div class="down" @keydown=${this.moveByKey}>${down(shown)}</div>`;
    const item = (entry: Entry, isStop: boolean) => timelineEntry(entry, isStop, view);
    return html`<div class="sideways" @keydown=${this.moveByKey}>
      ${dated.length > 0 ? this.horizontal.draw(dated, { localize, stop, from, width: this.width.value, item }) : nothing}
      ${dated
        .filter((entry) => view.isOpen(entry))
        // On its side an entry opens below the axis, where there is room.
        .map((entry) => html`<div class="opened">${heading(view.level, 'title', entryText(entry, view))} ${timelineDetails(entry, view)}</div>`)}
      ${undated.length > 0 ? html`<div class="down">${down(undated)}</div>` : nothing}
    </div>`;
  }

  private renderEmpty(archive: Archive): TemplateResult {
    const { localize, narrowing } = this;
    const names = nameFilters(narrowing.filters, archive, localize).map(({ name }) => name);
    const clear = () => narrowing.choose({});
    return html`<div part="empty" class="notice">
      <p>${archive.statements.length > 0 ? localize.term('noEntries', names) : localize.term('noStatements', [])}</p>
      ${isEmpty(narrowing.chosen) ? nothing : html`<button type="button" class="action" @click=${clear}>${localize.term('clearFilters')}</button>`}
    </div>`;
  }

  private viewOf(archive: Archive): TimelineEntries {
    const { selection } = this.store.snapshot ?? {};
    return {
      archive,
      localize: this.localize,
      reader: this.reader,
      narrowing: this.narrowing,
      level: Math.min(this.level + (this.heading ? 2 : 1), 6),
      isOfOneCase: this.case !== '',
      isOpen: (entry) => this.isOpen(entry),
      isSelected: ({ event, statement }) => !event && statement.id === selection?.statement,
      toggle: (entry) => this.toggle(entry),
      chooseCase: (id) => this.chooseCase(id),
      reveal: ({ id }) => void this.openById(id),
    };
  }

  private isOpen({ id, event, statement }: Entry): boolean {
    return event ? this.opened.has(id) : this.reader.isOpen(statement);
  }

  /** Opens or closes an entry; what a reader has opened can be linked to. */
  private toggle(entry: Entry): void {
    const wasOpen = this.isOpen(entry);
    this.stop = entry.id;
    if (!entry.event) this.reader.toggle(entry.statement);
    else if (wasOpen) this.opened.delete(entry.id);
    else {
      this.opened.add(entry.id);
      if (entry.case) this.chooseCase(entry.case.id);
    }
    if (!wasOpen) this.link.write(entry.id);
    this.requestUpdate();
  }

  private chooseCase(id: string): void {
    this.store.request({ selection: { ...this.store.snapshot?.selection, case: id } });
    this.dispatchEvent(new CaseSelectEvent({ id }));
  }

  /** Opens the entry of an id and goes there; `false` while it is not among those shown. */
  private openById(id: string): boolean {
    const index = this.entries.findIndex((entry) => entry.id === id);
    const entry = this.entries[index];
    if (!entry) return false;
    if (!this.isOpen(entry)) {
      if (entry.event) this.opened.add(id);
      else this.reader.toggle(entry.statement);
    }
    void this.goTo(index);
    return true;
  }

  private async goTo(index: number): Promise<void> {
    const entry = this.entries[index];
    if (!entry) return;
    this.stop = entry.id;
    if (this.isHorizontal && entry.date) this.horizontal.reach(index);
    else this.vertical.reach(index);
    this.requestUpdate();
    await this.updateComplete;
    const lead = this.shadowRoot?.getElementById(`lead-${entry.id}`);
    // WebKit scrolls to what has the focus only later; until then the entry would be far from what is seen, and let go.
    lead?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    lead?.focus({ preventScroll: true });
  }

  private readonly moveByKey = (event: KeyboardEvent): void => {
    const lead = (event.target as Element).closest('[id^="lead-"]');
    if (event.key === 'Escape') return this.clear(event);
    const position = this.entries.findIndex(({ id }) => lead?.id === `lead-${id}`);
    if (position < 0) return;
    const next = stepFrom(event, position, this.entries, this.isHorizontal);
    if (next === undefined) return;
    event.preventDefault();
    void this.goTo(next);
  };

  /** Escape closes what is open, then widens the span of time again; it is the page's where there is nothing to clear. */
  private clear(event: KeyboardEvent): void {
    const open = this.entries.filter((entry) => this.isOpen(entry));
    const { from, to } = this.narrowing.chosen;
    if (open.length > 0) open.forEach((entry) => this.toggle(entry));
    else if (from || to) this.narrowing.choose({ ...this.store.snapshot?.filters, from: undefined, to: undefined });
    else return;
    event.stopPropagation();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-timeline': CaseTimelineElement;
  }
}
