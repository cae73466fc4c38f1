import { html, LitElement, nothing } from 'lit';
import type { FacetName } from '../archive/facets.js';
import type { Case } from '../archive/schema.js';
import { Localizer } from '../messages/localizer.js';
import { openFinder } from '../search/finder.js';
import type { Found } from '../search/found.js';
import { narrow } from '../search/narrow.js';
import { ArchiveController } from '../state/archive-controller.js';
import { QueryChangeEvent } from '../state/events.js';
import { ScrollPlace } from '../state/scroll-place.js';
import { answerShortcut } from '../state/shortcut.js';
import { UrlState } from '../state/url-state.js';
import { WindowListener } from '../state/window-listener.js';
import { VERSION } from '../version.js';
import { caseStyles } from './case-card.styles.js';
import { Narrowing } from './filters/narrowing.js';
import { Announcement } from './search/announcement.js';
import { ChosenRecord } from './search/chosen-record.js';
import { Combobox } from './search/combobox.js';
import { searchAnswer } from './search/search-answer.js';
import { searchChoices, searchField } from './search/search-field.js';
import { SearchFilters } from './search/search-filters.js';
import { restOf, searchOptions, type Choice } from './search/search-options.js';
import { TopLayer } from './search/top-layer.js';
import { searchStyles } from './statement-search.styles.js';
import { statementStyles } from './statement/statement-item.styles.js';
import { StatementReader } from './statement/statement-reader.js';
import { plain, type ArchiveView } from './text/text.js';
import { choice, headingLevel, tokens, wholeNumber } from './widget/attributes.js';
import { baseStyles } from './widget/base.styles.js';
import { FallbackRoom } from './widget/fallback-room.js';
import { shell } from './widget/shell.js';
import { sourceLine } from './widget/source-line.js';

const FACETS: readonly FacetName[] = ['topics', 'kinds', 'years', 'cases'];
/** What is offered where the author says nothing. */
const USUAL = 'topics kinds years';

/**
 * @tag statement-search
 * @summary A search box for the archive: names with a slip of the pen, articles of law, places, words of a statement.
 *
 * Alone it offers cases and statements while one types, and shows what is chosen in place, with its sources and a citation. In
 * a group with a list or a timeline it narrows these, by words and by facets.
 *
 * @slot - What is shown until the archive is there, and for good where scripts do not run: a link to the publisher's list.
 *
 * @fires {QueryChangeEvent} query-change - A reader has changed the words or the filters; `detail.query`, `detail.filters`. Bubbles, composed.
 * @fires {StatementSelectEvent} statement-select - A reader has chosen a statement; `detail.id`. Bubbles, composed.
 * @fires {CaseSelectEvent} case-select - A reader has chosen a case; `detail.id`. Bubbles, composed.
 * @fires {ArchiveReadyEvent} archive-ready - The archive is drawn; `detail.archive`. Does not bubble.
 * @fires {ArchiveErrorEvent} archive-error - The archive could not be loaded; `detail.error`. Does not bubble.
 *
 * @csspart base - The widget as a whole.
 * @csspart input - The field.
 * @csspart status - What was found, in numbers.
 * @csspart list - The choices that are offered.
 * @csspart item - One choice.
 * @csspart facets - What the list can be narrowed to.
 * @csspart heading - The name of the case, or the title of the statement, that was chosen.
 * @csspart title - The title of a statement.
 * @csspart date - A date.
 * @csspart kind - The kind of a statement.
 * @csspart summary - A summary.
 * @csspart facts - The facts of a case, and the names of an opened statement.
 * @csspart fact - One fact with its date and source.
 * @csspart actions - The buttons of a statement or a case.
 * @csspart source - Where the statements come from.
 * @csspart empty - Shown when nothing is found.
 * @csspart error - Shown when the archive could not be loaded.
 * @csspart loading - Shown while the archive is loading.
 *
 * @cssprop [--archive-accent] - Colour of what can be acted on and what is chosen. Default: a blue mixed from the text colour.
 * @cssprop [--archive-muted] - Colour of dates and notes. Default: the text colour, 80 %.
 * @cssprop [--archive-rule] - Colour of hairlines. Default: the text colour, 22 %.
 * @cssprop [--archive-gap] - Space above and below a section. Default: 1.1em.
 * @cssprop [--archive-measure] - Longest line of text. Default: 65ch.
 * @cssprop [--archive-heading-font] - Font family of headings. Default: inherited.
 * @cssprop [--archive-surface] - Ground of the choices, which lie over the page. Default: the browser's, in its own colour scheme.
 */
