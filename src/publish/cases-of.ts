import type { Archive } from '../archive/archive.js';
import { statementsBehind } from '../archive/chronology.js';
import type { Case, Statement } from '../archive/schema.js';

/** Of each archive, the cases by statement: to ask every case for every statement would take most of the time that a long archive takes. */
const known = new WeakMap<Archive, ReadonlyMap<Statement, readonly Case[]>>();

/** The cases that a statement speaks of or that something of them comes from, in the dataset's order. */
export function casesOf(statement: Statement, archive: Archive): readonly Case[] {
  const cases = known.get(archive) ?? casesByStatement(archive);
  known.set(archive, cases);
  return cases.get(statement) ?? [];
}

function casesByStatement(archive: Archive): ReadonlyMap<Statement, readonly Case[]> {
  const cases = new Map<Statement, Case[]>();
  for (const one of archive.cases) {
    for (const statement of statementsBehind(one, archive)) {
      const listed = cases.get(statement);
      if (listed) listed.push(one);
      else cases.set(statement, [one]);
    }
  }
  return cases;
}
