/** The archive behind a group, and its search: had when somebody comes, had anew after an error or when another is handed over. */
import type { Archive } from '../archive/archive.js';
import { onArchiveProvided } from '../archive/bundled.js';
import { ArchiveError } from '../archive/errors.js';
import type { Finder, Found, OpenSearch } from '../search/found.js';
import { borrowArchive, type BorrowedArchive } from './shared-archives.js';
import { whenIdle } from './when-idle.js';

/** How far a load has come. */
export type Loaded =
  | { readonly status: 'loading'; readonly archive?: undefined; readonly error?: undefined }
  | { readonly status: 'ready'; readonly archive: Archive; readonly error?: undefined }
  | { readonly status: 'error'; readonly archive?: undefined; readonly error: ArchiveError };

export interface SourceListener {
  /** Whether a query waits: readers must not see another list first. */
  readonly isAsked: () => boolean;
  readonly loaded: (loaded: Loaded) => void;
  /** What found nothing until now finds something. */
  readonly searchable: () => void;
}

/** Answers that are kept: those of a few widgets, drawn again and again. */
const KEPT = 8;

export class ArchiveSource {
  #borrowed: BorrowedArchive | undefined;
  #archive: Archive | undefined;
  #openSearch: OpenSearch | undefined;
  #finder: Finder | undefined;
  #ignoreProvided: (() => void) | undefined;
  readonly #answers = new Map<string, Found>();

  /**
   * @param address Absolute address of the dataset; empty for the bundled one.
   */
  constructor(
    private readonly address: string,
    private readonly listener: SourceListener,
  ) {}

  get isOpen(): boolean {
    return this.#borrowed !== undefined;
  }

  /** Loads the archive, again if it was loaded before. What comes of an earlier load is dropped. */
  open(): void {
    this.#forget();
    const borrowed = (this.#borrowed = borrowArchive(this.address));
    this.listener.loaded({ status: 'loading' });
    borrowed.archive.then(
      (archive) => this.#show(archive, borrowed),
      (error: unknown) => this.#borrowed === borrowed && this.listener.loaded({ status: 'error', error: asArchiveError(error) }),
    );
    if (!this.address) this.#ignoreProvided ??= onArchiveProvided(() => this.open());
  }

  close(): void {
    this.#forget();
    this.#ignoreProvided?.();
    this.#ignoreProvided = undefined;
  }

  /** A widget that carries a search lends it. The index is built when the page has time, or when a query waits. */
  lend(openSearch: OpenSearch): void {
    this.#openSearch = openSearch;
    this.#prepare();
  }

  /** What answers a text; nothing where nobody can search, and until the index is built. */
  find(text: string): Found | undefined {
    if (!text.trim()) return undefined;
    if (!this.#finder) void this.#makeSearchable();
    const known = this.#answers.get(text);
    if (known || !this.#finder) return known;
    if (this.#answers.size >= KEPT) this.#answers.clear();
    const found = this.#finder.find(text);
    this.#answers.set(text, found);
    return found;
  }

  async #show(archive: Archive, borrowed: BorrowedArchive): Promise<void> {
    if (this.#borrowed !== borrowed) return;
    this.#archive = archive;
    if (this.listener.isAsked()) await this.#build();
    if (this.#borrowed !== borrowed) return;
    this.listener.loaded({ status: 'ready', archive });
    this.#prepare();
  }

  #forget(): void {
    this.#borrowed?.release();
    this.#borrowed = this.#archive = this.#finder = undefined;
    this.#answers.clear();
  }

  #prepare(): void {
    if (this.#openSearch && this.#archive) whenIdle(() => void this.#makeSearchable());
  }

  async #makeSearchable(): Promise<void> {
    if (await this.#build()) this.listener.searchable();
  }

  /** Settles with whether the search has come to be there. */
  async #build(): Promise<boolean> {
    const borrowed = this.#borrowed;
    if (!borrowed || !this.#archive || !this.#openSearch || this.#finder) return false;
    try {
      const finder = await borrowed.search(this.#openSearch);
      if (this.#borrowed !== borrowed) return false;
      this.#finder = finder;
      return true;
    } catch (error) {
      // Given up when everybody had left: nobody waits for it.
      if (this.#borrowed === borrowed) reportError(error);
      return false;
    }
  }
}

function asArchiveError(error: unknown): ArchiveError {
  return error instanceof ArchiveError ? error : new ArchiveError('format', String(error));
}
