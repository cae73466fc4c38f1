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
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*(?:[-‐‑–.,/_'’‘ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*)*/gu;
const JOINERS = /[-‐‑–.,/_'’‘ʼ]/;
const FOLDED_AWAY = /[-‐‑–.,/_'’‘ʼ\u00AD\u200B-\u200D\u2060\u0300-\u036F]/g;

// Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana, Han. Their digits are words like any other.
const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17DD\u3040-\u30FF\u3400-\u9FFF]/;
const RUN = /((?:(?!\p{Nd})[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17DD\u3040-\u30FF\u3400-\u9FFF\u200B-\u200D])+)/u;

const PLAIN = /^[a-z0-9]*$/;
/** Digits whose last four bits are their value. */
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0E50-\u0E59\u0ED0-\u0ED9\u1040-\u1049\u17E0-\u17E9]/g;
/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ς: 'σ' };
const ODD = /[ßæœøđłıς]/g;

/**
 * The word without what readers type in different ways: case, accents, apostrophes, hyphens, zero-width signs, digits of other
 * scripts. Accents of Latin, Greek and Cyrillic only: in Khmer the signs are vowels.
 */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (PLAIN.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(FOLDED_AWAY, '')
    .replace(ODD, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
}

/** Whether a term is of a script without spaces. */
export function isUnspaced(term: string | undefined): boolean {
  return UNSPACED.test(term?.[0] ?? '');
}

/** All words of a text, in order. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!UNSPACED.test(word)) found.push(spaced(word, index));
    else {
      let start = index;
      // Every second piece is a run of a script without spaces.
      word.split(RUN).forEach((piece, at) => {
        const made = at % 2 ? unspaced(piece, start) : spaced(piece, start);
        if (made.term) found.push(made);
        start += piece.length;
      });
    }
  }
  return found;
}

function simple(word: string, start: number, parts: readonly Word[] = []): Word {
  return { start, end: start + word.length, term: fold(word), parts };
}

function spaced(word: string, start: number): Word {
  if (!JOINERS.test(word)) return simple(word, start);
  let at = start;
  const parts = word.split(JOINERS).map((part) => {
    const made = simple(part, at);
    at += part.length + 1;
    return made;
  });
  return simple(word, start, parts.filter(({ term }) => term));
}

let segmenter: Intl.Segmenter | null | undefined;

/** The engine's own idea of where words end is a hint: engines differ, and some have none. */
function unspaced(run: string, start: number): Word {
  segmenter ??= 'Segmenter' in Intl ? new Intl.Segmenter('km', { granularity: 'word' }) : null;
  const parts = [...(segmenter?.segment(run) ?? [])].map(({ segment, index }) => simple(segment, start + index)).filter(({ term }) => term);
  return simple(run, start, parts.length > 1 ? parts : []);
}
