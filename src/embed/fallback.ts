/**
 * What stands inside a tag: the content itself as plain HTML, made from the same archive. It is what readers see until the
 * widget has taken over, and for good in feed readers, newsletters and where scripts do not run.
 *
 * One line, no style, no script: what editors and sanitisers leave alone.
 */
import type { Archive, Filters, Order } from '../archive/archive.js';
import { formatDate } from '../archive/date-format.js';
import type { Statement } from '../archive/schema.js';
import { textIn } from '../archive/text.js';

export interface FallbackOptions {
  /** What the widget's attributes narrow the list to. */
  readonly filters?: Filters;
  readonly order?: Order;
  /** How many statements. Default 10, as in `<statement-feed>`. */
  readonly limit?: number;
  /** Whether each statement has its summary. Default true; false for `density="list"` and `"headlines"`. */
  readonly summaries?: boolean;
  /** The reader's language, BCP 47. Default: the archive's. */
  readonly language?: string;
}

/** The fallback of a `<statement-feed>`: who said what and when, with its source and the dataset's date. */
export function feedFallback(archive: Archive, options: FallbackOptions = {}): string {
  const { filters = {}, order = 'newest', limit = 10, summaries = true, language = archive.header.language } = options;
  const statements = archive.filter(filters, order).slice(0, limit);
  const { publisher, updated } = archive.header;
  const items = statements.map((statement) => `<li>${fallbackItem(statement, archive, summaries, language)}</li>`);
  const source = link(publisher.url, `${publisher.name}, ${formatDate(updated, language)}`);
  return `<ul>${items.join('')}</ul><p><small>${source}</small></p>`;
}

function fallbackItem(statement: Statement, archive: Archive, summaries: boolean, language: string): string {
  const words = (text: Statement['title']) => {
    const { text: said, language: tag } = textIn(text, language, archive.header.language);
    return { said: escape(said), lang: tag === language ? '' : ` lang="${escape(tag)}"` };
  };
  const title = words(statement.title);
  const day = formatDate(statement.date, language);
  const when = statement.date.length === 10 ? `<time datetime="${escape(statement.date)}">${escape(day)}</time>` : escape(day);
  const head = `<strong${title.lang}>${link(archive.addressOf(statement), title.said, true)}</strong>`;
  const body = summaries ? statement.summary.map((text) => words(text)).map(({ said, lang }) => `<p${lang}>${said}</p>`) : [];
  return `<p>${when}, ${escape(archive.header.publisher.name)}<br>${head}</p>${body.join('')}`;
}

function link(address: string | undefined, text: string, isEscaped = false): string {
  const words = isEscaped ? text : escape(text);
  return address ? `<a href="${escape(address)}">${words}</a>` : words;
}

/** Text as HTML, in elements and in quoted attributes. Line breaks become spaces: editors make paragraphs of them. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ');
}
