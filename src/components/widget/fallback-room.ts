/**
 * Keeps the room of the fallback when a widget that is shorter takes its place, as long as what follows on the page is in
 * sight: readers must not lose the line that they are reading. It is given back when nobody can see it, or when the widget changes and the
 * reader has done something on the page: what changes before that is not the reader's doing.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ArchiveController } from '../../state/archive-controller.js';
import { hasFallback } from './states.js';

export class FallbackRoom implements ReactiveController {
  #height = 0;
  #isTaken = false;
  #watch: IntersectionObserver | undefined;

  /**
   * @param isBlock Whether the widget is a box of its own; what stands in a sentence has no room to keep.
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly store: ArchiveController,
    private readonly isBlock = () => true,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.#isDrawing || !hasFallback(this.host)) return;
    // A widget whose archive is there already has drawn nothing yet, and so nothing of what stands inside it is shown.
    const slot = document.createElement('slot');
    this.host.shadowRoot?.append(slot);
    // Without the margins around it, which were never the widget's own: before it was drawn they lay in those of the page.
    const fallback = document.createRange();
    fallback.selectNodeContents(this.host);
    this.#height = fallback.getBoundingClientRect().height;
    slot.remove();
  }

  hostUpdated(): void {
    if (this.#isTaken && this.#height && navigator.userActivation.hasBeenActive) this.#keep(0);
    if (!this.#isDrawing) return;
    this.#isTaken = true;
    if (!this.#height || this.#height <= this.host.offsetHeight) return;
    this.#keep(this.#height);
    this.#watch = new IntersectionObserver(([end]) => end && !end.isIntersecting && this.#keep(0));
    const end = this.host.shadowRoot?.querySelector('.foot');
    if (end) this.#watch.observe(end);
  }

  hostDisconnected(): void {
    this.#keep(0);
  }

  /** Whether an update draws the archive for the first time. */
  get #isDrawing(): boolean {
    return !this.#isTaken && this.isBlock() && this.store.snapshot.status === 'ready';
  }

  #keep(height: number): void {
    this.#height = height;
    this.#watch?.disconnect();
    // Set on the object, not as an attribute: a strict content policy allows it.
    const base = this.host.shadowRoot?.querySelector<HTMLElement>('[part=base]');
    if (base) base.style.minBlockSize = height ? `${height}px` : '';
  }
}
