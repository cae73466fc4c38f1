/** A chronology on its side: the same entries along a time axis that scrolls in its own room and never takes the page's wheel. */
import { html, svg, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Entry } from '../../archive/chronology.js';
import type { Localizer } from '../../messages/localizer.js';
import { dateShape } from './date-shape.js';
import { inlineStyle } from './inline-style.js';
import { TimeAxis } from './time-axis.js';

/** Labels stand in so many rows, each a third of a label further on than the one before. */
const ROWS = 3;
/** The width of a label, and the height of a row, in em. */
const LABEL = 14;
const ROW = 7.5;
/** How far beyond what is seen the axis is drawn, in CSS pixels. */
const NEAR = 300;

export interface HorizontalOptions {
  readonly localize: Localizer;
  /** The room that it has, in CSS pixels. */
  readonly width: number;
  /** The day on which the axis begins, EDTF; what began before stands at its beginning. */
  readonly from: string | undefined;
  /** Id of the entry that the Tab key stops at. */
  readonly stop: string;
  /** What stands in an item. */
  readonly item: (entry: Entry, isStop: boolean) => TemplateResult;
}

export class HorizontalTimeline {
  #axis: TimeAxis | undefined;
  #entries: readonly Entry[] | undefined;
  #width = 0;
  /** CSS pixels from the beginning to what is seen. */
  #place = 0;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  /**
   * @param entries Dated ones, oldest first.
   */
  draw(entries: readonly Entry[], { width, localize, from: start, stop, item }: HorizontalOptions): TemplateResult {
    const em = parseFloat(getComputedStyle(this.host).fontSize) || 16;
    if (entries !== this.#entries || width !== this.#width) {
      this.#axis = new TimeAxis(
        entries.map(({ date }) => date ?? ''),
        width,
        ((LABEL + 1) * em) / ROWS,
        start,
      );
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
    const height = (ROWS * ROW + 2.5) * em;
    return html`<div class="scroller" tabindex="-1" @scroll=${this.#follow}>
      <div class="track" .style=${inlineStyle(`inline-size:${Math.ceil(axis.length + LABEL * em)}px;block-size:${height}px`)}>
        <svg class="axis" aria-hidden="true" width=${to - from} height=${height} viewBox="${from} 0 ${to - from} ${height}" .style=${inlineStyle(`inset-inline-start:${from}px`)}>
          <path class="rail" d="M${from} ${ROWS * ROW * em}H${to}" />
          ${near.map(({ entry, x, end }) => mark(entry, x, end, ROWS * ROW * em))}
        </svg>
        ${axis.ticks(from, to).map(({ x, date }) => html`<span class="tick" .style=${inlineStyle(`inset-inline-start:${x}px`)}>${localize.formatDate(date)}</span>`)}
        <ol part="list">
          ${near.map(
            ({ entry, index, x }) => html`<li
              part="item"
              aria-posinset=${index + 1}
              aria-setsize=${entries.length}
              .style=${inlineStyle(`inset-inline-start:${x}px;inset-block-start:${(index % ROWS) * ROW}em;inline-size:${LABEL}em;max-block-size:${ROW - 0.6}em`)}
            >
              ${item(entry, index === stopping?.index)}
            </li>`,
          )}
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

/** Where it happened in time. */
function mark({ date }: Entry, x: number, end: number, rail: number): unknown {
  return svg`<path class="reach ${dateShape(date)}" d="M${x} ${rail}H${Math.max(end, x + 6)}" />`;
}
