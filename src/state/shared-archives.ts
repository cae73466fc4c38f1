/** One load, one check, one archive and one search per address, shared by all stores of the page and dropped with the last of them. */
import type { Archive } from '../archive/archive.js';
import { bundledDataset } from '../archive/bundled.js';
import { openArchive } from '../archive/load.js';
import type { Finder, OpenSearch } from '../search/found.js';

interface SharedArchive {
  readonly archive: Promise<Archive>;
  readonly loading: AbortController;
  search?: Promise<Finder>;
  borrowers: number;
}

/** By address; the bundled archive by the dataset itself, since another may be handed over. */
const shared = new Map<unknown, SharedArchive>();

/** An archive that somebody else may be using too. Call `release` once, when it is no longer needed. */
export interface BorrowedArchive {
  readonly archive: Promise<Archive>;
  /** The archive's search, built when somebody first asks for it. */
  search(open: OpenSearch): Promise<Finder>;
  release(): void;
}

/**
 * The address of a dataset as the author wrote it, relative to the page, in full; one that is none stays as it is, for its error to name it.
 */
export function absoluteAddress(src: string): string {
  return src && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
}

/** Borrows the archive of an address; the empty address is the bundled one. The last to release it aborts its load. */
export function borrowArchive(src: string): BorrowedArchive {
  const address = absoluteAddress(src);
  const key = address || bundledDataset();
  const entry = shared.get(key) ?? open(address, key);
  entry.borrowers++;
  return {
    archive: entry.archive,
    search: (open) => (entry.search ??= entry.archive.then((archive) => open(archive, { signal: entry.loading.signal }))),
    release() {
      if (--entry.borrowers > 0) return;
      entry.loading.abort();
      forget(key, entry);
    },
  };
}

function open(address: string, key: unknown): SharedArchive {
  const loading = new AbortController();
  const entry: SharedArchive = { archive: openArchive(address, { signal: loading.signal }), loading, borrowers: 0 };
  shared.set(key, entry);
  // A failure is not kept: whoever asks next asks anew.
  entry.archive.catch(() => forget(key, entry));
  return entry;
}

function forget(key: unknown, entry: SharedArchive): void {
  if (shared.get(key) === entry) shared.delete(key);
}