export class StatementSearchElement extends LitElement {
  /** The version of the library that this class came with. */
  static readonly version = VERSION;
  static override styles = [baseStyles, statementStyles, caseStyles, searchStyles];
  // With `useDefault` an attribute that is removed goes back to its default.
  static override properties = {
    src: { useDefault: true },
    group: { useDefault: true },
    headingLevel: { useDefault: true, attribute: 'heading-level' },
    label: { useDefault: true },
    mode: { useDefault: true },
    facets: { useDefault: true },
    debounce: { useDefault: true },
    shortcut: { useDefault: true },
    urlState: { useDefault: true, attribute: 'url-state' },
  };

  /** Address of a dataset (JSON), relative to the page. Empty: the bundled archive. */
  src = '';
  /** Widgets of one `src` and one `group` share what the reader asks for. */
  group = '';
  /** Level of the heading of what was chosen, 1 to 6. */
  headingLevel: number | string = 2;
  /** The label of the field. Empty: “Search the archive”. */
  label = '';
  /** `filter` narrows the lists of the group, `results` offers choices; `auto` does the first where the group has a list. */
  mode: 'auto' | 'results' | 'filter' = 'auto';
  /** What a list can be narrowed to: `topics`, `kinds`, `years`, `cases`, separated by spaces, or `none`. */
  facets: string | null | undefined = USUAL;
  /** Milliseconds without a key after which is searched. */
  debounce: number | string = 0;
  /** A key that leads to the field from anywhere on the page: `/`, `Control+k`. Empty: none. */
  shortcut = '';
  /** Keeps what is asked for in the page's address, under keys that begin so; `archive` where the attribute has no value. */
  urlState: string | boolean | null | undefined = null;

  readonly #store: ArchiveController = new ArchiveController(this, () => (this.#isOwn ? undefined : 'search'), openFinder);
  readonly #localize = new Localizer(this);
  readonly #chosen: ChosenRecord = new ChosenRecord(this, this.#store, new StatementReader(this, this.#store, this.#localize), (one) => this.#sayChosen(one));
  readonly #narrowing = new Narrowing(this.#store, () => ({}));
  readonly #address = new UrlState(this, this.#store, () => this.#addressPrefix);
  readonly #announcement = new Announcement(this);
  readonly #filters: SearchFilters = new SearchFilters(this, this.#store, this.#narrowing);
  readonly #combobox = new Combobox(this, {
    found: () => (this.#form === 'results' ? this.#found : undefined),
    choose: (choice) => this.#choose(choice),
    isEmpty: () => !this.#field?.value,
    stop: () => clearTimeout(this.#waiting),
    clear: () => {
      // Letters that wait to be searched are only there.
      const field = this.#field;
      if (field) this.#ask((field.value = ''));
    },
  });

  /** The words under `mode="results"`, which the group does not share. */
  #ownQuery = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #restorations = 0;

  constructor() {
    super();
    new FallbackRoom(this, this.#store);
    new TopLayer(this, '[role=listbox]', '.field', () => this.#combobox.isOpen);
    new ScrollPlace(this, this.#store, () => this.#addressPrefix);
    new WindowListener(this, 'keydown', (event) => answerShortcut(event as KeyboardEvent, this.shortcut, this), () => !!this.shortcut);
  }

  /** What an address asks for takes the place of letters that wait to be searched. */
  protected override willUpdate(): void {
    const { restorations } = this.#store.snapshot;
    if (restorations !== this.#restorations) {
      clearTimeout(this.#waiting);
      if (this.#field) this.#field.value = this.#query;
    }
    this.#restorations = restorations;
  }

  /** Puts the focus into the field. */
  override focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #addressPrefix(): string | undefined {
    const { urlState } = this;
    if (typeof urlState === 'string') return urlState || 'archive';
    // Frameworks set a property that is on or off.
    return urlState ? 'archive' : undefined;
  }

  get #form(): 'results' | 'filter' {
    const mode = choice(this, 'mode', this.mode, ['auto', 'results', 'filter']);
    return mode === 'auto' ? (this.#store.snapshot.roles.has('list') ? 'filter' : 'results') : mode;
  }

  /** Choices that are only offered must not narrow what others list. */
  get #isOwn(): boolean {
    return this.mode === 'results';
  }

  get #query(): string {
    return this.#isOwn ? this.#ownQuery : this.#store.snapshot.query;
  }

  get #found(): Found | undefined {
    return this.#isOwn ? this.#store.find(this.#ownQuery) : this.#store.snapshot.found;
  }

  get #facetNames(): readonly FacetName[] {
    const wanted = tokens(this.facets ?? USUAL) ?? [];
    return FACETS.filter((name) => wanted.includes(name));
  }

