import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { isEmpty } from '../archive/archive.js';
import type { Entry } from '../archive/chronology.js';
import { periodsOf } from '../archive/periods.js';
import { Localizer } from '../messages/localizer.js';
import { ArchiveController } from '../state/archive-controller.js';
import { VERSION } from '../version.js';
import { timelineStyles } from './case-timeline.styles.js';
import { caseAge, caseNotice } from './case/case-parts.js';
import { emptyState } from './filters/empty-state.js';
import { filterChips } from './filters/filter-chips.js';
import { nameFilters } from './filters/filter-words.js';
import { Narrowing } from './filters/narrowing.js';
import { statementStyles } from './statement/statement-item.styles.js';
import { StatementReader } from './statement/statement-reader.js';
import { heading, said, type ArchiveView } from './text/text.js';
import { EntryReader } from './timeline/entry-reader.js';
import { HorizontalTimeline } from './timeline/horizontal-timeline.js';
import { textOf, timelineDetails, timelineItem, type EntryPlace, type TimelineEntries } from './timeline/timeline-entry.js';
import { TimelineQuery, type TimelineAnswer, type TimelineQuestion } from './timeline/timeline-query.js';
import { BAR, timelineStrip } from './timeline/timeline-strip.js';
import { stripStyles } from './timeline/timeline-strip.styles.js';
import { verticalTimeline } from './timeline/vertical-timeline.js';
import { WindowedList } from './timeline/windowed-list.js';
import { choice, dateBound, headingLevel, tokens, wholeNumber } from './widget/attributes.js';
import { baseStyles } from './widget/base.styles.js';
import { FallbackRoom } from './widget/fallback-room.js';
import { goOnIn } from './widget/focus.js';
import { OwnWidth } from './widget/own-width.js';
import { shell } from './widget/shell.js';
import { sourceLine } from './widget/source-line.js';

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
  /** Which entries come first, down the page or along the axis. What has no date comes last. */
  order: 'oldest' | 'newest' = 'oldest';
  /** Down the page, or along an axis; in less than 600 CSS pixels of its own width always down the page. */
  orientation: 'vertical' | 'horizontal' = 'vertical';
  /** Silences of so many months are told. 0: none. */
  gaps: number | string = 6;
  /** The bars above the list, which narrow the group to a span of time. */
  strip: 'auto' | 'none' = 'auto';
  /** Prefix of addresses that open an entry, `#<prefix>-<id>`. Empty: none. */
  deepLink: string | null | undefined = '';

  readonly #store = new ArchiveController(this, () => 'list');
  readonly #localize = new Localizer(this);
  readonly #narrowing = new Narrowing(this.#store, () => ({ cases: this.case ? [this.case] : undefined }));
  readonly #statements = new StatementReader(this, this.#store, this.#localize);
  readonly #width = new OwnWidth(this);
  readonly #vertical = new WindowedList<Entry>(this);
  readonly #horizontal = new HorizontalTimeline(this);
  readonly #query = new TimelineQuery();
  readonly #reader = new EntryReader(this, this.#store, this.#statements, this.#narrowing, {
    prefix: () => this.deepLink ?? '',
    isHorizontal: () => this.#isHorizontal,
    shown: () => this.#query.answer.shown,
    reach: ({ date }, index) => {
      if (!this.#isHorizontal) this.#vertical.reach(index);
      else if (date) this.#horizontal.reach(index);
      // Below an axis stand only those without a date.
      else this.#vertical.reach(index - this.#query.answer.dated.length);
    },
  });

  constructor() {
    super();
    new FallbackRoom(this, this.#store);
  }

  get #level(): number {
    return headingLevel(this);
  }

  get #isHorizontal(): boolean {
    const isWanted = choice(this, 'orientation', this.orientation, ['vertical', 'horizontal']) === 'horizontal';
    // Where lines run down the page an axis would, too, and have no room to be scrolled in.
    return isWanted && this.#width.value >= WIDE && getComputedStyle(this).writingMode === 'horizontal-tb';
  }

  protected override render() {
    const above = this.heading ? heading(this.#level, 'name', this.heading) : nothing;
    return shell(this, this.#store, this.#localize, (view) => this.#renderArchive(view), above);
  }

  get #question(): TimelineQuestion {
    return {
      caseId: this.case || undefined,
      kinds: tokens(this.kinds),
      bounds: { from: dateBound(this, 'from', this.from), to: dateBound(this, 'to', this.to) },
      filters: this.#narrowing.filters,
      order: choice(this, 'order', this.order, ['oldest', 'newest']),
    };
  }

  #renderArchive(view: ArchiveView) {
    const { archive, localize } = view;
    const ofCase = archive.case(this.case);
    if (this.case && !ofCase) return html`<slot></slot><p part="empty" class="note">${localize.term('unknownCase')}</p>`;
    const known = ofCase && { ...view, case: ofCase };
    const { roles, found } = this.#store.snapshot;
    // A search box of the group says what was found, and holds the filters; of those of the author it does not know.
    const isSteered = roles.has('search');
    const answer = this.#query.ask(archive, this.#question, found);
    return html`${this.#renderStatus(answer, isSteered)} ${known ? html`${caseNotice(known)} ${caseAge(known, false)}` : nothing}
    ${isSteered ? nothing : filterChips(this.#narrowing, view, this)} ${this.#renderStrip(answer)}
    ${answer.shown.length > 0 ? this.#renderEntries(answer, this.#entriesOf(view)) : this.#renderEmpty(view)} ${sourceLine(view)}`;
  }

  #renderStatus({ shown, isPartly, leftOut }: TimelineAnswer, isSteered: boolean) {
    const localize = this.#localize;
    const statements = shown.filter(({ event }) => !event).length;
    // What has become empty is told, too.
    const entries = localize.term('entries', statements, shown.length - statements) || localize.term('statements', 0);
    const isHeard = !isSteered || this.case || this.kinds || this.from || this.to;
    const counts = [isPartly ? localize.term('someWords', entries) : entries, leftOut && localize.term('undatedLeftOut', leftOut)];
    return html`<p part="status" class="note" tabindex="-1" role=${isHeard ? 'status' : nothing}>${counts.filter(Boolean).join('. ')}</p>`;
  }

  #renderStrip({ span, atAnyTime }: TimelineAnswer) {
    if (choice(this, 'strip', this.strip, ['auto', 'none']) === 'none') return nothing;
    const dated = span.filter(({ date }) => date);
    const { from, to } = this.#narrowing.filters;
    return timelineStrip({
      periods: periodsOf(span, atAnyTime, Math.max(2, Math.floor(this.#width.value / BAR))),
      ends: [dated[0]?.date, dated.at(-1)?.date],
      from,
      to,
      localize: this.#localize,
      choose: (from, to) => this.#narrowing.change({ from, to }),
    });
  }

  #renderEntries({ span, shown, dated, undated, silences }: TimelineAnswer, view: TimelineEntries) {
    const { localize } = view;
    const { stop, answerKey } = this.#reader;
    // What has been picked out, by whomever, is silent of all the rest.
    const isPickedOut = !!(this.kinds || this.#store.snapshot.found || !isEmpty(this.#narrowing.chosen));
    const gaps = wholeNumber(this, 'gaps', this.gaps, 6, 0);
    const silenceBefore = (entry: Entry) => {
      const months = silences.get(entry) ?? 0;
      return gaps > 0 && months >= gaps && !isPickedOut ? localize.term('silence', months, !!this.case) : '';
    };
    const item = (entry: Entry, place: EntryPlace) => timelineItem(entry, place, view);
    const down = (entries: readonly Entry[]) =>
      this.#vertical.show(entries, verticalTimeline(entries, { localize, stop, level: view.level, silenceBefore, item }));
    if (!this.#isHorizontal) return html`<div class="down" @keydown=${answerKey}>${down(shown)}</div>`;
    // Paper does not scroll.
    const below = this.#vertical.isPrinted ? shown : undated;
    const axis = {
      localize,
      stop,
      from: this.#narrowing.filters.from ?? span[0]?.date,
      isBackwards: this.order === 'newest',
      width: this.#width.value,
      item,
    };
    return html`<div class="sideways" @keydown=${answerKey}>
      ${dated.length > 0 ? this.#horizontal.draw(dated, axis) : nothing}
      ${dated
        .filter(this.#reader.isOpen)
        // On its side an entry opens below the axis, where there is room.
        .map((entry) => html`<div class="opened" id="opened-${entry.id}">${heading(view.level, 'title', said(textOf(entry), view))} ${timelineDetails(entry, view)}</div>`)}
      <div class="down">${below.length > 0 ? down(below) : nothing}</div>
    </div>`;
  }

  #renderEmpty(view: ArchiveView): TemplateResult {
    const { archive, localize } = view;
    const names = nameFilters(this.#narrowing.filters, view).map(({ name }) => name);
    const { found, query } = this.#store.snapshot;
    const unanswered = found ? localize.term('nothingFound', query, names) : localize.term('noEntries', names);
    return emptyState(this, this.#narrowing, localize, archive.statements.length > 0 ? unanswered : localize.term('noStatements', []));
  }

  #entriesOf(view: ArchiveView): TimelineEntries {
    const { selection } = this.#store.snapshot;
    return {
      ...view,
      statements: this.#statements,
      reader: this.#reader,
      narrowing: this.#narrowing,
      level: this.#level + (this.heading ? 1 : 0),
      isOfOneCase: !!this.case,
      choose: (field, id) => {
        this.#narrowing.toggle(field, id);
        void goOnIn(this, '[part=status]');
      },
      isSelected: ({ event, statement }) => !event && statement.id === selection.statement,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-timeline': CaseTimelineElement;
  }
}
