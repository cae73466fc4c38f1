import type { ReactiveController } from 'lit';
import { readAddress, writeAddress } from './address.js';
import type { ArchiveController, ArchiveHost } from './archive-controller.js';
import type { Question } from './archive-store.js';
import { writeHistory } from './history.js';
import { WindowListener } from './window-listener.js';

/**
 * Keeps what a group is asked for in the page's address, while the author wants it: reload and Back restore it. What is being
 * typed changes the present entry of the browser's history; what is submitted or filtered is an entry of its own, and the one
 * that it was typed in becomes again what it was.
 */
export class UrlState implements ReactiveController {
  #prefix: string | undefined;
  /** What the address has been read for: a prefix, and the group that was asked. */
  #readFor = '';
  /** What was asked for when the address was read or written last. */
  #asked = '';
  /** What the present entry of the history was asked for before anything was typed in it. */
  #kept: Question = { query: '', filters: {}, shown: 0 };

  /**
   * @param prefix Stands before every key in the address; `undefined` while the author wants none of it.
   */
  constructor(
    private readonly host: ArchiveHost,
    private readonly store: ArchiveController,
    private readonly prefix: () => string | undefined,
  ) {
    host.addController(this);
    new WindowListener(host, 'popstate', this.#restore, () => prefix() !== undefined);
  }

  /** Before the archive is there, where the attribute is. */
  hostConnected(): void {
    this.hostUpdate();
  }

  hostUpdate(): void {
    const { isConnected, src, group } = this.host;
    this.#prefix = isConnected ? this.prefix() : undefined;
    // Attributes may be set in any order: another archive or group has not been asked yet.
    const readFor = [this.#prefix, src, group].join('\n');
    if (readFor !== this.#readFor) this.#restore();
    this.#readFor = readFor;
  }

  hostUpdated(): void {
    const { snapshot } = this.store;
    const asked = this.#written(snapshot, '');
    // A router may have gone on to another page meanwhile, whose address is no business of ours.
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (this.#written(snapshot) === location.search) return;
    if (this.#filtersIn(this.#written(snapshot)) === this.#filtersIn(location.search)) {
      this.#write('replaceState', snapshot);
      // How many are shown is the entry's own, not a step that is taken back with the words.
      if (snapshot.query === this.#kept.query) this.#kept = snapshot;
    } else this.submit();
  }

  hostDisconnected(): void {
    this.#prefix = undefined;
    this.#readFor = '';
  }

  /** Makes what is asked for now an entry of its own. */
  submit(): void {
    const { snapshot } = this.store;
    if (this.#written(snapshot) === this.#written(this.#kept)) return;
    if (this.#written(this.#kept) !== location.search) this.#write('replaceState', this.#kept);
    this.#write('pushState', snapshot);
    this.#kept = snapshot;
  }

  #written(question: Question, search = location.search): string {
    return this.#prefix === undefined ? search : writeAddress(search, this.#prefix, question);
  }

  /** What of an address is a step to go back to: neither the words while they are typed nor how many are shown. */
  #filtersIn(search: string): string {
    const prefix = this.#prefix ?? '';
    return writeAddress('', prefix, { ...readAddress(search, prefix), query: '', shown: 0 });
  }

  #write(how: 'pushState' | 'replaceState', question: Question): void {
    writeHistory(how, history.state, { search: this.#written(question) });
  }

  readonly #restore = (): void => {
    const { snapshot } = this.store;
    if (this.#prefix === undefined) return;
    this.#kept = readAddress(location.search, this.#prefix);
    this.#asked = this.#written(this.#kept, '');
    if (this.#written(snapshot) !== this.#written(this.#kept)) this.store.restore(this.#kept);
  };
}
