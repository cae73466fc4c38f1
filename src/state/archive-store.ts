/**
 * The only place where widgets meet. All widgets of one `src` and one `group` share a store: requests go up to it, frozen
 * snapshots come down from it, and no widget knows another.
 */
import type { Filters } from '../archive/archive.js';
import type { Found, OpenSearch } from '../search/found.js';
import { ArchiveSource, type Loaded } from './archive-source.js';

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
  Loaded;

/** What a reader asks for: all that an address can hold of it. */
export type Question = Pick<ArchiveSnapshot, 'query' | 'filters' | 'shown'>;

/** A change that a widget asks for. What it does not name stays as it is; another query or filter begins at the top. */
export interface StoreRequest extends Partial<Question> {
  readonly selection?: Selection;
  /** Load the archive again after an error. */
  readonly retry?: true;
}

/** How it begins. */
export const NOTHING_ASKED: ArchiveSnapshot = Object.freeze({
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
  readonly #source: ArchiveSource;
  readonly #subscribers = new Map<() => void, Role | undefined>();

  /**
   * @param address Absolute address of the dataset; empty for the bundled one.
   * @param released Called when the last subscriber has left for good.
   */
  constructor(
    address: string,
    private readonly released: () => void,
  ) {
    this.#source = new ArchiveSource(address, {
      isAsked: () => this.#snapshot.query.trim() !== '',
      loaded: (loaded) => this.#snapshot.status !== loaded.status && this.#publish({ archive: undefined, error: undefined, ...loaded }),
      searchable: () => this.#publish({}),
    });
  }

  get snapshot(): ArchiveSnapshot {
    return this.#snapshot;
  }

  /** Calls back after every change. The first subscriber starts the load. Returns its undo. */
  subscribe(subscriber: () => void, role?: Role): () => void {
    this.#subscribers.set(subscriber, role);
    if (!this.#source.isOpen) this.#source.open();
    this.#countRoles();
    return () => {
      this.#subscribers.delete(subscriber);
      this.#countRoles();
      // An element that is moved leaves and joins in one go: what it shares must outlive the move.
      queueMicrotask(() => this.#tidyUp(role));
    };
  }

  /** The only way to change what is shared. */
  request({ retry, ...change }: StoreRequest): void {
    if (retry && this.#snapshot.status === 'error') this.#source.open();
    if (Object.keys(change).length === 0) return;
    const isAnother = 'query' in change || 'filters' in change;
    this.#publish({ ...(isAnother && { shown: 0 }), ...change });
  }

  /** Asks again what an address holds. */
  restore(question: Question): void {
    this.#publish({ ...question, restorations: this.#snapshot.restorations + 1 });
  }

  /** A widget that carries a search lends it to its group. */
  lend(openSearch: OpenSearch): void {
    this.#source.lend(openSearch);
  }

  /** What answers a text; nothing where nobody can search, and until the index is built, which is told as a change. */
  find(text: string): Found | undefined {
    return this.#source.find(text);
  }

  /** What only a search box shows and takes back goes with the last of them; everything, with the last widget. */
  #tidyUp(left: Role | undefined): void {
    const { query, roles } = this.#snapshot;
    if (this.#subscribers.size === 0 && this.#source.isOpen) {
      this.#source.close();
      this.released();
    } else if (left === 'search' && query && !roles.has('search')) this.request({ query: '' });
  }

  #countRoles(): void {
    const roles = new Set([...this.#subscribers.values()].filter((role) => role !== undefined));
    const known = this.#snapshot.roles;
    if (roles.size !== known.size || [...roles].some((role) => !known.has(role))) this.#publish({ roles });
  }

  #publish(change: Partial<ArchiveSnapshot>): void {
    const next = { ...this.#snapshot, ...change } as ArchiveSnapshot;
    this.#snapshot = Object.freeze({ ...next, found: this.find(next.query) });
    for (const subscriber of this.#subscribers.keys()) subscriber();
  }
}

const stores = new Map<string, ArchiveStore>();

/**
 * The store of all widgets with this dataset and this `group`.
 *
 * @param address Absolute address of a dataset; empty for the bundled one.
 * @param group Name of the group; empty for all that have none.
 */
export function storeFor(address: string, group: string): ArchiveStore {
  const key = `${address}\n${group}`;
  let store = stores.get(key);
  if (!store) {
    store = new ArchiveStore(address, () => stores.delete(key));
    stores.set(key, store);
  }
  return store;
}
