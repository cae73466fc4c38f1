import { html, type TemplateResult } from 'lit';
import type { Archive } from '../../archive/archive.js';
import type { ArchiveController } from '../../state/archive-controller.js';
import type { Localizer } from '../../messages/localizer.js';
import { nameFilters } from './filter-words.js';
import type { Narrowing } from './narrowing.js';

/** What readers have narrowed the archive to, each with a way back. */
export function filterChips(narrowing: Narrowing, store: ArchiveController, archive: Archive, localize: Localizer): TemplateResult {
  return html`<div class="chips">
    ${nameFilters(narrowing.chosen, archive, localize).map(
      ({ name, without }) => html`<button
        type="button"
        class="action chip"
        aria-label=${localize.term('removeFilter', name)}
        @click=${() => narrowing.choose({ ...store.snapshot?.filters, ...without })}
      >
        ${name}
      </button>`,
    )}
  </div>`;
}
