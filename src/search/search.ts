/** The search of an archive for developers: what widgets search with, and answers that are narrowed, counted and cut. No widget carries it. */
import type { Archive } from '../archive/archive.js';
import { facet, type FacetName } from '../archive/facets.js';
import type { Case, Statement } from '../archive/schema.js';
import { finderIn, openIndex } from './finder.js';
import type { Hit, Search, SearchOptions, SearchResult } from './found.js';
import { passing } from './narrow.js';
import { understand } from './query.js';
import { ranker } from './rank.js';

const LIMIT = 20;

/**
 * Opens the search of an archive. The page stays responsive while the index is built.
 *
 * @throws the signal's reason when it is aborted before the search is ready.
 */
export async function openSearch(archive: Archive, options: { readonly signal?: AbortSignal } = {}): Promise<Search> {
  const index = await openIndex(archive, options);
  const rank = ranker(index);
  return {
    ...finderIn(archive, index),
    query(text, { filters = {}, limit = LIMIT }: SearchOptions = {}): SearchResult {
      const query = understand(text, index);
      const { ranked, whole, scores } = rank(query);
      const { terms, suggestion } = query;
      const passes = passing(archive, filters);
      const among = new Set<Statement>();
      const hits: Hit[] = [];
      let wholeHits = 0;
      ranked.forEach((number, place) => {
        const one = index.records[number] as Statement | Case;
        const score = scores[number] as number;
        if ('title' in one) among.add(one);
        if (passes(one)) hits.push('title' in one ? { score, kind: 'statement', statement: one } : { score, kind: 'case', case: one });
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
