/** Where a text says what was asked for. */
import type { Piece, Terms } from './found.js';
import { endOfWord, fold, isUnspaced, words, type Word } from './tokenize.js';

type Place = Pick<Word, 'start' | 'end'>;

/**
 * Cuts a text at whole words that a query has met; the pieces joined are the text.
 *
 * @param read The words of the text, where they are known.
 */
export function highlight(text: string, terms: Terms, read: readonly Word[] = words(text)): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let end = 0;
  const add = (to: number, isHit: boolean) => {
    if (to > start) pieces.push({ text: text.slice(start, to), isHit });
    start = to;
  };
  // Words that touch are marked as one: a name that the engine sees as two, without a gap.
  for (const hit of read.flatMap((word) => hits(word, text, terms))) {
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

/** The word when it was met, else what was met of its parts. */
function hits(word: Word, text: string, terms: Terms): readonly Place[] {
  if (terms.has(word.term)) return [word];
  if (!isUnspaced(word.term)) return word.parts.flatMap((part) => hits(part, text, terms));
  // In a run without spaces, places are those of the letters that are more than nothing.
  const places: number[] = [];
  for (let at = word.start; at < word.end; at++) if (fold(text[at] ?? '')) places.push(at);
  const found: Place[] = [];
  for (let from = 0; from < places.length; from++) {
    const to = endOfWord(word.term, from, terms);
    if (to > from) {
      found.push({ start: places[from] ?? word.end, end: places[to] ?? word.end });
      from = to - 1;
    }
  }
  return found;
}
