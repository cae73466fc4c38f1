/**
 * A time axis on which labels never lie on one another: true to scale where there is room, stretched where much happened at
 * once. Order and dates are always true; marks stand where their labels begin.
 */
import { parseDate } from '../../archive/dates.js';

/** A place on the axis. */
export interface Tick {
  /** CSS pixels from the beginning of the axis. */
  readonly x: number;
  /** EDTF: `2024-03-05`, `2024-03`, `2024`. */
  readonly date: string;
}

/** The least room of a tick's label, in CSS pixels. */
const TICK = 80;
const DAY = 86_400_000;

/** What ticks may be apart: days, months, years; and how many days that is, about. */
const STEPS = [
  { months: 0, days: 1 },
  { months: 1, days: 30 },
  ...[1, 5, 10, 50, 100, 500].map((years) => ({ months: years * 12, days: years * 365 })),
];

export class TimeAxis {
  /** Where each date stands, in CSS pixels from the beginning. */
  readonly places: readonly number[];
  /** Where each date ends, when it is a span of time; else where it stands. */
  readonly ends: readonly number[];
  /** CSS pixels. */
  readonly length: number;
  /** 1 where time goes on along the axis, -1 where it goes back. */
  readonly #sense: 1 | -1;
  /** Days since 1970, times the sense: they grow along the axis. */
  readonly #days: readonly number[];
  readonly #perDay: number;

  /**
   * @param dates EDTF, oldest or newest first; what begins the axis.
   * @param width What the axis has to fill at least, CSS pixels.
   * @param step How far apart two labels must stand at least, CSS pixels.
   * @param least The oldest day of the axis, EDTF: what began before stands there.
   * @param isBackwards Whether the newest date comes first.
   */
  constructor(dates: readonly string[], width: number, step: number, least = '', isBackwards = false) {
    const oldest = parseDate(least)?.earliest ?? '';
    const first = (date: string) => parseDate(date.replace('../', ''))?.earliest ?? '';
    this.#sense = isBackwards ? -1 : 1;
    this.#days = dates.map((date) => this.#sense * dayOf(first(date) > oldest ? first(date) : oldest));
    const days = (this.#days.at(-1) ?? 0) - (this.#days[0] ?? 0);
    this.#perDay = days > 0 ? Math.max(width, dates.length * step) / days : 0;
    let place = 0;
    this.places = this.#days.map((day, index) => (place += index === 0 ? 0 : Math.max(step, (day - (this.#days[index - 1] ?? day)) * this.#perDay)));
    this.length = Math.max(width, place + step);
    this.ends = dates.map((date, index) => {
      const start = this.places[index] ?? 0;
      const end = date.endsWith('/..') ? this.#sense * Infinity : this.#placeOf(this.#sense * dayOf(parseDate(date)?.latest ?? ''));
      const within = Math.min(Math.max(end, 0), this.length);
      return isBackwards ? Math.min(start, within) : Math.max(start, within);
    });
  }

  /** The ticks between two places, on the first days of days, months or years. */
  ticks(from: number, to: number): Tick[] {
    const [first, last] = [this.#dayAt(from), this.#dayAt(to)].map((day) => day * this.#sense).sort((a, b) => a - b) as [number, number];
    const { months, days } = STEPS.find((step) => step.days * this.#perDay >= TICK) ?? { months: 6000, days: 182_500 };
    const ticks: Tick[] = [];
    let day = months ? monthsFrom(first, months, 0) : Math.ceil(first);
    for (let count = 0; day <= last && count < 200; count++) {
      const written = new Date(day * DAY).toISOString().slice(0, months === 0 ? 10 : months === 1 ? 7 : 4);
      if (day >= first) ticks.push({ x: this.#placeOf(this.#sense * day), date: written });
      day = months ? monthsFrom(day, months, 1) : day + days;
    }
    return this.#sense < 0 ? ticks.reverse() : ticks;
  }

  #placeOf(day: number): number {
    return between(this.#days, this.places, day, this.#perDay);
  }

  #dayAt(place: number): number {
    return between(this.places, this.#days, place, this.#perDay && 1 / this.#perDay);
  }
}

/**
 * Where something stands on a second scale that is at a place on a first one, of both of which some points are known.
 *
 * @param beyond How much of the second is in one of the first, after the last point. Before the first point nothing is.
 */
function between(first: readonly number[], second: readonly number[], at: number, beyond: number): number {
  const after = first.findIndex((other) => other > at);
  const index = (after < 0 ? first.length : after) - 1;
  const [start, begun] = [first[index], second[index]];
  if (start === undefined || begun === undefined) return second[0] ?? 0;
  const [end, next] = [first[index + 1], second[index + 1]];
  const each = end === undefined || next === undefined ? beyond : (next - begun) / (end - start);
  return begun + (at - start) * each;
}

/** Days since 1970. */
function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The first day of a month that is a multiple of so many months, some steps on from a day. */
function monthsFrom(day: number, months: number, steps: number): number {
  const date = new Date(day * DAY);
  const month = (Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months) + steps) * months;
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return dayOf(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
