import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isEmpty } from '../../archive/archive.js';
import type { Localizer } from '../../messages/localizer.js';
import { focusIn } from '../widget/focus.js';
import type { Narrowing } from './narrowing.js';

/** Nothing passes: why, and the way out of the filters that readers have set. */
export function emptyState(host: ReactiveControllerHost & HTMLElement, narrowing: Narrowing, localize: Localizer, why: string): TemplateResult {
  const clear = () => {
    narrowing.choose({});
    void focusIn(host, '[part=status]');
  };
  return html`<div part="empty" class="notice">
    <p>${why}</p>
    ${isEmpty(narrowing.chosen) ? nothing : html`<button type="button" class="action" @click=${clear}>${localize.term('clearFilters')}</button>`}
  </div>`;
}
