/**
 * A long list of which only what is near the reader's sight is drawn; the rest is room. A list of up to a hundred is drawn whole,
 * so that a browser's own search finds everything in it, and a printed one is whole however long it is.
 *
 * It draws itself as the reader scrolls, without its host. What stays is left where it is, so that it keeps the focus, and a
 * browser that holds on to what is in sight keeps the page still.
 */
import { render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { WindowListener } from '../../state/window-listener.js';

/** Items that come and go together in a long list. */
const CHUNK = 4;
/** Items up to which a list is drawn whole. */
export const WHOLE = 100;
/** How far beyond what is seen the list is drawn, in CSS pixels. */
const NEAR = 400;
/** The height of a chunk until the first ones are drawn, in CSS pixels. */
const GUESS = 400;
/** Chunks up to which all of a selection stays in the page, to be copied. */
const COPIED = 125;
/** Chromium counts the pages before it changes the medium: by then the list has to be whole. */
const PRINTING = ['beforeprint', 'afterprint'] as const;

/**
 * Makes what stands in a chunk, for Lit to draw.
 * @param start Position of its first item in the list.
 * @param drawn All items that are drawn now.
 */
export type ChunkTemplate<T> = (items: readonly T[], start: number, drawn: readonly T[]) => unknown;

export class WindowedList<T> implements ReactiveController {
  /** The list itself, for its host to put into the page. */
  readonly element = document.createElement('div');
  readonly #before = this.#append('room');
  readonly #after = this.#append('room');
  /** The chunks in the page, by their position. */
  readonly #chunks = new Map<number, HTMLElement>();
  #list: readonly T[] = [];
  #template: ChunkTemplate<T> | undefined;
  /** Items in a chunk. */
  #size = CHUNK;
  /** How many chunks the list has, and which of them are near. */
  #count = 0;
  #first = 0;
  #last = 0;
  /** CSS pixels, of chunks that have been drawn. */
  #heights: number[] = [];
  /** The height of those that have not, kept once it is known: the page must not move. */
  #usual = 0;
  readonly #print = matchMedia('print');
  #isOnPaper = false;
  /** Whether the list is seen in several places, or beside itself: the page has broken it into columns, or has lines that run down. */
  #isSpread = false;
  readonly #watch = new IntersectionObserver(() => this.#follow(), { rootMargin: `${NEAR}px 0px` });

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
    for (const moment of PRINTING) new WindowListener(host, moment, this.#redraw, () => true);
  }

  get isPrinted(): boolean {
    return this.#isOnPaper || this.#print.matches;
  }

  /** Draws what is near of a list. Another list begins at its top. */
  show(list: readonly T[], template: ChunkTemplate<T>): Element {
    this.#template = template;
    if (list !== this.#list) {
      this.#list = list;
      this.#heights = [];
      this.#usual = 0;
      this.#size = list.length > WHOLE ? CHUNK : WHOLE;
      this.#count = Math.ceil(list.length / this.#size);
      this.#aim(0, Math.floor((innerHeight + NEAR) / GUESS) - 1);
      // Before the frame that shows it, so that the page has its height from the first.
      requestAnimationFrame(() => this.#settle());
    }
    this.#draw();
    return this.element;
  }

  /** Draws what is around an item, if it is not drawn yet. */
  reach(index: number): void {
    const chunk = Math.floor(index / this.#size);
    if (this.#chunks.has(chunk)) return;
    this.#measure();
    this.#aim(chunk - 1, chunk + 1);
    this.#draw();
  }

  hostConnected(): void {
    this.#print.addEventListener('change', this.#redraw);
    this.#observe();
  }

  hostDisconnected(): void {
    this.#print.removeEventListener('change', this.#redraw);
    this.#watch.disconnect();
  }

  /** The first and the last chunk that are to stand in the page. A printer does not scroll, and where a list is spread nobody can tell what is near. */
  get #drawn(): [first: number, last: number] {
    return this.isPrinted || this.#isSpread ? [0, this.#count - 1] : [this.#first, this.#last];
  }

  /** The chunks in which the reader's selection begins and ends; none where the browser does not say it. */
  get #selected(): number[] {
    const selection: Partial<Selection> | null = getSelection();
    const [range] = selection?.getComposedRanges?.({ shadowRoots: [this.element.getRootNode() as ShadowRoot] }) ?? [];
    if (!range || range.collapsed) return [];
    const isEnd = (chunk: Element) => chunk.contains(range.startContainer) || chunk.contains(range.endContainer);
    return [...this.#chunks].flatMap(([position, chunk]) => (isEnd(chunk) ? position : []));
  }

  #append(kind: string): HTMLElement {
    const part = document.createElement('div');
    part.className = kind;
    return this.element.appendChild(part);
  }

  #aim(first: number, last: number): void {
    this.#first = Math.max(first, 0);
    this.#last = Math.min(last, this.#count - 1);
  }

  /** Asks to be called when a room is near, also when one has been near before. */
  #observe(): void {
    this.#watch.disconnect();
    this.#watch.observe(this.#before);
    this.#watch.observe(this.#after);
  }

  #settle(): void {
    const wasSpread = this.#isSpread;
    const { writingMode } = getComputedStyle(this.element);
    this.#isSpread = this.element.getClientRects().length > 1 || /vertical|sideways/.test(writingMode);
    if (this.#isSpread !== wasSpread) this.#draw();
    this.#measure();
    this.#makeRoom();
  }

  /** Where the list is now counts, not where it was when a room was noticed: the page may have been scrolled since. */
  #follow(): void {
    this.#settle();
    const { start, end, length } = sightOf(this.element);
    // Nothing compares with the place of a list that is hidden.
    if (!(start <= length && end >= 0)) return;
    const [first, last] = this.#drawn;
    const [from, to] = [this.#chunkAt(start), this.#chunkAt(end)];
    if (from >= first && to <= last) return;
    const held = [from, to, ...this.#selected];
    const [least, greatest] = [Math.min(...held), Math.max(...held)];
    if (greatest - least < COPIED) this.#aim(least, greatest);
    else this.#aim(from, to);
    const wasAtEnd = isAtEnd();
    this.#draw();
    if (wasAtEnd) stayAtEnd();
    this.#observe();
  }

  readonly #redraw = ({ type }: Event): void => {
    this.#isOnPaper = type === 'beforeprint';
    this.#draw();
    this.host.requestUpdate();
  };

  #draw(): void {
    const [first, last] = this.#drawn;
    const drawn = this.#list.slice(first * this.#size, (last + 1) * this.#size);
    for (const [position, chunk] of this.#chunks) {
      if (position >= first && position <= last) continue;
      chunk.remove();
      this.#chunks.delete(position);
    }
    for (let position = last, next = this.#after; position >= first; position--) {
      let chunk = this.#chunks.get(position);
      if (!chunk) {
        chunk = this.#append('chunk');
        next.before(chunk);
        this.#chunks.set(position, chunk);
      }
      const start = position * this.#size;
      render(this.#template?.(this.#list.slice(start, start + this.#size), start, drawn), chunk);
      next = chunk;
    }
    this.#makeRoom();
  }

  #measure(): void {
    for (const [position, chunk] of this.#chunks) {
      // Parts of pixels count: rounded, they add up, and the browser moves the page to make up for them.
      const height = parseFloat(getComputedStyle(chunk).height);
      if (height > 0) this.#heights[position] = height;
    }
    const known = Object.values(this.#heights);
    if (known.length > 0) this.#usual ||= known.reduce((sum, height) => sum + height) / known.length;
  }

  /** As much as what is not drawn would take. Set on the objects, as a strict content policy allows. */
  #makeRoom(): void {
    const [first, last] = this.#drawn;
    this.#before.style.blockSize = `${this.#heightOf(0, first)}px`;
    this.#after.style.blockSize = `${this.#heightOf(last + 1, this.#count)}px`;
  }

  #chunkAt(place: number): number {
    let chunk = 0;
    for (let left = place; chunk < this.#count - 1; chunk++) {
      left -= this.#heightOf(chunk, chunk + 1);
      if (left < 0) break;
    }
    return chunk;
  }

  /** The height of the chunks from one up to another, which is not counted. */
  #heightOf(from: number, to: number): number {
    let sum = 0;
    for (let chunk = from; chunk < to; chunk++) sum += this.#heights[chunk] ?? (this.#usual || GUESS);
    return sum;
  }
}

/**
 * From where to where an element is near the reader's sight, and how long it is, in pixels of its own: its page may show it larger
 * or smaller.
 */
function sightOf(element: HTMLElement) {
  const { top, height } = element.getBoundingClientRect();
  const length = element.offsetHeight;
  const zoom = unmeasuredZoom(element);
  const scale = height / length;
  const start = ((scrollY - NEAR) / zoom - scrollY - top) / scale;
  return { start, end: start + (innerHeight + 2 * NEAR) / zoom / scale, length };
}

/** WebKit measures what is zoomed as if it were not, but not how far the page is scrolled. */
function unmeasuredZoom(element: Element): number {
  if ('currentCSSZoom' in Element.prototype) return 1;
  const around = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return (Number(getComputedStyle(element).zoom) || 1) * (around ? unmeasuredZoom(around) : 1);
}

function isAtEnd(): boolean {
  return scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
}

/** While chunks come and go the page is shorter for a moment, and WebKit then takes who has jumped to its end back with it. */
function stayAtEnd(): void {
  if (!isAtEnd()) scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
}
