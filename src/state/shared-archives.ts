/** One load, one check and one archive per address, shared by all stores of the page and dropped with the last of them. */
import type { Archive } from '../archive/archive.js';
import { openArchive } from '../archive/load.js';

interface SharedArchive {
  readonly archive: Promise<Archive>;
  readonly loading: AbortController;
  borrowers: number;
}

const shared = new Map<string, SharedArchive>();

/** An archive that somebody else may be using too. Call `release` once, when it is no longer needed. */
export interface BorrowedArchive {
  readonly archive: Promise<Archive>;
  release(): void;
}

/** Borrows the archive of an address; the empty address is the bundled one. The last to release it aborts its load. */
export function borrowArchive(address: string): BorrowedArchive {
  const entry = shared.get(address) ?? open(address);
  entry.borrowers++;
  let held = true;
  return {
    archive: entry.archive,
    release() {
      if (!held) return;
      held = false;
      if (--entry.borrowers > 0) return;
      entry.loading.abort();
      forget(address, entry);
    },
  };
}

function open(address: string): SharedArchive {
  const loading = new AbortController();
  const entry = { archive: openArchive(address, { signal: loading.signal }), loading, borrowers: 0 };
  shared.set(address, entry);
  // A failure is not kept: whoever asks next asks anew.
  entry.archive.catch(() => forget(address, entry));
  return entry;
}

function forget(address: string, entry: SharedArchive): void {
  if (shared.get(address) === entry) shared.delete(address);
}
