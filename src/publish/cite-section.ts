import { cite, type Citable } from '../archive/citation.js';
import { escape } from '../embed/html.js';
import * as said from '../messages/pages.js';
import { section } from './parts.js';
import type { Site } from './site.js';

/** How to cite a record: in words in sight, for reference managers folded away. */
export function citeSection(record: Citable, { archive }: Site): string {
  const styles = Object.entries(said.citationStyles) as [keyof typeof said.citationStyles, string][];
  const others = styles.map(([style, name]) => `<h3>${name}</h3><pre>${verbatim(cite(record, archive, style))}</pre>`);
  return section(said.citeAs, `<p>${escape(cite(record, archive, 'plain'))}</p><details><summary>${said.otherStyles}</summary>${others.join('')}</details>`);
}

/** Text with its line breaks. */
function verbatim(text: string): string {
  return text.split('\n').map(escape).join('\n');
}
