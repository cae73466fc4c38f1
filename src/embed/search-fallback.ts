import type { Archive } from '../archive/archive.js';
import { en as words } from '../messages/en.js';
import { escape, link } from './html.js';
import { siteOf } from './paths.js';
import { Sayer } from './sayer.js';

/**
 * The fallback of a `<statement-search>`: nothing can be searched without a script, so it says what there is, of when, and where
 * it is from.
 *
 * @param language The reader's, BCP 47. Default: the archive's.
 */
export function searchFallback(archive: Archive, language?: string): string {
  const sayer = new Sayer(archive, language);
  const title = link(siteOf(archive), sayer.plain(archive.header.title));
  return `<p>${title}</p><p>${escape(words.statements(archive.statements.length))}</p>${sayer.source()}`;
}
