import { isEmpty, type Archive, type Filters, type Order } from '../../archive/archive.js';
import type { Statement } from '../../archive/schema.js';
import type { Found } from '../../search/found.js';

/** What a list holds, in its order. */
export interface Listing {
  readonly all: readonly Statement[];
  /** How many of these, from the first, have all words of the query that they answer; all where there is none. */
  readonly whole: number;
}

/**
 * What passes, first what has all words of a query.
 *
 * @param found What answers the query, if there is one.
 * @param order `best` is the query's own.
 */
export function listingOf(archive: Archive, filters: Filters, found: Found | undefined, order: Order | 'best'): Listing {
  const passing = archive.filter(filters, order === 'best' ? 'newest' : order);
  if (!found) return { all: passing, whole: passing.length };
  const { statements, wholeStatements } = found;
  if (order === 'best' && isEmpty(filters)) return { all: statements, whole: wholeStatements };
  const narrowed = (answers: readonly Statement[]) => {
    const [list, others] = order === 'best' ? [answers, passing] : [passing, answers];
    const among = new Set(others);
    return list.filter((statement) => among.has(statement));
  };
  const whole = narrowed(statements.slice(0, wholeStatements));
  return { all: [...whole, ...narrowed(statements.slice(wholeStatements))], whole: whole.length };
}
