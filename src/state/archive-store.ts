/**
 * The only place where widgets meet. All widgets of one `src` and one `group` share a store: requests go up to it, frozen
 * snapshots come down from it, and no widget knows another.
 */
import type { Archive, Filters } from '../archive/archive.js';
import { onArchiveProvided } from '../archive/bundled.js';
import { ArchiveError } from '../archive/errors.js';
import type { Finder, Found, OpenSearch } from '../search/found.js';
import { borrowArchive, type BorrowedArchive } from './shared-archives.js';
import { whenIdle } from './when-idle.js';

/** What a reader has chosen. */
export interface Selection {
  /** Id of a statement. */
  readonly statement?: string;
  /** Id of a case. */
  readonly case?: string;
}

/** What a widget does for its group: lists what is asked for, shows the chosen case, or asks. */
export type Role = 'list' | 'case' | 'search';

/** What all widgets of a group see, frozen. */
export type ArchiveSnapshot = Readonly<{
  /** What the reader has typed. */
  query: string;
  /** What answers the query; absent where nothing is asked, or nothing can search, or the index is still being built. */
  found?: Found | undefined;
  /** What the reader has narrowed the archive to; an author's attributes are not in it. */
  filters: Filters;
  selection: Selection;
  /** How many statements the reader has asked to see; 0 until then. */
  shown: number;
  /** How often what is asked was restored from an address: lists then begin with `shown`. */
  restorations: number;
  /** What the widgets of the group do, so that each knows what is left to it. */
  roles: ReadonlySet<Role>;
}> &
  (
    | { readonly status: 'loading'; readonly archive?: undefined; readonly error?: undefined }
    | { readonly status: 'ready'; readonly archive: Archive; readonly error?: undefined }
    | { readonly status: 'error'; readonly archive?: undefined; readonly error: ArchiveError }
  );

/** What a reader asks for: all that an address can hold of it. */
export type Question = Pick<ArchiveSnapshot, 'query' | 'filters' | 'shown'>;

/** A change that a widget asks for. What it does not name stays as it is; another query or filter begins at the top. */
export interface StoreRequest extends Partial<Question> {
  readonly selection?: Selection;
  /** Load the archive again after an error. */
  readonly retry?: true;
}

type Loaded = Pick<ArchiveSnapshot, 'status' | 'archive' | 'error'>;

const NOTHING_ASKED: ArchiveSnapshot = Object.freeze({
  status: 'loading',
  query: '',
  filters: {},
  selection: {},
  shown: 0,
  restorations: 0,
  roles: new Set<Role>(),
});

/** The shared state of a group of widgets. It lives while somebody is subscribed. */
export class ArchiveStore {
  #snapshot = NOTHING_ASKED;
  #borrowed: BorrowedArchive | undefined;
  #ignoreProvided: (() => void) | undefined;
  #openSearch: OpenSearch | undefined;
  #search: Finder | undefined;
  readonly #subscribers = new Map<() => void, Role | undefined>();

  /**
   * @param address Absolute address of the dataset; empty for the bundled one.
   * @param released Called when the last subscriber has left for good.
   */
  constructor(
    private readonly address: string,
    private readonly released: () => void,
  ) {}

  get snapshot(): ArchiveSnapshot {
    return this.#snapshot;
  }

