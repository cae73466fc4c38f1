/** The search of an archive: built once, in slices, then asked as often as wanted. */
import type { Archive } from '../archive/archive.js';
import type { Case, Statement } from '../archive/schema.js';
import type { Finder, Found } from './found.js';
import { highlight } from './highlight.js';
import { indexing, phrase, type Index } from './index.js';
import { understand } from './query.js';
import { ranker } from './rank.js';
import { words, type Word } from './tokenize.js';

/** Milliseconds of building after which the page gets a turn: under a long task, and enough for a small archive in one go. */
const SLICE = 30;

/**
 * Opens what widgets search with. The page stays responsive while the index is built.
 *
 * @throws the signal's reason when it is aborted before the search is ready.
 */
export async function openFinder(archive: Archive, options: { readonly signal?: AbortSignal } = {}): Promise<Finder> {
  return finderIn(archive, await openIndex(archive, options));
}

/** Builds the index of an archive, in slices. */
export async function openIndex(archive: Archive, { signal }: { readonly signal?: AbortSignal }): Promise<Index> {
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
  return step.value;
}

/** What answers a text, by the index. */
export function finderIn(archive: Archive, index: Index): Finder {
  const { records, phrases } = index;
  const rank = ranker(index);
  // With every key the same texts are marked anew.
  const read = new Map<string, readonly Word[]>();
  const wordsOf = (text: string) => {
    const known = read.get(text) ?? words(text);
    read.set(text, known);
    return known;
  };

  return {
    find(text): Found {
      const query = understand(text, index);
      const { ranked, whole } = rank(query);
      const { sequence, terms, suggestion } = query;
      // In its length from the first: a list that grows is copied again and again.
      const statements = new Array<Statement>(ranked.length);
      const cases: Case[] = [];
      let firstCase = -1;
      let wholeCases = 0;
      ranked.forEach((number, place) => {
        const statement = archive.statements[number];
        if (statement) {
          statements[place - cases.length] = statement;
          return;
        }
        if (place < whole) wholeCases++;
        if (cases.push(records[number] as Case) === 1) firstCase = number;
      });
      statements.length -= cases.length;
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
  };
}
