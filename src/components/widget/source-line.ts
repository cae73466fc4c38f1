import { html, nothing, type TemplateResult } from 'lit';
import type { ArchiveView } from '../text/text.js';

/**
 * The foot of a widget: where its statements come from. The dataset's own date is always in sight: copies that others have
 * pinned can't be recalled.
 */
export function sourceLine({ archive, localize }: ArchiveView): TemplateResult {
  const { header: { publisher, updated }, statements, problems } = archive;
  const list = localize.term('listOf', publisher.name);
  const unreadable = problems.filter(({ fatal }) => fatal).length;
  return html`<p part="source" class="foot" tabindex="-1">
    ${localize.term('source')}: ${publisher.url ? html`<a href=${publisher.url}>${list}</a>` : list}.
    ${localize.term('asOf', localize.formatDate(updated), localize.formatDate(statements[0]?.date ?? ''))}
    ${unreadable > 0 ? localize.term('unreadable', unreadable) : nothing}
  </p>`;
}
