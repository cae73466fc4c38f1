/** Filters in a reader's words. */
import type { Filters } from '../../archive/archive.js';
import { parseDate } from '../../archive/dates.js';
import { plain, type ArchiveView } from './text.js';

/** One thing that a list is narrowed to, and what remains without it. */
export interface NamedFilter {
  /** `Topic: Journalists` */
  readonly name: string;
  readonly without: Filters;
}

/** Every single filter by name. */
export function nameFilters(filters: Filters, view: ArchiveView): NamedFilter[] {
  const { archive, localize } = view;
  const { from, to } = filters;
  // A year that was chosen is one choice, not its two ends.
  if (from && from === to) {
    const others = { ...filters, from: undefined, to: undefined };
    const named = nameFilters(others, view).map(({ name, without }) => ({ name, without: { ...without, from, to } }));
    return [...named, { name: localize.term('filter', 'within', localize.formatDate(from)), without: others }];
  }
  const names = {
    cases: (id: string) => plain(archive.case(id)?.name ?? localize.term('unknown'), view),
    topics: (id: string) => plain(archive.topic(id)?.label ?? localize.term('unknown'), view),
    kinds: (kind: string) => localize.term('statementKind', kind),
    from: (date: string) => localize.formatDate(date),
    to: (date: string) => localize.formatDate(date),
  };
  return Object.entries(names).flatMap(([name, nameOf]) => {
    const field = name as keyof typeof names;
    const values = [filters[field] ?? []].flat();
    return values.map((value) => ({
      name: localize.term('filter', field, nameOf(value)),
      without: { ...filters, [field]: Array.isArray(filters[field]) ? values.filter((other) => other !== value) : undefined },
    }));
  });
}

/** Why no statement can pass, where the filters themselves are the reason. */
export function impossibleFilter({ cases, topics, from, to }: Filters, { archive, localize }: ArchiveView): string | undefined {
  if (cases?.length && !cases.some((id) => archive.case(id))) return localize.term('unknownCase');
  if (topics?.length && !topics.some((id) => archive.topic(id))) return localize.term('unknownTopic');
  const [first, last] = [parseDate(from ?? ''), parseDate(to ?? '')];
  if (!from || !to || !first || !last || first.earliest <= last.latest) return undefined;
  return localize.term('crossedDates', localize.formatDate(from), localize.formatDate(to));
}
