import type { Archive, Filters } from '../archive/archive.js';
import { chronology, filterEntries, type Entry } from '../archive/chronology.js';
import { yearOf } from '../archive/dates.js';
import { en as words } from '../messages/en.js';
import { firstOf } from '../messages/pages.js';
import { eventOf, list } from './case-fallback.js';
import { escape } from './html.js';
import { Sayer } from './sayer.js';

export interface TimelineFallbackOptions {
  /** Id of a case. Absent: the whole archive. */
  readonly case?: string | undefined;
  /** Kinds of entries. Absent: all. */
  readonly kinds?: readonly string[] | undefined;
  /** The bounds that the widget's attributes set. */
  readonly bounds?: Pick<Filters, 'from' | 'to'> | undefined;
  /** Default `oldest`, as in `<case-timeline>`. */
  readonly order?: 'oldest' | 'newest' | undefined;
  /** How many entries: more than fill a screen, so that nothing that is in sight moves. Default 30. */
  readonly limit?: number | undefined;
  /** The reader's language, BCP 47. Default: the archive's. */
  readonly language?: string | undefined;
}

/** The fallback of a `<case-timeline>`: what happened and what was said, each with its day and who says so. */
export function timelineFallback(archive: Archive, options: TimelineFallbackOptions = {}): string {
  const { case: id, kinds, bounds = {}, order = 'oldest', limit = 30, language } = options;
  const sayer = new Sayer(archive, language);
  const entries = filterEntries(chronology(archive, id), bounds, archive).filter(({ kind }) => !kinds || kinds.includes(kind));
  const dated = entries.filter(({ date }) => date);
  const found = [...(order === 'newest' ? dated.reverse() : dated), ...entries.filter(({ date }) => !date)];
  const shown = found.slice(0, limit);
  const said = found.filter(({ event }) => !event).length;
  const count = words.entries(said, found.length - said);
  
  const years = [...new Set(shown.map(yearOfEntry))].map((year) => {
    const items = shown.filter((entry) => yearOfEntry(entry) === year).map((entry) => itemOf(entry, archive, sayer, id === undefined));
    return `<p><strong>${escape(year ? sayer.day(year) : words.dateUnknown)}</strong></p>${list('ol', items)}`;
  });
  return `<p>${escape(count)}${shown.length < found.length ? `. ${firstOf(shown.length, found.length)}` : ''}</p>${years.join('')}${sayer.source()}`;
}

const yearOfEntry = ({ date = '' }: Entry) => yearOf(date);

function itemOf(entry: Entry, archive: Archive, sayer: Sayer, namesCase: boolean): string {
  const { statement, event, case: one } = entry;
  const { name } = archive.header.publisher;
  if (event) return eventOf(entry, sayer) + (namesCase && one ? `<p><small>${sayer.linked(one, one.name)} · ${escape(name)}</small></p>` : '');
  const title = sayer.linked(statement, statement.title);
  return `<p>${sayer.time(statement.date)} · ${escape(words.statementKind(statement.kind))}<br> ${title}</p><p><small>${escape(name)}</small></p>`;
}
