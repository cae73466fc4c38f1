import type { ReactiveController } from 'lit';

/**
 * A key anywhere on the page that a widget answers to, while the author has set one (WCAG 2.1.4: off unless asked for). Keys
 * that are typed into a field are the field's.
 */
export class Shortcut implements ReactiveController {
  #isListening = false;

  /**
   * @param keys `/`, or with modifiers `Control+k`; empty for none.
   */
  constructor(
    private readonly keys: () => string,
    private readonly act: () => void,
  ) {}

  hostUpdated(): void {
    const isWanted = this.keys() !== '';
    if (isWanted === this.#isListening) return;
    this.#isListening = isWanted;
    if (isWanted) window.addEventListener('keydown', this.#answer);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#answer);
    this.#isListening = false;
  }

  readonly #answer = (event: KeyboardEvent): void => {
    const [field] = event.composedPath();
    if (event.defaultPrevented || event.isComposing || (field instanceof HTMLElement && (field.isContentEditable || field.matches('input, select, textarea')))) return;
    const held = [event.ctrlKey && 'control', event.metaKey && 'meta', event.altKey && 'alt', event.key.toLowerCase()];
    if (held.filter(Boolean).join('+') !== this.keys().toLowerCase()) return;
    event.preventDefault();
    this.act();
  };
}
