/** A chronology down the page: entries under a heading for each year, with the silences between them in words. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { monthsBetween, type Entry } from '../../archive/chronology.js';
import { compareDates, isWithin, yearOf } from '../../archive/dates.js';
import type { Localizer } from '../../messages/localizer.js';
import { heading } from '../shared/text.js';
import type { EntryPlace } from './timeline-entry.js';
import { WindowedList } from './windowed-list.js';

export interface VerticalOptions {
  readonly localize: Localizer;
  /** Heading level of the years. */
  readonly level: number;
  /** Months from which a silence is told; 0 for none. */
  readonly gaps: number;
  /** What is left out before this date (EDTF) is no silence. */
  readonly from: string | undefined;
  /** Id of the entry that the Tab key stops at. */
  readonly stop: string;
  /** An item of the list. */
  readonly item: (entry: Entry, place: EntryPlace) => TemplateResult;
}

export class VerticalTimeline {
  readonly #list: WindowedList<Entry>;

  constructor(host: ReactiveControllerHost) {
    this.#list = new WindowedList(host);
  }

  draw(entries: readonly Entry[], options: VerticalOptions): Element {
    return this.#list.show(entries, (items, start, drawn) => {
      const stop = drawn.find(({ id }) => id === options.stop) ?? drawn[0];
      return years(entries, start, items, stop, options);
    });
  }

  /** Brings an entry into what is drawn. */
  reach(index: number): void {
    this.#list.reach(index);
  }
}

/** Entries in lists, one for each year; a year that has begun before goes on without its heading. */
function years(all: readonly Entry[], start: number, items: readonly Entry[], stop: Entry | undefined, options: VerticalOptions): TemplateResult[] {
  const { localize, level, item } = options;
  const begins = (index: number) => index === 0 || yearAt(all, index) !== yearAt(all, index - 1);
  const firsts = items.map((_, offset) => start + offset).filter((index) => index === start || begins(index));
  return firsts.map((first, run) => {
    const year = yearAt(all, first);
    const label = year ? localize.formatDate(year) : localize.term('dateUnknown');
    const ofYear = all.slice(first, firsts[run + 1] ?? start + items.length);
    const placed = (entry: Entry, offset: number) => {
      const index = first + offset;
      return item(entry, { index, count: all.length, isStop: entry === stop, silence: silenceBefore(all, index, options) });
    };
    return html`${begins(first) ? heading(level, 'period', label) : nothing}<ol part="list" aria-label=${label}>${ofYear.map(placed)}</ol>`;
  });
}

/** The whole months between an entry and its neighbour in words, whichever of them is older; nothing where they are few. */
function silenceBefore(all: readonly Entry[], index: number, { gaps, from, localize }: VerticalOptions): string {
  if (gaps === 0 || index === 0) return '';
  const dates = [all[index - 1]?.date ?? '', all[index]?.date ?? ''].sort(compareDates) as [string, string];
  const months = isWithin(dates[0].replace('/..', ''), from) ? monthsBetween(...dates) : 0;
  return months >= gaps ? localize.term('silence', months) : '';
}

function yearAt(entries: readonly Entry[], index: number): string {
  return yearOf(entries[index]?.date ?? '');
}
