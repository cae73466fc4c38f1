/**
 * Measures the search beside MiniSearch and Fuse, and prints what is promised of it.
 *
 * - found: how high stands what is looked for (MRR@10), and how often it stands first. What is looked for: `search-known.json` in the
 *   real archive, machine-made questions in machine-made archives, and for Khmer an invented archive, with mean average precision
 * - fast: what the thread of a page spends on an answer, by the processor's clock, the engines taking turns in one page of a real browser
 * - true: how much of what is highlighted begins and ends with a word; how much is found for what is no word at all
 *
 * From a key to the painted results: `keystroke.js` measures that.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import { anyChromium } from '../test/engines.js';
import { median, note, noteAtLeast, report } from './report.js';
import { HOW_THEY_ARE_MADE } from './search-archives.js';

const OURS = 'ours';
const MINI = 'MiniSearch, tuned';
const FUSE = 'Fuse, as it comes';
const TOKENS = 'Fuse, by tokens';
/** What Fuse takes too long for, so that the rest can be measured in the same run. */
const ENGINES = { 20: [OURS, MINI, FUSE, TOKENS], 1000: [OURS, MINI, FUSE, TOKENS], 10_000: [OURS, MINI] };
const TIMED = { 20: [OURS, MINI, FUSE, TOKENS], 1000: [OURS, MINI, FUSE, TOKENS], 10_000: [OURS, MINI, FUSE] };
const ROUNDS = 5;
/** A query is asked as often as takes so many milliseconds, to be seen on the processor's clock. */
const LONG_ENOUGH = 20;

/** What is timed: names, names with mistakes, half words, a single letter, words that most records have, long questions, and nothing. */
const MIX = [
  'm', 'ma', 'brann', 'brann kolan', 'brann kolna', 'dorv be', 'journalist', 'jornalist', 'journalists arrested', 'phnom penh', 'human rights', 'the',
  'the signatories call for', 'land activists charged with incitement', 'incitement article 494', 'oikocredit microfinance complaint', 'upper reedbank',
  'uper redbank', 'teacher of old oxbow', 'what happened to rusk mabin from west heron', 'national social security fund', 'pre-trial detention', '2019',
  'released on bail', 'lrsu', 'cambodia', 'mehc drara', 'asdfgh', 'xqzvk wpljk', 'stop harassment and intimidation of the community',
];

const round = (value, digits = 3) => Number(value.toFixed(digits));
const percent = (share) => `${round(share * 100, 1)} %`;

const { origin, close } = await servePage();
const browser = await chromium.launch(await anyChromium());
const json = async (path) => JSON.parse(await readFile(path, 'utf8'));
const { $schema: _schema, ...real } = { ...(await json('data/archive.json')), ...(await json('data/statements.json')), ...(await json('data/cases.json')) };
const [known, khmer] = [await json('bench/search-known.json'), await json('bench/search-khmer.json')];

await found();
await inKhmer();
await nothing();
await marked();
for (const count of Object.keys(TIMED).map(Number)) await fast(count);
await weight();

await browser.close();
close();
report();

async function onPage(act, script = () => undefined) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(script);
  await page.goto(origin);
  try {
    return await act(page);
  } finally {
    await context.close();
  }
}

/** Calls a function of `search-page.js` in a page. */
function inPage(name, args, script) {
  return onPage((page) => page.evaluate(([name, args]) => window.bench[name](...args), [name, args]), script);
}

async function found() {
  const inReal = await inPage('known', [real, known.queries]);
  console.log(`\n${known.queries.length} known items of the real archive`);
  print(inReal);
  console.log(`Not first: ${inReal[OURS].missed.map(({ text, rank }) => `“${text}” (${rank || 'not found'})`).join(', ') || 'none'}`);
  noteAtLeast('20 records, known items: MRR@10', inReal[OURS].mrr, 0.97, '');
  noteAtLeast('20 records, known items: found first', inReal[OURS].first, 0.95, '');
  console.log(`\n${HOW_THEY_ARE_MADE}`);
  for (const [count, engines] of Object.entries(ENGINES)) {
    const rows = await inPage('knownInMachineMade', [real, Number(count), engines]);
    console.log(`\n${count} machine-made records`);
    print(rows);
    if (count === '1000') noteAtLeast('1,000 records: MRR@10, against tuned MiniSearch + .03', rows[OURS].mrr, rows[MINI].mrr + 0.03, '');
  }
}

function print(rows) {
  const kinds = (missed) => [...new Set(missed.map(({ kind }) => kind))].map((kind) => `${kind} ${missed.filter((one) => one.kind === kind).length}`).join(', ');
  const line = ({ mrr, first, missed }) => ({ 'MRR@10': round(mrr), 'found first': round(first), 'not first, by kind': kinds(missed).slice(0, 90) });
  console.table(Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, line(row)])));
}

async function inKhmer() {
  const rows = await inPage('khmer', [khmer, real, ENGINES[20]]);
  const without = await inPage('khmer', [khmer, real, [OURS]], () => delete Intl.Segmenter);
  console.log(`\n${khmer.queries.length} queries to an invented archive of ${khmer.statements.length} Khmer statements`);
  const line = ({ map, missed }) => ({ MAP: round(map), 'not perfect': missed.length });
  console.table(Object.fromEntries([...Object.entries(rows), ['ours, in a browser that has no segmenter', without[OURS]]].map(([name, row]) => [name, line(row)])));
  noteAtLeast('Khmer: MAP', rows[OURS].map, 0.95, '');
}

