/** What a reader asks for: the words of a query, as words of the archive. */
import { nearest } from './fuzzy.js';
import { BODY, TITLE, type Index } from './index.js';
import { endOfWord, isUnspaced, words, type Word } from './tokenize.js';

/** More than this nobody asks; it bounds the work. */
const MOST_LETTERS = 200;
/** How much words that begin with, contain or resemble what was typed weigh against the word itself. */
const BEGINS = 0.8;
const CONTAINS = 0.5;
const RESEMBLES = 0.6;
/** How much the plural of a word weighs, or its singular: an article of law is found among articles. */
const NUMBER = 0.9;

/** How many near spellings are compared. */
const MOST_NEAR = 8;
const NOWHERE = new Float32Array();

/** Where one word of the archive stands that answers a word of a query, and how well it answers, from 0 to 1. */
export interface Answer {
  readonly postings: Float32Array;
  readonly weight: number;
}

/** A query, understood. */
export interface Query {
  /** What answers each of its different words: nothing when the archive has nothing like it. */
  readonly asked: readonly (readonly Answer[])[];
  /** All its words in their order, in the archive's spelling. */
  readonly sequence: readonly string[];
  /** Whether the last word may go on. */
  readonly isUnfinished: boolean;
  /** What is highlighted. */
  readonly terms: ReadonlySet<string>;
  /** The query in the archive's spelling, when a word of it is not in the archive but one like it is. */
  readonly suggestion: string | undefined;
}

export function understand(given: string, index: Index): Query {
  const { vocabulary } = index;
  const text = given.slice(0, MOST_LETTERS);
  const asked = new Map<string, readonly Answer[]>();
  const terms = new Set<string>();
  const sequence: string[] = [];
  let isUnfinished = false;
  let isMisspelt = false;
  let spelt = '';
  let end = 0;

  for (const word of words(text)) {
    const isSpaced = !isUnspaced(word.term);
    isUnfinished = word.end === text.length;
    const pieces = isSpaced ? partsOf(word, vocabulary) : cut(word.term, vocabulary);
    // Of a run that is not made of whole words nothing is highlighted.
    const isClear = isSpaced || pieces.every((piece) => vocabulary.has(piece));
    const corrected: string[] = [];
    for (const typed of isSpaced || containing(word.term, index).length === 0 ? pieces : [word.term]) {
      const answers = isSpaced ? [] : containing(typed, index);
      const meet = (known: string, weight: number) => {
        const postings = vocabulary.get(known)?.postings;
        if (postings) answers.push({ postings, weight });
        if (isClear && answers.length > 0) terms.add(known);
      };
      meet(typed, 1);
      if (typed.endsWith('s')) meet(typed.slice(0, -1), NUMBER);
      else if (!isUnfinished) meet(`${typed}s`, NUMBER);
      if (isUnfinished && isSpaced) {
        for (const known of vocabulary.keys()) if (known !== typed && known.startsWith(typed)) meet(known, (BEGINS * typed.length) / known.length);
      }
      let term = typed;
      if (answers.length === 0) {
        const near = nearest(typed, vocabulary, isUnfinished);
        for (const { term: known, mistakes } of near) meet(known, RESEMBLES / mistakes);
        term = likeliest(near.map((one) => one.term), sequence, index) ?? typed;
        isMisspelt ||= near.length > 0;
      }
      asked.set(typed, answers);
      sequence.push(term);
      corrected.push(vocabulary.get(term)?.form ?? (pieces.length > 1 ? term : text.slice(word.start, word.end)));
    }
    spelt += text.slice(end, word.start) + corrected.join(isSpaced ? ' ' : '');
    ({ end } = word);
  }
  return { asked: [...asked.values()], sequence, isUnfinished, terms, suggestion: isMisspelt ? spelt : undefined };
}

/** Of words that are as near as one another the one that stands in a record with most of the query before it; else the first. */
function likeliest([first, ...others]: readonly string[], before: readonly string[], { vocabulary }: Index): string | undefined {
  const postingsOf = (term: string) => vocabulary.get(term)?.postings ?? NOWHERE;
  const beside = (term: string) => before.filter((other) => standTogether(postingsOf(term), postingsOf(other))).length;
  let most = others.length > 0 ? beside(first ?? '') : 0;
  let best = first;
  for (const term of others.slice(0, MOST_NEAR)) {
    const count = beside(term);
    if (count > most) [best, most] = [term, count];
  }
  return best;
}

/** Whether two words stand in one record; their records are in order. */
function standTogether(one: Float32Array, other: Float32Array): boolean {
  for (let at = 0, beside = 0; at < one.length && beside < other.length; ) {
    const [record, next] = [one[at] as number, other[beside] as number];
    if (record === next) return true;
    if (record < next) at += 2;
    else beside += 2;
  }
  return false;
}

/** Where the archive says a run without spaces, whatever words the engine saw there. */
function containing(run: string, { phrases }: Index): Answer[] {
  const postings = phrases.flatMap((said, record) => {
    const at = said.indexOf(run);
    return at < 0 ? [] : [record, at < said.indexOf('\n') ? TITLE : BODY];
  });
  return postings.length > 0 ? [{ postings: Float32Array.from(postings), weight: CONTAINS }] : [];
}

/** A joined word as the archive has it, whole or in parts. */
function partsOf({ term, parts }: Word, vocabulary: Index['vocabulary']): readonly string[] {
  return parts.length > 0 && !vocabulary.has(term) ? parts.map((part) => part.term) : [term];
}

/** A run without spaces, cut into the longest words of the archive and what is between them. */
function cut(run: string, vocabulary: Index['vocabulary']): readonly string[] {
  const pieces: string[] = [];
  let unknown = 0;
  for (let from = 0; from < run.length; ) {
    const to = endOfWord(run, from, vocabulary);
    if (to > from) {
      pieces.push(run.slice(unknown, from), run.slice(from, to));
      unknown = to;
    }
    from = Math.max(to, from + 1);
  }
  return [...pieces, run.slice(unknown)].filter(Boolean);
}
