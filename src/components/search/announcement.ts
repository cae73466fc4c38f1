import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Milliseconds without a change after which it is said: nobody wants to hear every letter's result. */
const PAUSE = 500;

/** Says a change once to those who listen, when it has come to rest (`role=status`, polite). */
export class Announcement implements ReactiveController {
  #text = '';
  #said = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** A live region with what was last said, and will soon be said of this. Only read out; draw it once. */
  render(text: string): TemplateResult {
    if (text !== this.#text) {
      this.#text = text;
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => {
        this.#said = text;
        this.host.requestUpdate();
      }, PAUSE);
    }
    return html`<p class="aside" role="status">${this.#said}</p>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
  }
}
