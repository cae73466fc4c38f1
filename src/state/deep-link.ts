import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { WindowListener } from './window-listener.js';

/**
 * Opens an entry that the page's address names: `#<prefix>-<id>`. Off while the author has set no prefix. The address is
 * written only when the reader opens something, and then in place: the way back leads where it led before.
 */
export class DeepLink implements ReactiveController {
  #opened: string | undefined;

  /**
   * @param prefix What the author has set; empty for none.
   * @param open Opens the entry of an id; `false` while there is none.
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly prefix: () => string,
    private readonly open: (id: string) => boolean,
  ) {
    host.addController(this);
    new WindowListener(host, 'hashchange', this.#follow, () => prefix() !== '');
  }

  hostUpdated(): void {
    if (this.host.isConnected && this.prefix() && this.#opened !== location.hash) this.#follow();
  }

  /** Writes the entry that the reader has opened into the address. */
  write(id: string): void {
    if (!this.prefix()) return;
    this.#opened = `#${this.prefix()}-${id}`;
    history.replaceState(history.state, '', this.#opened);
  }

  readonly #follow = (): void => {
    const start = `#${this.prefix()}-`;
    if (!location.hash.startsWith(start) || this.open(location.hash.slice(start.length))) this.#opened = location.hash;
  };
}
