/** Time cut into equal pieces of the calendar, to be counted and chosen from. */
import type { Entry } from './chronology.js';
import { parseDate } from './dates.js';

/** A piece of the calendar with what lies in it. */
export interface Period {
  /** EDTF: `2024-03`, `2024-01/2024-03`, `2024`, `2020/2024`. */
  readonly date: string;
  /** Its first month or year, EDTF. */
  readonly from: string;
  /** Its last month or year, EDTF. */
  readonly to: string;
  readonly statements: number;
  readonly events: number;
}

/** Months in a period, from fine to coarse: a month, a quarter, 1, 5, 10, 50, 100 and 500 years. */
const UNITS = [1, 3, 12, 60, 120, 600, 1200, 6000];

/**
 * Cuts the time of a chronology into as fine periods as `most` allows, all of one length.
 *
 * An entry counts in the period in which it begins. One that is known less precisely than the periods are cut counts in none:
 * to put a year into one of its months would be to invent the month.
 *
 * @param span What the periods have to reach over.
 * @param counted What is counted in them.
 */
export function periodsOf(span: readonly Entry[], counted: readonly Entry[], most: number): Period[] {
  const months = span.map(({ date }) => monthIndex(date)).filter((month) => month !== undefined);
  if (months.length === 0) return [];
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const unit = UNITS.find((size) => Math.floor(last / size) - Math.floor(first / size) < most) ?? 6000;
  const start = Math.floor(first / unit);
  const counts: { statements: number; events: number }[] = [];
  for (let period = start; period <= Math.floor(last / unit); period++) counts.push({ statements: 0, events: 0 });
  for (const { date, event } of counted) {
    const month = monthIndex(date, unit < 12);
    const count = month === undefined ? undefined : counts[Math.floor(month / unit) - start];
    if (count) count[event ? 'events' : 'statements']++;
  }
  return counts.map((count, index) => {
    const [from, to] = [(start + index) * unit, (start + index + 1) * unit - 1].map((month) => written(month, unit)) as [string, string];
    return { date: from === to ? from : `${from}/${to}`, from, to, ...count };
  });
}

/** Months since the year 0; nothing for a date that is not known to the month where that is needed. */
function monthIndex(date: string | undefined, toTheMonth = false): number | undefined {
  const it = parseDate(date ?? '');
  const point = it?.start ?? it?.end;
  if (!point || (toTheMonth && point.month === undefined)) return undefined;
  return point.year * 12 + (point.month ?? 1) - 1;
}

function written(month: number, unit: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return unit < 12 ? `${year}-${String((month % 12) + 1).padStart(2, '0')}` : year;
}
