/**
 * What happened and what was said about it, in the order of time: the events of cases with the statements among them.
 *
 * Nothing is rounded to get a place in the order: an interval begins where it begins, a year stands before its months, and
 * what has no date comes last.
 */
import { isEmpty, type Archive, type Filters } from './archive.js';
import { isDate, isWithin, parseDate, sortByDate } from './dates.js';
import type { Case, CaseEvent, Statement } from './schema.js';

/** One line of a chronology: a statement, or an event of a case with the statement that it comes from. */
export interface Entry {
  /** Unique in an archive: a statement's id, or `case.2` for the second event of a case in the dataset, with a dot more where that is a statement's. */
  readonly id: string;
  /** EDTF; absent when it is not known. */
  readonly date: string | undefined;
  /** `statement`, or the event's kind. */
  readonly kind: string;
  /** The statement itself, or the one that the event comes from. */
  readonly statement: Statement;
  readonly event?: CaseEvent;
  /** The case of the event. */
  readonly case?: Case;
}

/**
 * The chronology of an archive, or of one case, oldest first; what has no date comes last. On one day events stand in the order
 * in which the dataset tells them, and before the statements, which can only speak of what has happened.
 */
export function chronology(archive: Archive, caseId?: string): Entry[] {
  const cases = caseId === undefined ? archive.cases : [archive.case(caseId)].filter((one) => one !== undefined);
  const statements = caseId === undefined ? archive.statements : cases.flatMap((one) => statementsBehind(one, archive));
  const events = cases.flatMap((one) =>
    one.events.flatMap((event, index) => {
      const statement = archive.statement(event.source);
      return statement ? [{ id: eventId(`${one.id}.${index + 1}`, archive), date: event.date, kind: event.kind, statement, event, case: one }] : [];
    }),
  );
  const said = statements.toReversed().map((statement) => ({ id: statement.id, date: statement.date, kind: 'statement', statement }));
  const told = [...events, ...said].map((entry: Entry, index) => ({ entry, date: entry.date, id: String(index).padStart(9, '0') }));
  return sortByDate(told).map(({ entry }) => entry);
}

/** Links to a statement hold: it has its id from the dataset, the event from its place in it. */
function eventId(id: string, archive: Archive): string {
  return archive.statement(id) ? eventId(`${id}.`, archive) : id;
}

/**
 * The entries that pass. A statement passes as it does in a list of statements; an event when its own date and case pass, and
 * the statement that it comes from in all else. Where a time is asked for, what has no date is left out, and what goes on passes
 * until the day of its source.
 */
export function filterEntries(entries: readonly Entry[], filters: Filters, archive: Archive): readonly Entry[] {
  if (isEmpty(filters)) return entries;
  const { from, to, cases, ...others } = filters;
  const passing = new Set(archive.filter(others));
  return entries.filter(
    (entry) =>
      passing.has(entry.statement) &&
      (!cases?.length || (entry.case ? [entry.case.id] : entry.statement.cases).some((id) => cases.includes(id))) &&
      ((!from && !to) || isWithin(extentOf(entry), from, to)),
  );
}

/** What happened in a case, oldest first; what has no date comes last. */
export function eventsOf({ id }: Case, archive: Archive): readonly Entry[] {
  return chronology(archive, id).filter(({ event }) => event);
}

/** The statements that speak of a case or that something of it comes from, newest first. */
export function statementsBehind(one: Case, archive: Archive): readonly Statement[] {
  return sortByDate([...new Set(behind(one, archive))]).reverse();
}

/** The same in no order, each perhaps several times. */
export function behind({ id, status, facts, events }: Case, archive: Archive): readonly Statement[] {
  const sources = [...facts, ...events, ...(status ? [status] : [])].flatMap(({ source }) => archive.statement(source) ?? []);
  return [...archive.statementsOf(id), ...sources];
}

/** The time that an entry is known to fill, EDTF: what goes on does so until the day of its source, of later nothing is known. */
export function extentOf({ date = '', statement }: Entry): string {
  const known = date.replace(/\/\.\.$/, `/${statement.date}`);
  return isDate(known) ? known : date.replace('/..', '');
}

/**
 * How new what is known of a case is: the day of its newest statement, and before that the day of its status where that is surely
 * older. A newer statement on another matter makes no status new.
 */
export function daysKnown(one: Case, archive: Archive): readonly [newest: string, status?: string] | undefined {
  const newest = statementsBehind(one, archive)[0]?.date;
  const status = one.status?.asOf;
  if (!newest) return undefined;
  return status && !isWithin(status, newest) ? [newest, status] : [newest];
}

/**
 * The whole months of silence that stand before an entry of a chronology: never more than is sure, and none in a time that
 * another entry fills.
 *
 * @param entries All of it, oldest first.
 * @param isBackwards Whether it is told from its end: a silence then stands before the older entry.
 */
export function silencesIn(entries: readonly Entry[], isBackwards: boolean): ReadonlyMap<Entry, number> {
  const silences = new Map<Entry, number>();
  let filled = '';
  let before: Entry | undefined;
  for (const entry of entries) {
    const it = parseDate(extentOf(entry));
    if (!it) break;
    if (before) silences.set(isBackwards ? before : entry, monthsBetween(filled, it.earliest));
    if (it.latest > filled) filled = it.latest;
    before = entry;
  }
  return silences;
}

function monthsBetween(before: string, after: string): number {
  const [year, month, day] = calendarDay(before);
  const [nextYear, nextMonth, nextDay] = calendarDay(after);
  return Math.max(0, (nextYear - year) * 12 + nextMonth - month - Number(nextDay < day));
}

function calendarDay(day: string): [year: number, month: number, day: number] {
  return day.split('-').map(Number) as [number, number, number];
}
