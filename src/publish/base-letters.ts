/**
 * Spellings of a withheld name that the door does not meet: it knows letters that Unicode takes apart into a letter and its marks, and a
 * table of the others would be paid by every reader. Here it costs nothing, and nobody has read the name yet.
 */
import { nameFinder } from '../archive/withheld-names.js';

/** Letters that Unicode leaves whole, and those that they are written as where a keyboard lacks them. */
const BASE: Readonly<Record<string, string>> = {
  ...{ ə: 'a', ɓ: 'b', đ: 'd', ð: 'd', ɖ: 'd', ɗ: 'd', ħ: 'h', ȷ: 'j', ƙ: 'k', ł: 'l', ŋ: 'n', ø: 'o', ŧ: 't', ƴ: 'y', ß: 'ss', þ: 'th', æ: 'ae', œ: 'oe' },
  // Alef and hamza; the Persian and Urdu forms of letters that Arabic writes otherwise.
  ...{ 'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ک': 'ك', 'گ': 'ك', 'ة': 'ه', 'ە': 'ه', 'ہ': 'ه', 'ھ': 'ه' },
};
const LETTERS = new RegExp(`[${Object.keys(BASE).join('')}]`, 'giu');
/** Points, accents and the stretching of Hebrew and Arabic. */
const SIGNS = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g;

function inBaseLetters(text: string): string {
  return withoutPercents(text)
    .normalize('NFKD')
    .replace(SIGNS, '')
    .replace(LETTERS, (letter) => BASE[letter] ?? BASE[letter.toLowerCase()]?.toUpperCase() ?? letter);
}

/** An address writes letters as numbers. Each run is read by itself: a `%` elsewhere in the text is only a sign. */
export function withoutPercents(text: string): string {
  return text.replace(/(%[\da-f]{2})+/gi, (run) => new TextDecoder().decode(Uint8Array.from(run.slice(1).split('%'), (byte) => parseInt(byte, 16))));
}

/** As {@link nameFinder}, in the letters that all are written with. */
export function nameFinderInBaseLetters(names: ReadonlySet<string>): (value: unknown) => boolean {
  const isNamed = nameFinder(new Set([...names].map(inBaseLetters)));
  return (value) => isNamed(JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? inBaseLetters(part) : part)));
}
