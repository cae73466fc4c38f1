/** What a list can be narrowed to, with counts: a row of values for each facet, in an order that stays while the counts change. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Archive, Filters } from '../../archive/archive.js';
import { facet, type FacetName } from '../../archive/facets.js';
import type { Statement } from '../../archive/schema.js';
import { plain, type ArchiveView } from '../text/text.js';

/** Values of a facet that are shown before all are asked for. */
const FEW = 8;

export interface FacetView extends ArchiveView {
  readonly filters: Filters;
  /** What a search has found. */
  readonly among: ReadonlySet<Statement> | undefined;
  /** Facets of which all values are shown. */
  readonly whole: ReadonlySet<FacetName>;
  readonly choose: (filters: Filters) => void;
  readonly showAll: (name: FacetName) => void;
}

export function facetList(names: readonly FacetName[], view: FacetView): TemplateResult {
  return html`${names.map((name) => facetRow(name, view))}`;
}

function facetRow(name: FacetName, view: FacetView): TemplateResult | typeof nothing {
  const { archive, localize, filters, among, whole } = view;
  const values = orderOf(archive, name);
  if (values.length < 2) return nothing;
  const counts = new Map(facet(archive, name, filters, among).map(({ value, count }) => [value, count]));
  const shown = values.filter((value, index) => index < FEW || whole.has(name) || isChosen(name, value, filters));
  return html`<div role="group" aria-labelledby="facet-${name}" class="facet">
    <span id="facet-${name}" class="label">${localize.term(name)}</span>
    <div class="values">
      ${shown.map((value) => facetButton(name, value, counts.get(value) ?? 0, view))}
      ${shown.length < values.length
        ? html`<button type="button" class="action" @click=${() => view.showAll(name)}>${localize.term('showAll', values.length)}</button>`
        : nothing}
    </div>
  </div>`;
}

/** A value that would leave nothing can't be chosen; one that is chosen can be taken back, whatever it leaves. */
function facetButton(name: FacetName, value: string, count: number, view: FacetView): TemplateResult {
  const { localize, filters, choose } = view;
  const pressed = isChosen(name, value, filters);
  const words = nameOf(name, value, view);
  return html`<button
    type="button"
    class="subject"
    aria-pressed=${pressed}
    aria-label=${localize.term('facetValue', words, count)}
    ?disabled=${count === 0 && !pressed}
    @click=${() => choose(toggled(name, value, filters))}
  >
    ${words} <span class="count">${count}</span>
  </button>`;
}

function nameOf(name: FacetName, value: string, view: ArchiveView): string {
  const { archive, localize } = view;
  if (name === 'topics') return plain(archive.topic(value)?.label ?? value, view);
  if (name === 'cases') return plain(archive.case(value)?.name ?? value, view);
  return name === 'years' ? localize.formatDate(value) : localize.term('statementKind', value);
}

function isChosen(name: FacetName, value: string, filters: Filters): boolean {
  return name === 'years' ? filters.from === value && filters.to === value : (filters[name]?.includes(value) ?? false);
}

function toggled(name: FacetName, value: string, filters: Filters): Filters {
  const chosen = isChosen(name, value, filters);
  if (name === 'years') return { ...filters, from: chosen ? undefined : value, to: chosen ? undefined : value };
  const present = filters[name] ?? [];
  return { ...filters, [name]: chosen ? present.filter((other) => other !== value) : [...present, value] };
}

const orders = new WeakMap<Archive, Partial<Record<FacetName, readonly string[]>>>();

/** The values of a facet in the whole archive: years from the newest, all else by how often it is met. */
function orderOf(archive: Archive, name: FacetName): readonly string[] {
  const known = orders.get(archive) ?? {};
  orders.set(archive, known);
  const values = () => facet(archive, name).map(({ value }) => value);
  return (known[name] ??= name === 'years' ? values().sort().reverse() : values());
}
