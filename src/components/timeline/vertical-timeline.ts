/** A chronology down the page: entries under a heading for each year, with the silences between them in words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../archive/chronology.js';
import { yearOf } from '../../archive/dates.js';
import type { Localizer } from '../../messages/localizer.js';
import { heading, saidPeriod } from '../text/text.js';
import type { EntryPlace } from './timeline-entry.js';
import type { ChunkTemplate } from './windowed-list.js';

export interface VerticalOptions {
  readonly localize: Localizer;
  /** Heading level of the years. */
  readonly level: number;
  /** A silence before an entry, in words; nothing where there is none to tell. */
  readonly silenceBefore: (entry: Entry) => string;
  /** Id of the entry that the Tab key stops at. */
  readonly stop: string;
  /** An item of the list. */
  readonly item: (entry: Entry, place: EntryPlace) => TemplateResult;
}

/** Makes what stands in a chunk of the list. */
export function verticalTimeline(entries: readonly Entry[], options: VerticalOptions): ChunkTemplate<Entry> {
  return (items, start, drawn) => years(entries, start, items, drawn.find(({ id }) => id === options.stop) ?? drawn[0], options);
}

/**
 * Entries in lists, one for each year; a year that has begun before goes on without its heading. A silence stands between two
 * lists: it is of neither year.
 */
function years(all: readonly Entry[], start: number, items: readonly Entry[], stop: Entry | undefined, options: VerticalOptions): TemplateResult[] {
  const { localize, level, item, silenceBefore } = options;
  const begins = (index: number) => index === 0 || yearAt(all, index) !== yearAt(all, index - 1);
  const silences = items.map((entry, offset) => (start + offset > 0 ? silenceBefore(entry) : ''));
  const firsts = items.map((_, offset) => start + offset).filter((index) => index === start || begins(index) || silences[index - start]);
  return firsts.map((first, run) => {
    const year = yearAt(all, first);
    const label = year ? localize.formatDate(year) : localize.term('dateUnknown');
    const ofYear = all.slice(first, firsts[run + 1] ?? start + items.length);
    const placed = (entry: Entry, offset: number) => {
      const index = first + offset;
      return item(entry, { index, count: all.length, isStop: entry === stop });
    };
    const silence = silences[first - start];
    return html`${silence ? html`<p class="gap note">${silence}</p>` : nothing}${begins(first) ? heading(level, 'period', year ? saidPeriod(year, localize) : label) : nothing}<ol part="list" aria-label=${label}>${ofYear.map(placed)}</ol>`;
  });
}

function yearAt(entries: readonly Entry[], index: number): string {
  return yearOf(entries[index]?.date ?? '');
}
