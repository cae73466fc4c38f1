/** The same archive, searched by ours and by others. Each is set up as its manual says, or as well as we could tune it. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { documentsOf } from './search-archives.js';

const FIELDS = ['title', 'names', 'about', 'body'];

/**
 * Every engine makes, from a dataset, a function from a query to ids, best first: `statement …` and `case …`.
 *
 * @param ours `openArchive` and `openSearch`.
 */
export const engines = (ours) => ({
  ours: async (dataset) => {
    const search = await ours.openSearch(await ours.openArchive(dataset));
    return Object.assign(
      (text) => {
        const { statements, cases } = search.find(text);
        return [...statements.map(({ id }) => `statement ${id}`), ...cases.map(({ id }) => `case ${id}`)];
      },
      { search },
    );
  },
  'MiniSearch, tuned': (dataset) => {
    const index = new MiniSearch({ fields: FIELDS });
    index.addAll(documentsOf(dataset));
    const options = {
      boost: { title: 2.5 },
      prefix: (term, at, terms) => at === terms.length - 1,
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
    };
    return (text) => {
      const all = index.search(text, { ...options, combineWith: 'AND' });
      return (all.length > 0 ? all : index.search(text, { ...options, combineWith: 'OR' })).map(({ id }) => id);
    };
  },
  'Fuse, as it comes': (dataset) => {
    const index = new Fuse(documentsOf(dataset), { keys: FIELDS });
    return (text) => index.search(text).map(({ item }) => item.id);
  },
  'Fuse, by tokens': (dataset) => {
    const index = new Fuse(documentsOf(dataset), { keys: FIELDS, useTokenSearch: true, tokenMatch: 'any', threshold: 0.2, minMatchCharLength: 3 });
    return (text) => index.search(text).map(({ item }) => item.id);
  },
});

/** Which parts of which texts Fuse marks, for the same query. */
export function fuseMatches(dataset, text) {
  const index = new Fuse(documentsOf(dataset), { keys: ['title', 'body'], includeMatches: true });
  return index.search(text).flatMap(({ matches }) => matches.flatMap(({ value, indices }) => indices.map(([from, to]) => ({ text: value, from, to: to + 1 }))));
}
