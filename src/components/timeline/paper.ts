import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the page is being printed; its host is drawn anew when that changes. */
export class Paper implements ReactiveController {
  readonly #print = matchMedia('print');
  readonly #redraw = (): void => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get matches(): boolean {
    return this.#print.matches;
  }

  hostConnected(): void {
    this.#print.addEventListener('change', this.#redraw);
  }

  hostDisconnected(): void {
    this.#print.removeEventListener('change', this.#redraw);
  }
}
