import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { writeHistory } from './history.js';
import { WindowListener } from './window-listener.js';

/** What a reader does meanwhile who does not wait for the archive. */
const ACTS = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Opens an entry that the page's address names: `#<prefix>-<id>`. Off while the author has set no prefix. It is followed once
 * there is something to open, and whenever it changes; who has scrolled on or works somewhere else on the page by then is not
 * taken back, who has only closed the notice of a host is. The address is written only when the reader opens something, and then
 * in place: the way back leads where it led before.
 */
export class DeepLink implements ReactiveController {
  #isDone = false;
  #hasActed = false;
  /** How far the page was scrolled at first, in CSS pixels. */
  #place = 0;

  /**
   * @param prefix What the author has set; empty for none.
   * @param isReady Whether there is something to open.
   * @param open Opens the entry of an id, if there is one. That is no reader's act.
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly prefix: () => string,
    private readonly isReady: () => boolean,
    private readonly open: (id: string) => unknown,
  ) {
    host.addController(this);
    new WindowListener(host, 'hashchange', this.#follow, () => prefix() !== '');
    for (const act of ACTS) new WindowListener(host, act, () => (this.#hasActed = true), () => prefix() !== '' && !this.#isDone);
  }

  hostConnected(): void {
    // To ask is to lay out the page.
    if (this.prefix()) this.#place = scrollY;
  }

  hostUpdated(): void {
    if (this.#isDone || !this.host.isConnected || !this.prefix() || !this.isReady()) return;
    this.#isDone = true;
    const hasGoneOn = this.#hasActed && (scrollY !== this.#place || document.activeElement !== document.body);
    // What it opens is another drawing.
    if (!hasGoneOn) void this.host.updateComplete.then(this.#follow);
  }

  /** Writes the entry that the reader has opened into the address. */
  write(id: string): void {
    if (this.prefix()) writeHistory('replaceState', history.state, { hash: `${this.prefix()}-${id}` });
  }

  readonly #follow = (): void => {
    // As the address writes it: of other letters than those of ASCII with signs.
    const start = new URL(`#${this.prefix()}-`, location.href).hash;
    if (this.isReady() && location.hash.startsWith(start)) this.open(location.hash.slice(start.length));
  };
}
