/** A chronology on its side: the same entries along a time axis that scrolls in its own room and never takes the page's wheel. */
import { html, svg, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { extentOf, type Entry } from '../../archive/chronology.js';
import type { Localizer } from '../../messages/localizer.js';
import { saidPeriod } from '../text/text.js';
import { dateShape } from './date-shape.js';
import { inlineStyle } from './inline-style.js';
import { TimeAxis } from './time-axis.js';
import type { EntryPlace } from './timeline-entry.js';
import { WHOLE } from './windowed-list.js';

/** The width of a label, in em. */
const LABEL = 17;
/** How far beyond what is seen the axis of a long list is drawn, in CSS pixels. */
const NEAR = 200;

export interface HorizontalOptions {
  readonly localize: Localizer;
  /** The room that it has, in CSS pixels. */
  readonly width: number;
  /** The oldest day of the axis, EDTF; what began before stands there. */
  readonly from: string | undefined;
  /** Whether the newest entry comes first. */
  readonly isBackwards: boolean;
  /** Id of the entry that the Tab key stops at. */
  readonly stop: string;
  /** An item of the list. */
  readonly item: (entry: Entry, place: EntryPlace) => TemplateResult;
}

export class HorizontalTimeline {
  #axis: TimeAxis | undefined;
  #entries: readonly Entry[] | undefined;
  #width = 0;
  /** CSS pixels from the beginning to what is seen. */
  #place = 0;
  /** The height that it has had: it grows with what is drawn, and never shrinks under the reader. */
  #height = 0;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  /**
   * @param entries Dated ones, in order.
   */
  draw(entries: readonly Entry[], { width, localize, from: least, isBackwards, stop, item }: HorizontalOptions): TemplateResult {
    const em = parseFloat(getComputedStyle(this.host).fontSize) || 16;
    const label = (LABEL + 1) * em;
    if (entries !== this.#entries || width !== this.#width) {
      this.#axis = new TimeAxis(entries.map(extentOf), { width, label, em, least, isBackwards });
      this.#height = 0;
      // One that had gone, for want of entries or of room, begins anew.
      this.#place = Math.abs(this.#scroller?.scrollLeft ?? 0);
    }
    this.#entries = entries;
    this.#width = width;
    const { labels, marks, ticks, length } = this.#axis as TimeAxis;
    const isWhole = entries.length <= WHOLE;
    const from = isWhole ? 0 : Math.max(0, this.#place - NEAR);
    const to = isWhole ? length : Math.min(this.#place + width + NEAR, length);
    const isNear = (start: number, end = start) => end >= from - label && start <= to;
    const near = labels.flatMap(({ x, row }, index) => (isNear(x) ? [{ entry: entries[index] as Entry, index, x, row }] : []));
    const stopping = near.find(({ entry }) => entry.id === stop) ?? near[0];
    const goesOn = length > width;
    return html`<div class="scroller ${goesOn ? 'onward' : ''}" tabindex="-1" @scroll=${this.#follow}>
      <div class="track" .style=${inlineStyle(`inline-size:${length + (goesOn ? 3 * em : 0)}px;min-block-size:${this.#height}px`)}>
        <ol part="list">
          ${near.map(({ entry, index, x, row }) => {
            const style = inlineStyle(`grid-area:${row + 1}/1;margin-inline-start:${x}px;inline-size:${LABEL}em`);
            return item(entry, { index, count: entries.length, isStop: index === stopping?.index, style });
          })}
        </ol>
        <svg class="axis" aria-hidden="true" width=${to - from} height="6" viewBox="${from} 0 ${to - from} 6" .style=${inlineStyle(`margin-inline-start:${from}px`)}>
          <path class="rail" d="M${from} 3H${to}" />
          ${marks.flatMap(([start, end], index) => (isNear(start, end) ? mark(entries[index] as Entry, start, end) : []))}
        </svg>
        <div class="ticks">
          ${ticks.flatMap(({ x, date }) => (isNear(x) ? html`<span class="tick" .style=${inlineStyle(`inset-inline-start:${x}px`)}>${saidPeriod(date, localize)}</span>` : []))}
        </div>
      </div>
    </div>`;
  }

  /** Brings an entry into what is drawn. */
  reach(index: number): void {
    const place = this.#axis?.labels[index]?.x;
    const scroller = this.#scroller;
    if (place === undefined || !scroller) return;
    const isSeen = place >= this.#place && place <= this.#place + this.#width * 0.75;
    if (isSeen) return;
    const isMirrored = getComputedStyle(scroller).direction === 'rtl';
    scroller.scrollLeft = (place - this.#width / 3) * (isMirrored ? -1 : 1);
    // Near an end it comes less far.
    this.#place = Math.abs(scroller.scrollLeft);
    this.host.requestUpdate();
  }

  get #scroller(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.scroller');
  }

  /** Draws anew when what was drawn beyond sight is half used up. */
  readonly #follow = (): void => {
    const scroller = this.#scroller;
    const place = Math.abs(scroller?.scrollLeft ?? 0);
    if (Math.abs(place - this.#place) < NEAR / 2) return;
    this.#place = place;
    this.#height = scroller?.firstElementChild?.clientHeight ?? 0;
    this.host.requestUpdate();
  };
}

/** Where it happened in time; seen as a point, too, where it was a day. */
function mark({ date }: Entry, from: number, to: number): unknown {
  return svg`<path class="reach ${dateShape(date)}" d="M${from} 3H${Math.max(from + 6, to)}" />`;
}