async function nothing() {
  const latin = await inPage('gibberish', [real, known.gibberish, ENGINES[20]]);
  const inKhmer = await inPage('gibberishInKhmer', [khmer, real, ENGINES[20]]);
  const inMany = await inPage('gibberishInMachineMade', [real, 1000, known.gibberish, ENGINES[10_000]]);
  const count = (list) => (list ? list.length : '–');
  console.log(`\nWords that are none (${known.gibberish.length} Latin, ${khmer.gibberish.length} Khmer): how many of them find something`);
  console.table(Object.fromEntries(ENGINES[20].map((name) => [name, { '20 records': count(latin[name]), '1,000 records': count(inMany[name]), Khmer: count(inKhmer[name]) }])));
  note('gibberish that finds something, Latin', latin[OURS].length + inMany[OURS].length, 0, '');
  note('gibberish that finds something, Khmer', inKhmer[OURS].length, 0, '');
}

async function marked() {
  const latin = await inPage('highlights', [real, known.queries]);
  const inKhmer = await inPage('khmerHighlights', [khmer, real]);
  console.log(`\nHighlights on the borders of words: ${percent(latin.ours)} of ${latin.marked}, in Khmer ${percent(inKhmer.share)} of ${inKhmer.marked}; Fuse’s own ranges ${percent(latin.fuse)}`);
  if (inKhmer.wrong.length > 0) console.log(`Khmer, not on borders: ${inKhmer.wrong.join(', ')}`);
  noteAtLeast('highlights on the borders of words', latin.ours, 0.99, '');
  noteAtLeast('highlights on the borders of words, Khmer', inKhmer.share, 0.99, '');
}

/** Every engine answers every query in turn, several times over; of a query counts its median, of an engine the middle and the slow end. */
async function fast(count) {
  const engines = TIMED[count];
  const shares = await onPage(async (page) => {
    const made = await page.evaluate(([real, count, engines]) => window.bench.prepare(real, count, engines), [real, count, engines]);
    console.log(`\n${count} machine-made records with ${made.words} different words: index built in ${Math.round(made.built)} ms, longest task over 50 ms ${Math.round(made.longest)} ms`);
    if (count === 10_000) note('10,000 records: longest task over 50 ms while the index is built', made.longest, 50, 'ms');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const clock = async () => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
    const timed = async (name, text, times) => {
      const before = await clock();
      await page.evaluate(([name, text, times]) => window.bench.ask(name, text, times), [name, text, times]);
      return ((await clock()) - before) / times;
    };
    const times = Object.fromEntries(engines.map((name) => [name, MIX.map(() => [])]));
    const often = Object.fromEntries(engines.map((name) => [name, MIX.map(() => 1)]));
    for (let round = -1; round < ROUNDS; round++) {
      for (const [at, text] of MIX.entries()) {
        for (const name of engines) {
          // The first round warms up, and tells how often to ask; who takes a second is asked less.
          if (round > 1 && times[name][at][0] > 100) continue;
          const time = await timed(name, text, often[name][at]);
          if (round < 0) often[name][at] = Math.max(1, Math.min(2000, Math.round(LONG_ENOUGH / Math.max(time - 1, 0.01))));
          else times[name][at].push(time);
        }
      }
    }
    return Object.fromEntries(engines.map((name) => [name, middleAndEnd(times[name].map(median))]));
  });
  console.table(Object.fromEntries(Object.entries(shares).map(([name, { p50, p95 }]) => [name, { 'p50 (ms)': round(p50), 'p95 (ms)': round(p95) }])));
  if (count === 1000) note('1,000 records: p95, against a quarter of tuned MiniSearch', shares[OURS].p95, 0.25 * shares[MINI].p95, 'ms');
  if (count === 10_000) note('10,000 records: p95, against a tenth of tuned MiniSearch', shares[OURS].p95, 0.1 * shares[MINI].p95, 'ms');
}

function middleAndEnd(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return { p50: sorted[Math.floor(sorted.length * 0.5)], p95: sorted[Math.ceil(sorted.length * 0.95) - 1] };
}

async function weight() {
  const weighed = async (name) => brotliCompressSync(await readFile(`build/size/${name}/entry.js`)).length / 1000;
  note('code of the search with Fuse in the bundle, brotli', await weighed('search'), 9.5, 'kB');
  console.log(`From npm, where Fuse is a dependency as it is, the code of the search weighs ${await weighed('search-npm')} kB.`);
}

/** The page with the engines, served on loopback. */
async function servePage() {
  const bundle = await rollup({ input: 'bench/search-page.js', plugins: [nodeResolve({ exportConditions: ['production'] })], onwarn: () => undefined });
  const { output } = await bundle.generate({ format: 'iife', name: 'bench', inlineDynamicImports: true });
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><script>${output[0].code.replaceAll('</script', '<\\/script')}</script>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
