import type { Case, RecordState, Statement } from '../archive/schema.js';
import { recordPath } from '../embed/paths.js';
import { sayerOf, type Site } from './site.js';

/** A node of JSON-LD with terms of schema.org. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** The data block of a page. It is data to a browser, never a script, so a strict content policy leaves it alone. */
export function linkedData(node: LinkedData, site: Site): string {
  const { archive, address } = site;
  const { language, updated, title } = archive.header;
  const whole = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    inLanguage: language,
    ...(isDay(updated) && { dateModified: updated }),
    // What is the site itself is no part of it.
    ...(node['@type'] !== 'WebSite' && { isPartOf: { '@type': 'WebSite', '@id': address, url: address, name: sayerOf(site).plain(title) } }),
    ...node,
  };
  // Inside a script no text may look like its end.
  return `<script type="application/ld+json">${JSON.stringify(whole).replaceAll('<', '\\u003c')}</script>`;
}

/** A case, which is not its page: of a person no more is said to machines than the name and the role. */
export function caseData({ id, kind, name, role }: Case, site: Site): LinkedData {
  const types: Readonly<Record<string, string>> = { person: 'Person', organisation: 'Organization' };
  const sayer = sayerOf(site);
  return { '@type': types[kind] ?? 'Thing', '@id': `${site.address}${recordPath(id)}#case`, name: sayer.plain(name), ...(role && { description: sayer.plain(role) }) };
}

/** A statement, which is not its page: it has a day and a publisher of its own. */
export function statementData({ id, title, date }: Statement, site: Site): LinkedData {
  return { '@type': 'CreativeWork', '@id': `${site.address}${recordPath(id)}#statement`, name: sayerOf(site).plain(title), ...published(date) };
}

/** Who has published the statements, which is not who keeps the archive. */
export function publisherData({ archive: { header } }: Site): LinkedData {
  const { name, fullName } = header.publisher;
  return { '@type': 'Organization', name, ...(fullName && { alternateName: fullName }) };
}

/** Whether a date is a whole day, which other formats ask for: nothing is made sharper to fit them. */
export function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date);
}

/** A date where it is a whole day; a date that is known less well has no place in these terms. */
export function published(date: string): LinkedData {
  return isDay(date) ? { datePublished: date } : {};
}

/** That a record was corrected or retracted, and why. */
export function standing(record: RecordState | undefined, site: Site): LinkedData {
  if (record?.state !== 'corrected' && record?.state !== 'retracted') return {};
  const text = record.note && sayerOf(site).plain(record.note);
  const comment = { '@type': 'CorrectionComment', ...(text && { text }), ...published(record.date) };
  return record.state === 'corrected' ? { correction: comment } : { creativeWorkStatus: 'Retracted', correction: comment };
}
