/** What runs in the page of the benchmark: ours and its peers, asked the same. */
import { openArchive, openSearch } from '../dist/index.js';
import { documentsOf, khmerArchive, machineMade } from './search-archives.js';
import { engines, fuseMatches } from './search-engines.js';

const make = engines({ openArchive, openSearch });
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How well known items are found, by engine. */
export async function known(dataset, queries, names = Object.keys(make)) {
  const rows = {};
  for (const name of names) {
    const find = await make[name](dataset);
    const ranks = queries.map(({ kind, text, wants }) => {
      const prefix = kind === 'case' ? 'case ' : 'statement ';
      const found = find(text).filter((id) => id.startsWith(prefix));
      return found.findIndex((id) => wants.includes(id.slice(prefix.length))) + 1;
    });
    rows[name] = {
      mrr: mean(ranks.map((rank) => (rank > 0 && rank <= 10 ? 1 / rank : 0))),
      first: mean(ranks.map((rank) => (rank === 1 ? 1 : 0))),
      missed: queries.flatMap(({ kind, text }, at) => (ranks[at] === 1 ? [] : [{ kind, text, rank: ranks[at] }])),
    };
  }
  return rows;
}

export async function knownInMachineMade(real, count, names) {
  const { dataset, queries } = machineMade(real, count);
  return known(dataset, queries, names);
}

/** How many results each of these words that are none brings, by engine. */
export async function gibberish(dataset, texts, names) {
  const rows = {};
  for (const name of names) {
    const find = await make[name](dataset);
    rows[name] = texts.map((text) => ({ text, found: find(text).length })).filter(({ found }) => found > 0);
  }
  return rows;
}

export function gibberishInMachineMade(real, count, texts, names) {
  return gibberish(machineMade(real, count).dataset, texts, names);
}

export function gibberishInKhmer(given, real, names) {
  return gibberish(khmerArchive(given, real).dataset, given.gibberish, names);
}

/** Mean average precision in the invented Khmer archive, and which queries are not perfect. */
export async function khmer(given, real, names) {
  const { dataset } = khmerArchive(given, real);
  const rows = {};
  for (const name of names) {
    const find = await make[name](dataset);
    const precisions = given.queries.map(({ text, wants }) => averagePrecision(find(text).map((id) => id.replace('statement ', '')), wants));
    rows[name] = {
      map: mean(precisions),
      missed: given.queries.flatMap(({ kind, text }, at) => (precisions[at] === 1 ? [] : [{ kind, text, precision: precisions[at] }])),
    };
  }
  return rows;
}

function averagePrecision(found, wants) {
  let right = 0;
  const precisions = found.flatMap((id, at) => (wants.includes(id) ? [++right / (at + 1)] : []));
  return precisions.reduce((sum, value) => sum + value, 0) / wants.length;
}

/** Of all that is highlighted, how much begins and ends with a word: in the real archive as the engine's own segmenter sees words. */
export async function highlights(real, queries) {
  const find = await make.ours(real);
  const borders = new Map();
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const isBorder = (text, at) => {
    let known = borders.get(text);
    if (!known) borders.set(text, (known = new Set([text.length, ...Array.from(segmenter.segment(text), ({ index }) => index)])));
    // The segmenter takes 5,000 and U.A. as one word; a part of them that stands beside a sign is whole as well.
    return known.has(at) || !/[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
  };
  const count = { ours: [0, 0], fuse: [0, 0] };
  for (const { text } of queries) {
    const { statements, highlight } = find.search.find(text);
    for (const passage of statements.flatMap(({ title, summary }) => [title, ...summary])) {
      for (const { from, to } of ranges(highlight(passage))) tally(count.ours, isBorder(passage, from) && isBorder(passage, to));
    }
    for (const { text: passage, from, to } of fuseMatches(real, text)) tally(count.fuse, isBorder(passage, from) && isBorder(passage, to));
  }
  return { ours: count.ours[0] / count.ours[1], fuse: count.fuse[0] / count.fuse[1], marked: count.ours[1] };
}

/** The same in the invented Khmer archive, where the borders of words are known. */
export async function khmerHighlights(given, real) {
  const { dataset, borders } = khmerArchive(given, real);
  const find = await make.ours(dataset);
  const count = [0, 0];
  const wrong = [];
  for (const { text } of given.queries) {
    const { statements, highlight } = find.search.find(text);
    for (const passage of statements.flatMap(({ title, summary }) => [title, ...summary])) {
      for (const { from, to } of ranges(highlight(passage))) {
        const isRight = borders.get(passage).has(from) && borders.get(passage).has(to);
        tally(count, isRight);
        if (!isRight) wrong.push(`${text}: ${passage.slice(from, to)}`);
      }
    }
  }
  return { share: count[0] / count[1], marked: count[1], wrong };
}

function ranges(pieces) {
  let at = 0;
  return pieces.flatMap(({ text, isHit }) => {
    const from = at;
    at += text.length;
    return isHit ? [{ from, to: at }] : [];
  });
}

function tally(count, isRight) {
  count[0] += isRight ? 1 : 0;
  count[1]++;
}

const ready = {};

/** Makes engines ready to be timed on an archive of as many records. Says how long the building kept the page, at the longest. */
export async function prepare(real, count, names) {
  const { dataset } = machineMade(real, count);
  let longest = 0;
  const watch = new PerformanceObserver((list) => (longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration))));
  const archive = await openArchive(dataset);
  await pause();
  watch.observe({ type: 'longtask' });
  const began = performance.now();
  const search = await openSearch(archive);
  const built = performance.now() - began;
  await pause();
  watch.disconnect();
  for (const name of names) ready[name] = name === 'ours' ? (text) => search.find(text).statements.length : await make[name](dataset);
  return { longest, built, words: new Set(documentsOf(dataset).flatMap((one) => Object.values(one).join(' ').toLowerCase().match(/\p{L}+/gu))).size };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

/** Asks one query as many times; the caller looks at the clock of the processor. */
export function ask(name, text, times) {
  for (let time = 0; time < times; time++) ready[name](text);
}
