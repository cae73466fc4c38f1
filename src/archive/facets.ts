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
  const valuesOf = VALUES[name];
  for (const statement of found) {
    for (const value of valuesOf(statement, archive)) {
      const known = counts.get(value);
      if (known) known.count++;
      else counts.set(value, { value, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const VALUES: Record<FacetName, (statement: Statement, archive: Archive) => readonly string[]> = {
  topics: ({ topics }) => topics,
  cases: ({ cases }) => cases,
  kinds: ({ kind }) => [kind],
  years: yearsOf,
};

const FREED: Record<FacetName, Filters> = {
  topics: { topics: [] },
  cases: { cases: [] },
  kinds: { kinds: [] },
  years: { from: '', to: '' },
};

const years = new WeakMap<Archive, ReadonlyMap<Statement, readonly string[]>>();

/** The years that a statement may be of. With every key all that are found are counted, so they are kept. */
function yearsOf(statement: Statement, archive: Archive): readonly string[] {
  const known = years.get(archive) ?? yearsIn(archive);
  years.set(archive, known);
  return known.get(statement) ?? [];
}

/** Of the years in which any date begins or ends those that each may be of: one without an end would be of all there are. */
function yearsIn({ statements }: Archive): ReadonlyMap<Statement, readonly string[]> {
  const all = new Set<string>();
  for (const { date } of statements) {
    const { start, end, earliest = '', latest = '' } = parseDate(date) ?? {};
    if (start) all.add(yearOf(earliest));
    if (end) all.add(yearOf(latest));
  }
  return new Map(
    statements.map((statement) => {
      const { earliest = '', latest = '' } = parseDate(statement.date) ?? {};
      return [statement, [...all].filter((year) => year >= yearOf(earliest) && year <= yearOf(latest))];
    }),
  );
}
