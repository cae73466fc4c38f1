/** Pieces of text from the archive: always text, each in its own language and direction. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Archive } from '../../archive/archive.js';
import { isDate } from '../../archive/dates.js';
import type { Text } from '../../archive/schema.js';
import { textIn } from '../../archive/text.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Found } from '../../search/found.js';

/** Whose texts are drawn, and in whose language. */
export interface ArchiveView {
  readonly archive: Archive;
  readonly localize: Localizer;
}

/** The words of a text field for the reader. */
export function plain(text: Text, { archive, localize }: ArchiveView): string {
  return textIn(text, localize.lang(), archive.header.language).text;
}

/**
 * A text field with its language, isolated so that its direction reaches nothing else.
 *
 * @param found What a search has met is marked.
 */
export function said(text: Text, { archive, localize }: ArchiveView, found?: Found): TemplateResult {
  const { text: words, language } = textIn(text, localize.lang(), archive.header.language);
  return html`<bdi lang=${language}>${marked(words, found)}</bdi>`;
}

/** A text with the words that a search has met marked in it. */
export function marked(text: string, found: Found | undefined): unknown {
  return found ? found.highlight(text).map((piece) => (piece.isHit ? html`<mark>${piece.text}</mark>` : piece.text)) : text;
}

/** A date in the reader's words; machines get it where HTML has a form for it. */
export function saidDate(date: string, localize: Localizer): TemplateResult {
  return html`<time part="date" lang=${localize.dateLang()} datetime=${machineDate(date)}>${localize.formatDate(date)}</time>`;
}

/** A year or another piece of time, in the reader's words. */
export function saidPeriod(date: string, localize: Localizer): TemplateResult {
  return html`<bdi lang=${localize.dateLang()}>${localize.formatDate(date)}</bdi>`;
}

/** A date as HTML writes one; nothing where it has no form for it. */
export function machineDate(date = ''): string | typeof nothing {
  return isDate(date) && !/[~?%/]/.test(date) ? date : nothing;
}

/** A heading of a level that only the page knows. */
export function heading(level: number, kind: string, content: unknown, id: string | typeof nothing = nothing): TemplateResult {
  return html`<div class=${kind} part="heading" id=${id} role="heading" aria-level=${Math.min(level, 6)}>${content}</div>`;
}

/** Names as they are, each isolated. */
export function named(names: readonly string[], found?: Found): TemplateResult[] {
  return names.map((name) => html`<bdi>${marked(name, found)}</bdi>`);
}

/** Pieces in a row. After one that is a box, such as a button, a line may end before the separator: such a one has its sign inside. */
export function listed(items: readonly unknown[], separator = ', '): unknown {
  // One alone needs no list of nodes.
  return items.length === 1 ? items[0] : items.map((item, index) => (index === 0 ? item : html`${separator}${item}`));
}
