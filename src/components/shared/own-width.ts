import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The width that a widget has on its page, in CSS pixels: what can be shown depends on it, not on the window's. */
export class OwnWidth implements ReactiveController {
  #width = 0;
  #watch: ResizeObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get value(): number {
    return this.#width;
  }

  hostConnected(): void {
    this.#watch = new ResizeObserver(() => {
      // In the next frame: what is drawn anew has another height, which would be observed in the same one.
      if (this.#measure()) requestAnimationFrame(() => this.host.requestUpdate());
    });
    this.#watch.observe(this.host);
  }

  hostUpdate(): void {
    if (this.#width === 0) this.#measure();
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
  }

  #measure(): boolean {
    const width = this.host.offsetWidth;
    const hasChanged = width !== this.#width;
    this.#width = width;
    return hasChanged;
  }
}
