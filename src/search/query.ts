/** What a reader asks for: the words of a query, as words of the archive. */
import type { Near } from './fuzzy.js';
import type { Term } from './index.js';
import { isUnspaced, words, type Word } from './tokenize.js';

/** More than this nobody asks; it bounds the work. */
const MOST_LETTERS = 500;
const MOST_WORDS = 32;
/** Words of scripts without spaces are not longer than this, with all their signs. */
const LONGEST_WORD = 32;
/** How much words that begin with, contain or resemble what was typed weigh against the word itself. */
const BEGINS = 0.8;
const RESEMBLES = 0.6;

/** A query, understood. */
export interface Query {
  /** For each of its different words the words of the archive that answer it, with weights from 0 to 1: none when there is nothing like it. */
  readonly asked: readonly ReadonlyMap<string, number>[];
  /** All its words in their order, in the archive's spelling. */
  readonly sequence: readonly string[];
  /** Whether the last word may go on. */
  readonly isUnfinished: boolean;
  /** The query in the archive's spelling, when a word of it is not in the archive but one like it is. */
  readonly suggestion: string | undefined;
}

export type Vocabulary = ReadonlyMap<string, Term>;
export type Spell = (word: string, isUnfinished: boolean) => readonly Near[];
type Piece = Omit<Word, 'parts'>;

export function understand(given: string, vocabulary: Vocabulary, spell: Spell): Query {
  const text = given.slice(0, MOST_LETTERS);
  const pieces = words(text)
    .flatMap((word) => piecesOf(word, vocabulary))
    .slice(0, MOST_WORDS);
  const isUnfinished = pieces.at(-1)?.end === text.length;
  const asked = new Map<string, ReadonlyMap<string, number>>();
  const sequence: string[] = [];
  let isMisspelt = false;
  let suggestion = '';
  let end = 0;
  for (const piece of pieces) {
    const isLast = isUnfinished && piece === pieces.at(-1);
    let { term } = piece;
    const answers = begun(term, isLast, vocabulary);
    if (answers.size === 0) {
      const near = spell(term, isLast);
      for (const one of near) answers.set(one.term, RESEMBLES / one.mistakes);
      if (near[0]) {
        term = near[0].term;
        isMisspelt = true;
      }
    }
    asked.set(piece.term, answers);
    sequence.push(term);
    suggestion += text.slice(end, piece.start) + (vocabulary.get(term)?.form ?? (isUnspaced(term) ? term : text.slice(piece.start, piece.end)));
    end = piece.end;
  }
  return {
    asked: [...asked.values()],
    sequence,
    isUnfinished,
    suggestion: isMisspelt ? suggestion + text.slice(end) : undefined,
  };
}

/** The word itself and, when more may come, what begins with it. What has no spaces may stand inside a longer word. */
function begun(term: string, isLast: boolean, vocabulary: Vocabulary): Map<string, number> {
  const isKnown = vocabulary.has(term);
  const answers = new Map(isKnown ? [[term, 1]] : []);
  const isInside = !isKnown && isUnspaced(term) && term.length > 1;
  if (isLast || isInside) {
    for (const known of vocabulary.keys()) {
      if (known !== term && (isInside ? known.includes(term) : known.startsWith(term))) answers.set(known, (BEGINS * term.length) / known.length);
    }
  }
  return answers;
}

/** A joined word as the archive has it, whole or in parts; a run without spaces cut into words of the archive. */
function piecesOf(word: Word, vocabulary: Vocabulary): readonly Piece[] {
  if (isUnspaced(word.term)) return cut(word, vocabulary);
  return word.parts.length > 0 && !vocabulary.has(word.term) ? word.parts : [word];
}

/** Cuts a run at the longest words of the archive; what is between them stays together. */
function cut({ term: run, start, end }: Word, vocabulary: Vocabulary): Piece[] {
  const terms: string[] = [];
  let unknown = 0;
  for (let from = 0; from < run.length; ) {
    let to = Math.min(run.length, from + LONGEST_WORD);
    while (to > from && !(vocabulary.has(run.slice(from, to)) && isBorder(run, from) && isBorder(run, to))) to--;
    if (to === from) from++;
    else {
      if (unknown < from) terms.push(run.slice(unknown, from));
      terms.push(run.slice(from, to));
      unknown = from = to;
    }
  }
  if (unknown < run.length) terms.push(run.slice(unknown));
  // A suggestion replaces the run as a whole: its pieces stand where it ends.
  return terms.map((term, at) => ({ term, start, end: at < terms.length - 1 ? start : end }));
}

/** Whether a syllable may end here: no sign follows, and no letter that hangs under the one before. */
function isBorder(run: string, at: number): boolean {
  return !/\p{M}/u.test(run[at] ?? '') && run[at - 1] !== '\u17D2';
}
