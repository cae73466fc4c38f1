import { html, nothing } from 'lit';
import type { Case } from '../../archive/schema.js';
import type { Found } from '../../search/found.js';
import { said, type ArchiveView } from '../text/text.js';

/** How many cases are named beside a list of statements before all are asked for. */
export const FEW = 5;

export interface FoundCases extends ArchiveView {
  readonly found: Found;
  /** Whether the group is narrowed to it. */
  readonly isChosen: (one: Case) => boolean;
  /** Whether all are named. */
  readonly isWhole: boolean;
  /** Narrows the group to it, or widens it again. */
  readonly choose: (one: Case) => void;
  readonly showAll: () => void;
}

/** Cases that were found, first those with all words; pressed, one narrows the group, and its card shows it. */
export function foundCases(view: FoundCases): unknown {
  const { found, localize, isChosen, isWhole, choose, showAll } = view;
  const { cases, wholeCases } = found;
  const shown = isWhole ? cases : cases.slice(0, FEW);
  const row = (label: string, some: readonly Case[]) =>
    some.length > 0
      ? html`<p class="subjects">
          <span class="label">${label}</span>
          ${some.map(
            (one) => html`<button type="button" class="subject" aria-pressed=${isChosen(one)} @click=${() => choose(one)}>
              ${said(one.name, view, found)}
            </button>`,
          )}
        </p>`
      : nothing;
  return html`${row(localize.term('cases'), shown.slice(0, wholeCases))}
  ${row(localize.term('someWords', localize.term('casesFound', cases.length - wholeCases)), shown.slice(wholeCases))}
  ${shown.length < cases.length
    ? html`<button type="button" class="action" @click=${showAll}>${localize.term('showAll', cases.length)}</button>`
    : nothing}`;
}
