import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { goOnIn } from './focus.js';

/** The width that a widget has on its page, in CSS pixels: what can be shown depends on it, not on the window's. */
export class OwnWidth implements ReactiveController {
  /** Measured when it is first asked for: to measure is to lay out the page. */
  #width: number | undefined;
  #watch: ResizeObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get value(): number {
    return (this.#width ??= this.host.offsetWidth);
  }

  hostConnected(): void {
    this.#watch = new ResizeObserver(() => {
      const before = this.#width;
      this.#width = this.host.offsetWidth;
      // In the next frame: what is drawn anew has another height, which would be observed in the same one.
      if (before !== undefined && before !== this.#width) requestAnimationFrame(this.#draw);
    });
    this.#watch.observe(this.host);
  }

  /** What had the focus may stand in another form of the widget now: the reader goes on at the entry, or the title of what has closed. */
  readonly #draw = (): void => {
    this.host.requestUpdate();
    void goOnIn(this.host, '.lead:not([tabindex="-1"]), summary');
  };

  hostDisconnected(): void {
    this.#watch?.disconnect();
    this.#width = undefined;
  }
}
