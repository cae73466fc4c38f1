/** What a list could be narrowed to, with counts. Apart from the archive: a widget that offers no facets does not carry them. */
import { isEmpty, type Archive, type Filters } from './archive.js';
import { parseDate, yearOf } from './dates.js';
import type { Statement } from './schema.js';

/** How many statements stand under one value of a facet. */
export interface FacetCount {
  /** A topic's or case's id, a kind, or a year. */
  readonly value: string;
  readonly count: number;
}

export type FacetName = 'topics' | 'kinds' | 'cases' | 'years';

/**
 * Counts for every value of a facet, most first. A facet is counted under all filters but its own, so that a reader sees
 * what choosing another value would give. So a date that may be of several years counts in each.
 *
 * @param among Counts only these, when given: what a search has found.
 */
export function facet(archive: Archive, name: FacetName, filters: Filters = {}, among?: ReadonlySet<Statement>): readonly FacetCount[] {
  const others: Filters = { ...filters, ...FREED[name] };
  const counts = new Map<string, { readonly value: string; count: number }>();
  // What was found is often a few of many.
  const isAmong = among && isEmpty(others);
  const found = isAmong ? [...among] : archive.filter(others).filter((statement) => !among || among.has(statement));
  const valuesOf = name === 'years' ? yearsAmong(found) : VALUES[name];
  for (const statement of found) {
    for (const value of valuesOf(statement)) {
      const known = counts.get(value);
      if (known) known.count++;
      else counts.set(value, { value, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const VALUES: Record<Exclude<FacetName, 'years'>, (statement: Statement) => readonly string[]> = {
  topics: ({ topics }) => topics,
  cases: ({ cases }) => cases,
  kinds: ({ kind }) => [kind],
};

const FREED: Record<FacetName, Filters> = {
  topics: { topics: [] },
  cases: { cases: [] },
  kinds: { kinds: [] },
  years: { from: '', to: '' },
};

/** The years that a date may be of, of those in which any of the dates begins or ends: one without an end would be of all there are. */
function yearsAmong(statements: readonly Statement[]): (statement: Statement) => readonly string[] {
  const years = new Set<string>();
  for (const { date } of statements) {
    const { start, end, earliest = '', latest = '' } = parseDate(date) ?? {};
    if (start) years.add(yearOf(earliest));
    if (end) years.add(yearOf(latest));
  }
  return ({ date }) => {
    const { earliest = '', latest = '' } = parseDate(date) ?? {};
    const [first, last] = [yearOf(earliest), yearOf(latest)];
    return first === last ? [first] : [...years].filter((year) => first <= year && year <= last);
  };
}
