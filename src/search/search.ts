/** The search of an archive: built once, in slices, then asked as often as wanted. */
import { isEmpty, type Archive } from '../archive/archive.js';
import { facet, type FacetName } from '../archive/facets.js';
import type { Case, Statement } from '../archive/schema.js';
import type { Found, Hit, Search, SearchOptions, SearchResult } from './found.js';
import { highlight } from './highlight.js';
import { indexing, phrase, type Index } from './index.js';
import { understand } from './query.js';
import { rank } from './rank.js';
import { words, type Word } from './tokenize.js';

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
  const { records, phrases } = index;
  // With every key the same texts are marked anew.
  const read = new Map<string, readonly Word[]>();
  const wordsOf = (text: string) => {
    const known = read.get(text) ?? words(text);
    read.set(text, known);
    return known;
  };
  const ask = (text: string) => {
    const query = understand(text, index);
    return { ...query, ...rank(index, query) };
  };

  return {
    find(text): Found {
      const { ranked, whole, sequence, terms, suggestion } = ask(text);
      const statements: Statement[] = [];
      const cases: Case[] = [];
      let firstCase = -1;
      let wholeCases = 0;
      for (const number of ranked) {
        const statement = archive.statements[number];
        if (statement) statements.push(statement);
        else if (cases.push(records[number] as Case) === 1) firstCase = number;
        if (statements.length + cases.length === whole) wholeCases = cases.length;
      }
      const [name = ''] = phrases[firstCase]?.split('\n') ?? [];
      return {
        statements,
        wholeStatements: whole - wholeCases,
        cases,
        wholeCases,
        isCaseFirst: firstCase >= 0 && (firstCase === ranked[0] || sequence.every((term) => name.includes(phrase([term]).trimEnd()))),
        terms,
        suggestion,
        highlight: (passage) => highlight(passage, terms, wordsOf(passage)),
      };
    },

    query(text, { filters = {}, limit = LIMIT }: SearchOptions = {}): SearchResult {
      const { ranked, whole, scores, terms, suggestion } = ask(text);
      const passing = new Set(archive.filter(filters));
      const among = new Set<Statement>();
      const isLeft = ({ id }: Case) =>
        isEmpty(filters) || ((!filters.cases?.length || filters.cases.includes(id)) && archive.statementsOf(id).some((one) => passing.has(one)));
      const hits: Hit[] = [];
      let wholeHits = 0;
      ranked.forEach((number, place) => {
        const one = records[number] as Statement | Case;
        const score = scores[number] as number;
        if ('title' in one) {
          among.add(one);
          if (passing.has(one)) hits.push({ score, kind: 'statement', statement: one });
        } else if (isLeft(one)) hits.push({ score, kind: 'case', case: one });
        if (place < whole) wholeHits = hits.length;
      });
      const counts = (name: FacetName) => facet(archive, name, filters, among);
      return {
        hits: hits.slice(0, limit),
        total: hits.length,
        whole: wholeHits,
        facets: { topics: counts('topics'), kinds: counts('kinds'), cases: counts('cases'), years: counts('years') },
        suggestion,
        terms,
      };
    },
  };
}
