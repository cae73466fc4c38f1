/** Small invented archives: no real person stands in a test. */

/** A dataset with the given records. */
export function invented(statements, cases = [], header = {}) {
  return {
    schemaVersion: 1,
    title: 'Invented archive',
    publisher: { name: 'Example League', url: 'https://example.org/statements' },
    language: 'en',
    updated: '2025-06-30',
    topics: [],
    ...header,
    statements,
    cases,
  };
}

/** What a statement has at least, but for its id. */
export const STATEMENT = { kind: 'statement', date: '2024-10', title: 'The river must stay open' };

/** The standing of what was withdrawn. */
export const WITHHELD = { state: 'withheld', date: '2025-02' };
