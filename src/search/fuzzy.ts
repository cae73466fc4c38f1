/** Nearest spellings. Fuse.js is a poor scanner of documents and a good judge of words, so it sees only words of the archive. */
import Fuse from 'fuse.js/basic';

const SHORTEST = 4;
/** Fuse cuts what is longer to pieces. */
const LONGEST = 32;
/** As many mistakes are forgiven in a word, and two from this length on. */
const LONG = 8;
/** Below this length the first letter must be right. */
const SURE = 6;

/** A word of the archive that is near to what was typed, and how many mistakes lie between. */
export interface Near {
  readonly term: string;
  readonly mistakes: number;
}

/**
 * Returns a function that finds the nearest terms for a word that is none of them: no term when none is near. A word under
 * four letters or with a digit is like too many others to be guessed.
 */
export function speller(terms: Iterable<string>): (word: string, isUnfinished: boolean) => Near[] {
  const known = [...terms].filter((term) => term.length >= SHORTEST - 1);
  const letters = known.map(lettersOf);
  return (word, isUnfinished) => {
    const { length } = word;
    if (length < SHORTEST || length > LONGEST || /\d/.test(word)) return [];
    const allowed = length < LONG ? 1 : 2;
    const own = lettersOf(word);
    const candidates = known.filter((term, at) => {
      const theirs = letters[at] ?? 0;
      const longer = term.length - length;
      // The first letter is seldom the wrong one, and in a short word there is little else to go by.
      const begins = term[0] === word[0];
      if (longer < -allowed || (longer > allowed && !isUnfinished) || !(begins || (longer <= allowed && length >= SURE))) return false;
      // A wrong letter is one that should not be there and one that is not there.
      return count(longer > allowed ? own & ~theirs : own ^ theirs) <= 2 * allowed;
    });
    const judge = new Fuse(candidates, { includeScore: true, isCaseSensitive: true, ignoreLocation: true, threshold: 2 / length });
    const near = judge.search(word).map(({ item, score = 1 }) => ({ term: item, mistakes: Math.max(1, Math.round(score * length)) }));
    // Letters that have changed places count as two mistakes and are one.
    const fits = near.filter(({ term, mistakes }) => mistakes <= allowed || (term.length === length && lettersOf(term) === own));
    return fits.filter(({ mistakes }) => mistakes === fits[0]?.mistakes);
  };
}

/** The letters of a word as a set of bits: who shares few letters need not be judged. */
function lettersOf(word: string): number {
  let set = 0;
  for (const letter of word) set |= 1 << letter.charCodeAt(0);
  return set;
}

function count(set: number): number {
  let bits = 0;
  for (let rest = set; rest; rest &= rest - 1) bits++;
  return bits;
}
