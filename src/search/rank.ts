/** Which records answer a query, and in which order. */
import { phrase, type Index } from './index.js';
import type { Query } from './query.js';
import { isUnspaced } from './tokenize.js';

/** BM25: how soon more of the same word stops counting, and how much longer records are held back. */
const SATURATION = 2;
const LENGTH = 0.5;
/** Above every sum of weights: an exact phrase stands before all words, all words before some. */
const STEP = 1000;
/** A record that has less of the query than this share of what the best one has is no answer. */
const LEAST_OF_BEST = 0.3;
const LEAST = 0.1;

/** A record that answers, and how well. */
export interface Ranked {
  /** Its number in the index. */
  readonly record: number;
  /** The higher the better, comparable within one answer only. */
  readonly score: number;
}

/** What is known of a record while the words of a query are looked up one by one. */
interface Tally {
  readonly record: number;
  score: number;
  /** How much of the query it has, rare words counting more. */
  covered: number;
  /** What the best answer to the word that is being looked up has added. */
  added: number;
}

/** All records that answer, best first. */
export function rank(index: Index, { asked, sequence, isUnfinished }: Query): readonly Ranked[] {
  const tallies: (Tally | undefined)[] = [];
  const met: Tally[] = [];
  let wanted = 0;

  for (const answers of asked) {
    const having: Tally[] = [];
    for (const [term, weight] of answers) {
      const postings = index.vocabulary.get(term)?.postings ?? [];
      const most = weight * rarity(postings.length / 2, index);
      for (let at = 0; at < postings.length; at += 2) {
        const record = postings[at] as number;
        const often = postings[at + 1] as number;
        let tally = tallies[record];
        if (!tally) met.push((tally = tallies[record] = { record, score: 0, covered: 0, added: 0 }));
        if (tally.added === 0) having.push(tally);
        const score = (most * often) / (often + SATURATION * (1 - LENGTH + LENGTH * (index.lengths[record] as number)));
        // Of the words that answer one word of the query the best one counts.
        if (score > tally.added) {
          tally.score += score - tally.added;
          tally.added = score;
        }
      }
    }
    const share = rarity(having.length, index);
    wanted += share;
    for (const tally of having) {
      tally.covered += share;
      tally.added = 0;
    }
  }

  const most = met.reduce((best, { covered }) => Math.max(best, covered), 0);
  const least = Math.max(most * LEAST_OF_BEST, wanted * LEAST);
  const exact = sequence.length > 1 ? whole(sequence, isUnfinished) : undefined;
  return met
    .filter(({ covered }) => covered >= least)
    .map(({ record, score, covered }) => {
      const share = covered / wanted;
      const step = share < 1 - 1e-9 ? 0 : exact && index.phrases[record]?.includes(exact) ? 2 * STEP : STEP;
      return { record, score: score * share + step };
    })
    .sort((a, b) => b.score - a.score || a.record - b.record);
}

/** How much it says that a record has a word: the fewer have it the more. */
function rarity(having: number, { records }: Index): number {
  return Math.log(1 + (records.length - having + 0.5) / (having + 0.5));
}

/** The query as it stands among the folded words of a record that says just that. */
function whole(sequence: readonly string[], isUnfinished: boolean): string {
  const said = phrase(sequence) + (isUnfinished || isUnspaced(sequence.at(-1)) ? '' : ' ');
  return isUnspaced(sequence[0]) ? said.trimStart() : said;
}
