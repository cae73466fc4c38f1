/**
 * The only place where widgets meet. All widgets of one `src` and one `group` share a store: requests go up to it, frozen
 * snapshots come down from it, and no widget knows another.
 */
import type { Archive, Filters } from '../archive/archive.js';
import { onArchiveProvided } from '../archive/bundled.js';
import { ArchiveError } from '../archive/errors.js';
import { borrowArchive, type BorrowedArchive } from './shared-archives.js';

/** What a reader has chosen. */
export interface Selection {
  /** Id of a statement. */
  readonly statement?: string;
  /** Id of a case. */
  readonly case?: string;
}

/** What all widgets of a group see, frozen. */
export type ArchiveSnapshot = Readonly<{
  /** What the reader has typed. */
  query: string;
  /** What the reader has narrowed the archive to; an author's attributes are not in it. */
  filters: Filters;
  selection: Selection;
}> &
  (
    | { readonly status: 'loading'; readonly archive?: undefined; readonly error?: undefined }
    | { readonly status: 'ready'; readonly archive: Archive; readonly error?: undefined }
    | { readonly status: 'error'; readonly archive?: undefined; readonly error: ArchiveError }
  );

/** A change that a widget asks for. What it does not name stays as it is. */
export interface StoreRequest {
  readonly query?: string;
  readonly filters?: Filters;
  readonly selection?: Selection;
  /** Load the archive again after an error. */
  readonly retry?: true;
}

type Loaded = Pick<ArchiveSnapshot, 'status' | 'archive' | 'error'>;

/** The shared state of a group of widgets. It lives while somebody is subscribed. */
export class ArchiveStore {
  #snapshot: ArchiveSnapshot = Object.freeze({ status: 'loading', query: '', filters: {}, selection: {} });
  #borrowed: BorrowedArchive | undefined;
  #ignoreProvided: (() => void) | undefined;
  readonly #subscribers = new Set<() => void>();

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
  subscribe(subscriber: () => void): () => void {
    this.#subscribers.add(subscriber);
    if (!this.#borrowed) this.#open();
    return () => {
      this.#subscribers.delete(subscriber);
      // An element that is moved leaves and joins in one go: what it shares must outlive the move.
      queueMicrotask(() => this.#subscribers.size === 0 && this.#close());
    };
  }

  /** The only way to change what is shared. */
  request({ retry, ...change }: StoreRequest): void {
    if (retry && this.#snapshot.status === 'error') this.#open();
    if (Object.keys(change).length > 0) this.#publish({ ...this.#snapshot, ...change });
  }

  #open(): void {
    this.#borrowed?.release();
    const borrowed = (this.#borrowed = borrowArchive(this.address));
    // An answer that comes after another load was begun, or after everybody has left, is dropped.
    const settle = (loaded: Loaded) => {
      if (this.#borrowed === borrowed) this.#publish({ ...this.#snapshot, archive: undefined, error: undefined, ...loaded } as ArchiveSnapshot);
    };
    if (this.#snapshot.status !== 'loading') settle({ status: 'loading' });
    borrowed.archive.then(
      (archive) => settle({ status: 'ready', archive }),
      (error: unknown) => settle({ status: 'error', error: asArchiveError(error) }),
    );
    if (this.address === '') this.#ignoreProvided ??= onArchiveProvided(() => this.#open());
  }

  #close(): void {
    if (!this.#borrowed) return;
    this.#borrowed.release();
    this.#borrowed = undefined;
    this.#ignoreProvided?.();
    this.#ignoreProvided = undefined;
    this.released();
  }

  #publish(next: ArchiveSnapshot): void {
    this.#snapshot = Object.freeze(next);
    for (const subscriber of this.#subscribers) subscriber();
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
  const key = JSON.stringify([address, group]);
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
