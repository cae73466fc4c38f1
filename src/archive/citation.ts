/**
 * References to a statement or a case, for people and for reference managers. Who says it and when stands in every one; a
 * correction or retraction is said; nothing is stated that the archive does not hold.
 */
import type { Archive } from './archive.js';
import { formatDate } from './date-format.js';
import { parseDate, type CalendarPoint } from './dates.js';
import { markOf } from './mark.js';
import type { Case, RecordState, Statement, Text } from './schema.js';
import { textIn } from './text.js';

/** `csl` is CSL-JSON 1.0.2, `wikipedia` the template `{{Cite web}}`. */
export type CitationStyle = 'plain' | 'bibtex' | 'ris' | 'csl' | 'wikipedia';

interface Reference {
  readonly id: string;
  readonly author: string;
  readonly title: string;
  /** `Joint statement`; empty for what is a statement and no more. */
  readonly genre: string;
  readonly date: string;
  /** Year, month and day, as far as they are known: of an interval those of both its ends, an open one having none. */
  readonly ends: readonly (readonly number[])[];
  /** Whether it is said to be only about right, or uncertain. */
  readonly isUnsure: boolean;
  /** The date in words, where it is more than its parts. */
  readonly dated: string;
  readonly url: string | undefined;
  readonly language: string;
  readonly note: string;
}

/** What a citation needs to know of a record. */
export interface Citable extends Pick<Statement, 'id' | 'title' | 'date'>, Partial<Pick<Statement, 'kind' | 'url' | 'signatories' | 'source' | 'record'>> {
  /** Who says it, where that is not the publisher of the statements. */
  readonly author?: string;
  /** What it has that from. */
  readonly from?: string;
}

/** A case as something to cite: the archive says it, on the day of the dataset, and has it from a statement. How the case stands has its own date. */
export function citableCase({ id, name, status, record }: Case, archive: Archive): Citable {
  const { title, publisher, language, updated } = archive.header;
  const own = (text: Text) => textIn(text, language, language).text;
  const source = status && archive.statement(status.source);
  return {
    id,
    author: own(title),
    title: own(name) + (status ? `: ${own(status.value)}, as of ${formatDate(status.asOf)}` : ''),
    date: updated,
    ...(source && { from: [`Source: ${publisher.name}, ${kindOf(source.kind)} of ${formatDate(source.date)}`, ...standing(source.record)].join(', ') }),
    record,
  };
}

/** A citation of one statement, or of another record of the archive, in one style. */
export function cite(record: Citable, archive: Archive, style: CitationStyle): string {
  return WRITERS[style](reference(record, archive));
}

function reference(statement: Citable, archive: Archive): Reference {
  const { publisher, language: archiveLanguage } = archive.header;
  const { text: title, language } = textIn(statement.title, archiveLanguage, archiveLanguage);
  const { start, end, interval = false } = parseDate(statement.date) ?? {};
  const points = interval ? [start, end] : [start];
  const isUnsure = points.some((point) => point && (point.about || point.uncertain));
  const { kind = 'statement', signatories, source } = statement;
  const genre = kind === 'statement' ? '' : kindOf(kind);
  const signed = signatories?.described ? textIn(signatories.described, archiveLanguage, archiveLanguage).text : signatories?.names.join('; ');
  return {
    id: statement.id,
    author: statement.author ?? publisher.name,
    title,
    genre: genre.charAt(0).toUpperCase() + genre.slice(1),
    date: statement.date,
    ends: points.map(partsOf),
    isUnsure,
    dated: interval || isUnsure ? formatDate(statement.date) : '',
    // The publisher's list leads to statements only, and to those that were taken from it.
    url: archive.addressOf(statement) ?? (source ? source.url : statement.author ? undefined : publisher.url),
    language,
    note: [
      statement.from,
      source && `Taken from ${[source.name, source.read && `read ${formatDate(source.read)}`].filter(Boolean).join(', ')}`,
      signed && `Signed by ${signed}`,
      ...standing(statement.record),
    ]
      .filter(Boolean)
      .join('; '),
  };
}

