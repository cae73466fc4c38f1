/**
 * The dataset that comes with the page's script. It is handed over rather than imported, so that nobody who brings their own
 * `src` carries it.
 */
let bundled: unknown;
const listeners = new Set<() => void>();

/**
 * Names the dataset that is used where no `src` is given. The ready-made bundle does this by itself; with npm,
 * `import 'undersigned/define/archive.js'` does it with the archive that comes with the package.
 */
export function provideArchive(dataset: unknown): void {
  bundled = dataset;
  for (const listener of listeners) listener();
}

/** The dataset handed over, if any. */
export function bundledDataset(): unknown {
  return bundled;
}

/** Calls back when a dataset is handed over later. Returns its undo. */
export function onArchiveProvided(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
