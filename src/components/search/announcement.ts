import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Milliseconds without a change after which it is said: nobody wants to hear every letter's result. */
const PAUSE = 500;

/** Says a change once to those who listen, when it has come to rest (`role=status`, polite). What is there from the first is no change. */
export class Announcement implements ReactiveController {
  #text: string | undefined;
  #said = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** A live region with what was last said, and will soon be said of this. Only read out; draw it once. */
  render(text: string): TemplateResult {
    if (this.#text !== undefined && text !== this.#text) this.say(text, PAUSE);
    this.#text = text;
    return html`<p class="aside" role="status">${this.#said}</p>`;
  }

  /** Says something once, after so many milliseconds in which nothing else is to be said. */
  say(text: string, pause = 0): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#said = text;
      this.host.requestUpdate();
    }, pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
  }
}
