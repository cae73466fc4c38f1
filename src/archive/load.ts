/** The one road in: read → check the dataset → check its records → link them → a frozen {@link Archive}. */
import { Archive } from './archive.js';
import { bundledDataset } from './bundled.js';
import { ArchiveError } from './errors.js';
import { fetchDataset, type FetchLimits } from './fetch-dataset.js';
import { linkRecords } from './links.js';
import { checkDataset, checkRecords } from './validate.js';
import { webAddress } from './web-address.js';

export interface OpenOptions extends FetchLimits {
  /** Gives up when aborted. */
  readonly signal?: AbortSignal;
}

/**
 * Opens an archive.
 *
 * @param source An `http:`/`https:` address of a dataset in JSON, in full; a dataset as an object; or nothing for the bundled one, which is
 *   there once `undersigned/define/archive.js` is imported.
 * @throws {ArchiveError} when it can't be had whole; its `code` says why.
 */
export async function openArchive(source?: string | URL | object, options: OpenOptions = {}): Promise<Archive> {
  const raw = checkDataset(await read(source, options));
  const pause = breather(options.signal);
  const checked = await checkRecords(raw, pause);
  await pause();
  const linked = linkRecords(checked, raw.header);
  await pause();
  return new Archive(linked.header, linked.statements, linked.cases, linked.problems);
}

async function read(source: string | URL | object | undefined, { signal, ...limits }: OpenOptions): Promise<unknown> {
  if (source === undefined || source === '') {
    const bundled = bundledDataset();
    if (bundled === undefined) throw new ArchiveError('missing', 'set src, or import undersigned/define/archive.js');
    return bundled;
  }
  if (typeof source === 'object' && !(source instanceof URL)) return source;
  const address = webAddress(String(source));
  if (!address) throw new ArchiveError('address', `${source} is not an http: or https: address`);
  return fetchDataset(address, signal, limits);
}

/** Milliseconds of checking after which the page gets a turn: about a frame, so that a slow device, too, has a short archive in the first. */
const SLICE = 16;

/** Lets the page breathe in long archives; a short one is checked in one go and stands in the first frame. */
function breather(signal?: AbortSignal): () => void | Promise<void> {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return undefined;
    return new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      signal?.throwIfAborted();
      since = performance.now();
    });
  };
}
