/** What a reader does with the entries of a chronology: opens and closes them, walks along them by key, comes to one by a link. */
import type { ReactiveControllerHost } from 'lit';
import type { Entry } from '../../archive/chronology.js';
import type { ArchiveController } from '../../state/archive-controller.js';
import { DeepLink } from '../../state/deep-link.js';
import type { Narrowing } from '../filters/narrowing.js';
import type { StatementReader } from '../statement/statement-reader.js';
import { stepFrom } from './timeline-keys.js';

/** How the entries are drawn. */
export interface EntryLayout {
  /** Prefix of addresses that open an entry; empty for none. */
  readonly prefix: () => string;
  /** All of them, in order. */
  readonly shown: () => readonly Entry[];
  /** Whether they lie along an axis from side to side. */
  readonly isHorizontal: () => boolean;
  /** Brings an entry into what is drawn. */
  readonly reach: (entry: Entry, index: number) => void;
}

export class EntryReader {
  /** Id of the entry that the Tab key stops at. */
  stop = '';
  readonly #opened = new Set<string>();
  readonly #link: DeepLink;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly store: ArchiveController,
    private readonly statements: StatementReader,
    private readonly narrowing: Narrowing,
    private readonly layout: EntryLayout,
  ) {
    this.#link = new DeepLink(host, layout.prefix, () => store.snapshot.status === 'ready', this.open);
  }

  readonly isOpen = ({ id, event, statement }: Entry): boolean => (event ? this.#opened.has(id) : this.statements.isOpen(statement));

  /** Whether an entry is among those shown. */
  has(id: string): boolean {
    return this.layout.shown().some((entry) => entry.id === id);
  }

  /** Opens or closes an entry; what a reader has opened can be linked to. */
  readonly toggle = (entry: Entry): void => {
    const wasOpen = this.isOpen(entry);
    this.stop = entry.id;
    if (!entry.event) this.statements.toggle(entry.statement);
    else if (wasOpen) this.#opened.delete(entry.id);
    else {
      this.#opened.add(entry.id);
      if (entry.case) this.store.selectCase(entry.case.id);
    }
    if (!wasOpen) this.#link.write(entry.id);
    this.host.requestUpdate();
  };

  /** Opens the entry of an id and goes there; `false` while it is not among those shown. Nobody is told: an address may lead there. */
  readonly open = (id: string): boolean => {
    const entries = this.layout.shown();
    const index = entries.findIndex((entry) => entry.id === id);
    const entry = entries[index];
    if (!entry) return false;
    if (entry.event) this.#opened.add(id);
    else this.statements.open(entry.statement);
    void this.#goTo(index);
    return true;
  };

  /** Answers a key that is pressed on an entry. */
  readonly answerKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return void this.#clear(event);
    const target = event.target as Element;
    const entries = this.layout.shown();
    const position = target.closest('.lead') ? entries.findIndex(isAround(target)) : -1;
    const next = position < 0 ? undefined : stepFrom(event, position, entries, this.layout.isHorizontal());
    if (next === undefined) return;
    event.preventDefault();
    void this.#goTo(next);
  };

  async #goTo(index: number): Promise<void> {
    const entry = this.layout.shown()[index];
    if (!entry) return;
    this.stop = entry.id;
    this.layout.reach(entry, index);
    this.host.requestUpdate();
    await this.host.updateComplete;
    const lead = this.host.shadowRoot?.getElementById(`lead-${entry.id}`);
    // WebKit scrolls to what has the focus only later; until then the entry would be far from what is seen, and let go.
    lead?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    lead?.focus({ preventScroll: true });
  }

  /**
   * Escape closes what is open, then widens the span of time again; it is the page's where there is nothing to clear. The reader
   * stays at the entry that they are in.
   */
  async #clear(event: KeyboardEvent): Promise<void> {
    const { shown } = this.layout;
    const here = shown().find(isAround(event.target as Element));
    const open = shown().filter(this.isOpen);
    const { from, to } = this.narrowing.chosen;
    if (open.length > 0) open.forEach(this.toggle);
    else if (from || to) this.narrowing.change({ from: undefined, to: undefined });
    else return;
    event.preventDefault();
    event.stopPropagation();
    await this.host.updateComplete;
    void this.#goTo(shown().findIndex(({ id }) => id === here?.id));
  }
}

/** Whether an entry is the one around a part of it, or around what is opened below an axis. */
function isAround(part: Element): (entry: Entry) => boolean {
  const { id } = part.closest('[part=item]')?.querySelector('.lead') ?? part.closest('.opened') ?? part;
  return (entry) => id === `lead-${entry.id}` || id === `opened-${entry.id}`;
}
