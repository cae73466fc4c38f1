/** The states in which there is nothing to list, drawn alike by all widgets. */
import { html, type TemplateResult } from 'lit';
import type { ArchiveError } from '../../archive/errors.js';
import type { Localizer } from '../../messages/localizer.js';

/**
 * What stands inside the tag stays in sight, and the sentence is only read out, or the page would move; where nothing stands
 * there, the sentence appears as soon as the wait is felt.
 */
export function loadingState(localize: Localizer, hasFallback: boolean): TemplateResult {
  return html`<slot></slot>
    <p part="loading" class=${hasFallback ? 'aside' : 'loading'} role="status">${localize.term('loading')}</p>`;
}

/** What happened, in words, with a way on; what stands inside the tag stays in sight. */
export function errorState(localize: Localizer, error: ArchiveError, retry: () => void): TemplateResult {
  return html`<div part="error" class="notice" role="alert">
      <p><strong>${localize.term('failed')}</strong> ${localize.term('failure', error.code, error.hint)}</p>
      <p><button type="button" class="action" @click=${retry}>${localize.term('retry')}</button></p>
    </div>
    <slot></slot>`;
}

/** The same in running text: the author's words stay the sentence, and what happened is only read out, or told in a word where there are none. */
export function errorInline(localize: Localizer, hasFallback: boolean): TemplateResult {
  return html`<slot></slot><span part="error" class=${hasFallback ? 'aside' : 'note'} role="alert">${localize.term('failed')}</span>`;
}
