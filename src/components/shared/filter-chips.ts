import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Archive, Filters } from '../../archive/archive.js';
import type { Localizer } from '../../messages/localizer.js';
import { nameFilters } from './filter-words.js';
import { focusIn } from './focus.js';
import type { Narrowing } from './narrowing.js';

/**
 * What readers have narrowed the archive to, each with a way back.
 *
 * @param host Where the focus goes on, to the next of them, else to the status; absent where it goes somewhere else.
 */
export function filterChips(
  narrowing: Narrowing,
  archive: Archive,
  localize: Localizer,
  host?: ReactiveControllerHost & HTMLElement,
): TemplateResult {
  const widen = (without: Filters, index: number) => {
    narrowing.change(without);
    if (host) void focusIn(host, '[part=status], .chip', index + 1);
  };
  return html`<div class="chips">
    ${nameFilters(narrowing.chosen, archive, localize).map(
      ({ name, without }, index) => html`<button
        type="button"
        class="action chip"
        aria-label=${localize.term('removeFilter', name)}
        @click=${() => widen(without, index)}
      >
        ${name}
      </button>`,
    )}
  </div>`;
}
