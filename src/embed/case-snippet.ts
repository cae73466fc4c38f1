import type { Archive } from '../archive/archive.js';
import { formatDate } from '../archive/date-format.js';
import type { Case, Text } from '../archive/schema.js';
import { textIn } from '../archive/text.js';
import { en as words } from '../messages/en.js';
import { escape, link } from './html.js';

/**
 * The tag of a case card with its fallback inside, in one line: who it is, how things stand and since when, and where that is
 * from. It is what readers see until the card is drawn, and for good where scripts do not run.
 *
 * @param src Address of the dataset; empty for the bundled archive.
 */
export function caseSnippet(one: Case, archive: Archive, src = ''): string {
  const { publisher, updated, language } = archive.header;
  const said = (text: Text) => escape(textIn(text, language, language).text);
  const day = (date: string) => formatDate(date, language);
  const role = one.role ? `, ${said(one.role)}` : '';
  const status = one.status ? `<p>${said(one.status.value)}, ${escape(words.statedAsOf(day(one.status.asOf)))}.</p>` : '';
  const newest = day(archive.statements[0]?.date ?? '');
  const source = `${link(publisher.url, words.listOf(publisher.name))}. ${escape(words.asOf(day(updated), newest))}`;
  const attributes = `${src ? ` src="${escape(src)}"` : ''} case="${escape(one.id)}"`;
  return `<case-card${attributes}><p><strong>${said(one.name)}</strong>${role}</p>${status}<p><small>${words.source}: ${source}</small></p></case-card>`;
}
