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

const POINT = /^((\d{4})(?:-(0[1-9]|1[0-2])(?:-(?!00)(\d\d))?)?)[~?%]?$/;

/** One side of an interval, or a single date, with the days that it can mean. */
interface Side extends Pick<EdtfDate, 'earliest' | 'latest'> {
  readonly point?: CalendarPoint;
}

const OPEN: Side = { earliest: '0000-01-01', latest: '9999-12-31' };

/** What has been read: the dates of an archive are checked, sorted, counted and said, each time from their text. */
const known = new Map<string, EdtfDate | undefined>();
const MOST_KNOWN = 10_000;

/** Reads an EDTF date; `undefined` when the text is not one of the understood forms or names no real day. */
export function parseDate(text: string): EdtfDate | undefined {
  if (!known.has(text)) {
    if (known.size === MOST_KNOWN) known.clear();
    known.set(text, read(text));
  }
  return known.get(text);
}

function read(text: string): EdtfDate | undefined {
  const sides = text.split('/').map((side) => (side === '..' ? OPEN : parseSide(side)));
  const [start, end = start] = sides;
  if (!start || !end || sides.length > 2 || sides.includes(undefined) || !(start.point ?? end.point)) return undefined;
  // An interval that ends before it begins is a slip of the pen, not a date.
  if (start.earliest > end.latest) return undefined;
  const interval = sides.length === 2;
  return { start: start.point, end: interval ? end.point : undefined, interval, earliest: start.earliest, latest: end.latest };
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
  return monthOf(date).slice(0, 4);
}

/** The month that a date is listed under, `"2024-10"`, or its year where the month is not known. */
export function monthOf(date: string): string {
  const it = parseDate(date);
  const day = it?.start ? it.earliest : it?.latest;
  return day?.slice(0, (it?.start ?? it?.end)?.month ? 7 : 4) ?? '';
}

function parseSide(text: string): Side | undefined {
  const [, known = '', year, month, day] = POINT.exec(text) ?? [];
  const last = daysIn(Number(year), Number(month ?? 12));
  if (!known || Number(day ?? 1) > last) return undefined;
  return {
    point: {
      year: Number(year),
      ...(month && { month: Number(month) }),
      ...(day && { day: Number(day) }),
      about: /[~%]/.test(text),
      uncertain: /[?%]/.test(text),
    },
    earliest: `${known}-01-01`.slice(0, 10),
    latest: known + (month ? '' : '-12') + (day ? '' : `-${last}`),
  };
}

/** The calendar repeats itself after 400 years, and the engine takes the first hundred for those of our time. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function compareParsed(left: EdtfDate | undefined, right: EdtfDate | undefined): number {
  if (!left || !right) return Number(!left) - Number(!right);
  return compareText(left.earliest, right.earliest) || compareText(left.latest, right.latest);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
