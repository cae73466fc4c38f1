/** Which records answer a query, and in which order. */
import { phrase, type Index } from './index.js';
import type { Query } from './query.js';
import { isUnspaced } from './tokenize.js';

/** BM25: how soon more of the same word stops counting, and how much longer records are held back. */
const SATURATION = 2;
const LENGTH = 0.5;
/** Above every sum of weights: an exact phrase stands before all words, all words before some. */
const STEP = 1000;
/** A record that has less of the query than this share of what the best one has, or of all of it, is no answer. */
const LEAST_OF_BEST = 0.3;
const LEAST = 0.1;
/** Words of scripts without spaces are found by their letters, also inside others: beside records that have all of them the rest says little. */
const LEAST_BY_LETTERS = 0.9;
/** Scores and numbers of records are sorted as one number each, which engines do ten times as fast as with a function. */
const RECORDS = 2 ** 20;
const EXACTLY = 1e4;
/** Among so many of the best it is looked for the phrase. */
const CHECKED = 1000;

export interface Ranking {
  /** The numbers of all records that answer, best first. */
  readonly records: readonly number[];
  /** By number of record: the higher the better, comparable within one answer only. */
  readonly scores: ArrayLike<number>;
}

export function rank(index: Index, { asked, sequence, isUnfinished }: Query): Ranking {
  const count = index.records.length;
  const scores = new Float64Array(count);
  // How much of the query a record has, rare words counting more.
  const covered = new Float64Array(count);
  const added = new Float64Array(count);
  const at = (list: ArrayLike<number>, place: number) => list[place] as number;
  const rarity = (having: number) => Math.log(1 + (count - having + 0.5) / (having + 0.5));
  let wanted = 0;
  let most = 0;

  for (const answers of asked) {
    const having: number[] = [];
    for (const { postings, weight } of answers) {
      const best = weight * rarity(postings.length / 2);
      for (let place = 0; place < postings.length; place += 2) {
        const record = at(postings, place);
        const often = at(postings, place + 1);
        const score = (best * often) / (often + SATURATION * (1 - LENGTH + LENGTH * at(index.lengths, record)));
        const before = at(added, record);
        if (before === 0) having.push(record);
        // Of the words that answer one word of the query the best one counts.
        if (score > before) added[record] = score;
      }
    }
    const share = rarity(having.length);
    wanted += share;
    for (const record of having) {
      scores[record] = at(scores, record) + at(added, record);
      most = Math.max(most, (covered[record] = at(covered, record) + share));
      added[record] = 0;
    }
  }

  const least = Math.max(most * (sequence.some(isUnspaced) ? LEAST_BY_LETTERS : LEAST_OF_BEST), wanted * LEAST);
  const hasAll = (record: number) => at(covered, record) > wanted - 1e-9;
  // What is added is not needed any more.
  const sorted = added;
  let found = 0;
  for (let record = 0; record < count; record++) {
    if (at(covered, record) === 0 || at(covered, record) < least) continue;
    const score = Math.round(((at(scores, record) * at(covered, record)) / wanted + (hasAll(record) ? STEP : 0)) * EXACTLY);
    scores[record] = score / EXACTLY;
    sorted[found++] = score * RECORDS + RECORDS - 1 - record;
  }
  sorted.subarray(0, found).sort();
  const records: number[] = [];
  while (found > 0) records.push(RECORDS - 1 - (at(sorted, --found) % RECORDS));

  if (sequence.length > 1) {
    const whole = phrase(sequence);
    const exact = isUnfinished ? whole.trimEnd() : whole;
    const isSaid = (record: number) => hasAll(record) && index.phrases[record]?.includes(exact);
    const best = records.slice(0, CHECKED);
    const saying = best.filter(isSaid);
    for (const record of saying) scores[record] = at(scores, record) + STEP;
    records.splice(0, CHECKED, ...saying, ...best.filter((record) => at(scores, record) < 2 * STEP));
  }
  return { records, scores };
}
