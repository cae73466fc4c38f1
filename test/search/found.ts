/** Small invented archives with their search. */
import { openArchive } from '../../src/archive/load.js';
import type { Found, Search } from '../../src/search/found.js';
import { openSearch } from '../../src/search/search.js';
import { invented } from '../invented.js';

/** The search of an archive with these records. */
export async function searchOf(statements: readonly unknown[], cases: readonly unknown[] = []): Promise<Search> {
  return openSearch(await openArchive(invented(statements, cases)));
}

/** Ids of the statements found, best first. */
export const idsOf = ({ statements }: Found) => statements.map(({ id }) => id);

/** Ids of the cases found, best first. */
export const casesOf = ({ cases }: Found) => cases.map(({ id }) => id);
