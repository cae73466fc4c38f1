/** Where a text says what was asked for. */
import type { Piece, Terms } from './found.js';
import { endOfWord, fold, isUnspaced, words, type Word } from './tokenize.js';

/** A word of a script without spaces that is longer than this is hardly a piece of another one. */
const SURE = 5;

type Place = Pick<Word, 'start' | 'end'>;

/** Cuts a text at whole words that a query has met; the pieces joined are the text. */
export function highlight(text: string, terms: Terms): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let end = 0;
  const add = (to: number, isHit: boolean) => {
    if (to > start) pieces.push({ text: text.slice(start, to), isHit });
    start = to;
  };
  // Words that touch are marked as one: a name that the engine sees as two, without a gap.
  for (const hit of words(text).flatMap((word) => hits(word, text, terms))) {
    if (hit.start > end) {
      add(end, true);
      add(hit.start, false);
    }
    end = hit.end;
  }
  add(end, true);
  add(text.length, false);
  return pieces;
}

/** The word when it was met, else of a joined word the parts that were. */
function hits(word: Word, text: string, terms: Terms): readonly Place[] {
  if (terms.has(word.term)) return [word];
  return isUnspaced(word.term) ? inside(word, text, terms) : word.parts.flatMap((part) => hits(part, text, terms));
}

/** Words met in a run without spaces. That the engine, too, sees words there counts for long ones at one end, for short ones at both. */
function inside({ start, end, parts }: Word, text: string, terms: Terms): readonly Place[] {
  const borders = new Set([end, ...parts.map((part) => part.start)]);
  const places: number[] = [];
  let run = '';
  for (let at = start; at < end; at++) {
    for (const letter of fold(text[at] ?? '')) {
      run += letter;
      places.push(at);
    }
  }
  const placeOf = (at: number) => places[at] ?? end;
  const found: Place[] = [];
  for (let from = 0; from < run.length; from++) {
    const begins = borders.has(placeOf(from));
    const to = endOfWord(run, from, (piece, to) => {
      const ends = borders.has(placeOf(to));
      return terms.has(piece) && (piece.length > SURE ? begins || ends : begins && ends);
    });
    if (to > from) {
      found.push({ start: placeOf(from), end: placeOf(to) });
      from = to - 1;
    }
  }
  return found;
}
