import type { Archive } from '../archive/archive.js';
import { Sayer } from '../embed/sayer.js';

/** What an archive is published as. */
export interface Site {
  readonly archive: Archive;
  /** Where it will be, with a slash at its end: `https://archive.example/`. */
  readonly address: string;
  /** The version whose files stay as they are, and the hash of its script, `sha384-…`. */
  readonly version: string;
  readonly integrity: string;
  /** Folders of other versions that stay in the site, with a slash at their ends: `1.2.2/`, `v0/`. */
  readonly otherVersions?: readonly string[];
}

/** What a page says, with links that stay in the archive. */
export function sayerOf({ archive }: Pick<Site, 'archive'>): Sayer {
  return new Sayer(archive, undefined, ({ id }) => archive.addressOf({ id }));
}
