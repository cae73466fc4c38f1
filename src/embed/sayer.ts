import type { Archive } from '../archive/archive.js';
import { daysKnown } from '../archive/chronology.js';
import { formatDate } from '../archive/date-format.js';
import { markOf, standings, successorOf, type Marked } from '../archive/mark.js';
import type { Case, Fact, Statement, Text } from '../archive/schema.js';
import { textIn } from '../archive/text.js';
import { en as words } from '../messages/en.js';
import { escape, link, prose } from './html.js';

/** What plain HTML says of an archive in one language. All that it returns is escaped, but for `plain`, `day`, `age`, `signatories` and `standings`. */
export class Sayer {
  /**
   * @param language The reader's, BCP 47. Default: the archive's.
   * @param addressOf Where a record's name leads. Default: to its own address, else to its page in the archive.
   */
  constructor(
    private readonly archive: Archive,
    readonly language = archive.header.language,
    readonly addressOf: Archive['addressOf'] = (record) => archive.addressOf(record),
  ) {}

  /** The words of a text field, not escaped. */
  plain(text: Text): string {
    return textIn(text, this.language, this.archive.header.language).text;
  }

  said(text: Text): string {
    return prose(this.plain(text));
  }

  /** A name or title that leads to its record. */
  linked(record: { readonly id: string; readonly url?: string | undefined }, name: Text): string {
    return link(this.addressOf(record), this.plain(name));
  }

  /** A date in words, not escaped. */
  day(date: string): string {
    return formatDate(date, this.language);
  }

  /** A date in words; machines get it where HTML has a form for it. */
  time(date: string): string {
    const said = escape(this.day(date));
    return /^\d{4}(-\d\d){0,2}$/.test(date) ? `<time datetime="${date}">${said}</time>` : said;
  }

  /** Publisher, kind, and who has signed besides. */
  byline({ kind, signatories }: Statement, isWhole = true): string {
    const signed = isWhole && this.signatories(signatories);
    return escape([this.archive.header.publisher.name, words.statementKind(kind), signed && `${words.signedBy} ${signed}`].filter(Boolean).join(' · '));
  }

  /** Who has signed, as the statement describes them, else by name; not escaped. */
  signatories({ described, count, names = [] }: Partial<NonNullable<Statement['signatories']>> = {}): string {
    return [described ? this.plain(described) : names.join('; '), count && words.signatoryCount(count)].filter(Boolean).join(' ');
  }

  /**
   * `as of 1 October 2024`, which leads to the statement that says so; where that is of another day, it is named too. What has
   * become of it is said.
   *
   * @param one The case, where its own standing is not told elsewhere.
   * @param beside What else is said of the source, as HTML.
   */
  stated({ asOf, source }: Pick<Fact, 'asOf' | 'source'>, one?: Case, beside = ''): string {
    const statement = this.archive.statement(source);
    const day = words.statedAsOf(this.day(asOf));
    if (!statement) return escape(day);
    const said = statement.date === asOf ? link(this.addressOf(statement), day) : `${escape(day)} · ${this.#named(statement)}`;
    return said + beside + this.shortNotice(statement, one);
  }

  /** `statement of 1 October 2024`, which leads there, and what has become of it. */
  statementOf(statement: Statement): string {
    return this.#named(statement) + this.shortNotice(statement);
  }

  #named(statement: Statement): string {
    return link(this.addressOf(statement), words.statementOf(this.day(statement.date), statement.kind));
  }

  /** How new what is known of a case is, not escaped; nothing where no statement speaks of it. */
  age(one: Case): string {
    const days = daysKnown(one, this.archive);
    return days ? words.newestOnCase(this.day(days[0]), days[1] && this.day(days[1])) : '';
  }

  /** A dated correction or retraction, and what took the record's place; nothing for a record that is current. */
  notice(one: Statement | Case): string {
    const mark = markOf(one.record);
    if (!mark) return '';
    const by = successorOf(one, this.archive);
    const successor = by ? ` ${words.replacedBy} ${this.linked(...by)}${this.shortNotice(by[0])}` : '';
    return `<p><strong>${escape(words[mark.state](this.day(mark.date)))}.</strong>${mark.note ? ` ${this.said(mark.note)}` : ''}${successor}</p>`;
  }

  /** The same in a word, after a name, a source or what rests on it: `; retracted 5 November 2024`. */
  shortNotice(...records: readonly Marked[]): string {
    return this.standings(...records).map((mark) => `; <strong>${escape(mark)}</strong>`).join('');
  }

  /** What has become of records, not escaped; of those that have changed alike it is said once. */
  standings(...records: readonly Marked[]): string[] {
    return standings(records, (state, date) => words.standing(state, this.day(date)));
  }

  /**
   * Where the statements come from, and the date of the dataset: copies that others have pinned can't be recalled.
   *
   * @param taken Where the one statement that it is about was taken from, as HTML, when it differs.
   */
  source(taken?: string): string {
    return `<p><small>${this.sourceLine(taken)}</small></p>`;
  }

  /** The same in running text. */
  sourceLine(taken?: string): string {
    const { publisher, updated } = this.archive.header;
    const newest = this.day(this.archive.statements[0]?.date ?? '');
    return `${words.source}: ${taken ?? link(publisher.url, words.listOf(publisher.name))}. ${escape(words.asOf(this.day(updated), newest))}`;
  }
}
