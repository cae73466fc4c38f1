/** Which records answer a query, and in which order. */
import { phrase, type Index } from './index.js';
import type { Query } from './query.js';
import { isUnspaced } from './tokenize.js';

/** Above every sum of weights: an exact phrase stands before all words, all words before some. */
const STEP = 2 ** 20;
/** Scores are whole numbers, so that they can be sorted by their digits. */
const EXACTLY = 1000;
/** A record that has less of the query than this share of what the best one has, or of all of it, is no answer. */
const LEAST_OF_BEST = 0.3;
const LEAST = 0.1;
/** Words of scripts without spaces are found by their letters, also inside others: beside records that have all of them the rest says little. */
const LEAST_BY_LETTERS = 0.9;
/** How many of the best are checked for the exact phrase. */
const CHECKED = 300;
/** A digit of a score, in bits; three make a score before the phrase is looked for. There are few of each, to be counted soon where few records are sorted. */
const DIGIT = 8;

export interface Ranking {
  /** The numbers of all records that answer, best first. */
  readonly ranked: Uint32Array;
  /** How many of these, from the first, have all words of the query. */
  readonly whole: number;
  /** By number of record: the higher the better, comparable within one answer only. */
  readonly scores: Uint32Array;
}

/** Ranks the records of an index. What it counts on is kept: to have it made anew for every key takes longer than most answers. */
export function ranker({ records, phrases }: Index): (query: Query) => Ranking {
  const count = records.length;
  const sums = new Float64Array(count);
  // How much of the query a record has, rare words counting more.
  const covered = new Float64Array(count);
  // What a record has of one word of the query, and which records have anything of it.
  const added = new Float64Array(count);
  const reached = new Uint32Array(count);
  const rarity = (having: number) => Math.log(1 + (count - having + 0.5) / (having + 0.5));

  return ({ asked, sequence, isUnfinished }) => {
    sums.fill(0);
    covered.fill(0);
    let wanted = 0;
    let most = 0;
    for (const answers of asked) {
      let having = 0;
      for (const { postings, weight } of answers) {
        const best = weight * rarity(postings.length / 2);
        for (let at = 0; at < postings.length; at += 2) {
          const record = postings[at] as number;
          const score = best * (postings[at + 1] as number);
          const before = added[record] as number;
          if (before === 0) reached[having++] = record;
          // Of the words that answer one word of the query the best one counts.
          if (score > before) added[record] = score;
        }
      }
      const share = rarity(having);
      wanted += share;
      for (let at = 0; at < having; at++) {
        const record = reached[at] as number;
        sums[record] = (sums[record] as number) + (added[record] as number);
        added[record] = 0;
        const part = (covered[record] as number) + share;
        covered[record] = part;
        if (part > most) most = part;
      }
    }

    const least = Math.max(most * (sequence.some(isUnspaced) ? LEAST_BY_LETTERS : LEAST_OF_BEST), wanted * LEAST);
    const scores = new Uint32Array(count);
    let ranked: Uint32Array = new Uint32Array(count);
    let found = 0;
    let whole = 0;
    for (let record = 0; record < count; record++) {
      const part = covered[record] as number;
      if (part === 0 || part < least) continue;
      const isWhole = part > wanted - 1e-9;
      if (isWhole) whole++;
      scores[record] = ((sums[record] as number) * part * EXACTLY) / wanted + (isWhole ? STEP : 0);
      ranked[found++] = record;
    }
    ranked = ranked.subarray(0, found);
    for (let digit = 0; digit < 3; digit++) ranked = sorted(ranked, scores, digit * DIGIT);

    if (sequence.length > 1) {
      const whole = phrase(sequence);
      const exact = isUnfinished ? whole.trimEnd() : whole;
      // A text that begins with a space is looked for at every space, which takes long.
      const inner = exact.trimStart();
      const best = [...ranked.subarray(0, CHECKED)];
      const saying = best.filter((record) => {
        const said = phrases[record] as string;
        return (scores[record] as number) >= STEP && said.includes(inner) && said.includes(exact);
      });
      for (const record of saying) scores[record] = (scores[record] as number) + STEP;
      ranked.set([...saying, ...best.filter((record) => (scores[record] as number) < 2 * STEP)]);
    }
    return { ranked, whole, scores };
  };
}

/** Sorts records by a digit of their scores, the greatest first, and leaves their order where it is the same. Engines take ten times as long with a function. */
function sorted(records: Uint32Array, scores: Uint32Array, bits: number): Uint32Array {
  const places = new Uint32Array(2 ** DIGIT);
  const inOrder = new Uint32Array(records.length);
  const digits = new Uint8Array(records.length);
  for (let at = 0; at < records.length; at++) {
    const digit = ((scores[records[at] as number] as number) >> bits) & (2 ** DIGIT - 1);
    digits[at] = digit;
    places[digit] = (places[digit] as number) + 1;
  }
  for (let value = 2 ** DIGIT - 2; value >= 0; value--) places[value] = (places[value] as number) + (places[value + 1] as number);
  // From the end of its place forward, the last record first.
  for (let at = records.length - 1; at >= 0; at--) {
    const digit = digits[at] as number;
    const place = (places[digit] as number) - 1;
    places[digit] = place;
    inOrder[place] = records[at] as number;
  }
  return inOrder;
}
