import type { Archive } from '../archive/archive.js';
import { en as words } from '../messages/en.js';
import { escape } from './html.js';
import { Sayer } from './sayer.js';

/**
 * The fallback of a `<statement-search>`: nothing can be searched without a script, so it says which archive this is, what it holds, of when, and where.
 *
 * @param language The reader's, BCP 47. Default: the archive's.
 */
export function searchFallback(archive: Archive, language?: string): string {
  const sayer = new Sayer(archive, language);
  return `<p><strong>${sayer.said(archive.header.title)}</strong></p><p>${escape(words.statements(archive.statements.length))}</p>${sayer.source()}`;
}
