/**
 * Keeps the room of the fallback when a widget that is shorter takes its place, as long as what follows on the page is in
 * sight: readers must not lose the line that they are reading. It is given back when nobody can see it, or when the reader does
 * something in the widget.
 */
import type { ReactiveController } from 'lit';

export class FallbackRoom implements ReactiveController {
  #height = 0;
  #isTaken = false;
  #watch: IntersectionObserver | undefined;

  /**
   * @param isDrawing Whether the update that begins draws the archive.
   */
  constructor(
    private readonly host: HTMLElement,
    private readonly isDrawing: () => boolean,
  ) {}

  hostUpdate(): void {
    if (this.#isTaken || !this.isDrawing()) return;
    this.#height = this.host.childElementCount > 0 ? this.host.offsetHeight : 0;
  }

  hostUpdated(): void {
    if (this.#isTaken || !this.isDrawing()) return;
    this.#isTaken = true;
    if (this.#height <= this.host.offsetHeight) return;
    this.#keep(this.#height);
    this.#watch = new IntersectionObserver(([end]) => end && !end.isIntersecting && this.#keep(0));
    const end = this.host.shadowRoot?.querySelector('.foot');
    if (end) this.#watch.observe(end);
    for (const type of ['click', 'input']) this.host.addEventListener(type, () => this.#keep(0), { once: true });
  }

  hostDisconnected(): void {
    this.#keep(0);
  }

  #keep(height: number): void {
    if (height === 0) this.#watch?.disconnect();
    // Set on the object, not as an attribute: a strict content policy allows it.
    const base = this.host.shadowRoot?.querySelector<HTMLElement>('[part=base]');
    if (base) base.style.minBlockSize = height ? `${height}px` : '';
  }
}
