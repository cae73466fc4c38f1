import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Found, OpenSearch } from '../search/found.js';
import { NOTHING_ASKED, storeFor, type ArchiveSnapshot, type ArchiveStore, type Question, type Role, type Selection, type StoreRequest } from './archive-store.js';
import { ArchiveErrorEvent, ArchiveReadyEvent, CaseSelectEvent, QueryChangeEvent, StatementSelectEvent } from './events.js';
import { absoluteAddress } from './shared-archives.js';

/** An element that shows an archive. */
export interface ArchiveHost extends ReactiveControllerHost, HTMLElement {
  /** Address of a dataset; empty for the bundled one, and so is what a framework sets where it has none. */
  src: string | null | undefined;
  /** Name of the group that it shares query, filters and selection with; empty likewise. */
  group: string | null | undefined;
}

/**
 * Joins an element to the store of its `src` and `group` while it is in a page, and follows it when they change. What a reader does
 * is asked of the group here, and told to the page.
 */
export class ArchiveController implements ReactiveController {
  #store: ArchiveStore | undefined;
  #leave: (() => void) | undefined;
  #role: Role | undefined;
  /** What the author wrote, and where that was when it was read: as with a picture, a page whose address changes later changes nothing. */
  #src: ArchiveHost['src'];
  #address = '';
  #told: ArchiveSnapshot['status'] = 'loading';
  /** Whose archive the page has been told of: an element that is only moved tells nothing. */
  #toldOf: ArchiveStore | undefined;

  /**
   * @param role What the element does for its group.
   * @param openSearch The search that it carries, lent to the group.
   */
  constructor(
    private readonly host: ArchiveHost,
    private readonly role: () => Role | undefined,
    private readonly openSearch?: OpenSearch,
  ) {
    host.addController(this);
  }

  /** Where the archive is, in full; empty for the bundled one. */
  get address(): string {
    return this.#address;
  }

  /** What the group shares; nothing is asked and nothing there while the element is in no page. */
  get snapshot(): ArchiveSnapshot {
    return this.#store?.snapshot ?? NOTHING_ASKED;
  }

  /** Asks the group's store for a change. */
  request(change: StoreRequest): void {
    this.#store?.request(change);
  }

  /** A reader has changed the words or the filters. */
  ask(change: Partial<Pick<Question, 'query' | 'filters'>>): void {
    this.request(change);
    const { query, filters } = { ...this.snapshot, ...change };
    this.host.dispatchEvent(new QueryChangeEvent({ query, filters }));
  }

  /** A reader has chosen a case; empty: none any more, which is nothing to tell. */
  selectCase(id: string): void {
    this.#select({ case: id }, id && new CaseSelectEvent({ id }));
  }

  /** A reader has opened a statement. */
  selectStatement(id: string): void {
    this.#select({ statement: id }, new StatementSelectEvent({ id }));
  }

  /** Asks again what an address holds. */
  restore(question: Question): void {
    this.#store?.restore(question);
  }

  /** What answers a text; nothing where nobody can search, and until the index is built. */
  find(text: string): Found | undefined {
    return this.#store?.find(text);
  }

  hostConnected(): void {
    this.#join();
  }

  hostUpdate(): void {
    // Attributes may be set in any order, before or after the element is attached.
    if (this.host.isConnected) this.#join();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#store = undefined;
  }

  #select(selection: Selection, event: Event | ''): void {
    this.request({ selection: { ...this.snapshot.selection, ...selection } });
    if (event) this.host.dispatchEvent(event);
  }

  #join(): void {
    const { src, group } = this.host;
    if (src !== this.#src) this.#address = absoluteAddress(src ?? '');
    this.#src = src;
    const store = storeFor(this.#address, group ?? '');
    const role = this.role();
    const before = this.#store;
    if (store === before && role === this.#role) return;
    const leave = this.#leave;
    if (store !== this.#toldOf) this.#told = 'loading';
    this.#toldOf = store;
    this.#store = store;
    this.#role = role;
    this.#leave = store.subscribe(() => this.#follow(), role);
    leave?.();
    if (store === before) return;
    if (this.openSearch) store.lend(this.openSearch);
    this.#follow();
  }

  #follow(): void {
    this.host.requestUpdate();
    const { status, archive, error } = this.snapshot;
    if (status === this.#told) return;
    this.#told = status;
    // The page is told when there is something to see.
    void this.host.updateComplete.then(() => {
      if (archive) this.host.dispatchEvent(new ArchiveReadyEvent({ archive }));
      if (error) this.host.dispatchEvent(new ArchiveErrorEvent({ error }));
    });
  }
}
