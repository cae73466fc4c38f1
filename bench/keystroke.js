/**
 * One key in a search box, from the key until its result is painted: `<statement-search>` alone and over a list, beside a plain
 * `includes` over the same records that writes up to thirty cards as HTML, and beside Pagefind with its own box. All in one run, in turns, in one browser.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import data from '../dist/data.js';
import { anyChromium } from '../test/engines.js';
import * as pagefind from './pagefind.js';
import { median, note, report } from './report.js';

const SIZES = [20, 1000, 10_000];
const ROUNDS = 3;
const WORDS = 'microfinance loans';
/** What a plain filter may cost more. */
const RATIO = 1.5;
/** What a key may take of the time that it takes in Pagefind's box. */
const SHARE = 0.1;

/** Records of the size of the real ones, made by turning them: nobody's statements. */
function records(count) {
  const statements = Array.from({ length: count }, (_, index) => {
    const { id, title, summary, kind, date, topics, people } = data.statements[(index * 7) % data.statements.length];
    const other = data.statements[(index * 3 + Math.floor(index / 20)) % data.statements.length];
    return { id: `${id}-${index}`, kind, date, title: `${title} (${index})`, summary: index < 20 ? summary : other.summary, topics, people };
  });
  return JSON.stringify({ ...data, statements, cases: count === 20 ? data.cases.map((one) => ({ ...one, status: undefined, facts: [], events: [] })) : [] });
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { font: 17px/1.6 Georgia, serif; max-width: 44rem; margin: 2rem auto }</style>`;
const MEASURE = `<script>
  window.times = [];
  addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => times.push(performance.now() - timeStamp);
    port2.postMessage(0);
  }), true);

  // From the key to the last change that it brings about, painted: some boxes wait before they search, and draw piece by piece.
  window.settle = () => new Promise((resolve) => {
    let last = 0;
    let key = 0;
    addEventListener('keydown', ({ timeStamp }) => { key = timeStamp; setTimeout(() => { observer.disconnect(); resolve(last - key); }, 1500); }, { capture: true, once: true });
    // What is said to those who listen comes after a pause, and is not painted.
    const isSeen = ({ target }) => !(target.closest ? target : target.parentElement)?.closest('[role=status]');
    const observer = new MutationObserver((changes) => key && changes.some(isSeen) && requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (last = performance.now());
      port2.postMessage(0);
    }));
    const roots = [document.body, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    for (const root of roots) observer.observe(root, { childList: true, characterData: true, subtree: true });
  });