  /** Calls back after every change. The first subscriber starts the load. Returns its undo. */
  subscribe(subscriber: () => void, role?: Role): () => void {
    this.#subscribers.set(subscriber, role);
    if (!this.#borrowed) this.#open();
    this.#countRoles();
    return () => {
      this.#subscribers.delete(subscriber);
      this.#countRoles();
      // An element that is moved leaves and joins in one go: what it shares must outlive the move.
      queueMicrotask(() => this.#subscribers.size === 0 && this.#close());
    };
  }

  /** The only way to change what is shared. */
  request({ retry, ...change }: StoreRequest): void {
    if (retry && this.#snapshot.status === 'error') this.#open();
    if (Object.keys(change).length === 0) return;
    const isAnother = 'query' in change || 'filters' in change;
    this.#publish({ ...this.#snapshot, ...(isAnother && { shown: 0 }), ...change });
  }

  /** Asks again what an address holds. */
  restore(question: Question): void {
    this.#publish({ ...this.#snapshot, ...question, restorations: this.#snapshot.restorations + 1 });
  }

  /** A widget that carries a search lends it to its group. The index is built when the page has time, or when a query waits. */
  lend(openSearch: OpenSearch): void {
    this.#openSearch = openSearch;
    this.#prepareSearch();
  }

  /** What answers a text; nothing where nobody can search, and until the index is built, which is told as a change. */
  find(text: string): Found | undefined {
    if (!text.trim()) return undefined;
    if (!this.#search) void this.#buildSearch();
    return this.#search?.find(text);
  }

  #open(): void {
    this.#borrowed?.release();
    this.#search = undefined;
    const borrowed = (this.#borrowed = borrowArchive(this.address));
    // An answer that comes after another load was begun, or after everybody has left, is dropped.
    const settle = (loaded: Loaded) => {
      if (this.#borrowed !== borrowed) return;
      this.#publish({ ...this.#snapshot, archive: undefined, error: undefined, ...loaded } as ArchiveSnapshot);
      this.#prepareSearch();
    };
    if (this.#snapshot.status !== 'loading') settle({ status: 'loading' });
    const show = async (archive: Archive) => {
      // What an address asks for is answered before anything is drawn: readers must not see another list first.
      const search = this.#snapshot.query.trim() && this.#openSearch && (await borrowed.search(this.#openSearch));
      if (search && this.#borrowed === borrowed) this.#search = search;
      settle({ status: 'ready', archive });
    };
    borrowed.archive.then(show, (error: unknown) => settle({ status: 'error', error: asArchiveError(error) }));
    if (this.address === '') this.#ignoreProvided ??= onArchiveProvided(() => this.#open());
  }

  #close(): void {
    if (!this.#borrowed) return;
    this.#borrowed.release();
    this.#borrowed = undefined;
    this.#search = undefined;
    this.#ignoreProvided?.();
    this.#ignoreProvided = undefined;
    this.released();
  }

  #prepareSearch(): void {
    if (this.#openSearch && this.#snapshot.archive) whenIdle(() => void this.#buildSearch());
  }

  async #buildSearch(): Promise<void> {
    const borrowed = this.#borrowed;
    if (!borrowed || !this.#openSearch || !this.#snapshot.archive) return;
    const search = await borrowed.search(this.#openSearch).catch((error: unknown) => {
      // Given up when everybody had left: nobody waits for it.
      if (this.#borrowed === borrowed) throw error;
    });
    if (!search || this.#borrowed !== borrowed || this.#search === search) return;
    this.#search = search;
    this.#publish({ ...this.#snapshot, found: undefined });
  }

  #countRoles(): void {
    const roles = new Set([...this.#subscribers.values()].filter((role) => role !== undefined));
    const known = this.#snapshot.roles;
    if (roles.size !== known.size || [...roles].some((role) => !known.has(role))) this.#publish({ ...this.#snapshot, roles });
  }

  #publish(next: ArchiveSnapshot): void {
    const { query, archive, found } = this.#snapshot;
    const isAnswered = found && next.query === query && next.archive === archive;
    // The index is built from the snapshot's archive, which has to be there first.
    this.#snapshot = next;
    this.#snapshot = Object.freeze({ ...next, found: isAnswered ? found : this.find(next.query) });
    for (const subscriber of this.#subscribers.keys()) subscriber();
  }
}

const stores = new Map<string, ArchiveStore>();

/**
 * The store of all widgets with this `src` and this `group`.
 *
 * @param src Address of a dataset as the author wrote it, relative to the page; empty for the bundled one.
 * @param group Name of the group; empty for all that have none.
 */
export function storeFor(src: string, group: string): ArchiveStore {
  const address = absolute(src);
  const key = `${address}\n${group}`;
  let store = stores.get(key);
  if (!store) {
    store = new ArchiveStore(address, () => stores.delete(key));
    stores.set(key, store);
  }
  return store;
}

function absolute(src: string): string {
  return src && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
}

function asArchiveError(error: unknown): ArchiveError {
  return error instanceof ArchiveError ? error : new ArchiveError('format', String(error));
}
