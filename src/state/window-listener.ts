import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Listens to the window while an element is in a page and wants it. One that is taken out leaves nothing behind. */
export class WindowListener implements ReactiveController {
  #isListening = false;

  /**
   * @param isWanted Asked after every update.
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly type: keyof WindowEventMap,
    private readonly answer: (event: Event) => void,
    private readonly isWanted: () => boolean,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.#listen(this.host.isConnected && this.isWanted());
  }

  hostDisconnected(): void {
    this.#listen(false);
  }

  #listen(isWanted: boolean): void {
    if (isWanted === this.#isListening) return;
    this.#isListening = isWanted;
    // What scrolls inside a page tells of it on the way down only.
    const isScroll = this.type === 'scroll';
    // Scrolling waits for nobody here; a key may be answered.
    if (isWanted) window.addEventListener(this.type, this.answer, { passive: this.type !== 'keydown', capture: isScroll });
    else window.removeEventListener(this.type, this.answer, isScroll);
  }
}
