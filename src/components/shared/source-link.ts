import { html, nothing, type TemplateResult } from 'lit';
import type { Archive } from '../../archive/archive.js';
import type { Statement } from '../../archive/schema.js';
import type { Localizer } from '../../messages/localizer.js';
import { plain } from './text.js';

export interface SourceLink {
  /** The statement that a fact comes from. */
  readonly statement: Statement;
  readonly archive: Archive;
  readonly localize: Localizer;
  /** What is seen: the date of the fact, or of the statement. */
  readonly label: string;
  /** What is printed after it: on paper a link leads nowhere. */
  readonly onPaper?: string | typeof nothing | undefined;
  /** Tells that the reader has gone to the statement's own address. */
  readonly follow: (statement: Statement) => void;
  /** Shows the statement in the widget itself; absent in a widget that lists none. */
  readonly reveal: ((statement: Statement) => unknown) | undefined;
}

/**
 * From a fact to the statement that it comes from: to its own address, else to the statement as the widget itself shows it, else
 * to the publisher's list. Read out, it says which statement that is.
 */
export function sourceLink({ statement, archive, localize, label, onPaper = nothing, follow, reveal }: SourceLink): TemplateResult {
  const address = archive.addressOf(statement) ?? (reveal ? undefined : archive.header.publisher.url);
  const name = `${label}. ${localize.term('sourceOf', plain(statement.title, archive, localize))}`;
  if (address) return html`<a class="cited" href=${address} data-paper=${onPaper} aria-label=${name} @click=${() => follow(statement)}>${label}</a>`;
  if (!reveal) return html`<span data-paper=${onPaper}>${label}</span>`;
  return html`<button type="button" class="cited" data-paper=${onPaper} aria-label=${name} @click=${() => reveal(statement)}>${label}</button>`;
}
