/**
 * Dates as the archive knows them: EDTF text (ISO 8601-2, Library of Congress, levels 0 and 1 in part).
 *
 * A date here is calendar text, never an instant: no time zone moves it, nothing rounds a year to its first day, and
 * it is shown only as precisely as it is known.
 *
 * Understood: `2024`, `2024-10`, `2024-10-01`, each with `~` (about), `?` (uncertain) or `%` (both);
 * `A/B` from A to B; `A/..` since A; `../B` until B.
 */

/** One end of a date: a year, a month of a year, or a day, with what is said of its certainty. */
export interface CalendarPoint {
  readonly year: number;
  /** 1 to 12; absent when the date is known to the year only. */
  readonly month?: number;
  /** 1 to 31; absent when the date is known to the month only. */
  readonly day?: number;
  readonly about: boolean;
  readonly uncertain: boolean;
}

/** A parsed EDTF date. A single date has no `end`; of an interval an open side is `undefined`. */
export interface EdtfDate {
  readonly start: CalendarPoint | undefined;
  readonly end: CalendarPoint | undefined;
  readonly interval: boolean;
  /** The earliest day it can mean, `YYYY-MM-DD`; `0000-01-01` when its beginning is open. */
  readonly earliest: string;
  /** The latest day it can mean, `YYYY-MM-DD`; `9999-12-31` when its end is open. */
  readonly latest: string;
}

const POINT = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?$/;
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** Reads an EDTF date; `undefined` when the text is not one of the understood forms or names no real day. */
export function parseDate(text: string): EdtfDate | undefined {
  const [first = '', second, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  const start = parsePoint(first);
  if (second === undefined) {
    return start && { start, end: undefined, interval: false, earliest: earliestDay(start), latest: latestDay(start) };
  }
  const end = parsePoint(second);
  const openStart = first === '..';
  const openEnd = second === '..';
  if ((!start && !openStart) || (!end && !openEnd) || (openStart && openEnd)) return undefined;
  const earliest = start ? earliestDay(start) : FIRST_DAY;
  const latest = end ? latestDay(end) : LAST_DAY;
  // An interval that ends before it begins is a slip of the pen, not a date.
  if (earliest > latest) return undefined;
  return { start, end, interval: true, earliest, latest };
}

/** Whether the text is a date that {@link parseDate} understands. */
export function isDate(text: string): boolean {
  return parseDate(text) !== undefined;
}

/**
 * Order of two EDTF dates, oldest first, by their earliest day, then by their latest. An absent or unreadable date comes
 * last, so that what is undated never claims a place in time.
 */
export function compareDates(a: string | undefined, b: string | undefined): number {
  return compareParsed(parseDate(a ?? ''), parseDate(b ?? ''));
}

/** A copy, oldest first. Records of one day are ordered by id, so that the order is the same everywhere. */
export function sortByDate<T extends { readonly date?: string | undefined; readonly id: string }>(records: readonly T[]): T[] {
  const dates = new Map(records.map((record) => [record, parseDate(record.date ?? '')]));
  return [...records].sort((a, b) => compareParsed(dates.get(a), dates.get(b)) || compareText(a.id, b.id));
}

/**
 * Whether a date can fall between two others, all EDTF; an absent bound is open. An imprecise date is in when any day that
 * it can mean is in: `2024` is between `2024-03` and `2024-05`.
 */
export function isWithin(date: string, from?: string, to?: string): boolean {
  const [it, lower, upper] = [parseDate(date), parseDate(from ?? ''), parseDate(to ?? '')];
  return !!it && (!lower || it.latest >= lower.earliest) && (!upper || it.earliest <= upper.latest);
}

/** The year that a date is listed under, `"2024"`: that of its earliest day, or of its end when its beginning is open. */
export function yearOf(date: string): string {
  const it = parseDate(date);
  return it ? String((it.start ?? it.end)?.year).padStart(4, '0') : '';
}

/** The month that a date is listed under, `"2024-10"`, or its year where the month is not known. */
export function monthOf(date: string): string {
  const it = parseDate(date);
  const point = it?.start ?? it?.end;
  return point?.month ? `${yearOf(date)}-${String(point.month).padStart(2, '0')}` : yearOf(date);
}

function parsePoint(text: string): CalendarPoint | undefined {
  const [, year, month, day, mark] = POINT.exec(text) ?? [];
  if (year === undefined) return undefined;
  const point: CalendarPoint = {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
    about: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
  return isReal(point) ? point : undefined;
}

/** Round trip: a month or day that does not exist would come back from the calendar as another one. */
function isReal({ year, month, day }: CalendarPoint): boolean {
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysIn(year, month));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function earliestDay({ year, month = 1, day = 1 }: CalendarPoint): string {
  return isoDay(year, month, day);
}

function latestDay({ year, month = 12, day = daysIn(year, month) }: CalendarPoint): string {
  return isoDay(year, month, day);
}

function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function compareParsed(left: EdtfDate | undefined, right: EdtfDate | undefined): number {
  if (!left || !right) return Number(!left) - Number(!right);
  return compareText(left.earliest, right.earliest) || compareText(left.latest, right.latest);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
