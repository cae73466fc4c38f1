/** The search of an archive: built once, in slices, then asked as often as wanted. */
import { isEmpty, type Archive } from '../archive/archive.js';
import { facet, type FacetName } from '../archive/facets.js';
import type { Case, Statement } from '../archive/schema.js';
import type { Found, Hit, Search, SearchOptions, SearchResult } from './found.js';
import { speller } from './fuzzy.js';
import { highlight } from './highlight.js';
import { indexing, phrase, type Index } from './index.js';
import { understand } from './query.js';
import { rank } from './rank.js';

/** Milliseconds of building after which the page gets a turn: under a long task, and enough for a small archive in one go. */
const SLICE = 30;
const LIMIT = 20;

/**
 * Opens the search of an archive. The page stays responsive while the index is built.
 *
 * @throws the signal's reason when it is aborted before the search is ready.
 */
export async function openSearch(archive: Archive, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Search> {
  signal?.throwIfAborted();
  const build = indexing(archive);
  let since = performance.now();
  let step = build.next();
  for (; !step.done; step = build.next()) {
    if (performance.now() - since < SLICE) continue;
    await new Promise<void>((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    since = performance.now();
  }
  return searchOf(archive, step.value);
}

function searchOf(archive: Archive, index: Index): Search {
  const { vocabulary, phrases } = index;
  let spell: ReturnType<typeof speller> | undefined;
  const statementOf = (number: number) => archive.statements[number];
  const caseOf = (number: number) => archive.cases[number - archive.statements.length];

  const ask = (text: string) => {
    const query = understand(text, index, (word, isUnfinished) => (spell ??= speller(vocabulary.keys()))(word, isUnfinished));
    return { ...query, ...rank(index, query) };
  };

  return {
    find(text): Found {
      const { records, sequence, terms, suggestion } = ask(text);
      const statements: Statement[] = [];
      const cases: Case[] = [];
      for (const number of records) {
        const statement = statementOf(number);
        if (statement) statements.push(statement);
        else cases.push(caseOf(number) as Case);
      }
      const firstCase = cases[0] && index.records.indexOf(cases[0]);
      const [name = ''] = phrases[firstCase ?? -1]?.split('\n') ?? [];
      return {
        statements,
        cases,
        isCaseFirst: firstCase !== undefined && (firstCase === records[0] || sequence.every((term) => name.includes(phrase([term]).trimEnd()))),
        terms,
        suggestion,
        highlight: (passage) => highlight(passage, terms),
      };
    },

    query(text, { filters = {}, limit = LIMIT }: SearchOptions = {}): SearchResult {
      const { records, scores, terms, suggestion } = ask(text);
      const passing = new Set(archive.filter(filters));
      const among = new Set<Statement>();
      const isLeft = ({ id }: Case) =>
        isEmpty(filters) || ((!filters.cases?.length || filters.cases.includes(id)) && archive.statementsOf(id).some((one) => passing.has(one)));
      const hits = records.flatMap((number): Hit[] => {
        const score = scores[number] as number;
        const [statement, one] = [statementOf(number), caseOf(number)];
        if (statement) among.add(statement);
        if (statement && passing.has(statement)) return [{ score, kind: 'statement', statement }];
        return one && isLeft(one) ? [{ score, kind: 'case', case: one }] : [];
      });
      const counts = (name: FacetName) => facet(archive, name, filters, among);
      return {
        hits: hits.slice(0, limit),
        total: hits.length,
        facets: { topics: counts('topics'), kinds: counts('kinds'), cases: counts('cases'), years: counts('years') },
        suggestion,
        terms,
      };
    },
  };
}
