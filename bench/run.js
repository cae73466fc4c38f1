/**
 * Measures what the README promises and prints it as a table. Ends with an error when a promise is not kept. `node bench/run.js layoutShift`
 * measures that alone.
 */
import { chromium } from 'playwright-core';
import { anyChromium } from '../test/engines.js';
import { pages, servePages } from './pages.js';
import { median, note, report } from './report.js';

const RUNS = 5;
const WARM_UP = 20;
const CYCLES = 200;
/** What the largest paint of one page differs by from load to load, in milliseconds. */
const NOISE = 30;
/** Slow 4G: milliseconds, bytes per second. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

const { origin, close } = await servePages();
const engine = await anyChromium();
const browser = await chromium.launch(engine);

const all = { firstRender, largeArchive, memory, layoutShift, largestPaint };
const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(all)) if (wanted.length === 0 || wanted.includes(name)) await measure();

await browser.close();
close();
report();

async function onPage(path, act, options = {}, inBrowser = browser) {
  const context = await inBrowser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  try {
    await page.goto(origin + path);
    return await act(page);
  } finally {
    await context.close();
  }
}

/** The list must stand in the first frame after the script ran: no state in between is ever painted. */
async function firstRender() {
  const missed = [];
  for (let run = 0; run < RUNS; run++) {
    await onPage('/first.html', async (page) => {
      await page.waitForFunction(() => window.itemsInFirstFrame !== undefined);
      missed.push(10 - (await page.evaluate(() => window.itemsInFirstFrame)));
    });
  }
  note('statements missing in the first frame after the script', Math.max(...missed), 0, '');
}

async function largeArchive() {
  const longest = [];
  const ready = [];
  for (let run = 0; run < RUNS; run++) {
    await onPage('/large.html', async (page) => {
      await page.locator('statement-feed').getByText('2000 statements').waitFor();
      ready.push(await page.evaluate(() => performance.now()));
      longest.push(Math.max(0, ...(await page.evaluate(() => window.tasks))));
    });
  }
  note('2,000 records from src: longest task over 50 ms (median of runs)', median(longest), 50, 'ms');
  note('2,000 records from src: ready after', median(ready), 2000, 'ms');
}

/**
 * Mounts and unmounts, then counts what stays when all garbage is collected.
 *
 * The engine's machine code is part of the heap, and functions that run at every mount become worth compiling in the course of 200.
 * So the same is measured once more in an engine that compiles nothing: what stays there is kept by us.
 */
async function memory() {
  const growth = await mountRounds(browser);
  // The first round is what was promised. The later ones tell a leak, which grows in every round, from what is kept once.
  note(`${CYCLES} mounts and unmounts after ${WARM_UP}: heap kept`, growth.heap[0] / 1000, 5, 'kB');
  note(`${CYCLES} more, the last of ${RUNS} rounds: heap kept`, growth.heap.at(-1) / 1000, 5, 'kB');
  note(`${CYCLES} mounts and unmounts: nodes kept, in any round`, Math.max(...growth.nodes), 0, '');
  note(`${CYCLES} mounts and unmounts: listeners kept, in any round`, Math.max(...growth.listeners), 0, '');

  const interpreter = await chromium.launch({ ...engine, args: [...engine.args, '--js-flags=--jitless'] });
  const ours = await mountRounds(interpreter);
  note(`${CYCLES} mounts and unmounts without machine code: heap kept, in any round`, Math.max(...ours.heap) / 1000, 5, 'kB');
  await interpreter.close();
}

/** How much more there is after each round of mounts than before it. */
function mountRounds(inBrowser) {
  const act = async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('HeapProfiler.enable');
    const cycle = (times) =>
      page.evaluate(async (count) => {
        for (let index = 0; index < count; index++) {
          const feed = document.createElement('statement-feed');
          document.querySelector('main').append(feed);
          await new Promise((resolve) => feed.addEventListener('archive-ready', resolve, { once: true }));
          feed.remove();
          await new Promise((resolve) => setTimeout(resolve));
        }
      }, times);
    const weigh = async () => {
      for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
    };
    await cycle(WARM_UP);
    const growth = { heap: [], nodes: [], listeners: [] };
    for (let round = 0, before = await weigh(); round < RUNS; round++) {
      await cycle(CYCLES);
      const after = await weigh();
      for (const name of Object.keys(growth)) growth[name].push(Math.max(0, after[name] - before[name]));
      before = after;
    }
    return growth;
  };
  return onPage('/empty.html', act, {}, inBrowser);
}

/** How far a host page moves when a widget takes over from the fallback that was generated for it. */
async function layoutShift() {
  const screens = { wide: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
  for (const path of Object.keys(pages).filter((name) => pages[name].includes('After the widget'))) {
    for (const [screen, viewport] of Object.entries(screens)) {
      const shift = await onPage(
        path,
        async (page) => {
          await page.locator(':is(statement-feed, case-card, case-timeline, statement-search) [part=base]:not(:has([part=loading]))').waitFor();
          await page.waitForTimeout(300);
          return page.evaluate(
            () =>
              new Promise((resolve) => {
                let sum = 0;
                new PerformanceObserver((list) => {
                  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value;
                }).observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => resolve(sum), 100);
              }),
          );
        },
        { viewport },
      );
      note(`layout shift of the host, ${path.slice(1, -5)}, ${screen}`, shift, 0.01, '');
    }
  }
}

/**
 * When the largest thing of a host page is painted, on a slow network, without the embed and with it. The whole script keeps nothing waiting, so text
 * is painted as before; but a picture that comes down the same line at the same time is later by what the script takes to come, and neither `async`
 * nor `fetchpriority="low"` changes that. Generated codes therefore load it later.
 */
async function largestPaint() {
  for (const kind of ['text', 'picture']) {
    const seen = { '': [], '-module': [], '-async': [], '-whole-module': [], '-whole-classic': [] };
    for (let run = 0; run < RUNS; run++) for (const [way, times] of Object.entries(seen)) times.push(await largestPaintOf(`/host/${kind}${way}.html`));
    const alone = median(seen['']);
    const delay = (way) => Math.max(0, median(seen[way]) - alone);
    for (const way of ['module', 'async']) note(`largest paint of the host, ${kind}, later with the code as ${way === 'async' ? 'an async' : 'a module'} script`, delay(`-${way}`), NOISE, 'ms');
    for (const way of ['module', 'classic']) console.log(`The whole script at once, as a ${way}: ${kind} ${Math.round(delay(`-whole-${way}`))} ms later.`);
  }
}

function largestPaintOf(path) {
  const act = async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.emulateNetworkConditions', SLOW);
    await page.goto(origin + path);
    if (path.includes('-')) await page.locator('statement-feed [part=item]').first().waitFor();
    await page.waitForTimeout(300);
    // What the page has of its own: what the widget draws can be larger, and later.
    return page.evaluate(
      () =>
        new Promise((resolve) => {
          const ofHost = (entries) => entries.filter(({ element }) => element && !element.closest('statement-feed'));
          new PerformanceObserver((list) => resolve(ofHost(list.getEntries()).at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
  };
  return onPage('/empty.html', act);
}
