/** The search of an archive: built once, in slices, then asked as often as wanted. */
import { isEmpty, type Archive } from '../archive/archive.js';
import { facet, type FacetName } from '../archive/facets.js';
import type { Case, Statement } from '../archive/schema.js';
import type { Found, Hit, Search, SearchOptions, SearchResult, Terms } from './found.js';
import { speller, type Near } from './fuzzy.js';
import { highlight } from './highlight.js';
import { indexing, type Index } from './index.js';
import { understand, type Query } from './query.js';
import { rank } from './rank.js';
import { words } from './tokenize.js';

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
  const { vocabulary, records } = index;
  let spelling: ((word: string, isUnfinished: boolean) => Near[]) | undefined;
  const spell = (word: string, isUnfinished: boolean) => (spelling ??= speller(vocabulary.keys()))(word, isUnfinished);

  const ask = (text: string) => {
    const query = understand(text, vocabulary, spell);
    const terms: Terms = new Set(query.asked.flatMap((answers) => [...answers.keys()]));
    const found = rank(index, query).map(({ record, score }): Hit => {
      const one = records[record] as Statement | Case;
      return 'title' in one ? { score, kind: 'statement', statement: one } : { score, kind: 'case', case: one };
    });
    return { found, terms, suggestion: query.suggestion, asked: query.asked };
  };

  const find = (text: string): Found => {
    const { found, terms, suggestion, asked } = ask(text);
    const cases = found.flatMap((hit) => (hit.kind === 'case' ? hit.case : []));
    return {
      statements: found.flatMap((hit) => (hit.kind === 'statement' ? hit.statement : [])),
      cases,
      isCaseFirst: found[0]?.kind === 'case' || (cases[0] !== undefined && isNamed(cases[0], asked)),
      terms,
      suggestion,
      highlight: (passage) => highlight(passage, terms),
    };
  };

  const query = (text: string, { filters = {}, limit = LIMIT }: SearchOptions = {}): SearchResult => {
    const { found, terms, suggestion } = ask(text);
    const passing = new Set(archive.filter(filters));
    const speaksOf = (id: string) => (!filters.cases?.length || filters.cases.includes(id)) && archive.statementsOf(id).some((one) => passing.has(one));
    const hits = found.filter((hit) => isEmpty(filters) || (hit.kind === 'statement' ? passing.has(hit.statement) : speaksOf(hit.case.id)));
    const among = new Set(found.flatMap((hit) => (hit.kind === 'statement' ? hit.statement : [])));
    const counts = (name: FacetName) => facet(archive, name, filters, among);
    return {
      hits: hits.slice(0, limit),
      total: hits.length,
      facets: { topics: counts('topics'), kinds: counts('kinds'), cases: counts('cases'), years: counts('years') },
      suggestion,
      terms,
    };
  };

  return { find, query };
}

/** Whether a query is the name of a case, or a part of it. */
function isNamed({ name }: Case, asked: Query['asked']): boolean {
  const texts = typeof name === 'string' ? [name] : Object.values(name);
  const named = new Set(texts.flatMap((text) => words(text)).flatMap(({ term, parts }) => [term, ...parts.map((part) => part.term)]));
  return asked.every((answers) => [...answers.keys()].some((term) => named.has(term)));
}
