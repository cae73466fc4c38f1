/** Where a text says what was asked for. */
import type { Piece, Terms } from './found.js';
import { words, type Word } from './tokenize.js';

/** Cuts a text at whole words that a query has met; the pieces joined are the text. */
export function highlight(text: string, terms: Terms): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const add = (to: number, isHit: boolean) => {
    if (to > end) pieces.push({ text: text.slice(end, to), isHit });
    end = to;
  };
  for (const hit of hits(words(text), terms)) {
    add(hit.start, false);
    add(hit.end, true);
  }
  add(text.length, false);
  return pieces;
}

/** The words met; of a joined word that was not met its parts. */
function hits(among: readonly Word[], terms: Terms): readonly Word[] {
  return among.flatMap((word) => (terms.has(word.term) ? word : hits(word.parts, terms)));
}
