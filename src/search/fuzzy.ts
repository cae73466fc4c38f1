/** Nearest spellings. Fuse.js is a poor scanner of documents and a good judge of words, so it sees only words of the archive. */
import Fuse from 'fuse.js/basic';

const SHORTEST = 4;
/** Fuse cuts what is longer to pieces. */
const LONGEST = 32;
/** From this length on two mistakes are forgiven; below it, one. */
const LONG = 8;
/** Below this length the first letter must be right. */
const SURE = 6;

/** A word of the archive that is near to what was typed, and how many mistakes lie between. */
export interface Near {
  readonly term: string;
  readonly mistakes: number;
}

/**
 * The words of the archive that are nearest to one that is none of them: none when no word is near. A word under four letters or
 * with a digit is like too many others to be guessed; one of three letters can still lack one, but not its first.
 */
export function nearest(word: string, vocabulary: ReadonlyMap<string, { readonly letters: number }>, isUnfinished: boolean): Near[] {
  const { length } = word;
  if (length < SHORTEST - 1 || length > LONGEST || /\d/.test(word)) return [];
  if (length < SHORTEST) return [...vocabulary.keys()].filter((term) => term.length === SHORTEST && lacksOne(word, term)).map((term) => ({ term, mistakes: 1 }));
  const near: Near[] = [];
  const allowed = length < LONG ? 1 : 2;
  const own = lettersOf(word);
  for (const [term, { letters }] of vocabulary) {
    const longer = term.length - length;
    // The first letter is seldom the wrong one, and in a short word there is little else to go by.
    const begins = term[0] === word[0];
    if (term.length < SHORTEST - 1 || longer < -allowed || (longer > allowed && !isUnfinished) || !(begins || (longer <= allowed && length >= SURE))) continue;
    // A wrong letter is one that should not be there and one that is not there.
    if (bitsOf(longer > allowed ? own & ~letters : own ^ letters) > 2 * allowed) continue;
    const { isMatch, score } = Fuse.match(word, term, { isCaseSensitive: true, ignoreLocation: true, threshold: 2 / length });
    if (isMatch) near.push({ term, mistakes: Math.max(1, Math.round(score * length)) });
  }
  // A letter is sooner left out than put in.
  near.sort((a, b) => a.mistakes - b.mistakes || Math.abs(a.term.length - length) - Math.abs(b.term.length - length) || b.term.length - a.term.length);
  // Letters that have changed places count as two mistakes and are one.
  const fits = near.filter(({ term, mistakes }) => mistakes <= allowed || (term.length === length && lettersOf(term) === own));
  return fits.filter(({ mistakes }) => mistakes === fits[0]?.mistakes);
}

/** Whether a word is a longer one without one of its letters after the first. */
function lacksOne(word: string, longer: string): boolean {
  return word.split('').some((_, at) => longer.slice(0, at + 1) + longer.slice(at + 2) === word);
}

/** The letters of a word as a set of bits: who shares few letters need not be judged. */
export function lettersOf(word: string): number {
  let set = 0;
  for (const letter of word) set |= 1 << letter.charCodeAt(0);
  return set;
}

function bitsOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest; rest &= rest - 1) bits++;
  return bits;
}
