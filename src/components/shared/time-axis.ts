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
  readonly #days: readonly number[];
  readonly #perDay: number;

  /**
   * @param dates EDTF, oldest first.
   * @param width What the axis has to fill at least, CSS pixels.
   * @param step How far apart two labels must stand at least, CSS pixels.
   * @param from Where the axis begins, EDTF: what began before stands there.
   */
  constructor(dates: readonly string[], width: number, step: number, from = '') {
    const least = parseDate(from)?.earliest ?? '';
    const first = (date: string) => parseDate(date.replace('../', ''))?.earliest ?? '';
    this.#days = dates.map((date) => dayOf(first(date) > least ? first(date) : least));
    const days = (this.#days.at(-1) ?? 0) - (this.#days[0] ?? 0);
    this.#perDay = days > 0 ? Math.max(width, dates.length * step) / days : 0;
    let place = 0;
    this.places = this.#days.map((day, index) => (place += index === 0 ? 0 : Math.max(step, (day - (this.#days[index - 1] ?? day)) * this.#perDay)));
    this.length = Math.max(width, place + step);
    this.ends = dates.map((date, index) => {
      const last = parseDate(date)?.latest ?? '';
      if (date.endsWith('/..')) return this.length;
      return Math.max(this.places[index] ?? 0, Math.min(this.placeOf(dayOf(last)), this.length));
    });
  }

  /** The ticks between two places, on the first days of days, months or years. */
  ticks(from: number, to: number): Tick[] {
    const [first, last] = [this.#dayAt(from), this.#dayAt(to)];
    const { months, days } = STEPS.find((step) => step.days * this.#perDay >= TICK) ?? { months: 6000, days: 182_500 };
    const ticks: Tick[] = [];
    let day = months ? monthsFrom(first, months, 0) : Math.ceil(first);
    for (let count = 0; day <= last && count < 200; count++) {
      const x = this.placeOf(day);
      const written = new Date(day * DAY).toISOString().slice(0, months === 0 ? 10 : months === 1 ? 7 : 4);
      if (day >= first) ticks.push({ x, date: written });
      day = months ? monthsFrom(day, months, 1) : day + days;
    }
    return ticks;
  }

  /** Where a day stands, in CSS pixels. */
  placeOf(day: number): number {
    const after = this.#days.findIndex((other) => other > day);
    const index = (after < 0 ? this.#days.length : after) - 1;
    const [start, place] = [this.#days[index] ?? this.#days[0] ?? 0, this.places[index] ?? 0];
    const [end, next] = [this.#days[index + 1], this.places[index + 1]];
    if (end === undefined || next === undefined || end === start) return place + Math.max(0, day - start) * this.#perDay;
    return place + ((day - start) / (end - start)) * (next - place);
  }

  #dayAt(place: number): number {
    const after = this.places.findIndex((other) => other > place);
    const index = Math.max(0, (after < 0 ? this.places.length : after) - 1);
    const [start, from] = [this.#days[index] ?? 0, this.places[index] ?? 0];
    const [end, to] = [this.#days[index + 1], this.places[index + 1]];
    if (end === undefined || to === undefined) return start + (this.#perDay > 0 ? (place - from) / this.#perDay : 0);
    return start + ((place - from) / (to - from)) * (end - start);
  }
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
