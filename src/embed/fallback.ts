/**
 * What stands inside a tag: the content itself as plain HTML, made from the same archive. It is what readers see until the
 * widget has taken over, and for good in feed readers, newsletters and where scripts do not run.
 *
 * One line, no style, no script: what editors and sanitisers leave alone. It says all that the closed widget says, so that
 * the page does not move when the widget takes over.
 */
import type { Archive, Filters, Order } from '../archive/archive.js';
import { formatDate } from '../archive/date-format.js';
import { yearOf } from '../archive/dates.js';
import type { Statement, Text } from '../archive/schema.js';
import { textIn } from '../archive/text.js';
import { en as words } from '../messages/en.js';
import { escape, link } from './html.js';

export interface FallbackOptions {
  /** What the widget's attributes narrow the list to. */
  readonly filters?: Filters;
  readonly order?: Order;
  /** How many statements. Default 10, as in `<statement-feed>`. */
  readonly limit?: number;
  /** As much as the widget shows closed. Default `cards`. */
  readonly density?: 'cards' | 'list' | 'headlines';
  /** Whether years divide the list. Default true. */
  readonly years?: boolean;
  /** The reader's language, BCP 47. Default: the archive's. */
  readonly language?: string;
}

/** The fallback of a `<statement-feed>`: who said what and when, with its source and the dataset's date. */
export function feedFallback(archive: Archive, options: FallbackOptions = {}): string {
  const { filters = {}, order = 'newest', limit = 10, density = 'cards', years = true, language = archive.header.language } = options;
  const found = archive.filter(filters, order);
  const { publisher, updated } = archive.header;
  const said = (text: Text) => textIn(text, language, archive.header.language).text;
  const day = (date: string) => formatDate(date, language);

  const item = (statement: Statement, index: number) => {
    const year = yearOf(statement.date);
    const isNewYear = years && year !== yearOf(found[index - 1]?.date ?? '');
    const { signatories } = statement;
    const signed = density !== 'headlines' && signatories?.described && `${words.signedBy} ${said(signatories.described)}`;
    const named = (label: string, names: readonly (Text | undefined)[]) => names.length > 0 && `${label} ${names.map((name) => said(name ?? '')).join(', ')}`;
    const topics = named(words.topics, statement.topics.map((id) => archive.topic(id)?.label));
    const cases = named(words.cases, statement.cases.map((id) => archive.case(id)?.name));
    return [
      isNewYear && `<p><strong>${escape(day(year))}</strong></p>`,
      `<p>${time(statement.date, day(statement.date))}<br><strong>${link(archive.addressOf(statement), said(statement.title))}</strong></p>`,
      `<p><small>${escape([publisher.name, words.statementKind(statement.kind), signed].filter(Boolean).join(' · '))}</small></p>`,
      ...(density === 'cards' ? statement.summary.map((paragraph) => `<p>${escape(said(paragraph))}</p>`) : []),
      density === 'cards' && `<p><small>${escape([cases, topics].filter(Boolean).join(' · '))}</small></p>`,
    ]
      .filter(Boolean)
      .join('');
  };

  const items = found.slice(0, limit).map((statement, index) => `<li>${item(statement, index)}</li>`);
  const newest = day(archive.statements[0]?.date ?? '');
  const source = `${link(publisher.url, words.listOf(publisher.name))}. ${escape(words.asOf(day(updated), newest))}`;
  return `<p>${escape(words.statements(found.length))}</p><ul>${items.join('')}</ul><p><small>${words.source}: ${source}</small></p>`;
}

function time(date: string, said: string): string {
  return /^\d{4}(-\d\d){0,2}$/.test(date) ? `<time datetime="${date}">${escape(said)}</time>` : escape(said);
}
