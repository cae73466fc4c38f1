/** Corrections and retractions stay in sight, with their day. */
import { html, nothing } from 'lit';
import { markOf, standings, successorOf, type Marked } from '../../archive/mark.js';
import type { Case, Statement } from '../../archive/schema.js';
import type { Localizer } from '../../messages/localizer.js';
import { said, type ArchiveView } from './text.js';

/** In a word what has become of records, to stand after a name or a source: `retracted 5 November 2024`; empty where they are current. */
export function shortNotice(records: readonly Marked[], localize: Localizer): string {
  return standings(records, (state, date) => localize.term('standing', state, localize.formatDate(date))).join('; ');
}

/** What is said of a record, and what has become of it. */
export function withNotice(words: unknown, record: Marked, localize: Localizer): unknown {
  const notice = shortNotice([record], localize);
  return notice ? html`${words}; <strong>${notice}</strong>` : words;
}

/** The standing of a record, and what took its place; nothing is drawn for one that is current. */
export function recordNotice(one: Statement | Case, view: ArchiveView, id: string | typeof nothing = nothing): unknown {
  const { archive, localize } = view;
  const mark = markOf(one.record);
  if (!mark) return nothing;
  const [successor, name] = successorOf(one, archive) ?? [];
  return html`<p class="notice" id=${id}>
    <strong>${localize.term(mark.state, localize.formatDate(mark.date))}.</strong>
    ${mark.note ? said(mark.note, view) : nothing}
    ${name ? html` ${localize.term('replacedBy')} ${withNotice(said(name, view), successor, localize)}` : nothing}
  </p>`;
}
