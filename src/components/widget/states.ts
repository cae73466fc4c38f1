/** The states in which there is nothing to list, drawn alike by all widgets. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ArchiveError } from '../../archive/errors.js';
import type { Localizer } from '../../messages/localizer.js';
import { tryAgain } from './try-again.js';

/** Who has told of an error: several widgets of one `src` fail together, and a reader hears of it once. */
const tellers = new WeakMap<ArchiveError, Localizer>();

function alertOf(error: ArchiveError, localize: Localizer): 'alert' | typeof nothing {
  if (!tellers.has(error)) tellers.set(error, localize);
  return tellers.get(error) === localize ? 'alert' : nothing;
}

/** Whether an author has written something into the tag; white space alone says nothing. */
export function hasFallback(host: HTMLElement): boolean {
  return !!host.textContent.trim() || host.childElementCount > 0;
}

/**
 * What stands inside the tag stays in sight, and the sentence is only read out, or the page would move; where nothing stands
 * there, the sentence appears as soon as the wait is felt.
 */
export function loadingState(localize: Localizer, hasWords: boolean): TemplateResult {
  return html`<slot></slot>
    <p part="loading" class=${hasWords ? 'aside' : 'loading'} role="status">${localize.term('loading')}</p>`;
}

/** What happened, in words, with a way on; what stands inside the tag stays in sight. */
export function errorState(localize: Localizer, error: ArchiveError, retry: () => void): TemplateResult {
  return html`<div part="error" class="notice" role=${alertOf(error, localize)}>
      <p><strong>${localize.term('failed')}</strong> ${localize.term('failure', error.code, error.hint)}</p>
      <p><button type="button" class="action" @click=${(event: Event) => tryAgain(event, retry)}>${localize.term('retry')}</button></p>
    </div>
    <slot></slot>`;
}

/** The same in running text: the author's words stay the sentence, and what happened is only read out, or told in a word where there are none. */
export function errorInline(localize: Localizer, error: ArchiveError, hasWords: boolean): TemplateResult {
  return html`<slot></slot><span part="error" class=${hasWords ? 'aside' : 'note'} role=${alertOf(error, localize)}>${localize.term('failed')}</span>`;
}
