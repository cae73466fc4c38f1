import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isEmpty } from '../../archive/archive.js';
import type { FacetName } from '../../archive/facets.js';
import type { Case } from '../../archive/schema.js';
import type { Found } from '../../search/found.js';
import type { ArchiveController } from '../../state/archive-controller.js';
import { filterChips } from '../filters/filter-chips.js';
import type { Narrowing } from '../filters/narrowing.js';
import type { ArchiveView } from '../text/text.js';
import { focusIn, goOnIn } from '../widget/focus.js';
import { OwnWidth } from '../widget/own-width.js';
import { facetList } from './facet-list.js';
import { FEW, foundCases } from './found-cases.js';

/** From this width of the widget on the facets are open, in CSS pixels. */
const WIDE = 480;

/** What stands under the field where it steers lists: the cases that were found, what the lists are narrowed to, and to what they can be. */
export class SearchFilters {
  readonly #width: OwnWidth;
  /** Facets of which all values are shown. */
  #whole: ReadonlySet<FacetName> = new Set();
  /** The words for which all cases are named. */
  #wholeOf = '';

  constructor(
    private readonly host: LitElement,
    private readonly store: ArchiveController,
    private readonly narrowing: Narrowing,
  ) {
    this.#width = new OwnWidth(host);
  }

  /**
   * @param names The facets that are offered.
   * @param found What answers the words; nothing where there are none.
   * @param passing What of it passes the filters.
   */
  render(view: ArchiveView, names: readonly FacetName[], found: Found | undefined, passing: Found | undefined): TemplateResult {
    const { host, narrowing } = this;
    const { query, filters } = this.store.snapshot;
    const facets = facetList(names, {
      ...view,
      filters,
      among: found && new Set(found.statements),
      whole: this.#whole,
      choose: (chosen) => {
        narrowing.choose(chosen);
        void goOnIn(host, 'summary');
      },
      showAll: (name) => {
        const values = `[aria-labelledby=facet-${name}] .subject:not(:disabled)`;
        const shown = host.renderRoot.querySelectorAll(values).length;
        this.#whole = new Set([...this.#whole, name]);
        host.requestUpdate();
        void focusIn(host, `summary, ${values}`, shown + 1);
      },
    });
    const cases = {
      isChosen: ({ id }: Case) => narrowing.isChosen('cases', id),
      isWhole: this.#wholeOf === query,
      choose: ({ id }: Case) => narrowing.toggle('cases', id),
      showAll: () => {
        this.#wholeOf = query;
        host.requestUpdate();
        void focusIn(host, '.subject', FEW);
      },
    };
    return html`${passing ? foundCases({ ...view, ...cases, found: passing }) : nothing}
      <div class="filters">${filterChips(narrowing, view, host, 'input')}</div>
      ${names.length > 0
        ? html`<details part="facets" ?open=${this.#width.value >= WIDE || !isEmpty(narrowing.chosen)}>
            <summary class="label">${view.localize.term('narrow')}</summary>
            ${facets}
          </details>`
        : nothing}`;
  }
}