</script>`;
const WIDGETS = '<script type="module" src="/dist/undersigned.js"></script>';
const PLAIN = `<input type="search" aria-label="Search"><div></div><script type="module">
  const { statements } = await (await fetch(new URLSearchParams(location.search).get('src'))).json();
  const hay = statements.map(({ title, summary }) => (title + ' ' + summary.join(' ')).toLowerCase());
  const escape = (text) => text.replace(/[&<"]/g, (sign) => '&#' + sign.charCodeAt(0) + ';');
  const card = ({ title, date, summary }) => '<article><time>' + date + '</time><h3>' + escape(title) + '</h3><p>' + escape(summary.join(' ')) + '</p></article>';
  const [input, out] = document.querySelectorAll('input, div');
  input.addEventListener('input', () => {
    const query = input.value.trim().toLowerCase();
    out.innerHTML = query && statements.filter((_, index) => hay[index].includes(query)).slice(0, 30).map(card).join('');
  });
  input.dataset.ready = '';
</script>`;

const pages = {
  plain: () => PAGE + MEASURE + PLAIN,
  alone: (src) => `${PAGE}${MEASURE}<statement-search src="${src}"></statement-search>${WIDGETS}`,
  pagefind: (src) => PAGE + MEASURE + pagefind.page(Number(src.split('/').at(-1))),
  'over a list': (src) => `${PAGE}${MEASURE}<statement-search src="${src}"></statement-search><statement-feed src="${src}"></statement-feed>${WIDGETS}`,
};

const datasets = new Map();
const indexes = new Map();
for (const size of SIZES) indexes.set(size, await pagefind.filesOf(JSON.parse(records(size))));
await pagefind.done();
const server = createServer(async ({ url }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const size = Number(/^\/records\/(\d+)$/.exec(pathname)?.[1]);
  if (size && !datasets.has(size)) datasets.set(size, records(size));
  const name = decodeURIComponent(pathname.slice(1));
  const [, of, file] = /^\/pagefind\/(\d+)\/(.*)$/.exec(pathname) ?? [];
  const body = size ? datasets.get(size) : file ? indexes.get(Number(of)).get(file) : (pages[name]?.(searchParams.get('src')) ?? (await readFile(`.${pathname}`)));
  const type = size ? 'application/json' : name in pages ? 'text/html' : pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
  response.writeHead(200, { 'content-type': type }).end(body);
});
await new Promise((resolve) => server.listen(0, resolve));
const browser = await chromium.launch(await anyChromium());

/** Milliseconds of every key of a query. */
async function type(name, size, slowness = 1) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${server.address().port}/${encodeURIComponent(name)}?src=/records/${size}`);
  const input = page.locator(name === 'plain' ? 'input[data-ready]' : 'statement-search input');
  await input.waitFor();
  await input.focus();
  // The index is built while the page is idle; a query that waits has it built at once.
  await page.keyboard.type('the', { delay: 30 });
  await page.waitForFunction((isPlain) => isPlain || !document.querySelector('statement-search').shadowRoot.textContent.includes('Searching'), name === 'plain');
  for (let letter = 0; letter < 3; letter++) await page.keyboard.press('Backspace');
  await page.waitForTimeout(300);
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.evaluate(() => (times.length = 0));
  await page.keyboard.type(WORDS, { delay: 120 });
  await page.waitForTimeout(300);
  const times = await page.evaluate(() => times);
  await context.close();
  return times;
}

/** Milliseconds until a key's last result is painted, for each key of a word. */
async function settle(name, size) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${server.address().port}/${encodeURIComponent(name)}?src=/records/${size}`);
  const input = page.locator(name === 'pagefind' ? '.pagefind-ui__search-input' : 'statement-search input');
  await input.focus();
  // Index and first results come before the first key that counts.
  await page.keyboard.type('land', { delay: 120 });
  await page.waitForTimeout(3000);
  for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Backspace');
  await page.waitForTimeout(1000);
  const times = [];
  for (const letter of 'micro') {
    const settled = page.evaluate(() => window.settle());
    await page.evaluate(() => 0);
    await page.keyboard.press(letter);
    times.push(await settled);
  }
  await context.close();
  // A key that changes nothing has no time.
  return times.filter((time) => time > 0);
}

async function compare(sizes, slowness) {
  const figures = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of sizes) {
      for (const name of ['plain', 'alone', 'over a list']) ((figures[size] ??= {})[name] ??= []).push(...(await type(name, size, slowness)));
    }
  }
  return figures;
}

const figures = await compare(SIZES, 1);
for (const size of SIZES) {
  const plain = median(figures[size].plain);
  console.log(`${size} records: plain ${plain.toFixed(1)} ms`);
  for (const name of ['alone', 'over a list']) note(`a key at ${size} records, ${name}: times a plain filter`, median(figures[size][name]) / plain, RATIO, '×');
}
const slow = await compare([2000], 4);
for (const name of ['alone', 'over a list']) note(`a key at 2,000 records, ${name}, four times slower`, median(slow[2000][name]), 50, 'ms');

for (const size of SIZES) {
  const theirs = median(await settle('pagefind', size));
  console.log(`${size} records: Pagefind’s box ${theirs.toFixed(0)} ms`);
  for (const name of ['alone', 'over a list']) note(`a key at ${size} records, ${name}, until nothing changes any more: times Pagefind’s box`, median(await settle(name, size)) / theirs, SHARE, '×');
}

await browser.close();
server.close();
report();
