/**
 * A time axis on which labels never lie on one another: they stand above one another in rows, and are pushed on where much
 * happened at once. It is true to scale where there is room; where it is longer than what is seen at once, what lies far apart
 * is drawn together, so that no stretch of it is empty. Order and dates are always true.
 */
import { parseDate } from '../../archive/dates.js';

/** A place on the axis. */
export interface Tick {
  /** CSS pixels from the beginning of the axis. */
  readonly x: number;
  /** EDTF: `2024-03-05`, `2024-03`, `2024`. */
  readonly date: string;
}

/** The room that an axis has. */
export interface AxisRoom {
  /** What is seen at once, CSS pixels. */
  readonly width: number;
  /** What a label takes, with the space after it, CSS pixels. */
  readonly label: number;
  /** The size of the letters, CSS pixels. */
  readonly em: number;
  /** The oldest day of the axis, EDTF: what began before stands there. */
  readonly least?: string | undefined;
  /** Whether the newest date comes first. */
  readonly isBackwards?: boolean;
}

/** Labels stand in so many rows at most. */
const ROWS = 3;
const DAY = 86_400_000;

/** What ticks may be apart: days, months, years; how many days that is at least, and the room that one is written in, in em. */
const STEPS = [
  { months: 0, days: 1, room: 10 },
  { months: 1, days: 28, room: 7.5 },
  { months: 3, days: 90, room: 7.5 },
  ...[1, 5, 10, 50, 100, 500].map((years) => ({ months: years * 12, days: years * 365, room: 4 })),
];

export class TimeAxis {
  /** Where each label stands: CSS pixels from the beginning, and its row. */
  readonly labels: readonly { readonly x: number; readonly row: number }[];
  /** From where to where each date reaches, CSS pixels. What is of one day stands at one place, however many labels it has. */
  readonly marks: readonly (readonly [from: number, to: number])[];
  /** CSS pixels. */
  readonly length: number;
  readonly ticks: readonly Tick[];
  /** 1 where time goes on along the axis, -1 where it goes back. */
  readonly #sense: 1 | -1;
  /** Days since 1970, times the sense: they grow along the axis. */
  readonly #days: readonly number[];
  /** Pixels in a day, where nothing is pushed on or drawn together. */
  #perDay = 0;

  /**
   * @param dates EDTF, oldest or newest first; what begins the axis. None is open at its end.
   */
  constructor(dates: readonly string[], room: AxisRoom) {
    const { width, label, least = '', isBackwards = false } = room;
    const oldest = parseDate(least)?.earliest ?? '';
    const known = dates.map((date) => {
      const { earliest = '', latest = '' } = parseDate(date.replace('../', '')) ?? {};
      // Of what has an end only nobody knows when it began: it stands with the oldest.
      const isOlder = earliest < oldest || (oldest !== '' && date.startsWith('../'));
      return { first: dayOf(isOlder ? oldest : earliest), last: dayOf(latest) };
    });
    this.#sense = isBackwards ? -1 : 1;
    this.#days = known.map(({ first }) => this.#sense * first);
    const endOf = (labels: readonly { x: number }[]) => (labels.at(-1)?.x ?? 0) + label;
    const whole = this.#lay(room, Infinity);
    this.labels = endOf(whole) > width ? this.#lay(room, (label * 2) / ROWS) : whole;
    this.length = Math.max(width, endOf(this.labels));
    this.marks = known.map(({ first, last }) => {
      const [from, to] = [first, last].map((day) => Math.min(this.#placeOf(day * this.#sense), this.length)) as [number, number];
      return from < to ? [from, to] : [to, from];
    });
    const ticks = this.#tick(room, STEPS.slice(1));
    // Days are named by the labels; ticks name them only where there is nothing coarser.
    this.ticks = ticks.length > 0 ? ticks : this.#tick(room, STEPS);
  }

  /** @param most The most pixels that two dates may be apart. */
  #lay({ width, label }: AxisRoom, most: number) {
    const gaps = this.#days.map((day, index) => day - (this.#days[index - 1] ?? day));
    const room = Math.max(width - label, (gaps.length * label) / ROWS);
    this.#perDay = 0;
    // Each time what is drawn together leaves more room for the rest.
    for (let round = 0; round < 9; round++) {
      let days = 0;
      for (const gap of gaps) days += Math.min(gap, most / this.#perDay);
      this.#perDay = room / (days || 1);
    }
    const free = Array<number>(ROWS).fill(0);
    let x = 0;
    return gaps.map((gap) => {
      x = Math.max(x + Math.min(gap * this.#perDay, most), Math.min(...free));
      const row = free.findIndex((begin) => begin <= x);
      free[row] = x + label;
      return { x, row };
    });
  }

  /** Ticks on the first days of months or years, as fine as there is room between one date and the next. */
  #tick({ em }: AxisRoom, steps: typeof STEPS): Tick[] {
    const ticks: Tick[] = [];
    let free = 0;
    this.#days.forEach((day, index) => {
      const next = this.#days[index + 1] ?? day;
      const each = ((this.labels[index + 1]?.x ?? 0) - (this.labels[index]?.x ?? 0)) / (next - day);
      const step = next > day && steps.find(({ days, room }) => days * each >= room * em);
      if (!step) return;
      const [from, to] = [day * this.#sense, next * this.#sense].sort((a, b) => a - b) as [number, number];
      const firsts = firstDays(from, to, step.months);
      for (const first of this.#sense < 0 ? firsts.reverse() : firsts) {
        const place = this.#placeOf(first * this.#sense);
        if (place < free) continue;
        ticks.push({ x: place, date: new Date(first * DAY).toISOString().slice(0, step.months === 0 ? 10 : step.months < 12 ? 7 : 4) });
        free = place + step.room * em;
      }
    });
    return ticks;
  }

  /** A day that labels stand for is where the first of them is. */
  #placeOf(day: number): number {
    let index = 0;
    for (let end = this.#days.length; index < end; ) {
      const middle = (index + end) >> 1;
      if ((this.#days[middle] as number) < day) index = middle + 1;
      else end = middle;
    }
    const [begun, next] = [this.#days[index - 1], this.#days[index]];
    const [start, end] = [this.labels[index - 1]?.x ?? 0, this.labels[index]?.x];
    if (begun === undefined || day === next) return end ?? 0;
    return start + (day - begun) * (next === undefined || end === undefined ? this.#perDay : (end - start) / (next - begun));
  }
}

/** Days since 1970. */
function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The first days of days, or of months that are a multiple of so many months, from one day to another. */
function firstDays(from: number, to: number, months: number): number[] {
  const found: number[] = [];
  for (let day = months ? monthsFrom(from, months, 0) : Math.ceil(from); day <= to; day = months ? monthsFrom(day, months, 1) : day + 1) {
    if (day >= from) found.push(day);
  }
  return found;
}

/** The first day of a month that is a multiple of so many months, some steps on from a day. */
function monthsFrom(day: number, months: number, steps: number): number {
  const date = new Date(day * DAY);
  const month = (Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months) + steps) * months;
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return dayOf(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
