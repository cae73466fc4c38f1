/**
 * Draws only the part of a long list that is near what the reader sees; the rest is room. A list of up to a hundred is drawn
 * whole, so that a browser's own search finds everything in it, and a printed one is whole however long it is.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Entries that come and go together. */
const CHUNK = 8;
/** Entries up to which a list is drawn whole. */
const WHOLE = 100;
/** How far beyond what is seen the list is drawn, in CSS pixels. */
const NEAR = 500;
/** The height of a chunk that has never been drawn, until others tell better; in CSS pixels. */
const GUESS = 700;

/** Chunks of a list that are to be drawn, and the room of those before and after, in CSS pixels. */
export interface Drawn<T> {
  readonly chunks: readonly { readonly start: number; readonly items: readonly T[] }[];
  readonly before: number;
  readonly after: number;
}

export class WindowedList implements ReactiveController {
  #heights: number[] = [];
  /** The height of a chunk that has not been drawn yet; kept once it is known, so that the page does not move. */
  #usual = 0;
  #first = 0;
  #last = 2;
  /** The first chunk that stands in the page now. */
  #start = 0;
  #chunks = 0;
  #list: readonly unknown[] | undefined;
  #watch: IntersectionObserver | undefined;
  readonly #print = matchMedia('print');

  /**
   * @param host Draws `.chunk` elements between two `.room` elements.
   * @param drawNow Draws at once: a printer does not wait.
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly drawNow: () => void,
  ) {
    host.addController(this);
  }

  /** What is to be drawn of a list. Another list begins at its top. */
  drawn<T>(list: readonly T[]): Drawn<T> {
    if (list !== this.#list) {
      this.#list = list;
      this.#heights = [];
      this.#usual = 0;
      this.#first = 0;
      this.#last = 2;
    }
    this.#chunks = Math.ceil(list.length / CHUNK);
    const isWhole = list.length <= WHOLE || this.#print.matches;
    const first = isWhole ? 0 : this.#first;
    const last = isWhole ? this.#chunks - 1 : Math.min(this.#last, this.#chunks - 1);
    this.#start = first;
    const chunks: { start: number; items: readonly T[] }[] = [];
    for (let start = first * CHUNK; start <= last * CHUNK; start += CHUNK) chunks.push({ start, items: list.slice(start, start + CHUNK) });
    return { chunks, before: this.#heightOf(0, first), after: this.#heightOf(last + 1, this.#chunks) };
  }

  /** Brings an item into what is drawn. */
  reach(index: number): void {
    const chunk = Math.floor(index / CHUNK);
    if (chunk < this.#first || chunk > this.#last) this.#show(chunk - 1, chunk + 1);
  }

  hostConnected(): void {
    this.#print.addEventListener('change', this.drawNow);
    this.#watch = new IntersectionObserver(() => this.#follow(), { rootMargin: `${NEAR}px 0px` });
  }

  hostUpdated(): void {
    const chunks = this.host.shadowRoot?.querySelectorAll<HTMLElement>('.chunk') ?? [];
    if (this.#print.matches) return;
    chunks.forEach((chunk, index) => (this.#heights[this.#start + index] = chunk.offsetHeight));
    this.#usual ||= Math.max(0, ...this.#heights);
    // Observing anew asks again, also where a room has stayed in sight.
    this.#watch?.disconnect();
    for (const room of this.host.shadowRoot?.querySelectorAll('.room') ?? []) this.#watch?.observe(room);
  }

  hostDisconnected(): void {
    this.#print.removeEventListener('change', this.drawNow);
    this.#watch?.disconnect();
  }

  /**
   * A room has come into sight: draws what stands there, and lets go of what is far away. Where it is now counts, not where it
   * was when it was noticed: the page may have been scrolled since.
   */
  #follow(): void {
    const [before, after] = [...(this.host.shadowRoot?.querySelectorAll('.room') ?? [])].map((room) => room.getBoundingClientRect());
    const [from, to] = [-NEAR, innerHeight + NEAR];
    const isNear = ({ top, bottom, height }: DOMRect) => height > 0 && bottom > from && top < to;
    if (!before || !after || !(isNear(before) || isNear(after))) return;
    const wasAtEnd = isAtEnd();
    this.#show(this.#chunkAt(from - before.top), this.#chunkAt(to - before.top));
    if (wasAtEnd) void this.host.updateComplete.then(stayAtEnd);
  }

  #show(first: number, last: number): void {
    this.#first = Math.max(0, first);
    this.#last = Math.min(Math.max(last, this.#first), this.#chunks - 1);
    this.host.requestUpdate();
  }

  #chunkAt(position: number): number {
    let chunk = 0;
    for (let left = position; chunk < this.#chunks - 1; chunk++) {
      left -= this.#heightOf(chunk, chunk + 1);
      if (left < 0) break;
    }
    return chunk;
  }

  /** Room of the chunks from one up to another, which is not counted. */
  #heightOf(from: number, to: number): number {
    let sum = 0;
    for (let chunk = from; chunk < to; chunk++) sum += this.#heights[chunk] ?? (this.#usual || GUESS);
    return sum;
  }
}

function isAtEnd(): boolean {
  return scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
}

/** While chunks come and go the page is shorter for a moment, and WebKit then takes who has jumped to its end back with it. */
function stayAtEnd(): void {
  if (!isAtEnd()) scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
}
