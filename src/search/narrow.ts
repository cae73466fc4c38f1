import { isEmpty, type Archive, type Filters } from '../archive/archive.js';
import { behind } from '../archive/chronology.js';
import type { Case, Statement } from '../archive/schema.js';
import type { Found } from './found.js';

/** Which records pass filters: statements, and the cases that a passing statement speaks of or says something of. */
export function passing(archive: Archive, filters: Filters): (one: Statement | Case) => boolean {
  const { cases } = filters;
  const among = new Set(archive.filter(filters));
  return (one) => {
    if ('title' in one) return among.has(one);
    return isEmpty(filters) || ((!cases?.length || cases.includes(one.id)) && behind(one, archive).some((statement) => among.has(statement)));
  };
}

/** What of an answer passes filters, in its order. */
export function narrow(found: Found, archive: Archive, filters: Filters): Found {
  if (isEmpty(filters)) return found;
  const passes = passing(archive, filters);
  const { statements, wholeStatements, cases, wholeCases } = found;
  return {
    ...found,
    statements: statements.filter(passes),
    wholeStatements: statements.slice(0, wholeStatements).filter(passes).length,
    cases: cases.filter(passes),
    wholeCases: cases.slice(0, wholeCases).filter(passes).length,
  };
}
