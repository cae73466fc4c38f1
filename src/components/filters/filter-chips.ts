import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Filters } from '../../archive/archive.js';
import type { ArchiveView } from '../text/text.js';
import { focusIn } from '../widget/focus.js';
import { nameFilters } from './filter-words.js';
import type { Narrowing } from './narrowing.js';

/**
 * What readers have narrowed the archive to, each with a way back.
 *
 * @param next Where the focus goes on: to the next of them, else to the status, or somewhere else.
 */
export function filterChips(narrowing: Narrowing, view: ArchiveView, host: ReactiveControllerHost & HTMLElement, next = '[part=status], .chip'): TemplateResult {
  const widen = (without: Filters, index: number) => {
    narrowing.change(without);
    void focusIn(host, next, index + 1);
  };
  return html`<div class="chips">
    ${nameFilters(narrowing.chosen, view).map(
      ({ name, without }, index) => html`<button
        type="button"
        class="action chip"
        aria-label=${view.localize.term('removeFilter', name)}
        @click=${() => widen(without, index)}
      >
        ${name}
      </button>`,
    )}
  </div>`;
}
