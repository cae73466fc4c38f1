/** How old something is, counted in calendar time: ISO 8601 durations of years, months, weeks and days. */
import { parseDate } from './dates.js';

const DURATION = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Whether the text is a duration such as `P12M`, `P1Y6M`, `P2W` or `P90D`. */
export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

/**
 * Whether more than a duration has passed between a date and a day.
 *
 * @param date EDTF; its latest day counts.
 * @param duration ISO 8601, as {@link isDuration} knows it.
 * @param today The day to look from, in the reader's own calendar.
 */
export function isOlderThan(date: string, duration: string, today = new Date()): boolean {
  const then = parseDate(date)?.latest.split('-').map(Number);
  const [, years, months, weeks, days] = (DURATION.exec(duration) ?? []).map((part) => Number(part || 0));
  if (!then || years === undefined) return false;
  const [year = 0, month = 0, day = 0] = then;
  const end = new Date(year + years, month - 1 + (months ?? 0), day + (weeks ?? 0) * 7 + (days ?? 0));
  return end < new Date(today.getFullYear(), today.getMonth(), today.getDate());
}
