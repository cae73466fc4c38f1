import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ArchiveController } from './archive-controller.js';
import { writeHistory } from './history.js';
import { WindowListener } from './window-listener.js';

/** Milliseconds without scrolling after which the reader has come to rest. */
const PAUSE = 200;

/**
 * Keeps the place of the page while its address is kept: browsers restore it by themselves, but not where what stood there
 * comes later than the page. Held in the browser's entry for the page, beside what the host keeps there.
 */
export class ScrollPlace implements ReactiveController {
  #isDone = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param key Under which the place is held; `undefined` while the author wants none of it.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    private readonly store: ArchiveController,
    private readonly key: () => string | undefined,
  ) {
    host.addController(this);
    new WindowListener(host, 'scroll', this.#rest, () => key() !== undefined);
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
  }

  hostUpdated(): void {
    const key = this.key();
    if (this.#isDone || key === undefined || !this.store.snapshot.archive) return;
    this.#isDone = true;
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const place = (history.state as Record<string, unknown> | null)?.[key];
    if (typeof place !== 'number' || !(visit?.type === 'reload' || visit?.type === 'back_forward')) return;
    const before = scrollY;
    // The other widgets of the page are drawn then, and the reader has gone nowhere.
    requestAnimationFrame(() => scrollY === before && scrollTo({ top: place, behavior: 'instant' }));
  }

  /** When the page goes it is too late: browsers then take the entry for another one. */
  readonly #rest = (): void => {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(this.#keep, PAUSE);
  };

  readonly #keep = (): void => {
    const key = this.key();
    const state: unknown = history.state ?? {};
    // What the host holds there as a list or a map stays what it is.
    if (key !== undefined && Object.getPrototypeOf(state) === Object.prototype) writeHistory('replaceState', { ...(state as object), [key]: scrollY });
  };
}
