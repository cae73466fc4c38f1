import { html, nothing, type TemplateResult } from 'lit';
import type { Statement } from '../../archive/schema.js';
import { plain, type ArchiveView } from '../text/text.js';

export interface SourceLink extends ArchiveView {
  /** The statement that a fact comes from. */
  readonly statement: Statement;
  /** What is seen: the date of the fact, or of the statement. */
  readonly label: string;
  /** What is printed after it: on paper a link leads nowhere. */
  readonly onPaper?: string | undefined;
  /** The sign between it and what follows: inside, since a line may end after a link of some height. */
  readonly sign?: string | undefined;
  /** Tells that the reader has gone to the statement's own address. */
  readonly follow: (statement: Statement) => void;
  /** Shows the statement in the widget itself; absent in a widget that lists none. */
  readonly reveal: ((statement: Statement) => unknown) | undefined;
}

/**
 * From a fact to the statement that it comes from: to its own address, else to the statement as the widget itself shows it, else
 * to the publisher's list. Read out, it says which statement that is.
 */
export function sourceLink(link: SourceLink): TemplateResult {
  const { statement, archive, localize, label, onPaper, sign, follow, reveal } = link;
  const address = archive.addressOf(statement) ?? (reveal ? undefined : archive.header.publisher.url);
  const name = `${label}. ${localize.term('sourceOf', plain(statement.title, link))}`;
  const words = html`<span data-paper=${onPaper ?? nothing}>${label}</span>${sign}`;
  if (address) return html`<a class="cited" href=${address} aria-label=${name} @click=${() => follow(statement)}>${words}</a>`;
  return reveal ? html`<button type="button" class="cited" aria-label=${name} @click=${() => reveal(statement)}>${words}</button>` : words;
}