function partsOf(point: CalendarPoint | undefined): number[] {
  return [point?.year, point?.month, point?.day].filter((part) => part !== undefined);
}

function standing(record: RecordState | undefined): string[] {
  const mark = markOf(record);
  return mark ? [`${mark.state} ${formatDate(mark.date)}`] : [];
}

/** `joint statement`: kinds are words with hyphens. */
function kindOf(kind: string): string {
  return kind.replaceAll('-', ' ');
}

const WRITERS: Record<CitationStyle, (reference: Reference) => string> = {
  plain({ author, title, genre, date, url, note }) {
    const end = [note && `${note}.`, url].filter(Boolean).join(' ');
    return `${[author, `“${title}”`, genre.toLowerCase(), formatDate(date)].filter(Boolean).join(', ')}.${end && ` ${end}`}`;
  },

  // Year, month and day are for what is one exact date; `date` is EDTF in biblatex, and the note says it to BibTeX.
  bibtex({ id, author, title, genre, date, ends, dated, url, note, language }) {
    const [year, month, day] = dated ? [] : (ends[0] ?? []);
    const fields = {
      author: `{${tex(author)}}`,
      title: `{${tex(title)}}`,
      type: tex(genre),
      year,
      month,
      day,
      date: dated && date,
      note: tex([dated && `Dated ${dated}`, note].filter(Boolean).join('; ')),
      url: url && url.replace(/[{}\\]/g, encodeURIComponent),
      langid: language,
    };
    return `@misc{${id},\n${lines(fields, (name, value) => `  ${name} = {${value}},`)}\n}`;
  },

  // Of an interval only what both its ends share is certain; the last place of a date is for words.
  ris({ author, title, genre, ends: [start = [], end = start], isUnsure, dated, url, note, language }) {
    const differs = start.findIndex((part, index) => part !== end[index]);
    const [year, month, day] = start.slice(0, differs < 0 ? 3 : differs).map((part) => String(part).padStart(2, '0'));
    const fields = {
      TY: 'GEN',
      AU: author,
      TI: title,
      M3: genre,
      PY: isUnsure ? '' : year,
      DA: [year, month, day, dated].join('/'),
      N1: note,
      UR: url,
      LA: language,
    };
    return `${lines(fields, (name, value) => `${name}  - ${oneLine(value)}`)}\nER  - `;
  },

  csl({ id, author, title, genre, ends, isUnsure, dated, url, note, language }) {
    const isOpen = ends.some((parts) => parts.length === 0);
    const item = {
      id,
      type: 'document',
      author: [{ literal: author }],
      title,
      ...(genre && { genre }),
      issued: isOpen ? { literal: dated } : { 'date-parts': ends, ...(isUnsure && { circa: true }) },
      ...(url && { URL: url }),
      ...(note && { note }),
      language,
    };
    return JSON.stringify([item], null, 2);
  },

  wikipedia({ author, title, genre, date, url, note, language }) {
    const fields = { author, title, type: genre, date: formatDate(date), url, language };
    const template = lines(fields, (name, value) => ` |${name}=${wiki(value)}`).replaceAll('\n', '');
    return `{{Cite web${template}}}${note && ` (${wiki(note)})`}`;
  },
};

/** The styles that can be asked for. */
export const CITATION_STYLES = Object.keys(WRITERS) as readonly CitationStyle[];

function lines(fields: Record<string, string | number | undefined>, write: (name: string, value: string) => string): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => write(name, String(value)))
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Signs that TeX reads as commands are written so that they come out as themselves. */
function tex(text: string): string {
  const written: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
  return oneLine(text).replace(/[\\{}$&#%_~^]/g, (sign) => written[sign] ?? `\\${sign}`);
}

/** Signs that MediaWiki reads as markup are written so that they come out as themselves. */
function wiki(text: string): string {
  return oneLine(text).replace(/[|{}[\]<>]|''+/g, (signs) => signs.replace(/./g, (sign) => `&#${sign.charCodeAt(0)};`));
}
