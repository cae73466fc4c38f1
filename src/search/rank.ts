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
/** Among so many of the best it is looked for the phrase. */
const CHECKED = 1000;
/** A digit of a score, in bits; two make a score before the phrase is looked for. */
const DIGIT = 11;

export interface Ranking {
  /** The numbers of all records that answer, best first. */
  readonly ranked: Uint32Array;
  /** By number of record: the higher the better, comparable within one answer only. */
  readonly scores: ArrayLike<number>;
}

const at = (list: ArrayLike<number>, place: number) => list[place] as number;

export function rank(index: Index, { asked, sequence, isUnfinished }: Query): Ranking {
  const count = index.records.length;
  const scores = new Float64Array(count);
  // How much of the query a record has, rare words counting more.
  const covered = new Float64Array(count);
  const added = new Float64Array(count);
  const rarity = (having: number) => Math.log(1 + (count - having + 0.5) / (having + 0.5));
  let wanted = 0;
  let most = 0;

  for (const answers of asked) {
    let having = 0;
    for (const { postings, weight } of answers) {
      const best = weight * rarity(postings.length / 2);
      for (let place = 0; place < postings.length; place += 2) {
        const record = at(postings, place);
        const score = best * at(postings, place + 1);
        const before = at(added, record);
        if (before === 0) having++;
        // Of the words that answer one word of the query the best one counts.
        if (score > before) added[record] = score;
      }
    }
    const share = rarity(having);
    wanted += share;
    for (let record = 0; having > 0 && record < count; record++) {
      if (at(added, record) === 0) continue;
      scores[record] = at(scores, record) + at(added, record);
      most = Math.max(most, (covered[record] = at(covered, record) + share));
      added[record] = 0;
    }
  }

  const least = Math.max(most * (sequence.some(isUnspaced) ? LEAST_BY_LETTERS : LEAST_OF_BEST), wanted * LEAST);
  const hasAll = (record: number) => at(covered, record) > wanted - 1e-9;
  const answering = new Uint32Array(count);
  let found = 0;
  for (let record = 0; record < count; record++) {
    if (at(covered, record) === 0 || at(covered, record) < least) continue;
    scores[record] = Math.round(((at(scores, record) * at(covered, record)) / wanted) * EXACTLY) + (hasAll(record) ? STEP : 0);
    answering[found++] = record;
  }
  const ranked = sorted(sorted(answering.subarray(0, found), scores, 0), scores, DIGIT);

  if (sequence.length > 1) {
    const whole = phrase(sequence);
    const exact = isUnfinished ? whole.trimEnd() : whole;
    // A text that begins with a space is looked for at every space, which takes long.
    const inner = exact.trimStart();
    const best = ranked.subarray(0, CHECKED);
    const isSaid = (record: number) => hasAll(record) && index.phrases[record]?.includes(inner) && index.phrases[record].includes(exact);
    const saying = best.filter(isSaid);
    for (const record of saying) scores[record] = at(scores, record) + STEP;
    best.set([...saying, ...best.filter((record) => at(scores, record) < 2 * STEP)]);
  }
  return { ranked, scores };
}

/** Sorts records by a digit of their scores, best first, and leaves the order where it is the same: many times as fast as with a function. */
function sorted(records: Uint32Array, scores: ArrayLike<number>, bits: number): Uint32Array {
  const digit = (record: number) => ~(at(scores, record) >> bits) & (2 ** DIGIT - 1);
  const places = new Uint32Array(2 ** DIGIT + 1);
  for (const record of records) places[digit(record) + 1] = at(places, digit(record) + 1) + 1;
  for (let value = 1; value < places.length; value++) places[value] = at(places, value) + at(places, value - 1);
  const inOrder = new Uint32Array(records.length);
  for (const record of records) {
    const place = at(places, digit(record));
    inOrder[place] = record;
    places[digit(record)] = place + 1;
  }
  return inOrder;
}
