/**
 * What stands inside a tag: the content itself as plain HTML, made from the same archive. It is what readers see until the
 * widget has taken over, and for good in feed readers, newsletters and where scripts do not run.
 *
 * One line, no style, no script: what editors and sanitisers leave alone. It says all that the closed widget says, so that
 * the page does not move when the widget takes over.
 */
import type { Archive, Filters, Order } from '../archive/archive.js';
import { yearOf } from '../archive/dates.js';
import type { Statement, Text } from '../archive/schema.js';
import { en as words } from '../messages/en.js';
import { firstOf } from '../messages/pages.js';
import { escape } from './html.js';
import { Sayer } from './sayer.js';

export interface FeedFallbackOptions {
  /** What the widget's attributes narrow the list to. */
  readonly filters?: Filters | undefined;
  readonly order?: Order | undefined;
  /** How many statements. Default 10, as in `<statement-feed>`. */
  readonly limit?: number | undefined;
  /** As much as the widget shows closed. Default `cards`. */
  readonly density?: 'cards' | 'list' | 'headlines' | undefined;
  /** Whether years divide the list. Default true. */
  readonly years?: boolean | undefined;
  /** The reader's language, BCP 47. Default: the archive's. */
  readonly language?: string | undefined;
}

/** The fallback of a `<statement-feed>`: who said what and when, with its source and the dataset's date. */
export function feedFallback(archive: Archive, options: FeedFallbackOptions = {}): string {
  const { filters = {}, order = 'newest', limit = 10, density = 'cards', years = true, language } = options;
  const sayer = new Sayer(archive, language);
  const found = archive.filter(filters, order);

  const item = (statement: Statement, index: number) => {
    const year = yearOf(statement.date);
    const isNewYear = years && year !== yearOf(found[index - 1]?.date ?? '');
    const named = (label: string, names: readonly (Text | undefined)[]) =>
      names.length > 0 && `${label} ${names.map((name) => sayer.plain(name ?? '')).join(', ')}`;
    const topics = named(words.topics, statement.topics.map((id) => archive.topic(id)?.label));
    const cases = named(words.cases, statement.cases.map((id) => archive.case(id)?.name));
    const summary = statement.summary.map((paragraph, place) => `<p>${place === 0 ? `${words.summary}: ` : ''}${sayer.said(paragraph)}</p>`);
    return [
      isNewYear && `<p><strong>${escape(sayer.day(year))}</strong></p>`,
      // Without a summary a statement is low, and the buttons that the widget has besides would move the page.
      `<p>${sayer.time(statement.date)}${density === 'cards' ? '<br> ' : '</p><p>'}<strong>${sayer.linked(statement, statement.title)}</strong></p>`,
      `<p><small>${sayer.byline(statement, density !== 'headlines')}</small></p>`,
      sayer.notice(statement),
      ...(density === 'cards' ? summary : []),
      density === 'cards' && `<p><small>${escape([cases, topics].filter(Boolean).join(' · '))}</small></p>`,
    ]
      .filter(Boolean)
      .join('');
  };

  const items = found.slice(0, limit).map((statement, index) => `<li>${item(statement, index)}</li>`);
  const rest = items.length < found.length ? `<p>${firstOf(items.length, found.length)}</p>` : '';
  return `<p>${escape(words.statements(found.length))}</p><ul>${items.join('')}</ul>${rest}${sayer.source()}`;
}
