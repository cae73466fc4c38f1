import { html, nothing, type TemplateResult } from 'lit';
import type { Archive } from '../../archive/archive.js';
import type { Localizer } from '../../messages/localizer.js';

/**
 * The foot of a widget: where its statements come from. The dataset's own date is always in sight: copies that others have
 * pinned can't be recalled.
 */
export function sourceLine({ header: { publisher, updated }, statements, problems }: Archive, localize: Localizer): TemplateResult {
  const list = localize.term('listOf', publisher.name);
  const unreadable = problems.filter(({ fatal }) => fatal).length;
  return html`<p part="source" class="foot" tabindex="-1">
    ${localize.term('source')}: ${publisher.url ? html`<a href=${publisher.url}>${list}</a>` : list}.
    ${localize.term('asOf', localize.formatDate(updated), localize.formatDate(statements[0]?.date ?? ''))}
    ${unreadable > 0 ? localize.term('unreadable', unreadable) : nothing}
  </p>`;
}
