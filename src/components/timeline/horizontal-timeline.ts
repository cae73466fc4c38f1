/** A chronology on its side: the same entries along a time axis that scrolls in its own room and never takes the page's wheel. */
import { html, svg, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Entry } from '../../archive/chronology.js';
import type { Localizer } from '../../messages/localizer.js';
import { dateShape } from './date-shape.js';
import { inlineStyle } from './inline-style.js';
import type { EntryPlace } from './timeline-entry.js';
import { TimeAxis } from './time-axis.js';

/** Labels stand in so many rows, each a third of a label further on than the one before. */
const ROWS = 3;
/** The width of a label, and the height of a row, in em. */
const LABEL = 14;
const ROW = 8.4;
/** How far beyond what is seen the axis is drawn, in CSS pixels. */
const NEAR = 300;

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

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  /**
   * @param entries Dated ones, in order.
   */
  draw(entries: readonly Entry[], { width, localize, from: oldest, isBackwards, stop, item }: HorizontalOptions): TemplateResult {
    const em = parseFloat(getComputedStyle(this.host).fontSize) || 16;
    if (entries !== this.#entries || width !== this.#width) {
      const dates = entries.map(({ date }) => date ?? '');
      this.#axis = new TimeAxis(dates, width, ((LABEL + 1) * em) / ROWS, oldest, isBackwards);
    }
    this.#entries = entries;
    this.#width = width;
    const axis = this.#axis as TimeAxis;
    const [from, to] = [Math.max(0, this.#place - NEAR), Math.min(this.#place + width + NEAR, axis.length + LABEL * em)];
    const near = entries.flatMap((entry, index) => {
      const x = axis.places[index] ?? 0;
      return x >= from - LABEL * em && x <= to ? [{ entry, index, x, end: axis.ends[index] ?? x }] : [];
    });
    const stopping = near.find(({ entry }) => entry.id === stop) ?? near[0];
    const rail = ROWS * ROW * em;
    const height = rail + 2.5 * em;
    return html`<div class="scroller" tabindex="-1" @scroll=${this.#follow}>
      <div class="track" .style=${inlineStyle(`inline-size:${Math.ceil(axis.length + LABEL * em)}px;block-size:${height}px`)}>
        <svg class="axis" aria-hidden="true" width=${to - from} height=${height} viewBox="${from} 0 ${to - from} ${height}" .style=${inlineStyle(`inset-inline-start:${from}px`)}>
          <path class="rail" d="M${from} ${rail}H${to}" />
          ${near.map(({ entry, x, end }) => mark(entry, x, end, rail))}
        </svg>
        ${axis.ticks(from, to).map(({ x, date }) => html`<span class="tick" .style=${inlineStyle(`inset-inline-start:${x}px`)}>${localize.formatDate(date)}</span>`)}
        <ol part="list">
          ${near.map(({ entry, index, x }) => {
            const style = `inset-inline-start:${x}px;inset-block-start:${(index % ROWS) * ROW}em;inline-size:${LABEL}em;max-block-size:${ROW - 0.6}em`;
            return item(entry, { index, count: entries.length, isStop: index === stopping?.index, style: inlineStyle(style) });
          })}
        </ol>
      </div>
    </div>`;
  }

  /** Brings an entry into what is drawn. */
  reach(index: number): void {
    const place = this.#axis?.places[index];
    const scroller = this.#scroller;
    if (place === undefined || !scroller) return;
    const isSeen = place >= this.#place && place <= this.#place + this.#width * 0.75;
    if (isSeen) return;
    this.#place = Math.max(0, place - this.#width / 3);
    const isMirrored = getComputedStyle(scroller).direction === 'rtl';
    scroller.scrollLeft = isMirrored ? -this.#place : this.#place;
    this.host.requestUpdate();
  }

  get #scroller(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.scroller');
  }

  /** Draws anew when what was drawn beyond sight is half used up. */
  readonly #follow = (): void => {
    const place = Math.abs(this.#scroller?.scrollLeft ?? 0);
    if (Math.abs(place - this.#place) < NEAR / 2) return;
    this.#place = place;
    this.host.requestUpdate();
  };
}

/** Where it happened in time; seen as a point, too, where it was a day. */
function mark({ date }: Entry, x: number, end: number, rail: number): unknown {
  return svg`<path class="reach ${dateShape(date)}" d="M${Math.min(x, end)} ${rail}H${Math.max(x + 6, end)}" />`;
}
