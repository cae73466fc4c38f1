/**
 * How text becomes words, the same for what is indexed, what is typed, and what is highlighted.
 *
 * Words keep their places in the original text, so that nothing that is shown is ever taken from folded text.
 */

/** A word as it stands in a text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** The word folded: what is compared. */
  readonly term: string;
  /** The words inside: of `pre-trial` those beside the hyphen, of a run without spaces those that the engine sees in it. */
  readonly parts: readonly Word[];
}

// What joins words to one: `pre-trial`, `STT’s`, `5,000`, `U.A`, `494/495`. Soft hyphens and zero-width signs are nothing.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]*(?:[-‐‑–.,/_'’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]*)*/gu;
const PART = /[^-‐‑–.,/_'’ʼ]+/g;
const FOLDED_AWAY = /[-‐‑–.,/_'’ʼ\u00AD\u200B-\u200D\u0300-\u036F]/g;

// Letters of scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana, Han. Their digits are words like any other.
const UNSPACED = /[\u0E01-\u0E4E\u0E81-\u0ECE\u1000-\u103F\u1050-\u108F\u1780-\u17DD\u3040-\u30FF\u3400-\u9FFF]/;
const RUN = /([\u0E01-\u0E4E\u0E81-\u0ECE\u1000-\u103F\u1050-\u108F\u1780-\u17DD\u3040-\u30FF\u3400-\u9FFF\u200B-\u200D]+)/;

const PLAIN = /^[a-z0-9]*$/i;
/** Letters that Unicode does not take apart, and digits whose last four bits are their value: Arabic, Thai, Lao, Burmese, Khmer. */
const ODD = /[ßæœøđłıς\u0660-\u0669\u06F0-\u06F9\u0E50-\u0E59\u0ED0-\u0ED9\u1040-\u1049\u17E0-\u17E9]/g;
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ς: 'σ' };

/**
 * The word without what readers type in different ways: case, accents, apostrophes, hyphens, zero-width signs, digits of other
 * scripts. Accents of Latin, Greek and Cyrillic only: in Khmer the signs are vowels.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(FOLDED_AWAY, '')
    .replace(ODD, (odd) => LETTERS[odd] ?? String(odd.charCodeAt(0) & 15));
}

/** Whether a term is of a script without spaces. */
export function isUnspaced(term: string | undefined): boolean {
  return UNSPACED.test(term?.[0] ?? '');
}

/** All words of a text, in order. */
export function words(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (!UNSPACED.test(word)) return wordAt(word, index, joined);
    let end = index;
    // Every second piece is a run of a script without spaces.
    return word.split(RUN).flatMap((piece, at) => {
      const made = wordAt(piece, end, at % 2 ? unspaced : joined);
      ({ end } = made);
      return made.term ? made : [];
    });
  });
}

type Divide = (word: string) => Iterable<readonly [text: string, index: number]>;

function wordAt(word: string, start: number, divide?: Divide): Word {
  const parts = [...(PLAIN.test(word) ? [] : (divide?.(word) ?? []))].map(([part, index]) => wordAt(part, start + index)).filter(({ term }) => term);
  return { start, end: start + word.length, term: fold(word), parts: parts.length > 1 ? parts : [] };
}

const joined: Divide = (word) => [...word.matchAll(PART)].map(({ 0: part, index }) => [part, index]);

let segmenter: Intl.Segmenter | undefined;

/** The engine's own idea of where words end is a hint: engines differ, and some have none. */
const unspaced: Divide = (run) => {
  if ('Segmenter' in Intl) segmenter ??= new Intl.Segmenter('km', { granularity: 'word' });
  return [...(segmenter?.segment(run) ?? [])].map(({ segment, index }) => [segment, index]);
};

/** Words of scripts without spaces, and what is typed of them, are not longer than this. */
const LONGEST = 64;

/** Where the longest of some words that begins at a place in a run without spaces ends; the place itself when none does. */
export function endOfWord(run: string, from: number, among: { has(word: string): boolean }): number {
  let to = isBorder(run, from) ? Math.min(run.length, from + LONGEST) : from;
  while (to > from && !(isBorder(run, to) && among.has(run.slice(from, to)))) to--;
  return to;
}

/** Whether a syllable may end here: no sign follows, and no letter that hangs under the one before. */
function isBorder(run: string, at: number): boolean {
  return !/^\p{M}/u.test(run[at] ?? '') && run[at - 1] !== '\u17D2';
}
