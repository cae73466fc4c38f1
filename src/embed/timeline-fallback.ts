import type { Archive, Filters } from '../archive/archive.js';
import { chronology, filterEntries, type Entry } from '../archive/chronology.js';
import { yearOf } from '../archive/dates.js';
import { en as words } from '../messages/en.js';
import { firstOf } from '../messages/pages.js';
import { list } from './case-fallback.js';
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
  const one = archive.case(id ?? '');
  const known = one ? sayer.notice(one) + (sayer.age(one) && `<p>${escape(sayer.age(one))}</p>`) : '';
  const years = inYears(shown).map(([year, entries]) => {
    const items = entries.map((entry) => itemOf(entry, archive, sayer, id === undefined));
    return `<p><strong>${escape(year ? sayer.day(year) : words.dateUnknown)}</strong></p>${list('ol', items)}`;
  });
  return `<p>${escape(count)}${shown.length < found.length ? `. ${firstOf(shown.length, found.length)}` : ''}</p>${known}${years.join('')}${sayer.source()}`;
}

/** As in the widget what stands in order stays so: `until 2019` comes before 2018, and after that 2019 begins once more. */
function inYears(entries: readonly Entry[]): [year: string, entries: Entry[]][] {
  const years: [string, Entry[]][] = [];
  for (const entry of entries) {
    const year = yearOf(entry.date ?? '');
    const last = years.at(-1);
    if (last?.[0] === year) last[1].push(entry);
    else years.push([year, [entry]]);
  }
  return years;
}

/** In paragraphs, each as high as its line in the widget is, so that the page does not move when the widget takes their place. */
function itemOf({ date, kind, statement, event, case: one }: Entry, archive: Archive, sayer: Sayer, namesCase: boolean): string {
  const when = date ? sayer.time(date) : escape(words.dateUnknown);
  const what = event ? words.eventKind(kind) : words.statementKind(statement.kind);
  const text = event ? sayer.said(event.text) : sayer.linked(statement, statement.title);
  const publisher = escape(archive.header.publisher.name);
  const places = [event && namesCase && one && sayer.linked(one, one.name) + sayer.shortNotice(one), event?.place && sayer.said(event.place)];
  const source = [...places, event ? `${publisher}, ${sayer.statementOf(statement)}` : publisher + sayer.shortNotice(statement)].filter(Boolean).join(' · ');
  return `<p>${when} · ${escape(what)}</p><p>${text}</p><p><small>${source}</small></p>`;
}
