/**
 * What a reader does with single statements of a widget: opens them, cites them, copies their links. Held in one controller
 * so that every widget that lists statements offers the same.
 */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Citable, CitationStyle } from '../../archive/citation.js';
import type { Statement } from '../../archive/schema.js';
import type { Localizer } from '../../messages/localizer.js';
import type { ArchiveController } from '../../state/archive-controller.js';
import type { ArchiveView } from '../text/text.js';
import type { citePanel } from './cite-panel.js';
import { copyText } from './clipboard.js';

/** What stands under the one statement that was last acted on. */
interface Footer {
  readonly id: string;
  readonly citation?: CitationStyle;
  /** Word of what was done, read out politely. */
  readonly said?: string;
  /** What could not be copied, shown to be copied by hand. */
  readonly text?: string;
}

type Host = ReactiveControllerHost & HTMLElement;

export class StatementReader implements ReactiveController {
  #opened = new Set<string>();
  #footer: Footer | undefined;
  #citePanel: typeof citePanel | undefined;

  constructor(
    private readonly host: Host,
    private readonly store: ArchiveController,
    private readonly localize: Localizer,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#footer = undefined;
  }

  isOpen({ id }: Citable): boolean {
    return this.#opened.has(id);
  }

  isCited({ id }: Citable): boolean {
    return this.#footer?.id === id && this.#footer.citation !== undefined;
  }

  /** Opens or closes a statement in place. */
  toggle = (statement: Statement): void => {
    if (this.#opened.delete(statement.id)) void this.#fold(statement);
    else {
      this.open(statement);
      this.follow(statement);
    }
  };

  /** Opens a statement where it was not the reader who asked for it: nobody is told. */
  open({ id }: Statement): void {
    this.#opened.add(id);
    this.host.requestUpdate();
  }

  /** Tells the group and the page that a statement was chosen. */
  follow = ({ id }: Statement): void => {
    this.host.requestUpdate();
    this.store.selectStatement(id);
  };

  /** Shows or hides the citation of a statement. */
  cite = async (record: Citable): Promise<void> => {
    const { id } = record;
    this.#show(this.isCited(record) ? undefined : { id, citation: 'plain' });
    try {
      this.#citePanel = (await import('./cite-panel.js')).citePanel;
      this.host.requestUpdate();
    } catch {
      this.#show({ id, said: this.localize.term('citeFailed') });
    }
  };

  /** Copies the address of a record; where it has none of its own, that of the publisher's list, and says so. */
  copyLink = (record: Citable): void => {
    const { archive } = this.store.snapshot;
    if (!archive) return;
    const { name, url } = archive.header.publisher;
    const own = archive.addressOf(record) ?? record.source?.url;
    const link = own ?? (record.source ? undefined : url);
    if (link) void this.copy(record, link, own ? this.localize.term('linkCopied') : this.localize.term('listLinkCopied', name));
    else this.#show({ id: record.id, said: this.localize.term('noLink') });
  };

  /** Copies a text and says so; where the page does not allow it, shows the text to be copied by hand. */
  copy = async ({ id }: Citable, text: string, done: string): Promise<void> => {
    if (await copyText(text)) return this.#show({ id, said: done });
    this.#show({ id, said: this.localize.term('copyFailed'), text });
    await this.host.updateComplete;
    this.host.shadowRoot?.querySelector<HTMLInputElement>('input.link')?.select();
  };

  /** What stands under a statement. Its live region is there before it speaks, or it would not be heard. */
  footerOf(record: Citable, view: ArchiveView, id: string): unknown {
    const footer = this.#footer?.id === record.id ? this.#footer : undefined;
    const panel =
      footer?.citation &&
      this.#citePanel?.({
        ...view,
        record,
        id,
        style: footer.citation,
        chooseStyle: (citation) => this.#show({ id: footer.id, citation }),
        copy: (text, field) => void this.#copyCitation(footer, text, field),
      });
    const text = footer?.text && html`<input class="link" readonly .value=${footer.text} aria-label=${this.localize.term('copy')} />`;
    return html`${panel || nothing}
      <p class="said" role="status">${footer?.said ?? nothing}</p>
      ${text || nothing}`;
  }

  /** In a short list, and below an axis, the button that closes a statement goes away with it, and the reader goes on at its title. */
  async #fold({ id }: Statement): Promise<void> {
    const { shadowRoot } = this.host;
    const pressed = shadowRoot?.activeElement;
    const item = pressed?.closest('[part=item]');
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (pressed && !(item && pressed.isConnected)) (item?.querySelector<HTMLElement>('.lead') ?? shadowRoot.getElementById(`lead-${id}`))?.focus();
  }

  async #copyCitation(footer: Footer, text: string, field: HTMLTextAreaElement): Promise<void> {
    const copied = await copyText(text);
    if (!copied) field.select();
    this.#show({ ...footer, said: this.localize.term(copied ? 'copied' : 'copyFailed') });
  }

  #show(footer: Footer | undefined): void {
    this.#footer = footer;
    this.host.requestUpdate();
  }
}
