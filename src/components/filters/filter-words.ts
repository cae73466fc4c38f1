/** Filters in a reader's words. */
import type { Filters } from '../../archive/archive.js';
import { plain, type ArchiveView } from '../text/text.js';

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
  const named = (field: keyof Filters | 'within', value: string, without: Filters) => ({
    name: localize.term('filter', field, value),
    without: { ...filters, ...without },
  });
  const each = (field: 'cases' | 'topics' | 'kinds', nameOf: (value: string) => string) => {
    const values = filters[field] ?? [];
    return values.map((value) => named(field, nameOf(value), { [field]: values.filter((other) => other !== value) }));
  };
  const end = (field: 'from' | 'to', date = '') => (date ? [named(field, localize.formatDate(date), { [field]: undefined })] : []);
  return [
    ...each('cases', (id) => plain(archive.case(id)?.name ?? localize.term('unknown'), view)),
    ...each('topics', (id) => plain(archive.topic(id)?.label ?? localize.term('unknown'), view)),
    ...each('kinds', (kind) => localize.term('statementKind', kind)),
    // A year that was chosen is one choice, not its two ends.
    ...(from && from === to ? [named('within', localize.formatDate(from), { from: undefined, to: undefined })] : [...end('from', from), ...end('to', to)]),
  ];
}
