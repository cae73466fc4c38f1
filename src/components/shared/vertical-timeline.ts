/** A chronology down the page: entries under a heading for each year, with the silences between them in words. */
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { monthsBetween, type Entry } from '../../archive/chronology.js';
import { compareDates, isWithin, yearOf } from '../../archive/dates.js';
import type { Localizer } from '../../messages/localizer.js';
import { dateShape } from './date-shape.js';
import { inlineStyle } from './inline-style.js';
import { heading } from './text.js';
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
  /** What stands in an item. */
  readonly item: (entry: Entry, isStop: boolean) => TemplateResult;
}

export class VerticalTimeline {
  readonly #window: WindowedList;

  /**
   * @param drawNow Draws at once: a printer does not wait.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, drawNow: () => void) {
    this.#window = new WindowedList(host, drawNow);
  }

  draw(entries: readonly Entry[], options: VerticalOptions): TemplateResult {
    const { chunks, before, after } = this.#window.drawn(entries);
    const drawn = chunks.flatMap(({ items }) => items);
    const stop = drawn.find(({ id }) => id === options.stop) ?? drawn[0];
    return html`<div>
      <div class="room" .style=${inlineStyle(`block-size:${before}px`)}></div>
      ${repeat(
        chunks,
        ({ start }) => start,
        ({ start, items }) => html`<div class="chunk">${years(entries, start, items, stop, options)}</div>`,
      )}
      <div class="room" .style=${inlineStyle(`block-size:${after}px`)}></div>
    </div>`;
  }

  /** Brings an entry into what is drawn. */
  reach(index: number): void {
    this.#window.reach(index);
  }
}

/** The entries of a chunk in lists, one for each year; a year that began in the chunk before goes on without its heading. */
function years(all: readonly Entry[], start: number, items: readonly Entry[], stop: Entry | undefined, options: VerticalOptions): unknown {
  const { localize, level } = options;
  const begins = (index: number) => yearAt(all, index) !== yearAt(all, index - 1);
  const first = items.flatMap((_, offset) => (offset === 0 || begins(start + offset) ? [offset] : []));
  return first.map((offset, run) => {
    const year = yearAt(all, start + offset);
    const label = year ? localize.formatDate(year) : localize.term('dateUnknown');
    const isNew = start + offset === 0 || begins(start + offset);
    return html`${isNew ? heading(level, 'period', label) : nothing}
      <ol part="list" aria-label=${label}>
        ${items.slice(offset, first[run + 1]).map((entry, position) => listItem(all, entry, start + offset + position, entry === stop, options))}
      </ol>`;
  });
}

function listItem(all: readonly Entry[], entry: Entry, index: number, isStop: boolean, { localize, gaps, from, item }: VerticalOptions): TemplateResult {
  const silence = silenceBefore(all, index, from);
  const isTold = gaps > 0 && silence >= gaps;
  return html`<li part="item" class=${dateShape(entry.date)} aria-posinset=${index + 1} aria-setsize=${all.length}>
    ${isTold ? html`<p class="gap note">${localize.term('silence', silence)}</p>` : nothing} ${item(entry, isStop)}
  </li>`;
}

/** Whole months between an entry and its neighbour, whichever of them is older. */
function silenceBefore(all: readonly Entry[], index: number, from?: string): number {
  const dates = [all[index - 1]?.date ?? '', all[index]?.date ?? ''].sort(compareDates) as [string, string];
  return isWithin(dates[0].replace('/..', ''), from) ? monthsBetween(...dates) : 0;
}

function yearAt(entries: readonly Entry[], index: number): string | undefined {
  const entry = entries[index];
  return entry && yearOf(entry.date ?? '');
}
