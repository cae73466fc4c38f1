import { html, nothing } from 'lit';
import type { Case } from '../../archive/schema.js';
import type { Found } from '../../search/found.js';
import { said, type ArchiveView } from '../text/text.js';

/** How many cases are named beside a list of statements. */
const FEW = 5;

export interface FoundCases extends ArchiveView {
  readonly found: Found;
  /** Id of the chosen case of the group. */
  readonly chosen: string | undefined;
  readonly select: (id: string) => void;
}

/** Cases that were found, first those with all words; pressed, one is the chosen case of the group. */
export function foundCases(view: FoundCases): unknown {
  const { found, localize, chosen, select } = view;
  const { cases, wholeCases } = found;
  const row = (label: string, some: readonly Case[]) =>
    some.length > 0
      ? html`<p class="subjects">
          <span class="label">${label}</span>
          ${some.map(
            ({ id, name }) => html`<button type="button" class="subject" aria-pressed=${id === chosen} @click=${() => select(id)}>
              ${said(name, view, found)}
            </button>`,
          )}
        </p>`
      : nothing;
  return html`${row(localize.term('cases'), cases.slice(0, Math.min(wholeCases, FEW)))}
  ${row(localize.term('someWords', localize.term('casesFound', cases.length - wholeCases)), cases.slice(wholeCases, FEW))}`;
}
