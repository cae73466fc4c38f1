/** What a reader asks for: the words of a query, as words of the archive. */
import type { Near } from './fuzzy.js';
import { BODY, TITLE, type Index } from './index.js';
import { endOfWord, isUnspaced, words, type Word } from './tokenize.js';

/** More than this nobody asks; it bounds the work. */
const MOST_LETTERS = 400;
const MOST_WORDS = 32;
/** How much words that begin with, contain or resemble what was typed weigh against the word itself. */
const BEGINS = 0.8;
const CONTAINS = 0.5;
const RESEMBLES = 0.6;

/** Where one word of the archive stands that answers a word of a query, and how well it answers, from 0 to 1. */
export interface Answer {
  readonly postings: readonly number[];
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

export function understand(given: string, index: Index, spell: (word: string, isUnfinished: boolean) => readonly Near[]): Query {
  const { vocabulary } = index;
  const text = given.slice(0, MOST_LETTERS);
  const pieces = words(text)
    .flatMap((word) => piecesOf(word, index))
    .slice(0, MOST_WORDS);
  const isUnfinished = pieces.at(-1)?.end === text.length;
  const asked = new Map<string, readonly Answer[]>();
  const terms = new Set<string>();
  const sequence: string[] = [];
  let isMisspelt = false;
  let suggestion = '';
  let end = 0;

  for (const piece of pieces) {
    const isLast = isUnfinished && piece === pieces.at(-1);
    let { term } = piece;
    const answers: Answer[] = isUnspaced(term) ? containing(term, index) : [];
    const meet = (known: string, weight: number) => {
      const postings = vocabulary.get(known)?.postings;
      if (postings) answers.push({ postings, weight });
      terms.add(known);
    };
    if (vocabulary.has(term) || answers.length > 0) meet(term, 1);
    if (isLast && !isUnspaced(term)) {
      for (const known of vocabulary.keys()) if (known !== term && known.startsWith(term)) meet(known, (BEGINS * term.length) / known.length);
    }
    if (answers.length === 0) {
      const near = spell(term, isLast);
      for (const one of near) meet(one.term, RESEMBLES / one.mistakes);
      term = near[0]?.term ?? term;
      isMisspelt ||= near.length > 0;
    }
    asked.set(piece.term, answers);
    sequence.push(term);
    suggestion += text.slice(end, piece.start) + (vocabulary.get(term)?.form ?? text.slice(piece.start, piece.end));
    end = piece.end;
  }
  return { asked: [...asked.values()], sequence, isUnfinished, terms, suggestion: isMisspelt ? suggestion + text.slice(end) : undefined };
}

/** What has no spaces is found by its letters, whatever words the engine saw there. */
function containing(run: string, { phrases }: Index): Answer[] {
  const postings = phrases.flatMap((said, record) => {
    const at = said.indexOf(run);
    return at < 0 ? [] : [record, at < said.indexOf('\n') ? TITLE : BODY];
  });
  return postings.length > 0 ? [{ postings, weight: CONTAINS }] : [];
}

/** A joined word as the archive has it, whole or in parts; a run that the archive does not say cut into words that it does, and what is between them. */
function piecesOf(word: Word, index: Index): readonly Word[] {
  const { term: run, start, end, parts } = word;
  const { vocabulary } = index;
  if (vocabulary.has(run)) return [word];
  if (!isUnspaced(run)) return parts.length > 0 ? parts : [word];
  if (containing(run, index).length > 0) return [word];
  const terms: string[] = [];
  let unknown = 0;
  for (let from = 0; from < run.length; ) {
    const to = endOfWord(run, from, (piece) => vocabulary.has(piece));
    if (to > from) {
      terms.push(run.slice(unknown, from), run.slice(from, to));
      unknown = to;
    }
    from = Math.max(to, from + 1);
  }
  terms.push(run.slice(unknown));
  // A suggestion replaces the run as a whole: its pieces stand where it ends.
  return terms.filter(Boolean).map((term, at, { length }) => ({ term, start, end: at < length - 1 ? start : end, parts }));
}