  protected override render() {
    return shell(this, this.#store, this.#localize, (view) => this.#renderArchive(view));
  }

  #renderArchive(view: ArchiveView) {
    const { archive, localize } = view;
    if (archive.statements.length === 0) return html`<p part="empty" class="notice">${localize.term('noStatements', [])}</p>`;
    const found = this.#found;
    const isFilter = this.#form === 'filter';
    // A list of the group says where its statements come from.
    const isAlone = !this.#store.snapshot.roles.has('list');
    const passing = found && isFilter ? narrow(found, archive, this.#narrowing.chosen) : found;
    return html`${this.#renderField(view, passing, isFilter)}
    ${isFilter ? this.#filters.render(view, this.#facetNames, found, passing) : this.#chosen.render(view, headingLevel(this))} ${isAlone ? sourceLine(view) : nothing}`;
  }

  #renderField(view: ArchiveView, found: Found | undefined, isFilter: boolean) {
    const { localize } = view;
    const { label, shortcut } = this;
    const combobox = this.#combobox;
    const query = this.#query;
    const { choices, isOpen, active, more } = combobox;
    const filters = isFilter ? this.#narrowing.chosen : undefined;
    const answer = searchAnswer({ ...view, announcement: this.#announcement, query, found, filters, correct: (suggestion) => this.#correct(suggestion) });
    const field = { label: label || localize.term('search'), query, shortcut, isCombobox: !isFilter, isOpen, active };
    return html`<form role="search" class=${query ? '' : 'empty'} aria-label=${field.label} @submit=${this.#submit} @focusout=${combobox.leave}>
      ${searchField(field, this.#read, combobox.answerKey)} ${answer}
      ${searchChoices(
        field,
        () =>
          found &&
          searchOptions({
            ...view,
            found,
            choices,
            active,
            rest: restOf(found, more, localize),
            choose: (choice) => this.#choose(choice),
            showMore: () => combobox.showMore(),
          }),
      )}
    </form>`;
  }

  /** Letters that are still being composed are not yet what the reader means. */
  readonly #read = (event: Event): void => {
    if ((event as InputEvent).isComposing && event.type === 'input') return;
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#waiting);
    const wait = wholeNumber(this, 'debounce', this.debounce, 0, 0);
    if (wait > 0) this.#waiting = setTimeout(() => this.#askLate(value), wait);
    else this.#ask(value);
  };

  /** The reader may be somewhere else by now, and nothing must open over what they do there. A field that is in no page any more is drawn without them. */
  #askLate(query: string): void {
    if (this.isConnected) this.#ask(query);
    if (!this.shadowRoot?.activeElement) this.#combobox.close();
  }

  #ask(query: string): void {
    clearTimeout(this.#waiting);
    if (query === this.#query) return;
    this.#combobox.begin();
    if (!this.#isOwn) return this.#store.ask({ query });
    this.#ownQuery = query;
    this.dispatchEvent(new QueryChangeEvent({ query, filters: this.#store.snapshot.filters }));
  }

  /** What is asked for now is a step to go back to; where choices are offered, the best one is meant. */
  readonly #submit = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.#waiting);
    if (this.#field) this.#ask(this.#field.value);
    this.#address.submit();
    if (this.#form === 'results') this.#choose(this.#combobox.choices[0]);
  };

  #choose(choice: Choice | undefined): void {
    if (!choice) return;
    clearTimeout(this.#waiting);
    this.#combobox.close();
    void this.#chosen.show(choice);
  }

  /** Where the card of the group shows it. */
  #sayChosen({ name }: Case): void {
    const { archive, roles } = this.#store.snapshot;
    if (archive && roles.has('case')) this.#announcement.say(this.#localize.term('chosen', plain(name, { archive, localize: this.#localize })));
  }

  #correct(suggestion: string): void {
    this.#ask(suggestion);
    this.#address.submit();
    this.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'statement-search': StatementSearchElement;
  }
}
