/** Small invented archives: no real person stands in a test. */
import type { Dataset } from '../src/archive/dataset-schema.js';

type StatementInput = Record<string, unknown>;

/** A dataset with the given statements and cases, and two topics. */
export function invented(statements: readonly unknown[] = [statement()], cases: readonly unknown[] = []): Dataset {
  return {
    schemaVersion: 1,
    title: 'Invented archive',
    publisher: { name: 'Example League', url: 'https://example.org/statements' },
    language: 'en',
    updated: '2025-06-30',
    topics: [
      { id: 'rivers', label: 'Rivers' },
      { id: 'bridges', label: 'Bridges' },
    ],
    statements,
    cases,
  } as unknown as Dataset;
}

/** One statement; what is given replaces what is invented. */
export function statement(given: StatementInput = {}): StatementInput {
  return { id: 'one', kind: 'statement', date: '2024-10-01', title: 'The river must stay open', ...given };
}

/** As many statements as wanted, one every ten days backwards from the end of 2024, of two kinds and two topics. */
export function many(count: number): StatementInput[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2024, 11, 31) - index * 864_000_000).toISOString().slice(0, 10);
    return statement({
      id: `s${index + 1}`,
      date: day,
      kind: index % 2 ? 'joint-statement' : 'statement',
      title: `Statement number ${index + 1}`,
      summary: [`What the editors say of number ${index + 1}. ${'A sentence that makes it longer than three lines. '.repeat(6)}`],
      topics: [index % 2 ? 'bridges' : 'rivers'],
      cases: index % 3 === 0 ? ['ferry'] : [],
      people: ['Ada Example'],
    });
  });
}

/** One case, of the ferry. */
export function ferry(given: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'ferry',
    kind: 'issue',
    name: 'The ferry',
    status: { kind: 'stopped', value: 'Out of service', asOf: '2024-12-31', source: 's1' },
    facts: [{ label: 'Length', value: '12 m', asOf: '2024-12-31', source: 's1' }],
    events: [{ date: '2024-12', kind: 'decision', text: 'The ferry was stopped', source: 's1' }],
    ...given,
  };
}
