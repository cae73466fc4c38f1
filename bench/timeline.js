/**
 * Measures `<case-timeline>` beside a plain list and two timelines from npm, and prints what is promised of it.
 *
 * Everything happens in one browser, with a new context for each load and the candidates taking turns, so that what else the machine
 * does falls on all of them alike. Each figure is the median of five loads. The CPU has loads of its own, in which nobody looks on:
 * to look at a list that is being drawn costs as much as to draw it.
 *
 * - bytes: all that the page asks for, itself included, as brotli
 * - drawn: when the events are in a frame. Of the plain list the last one; the timelines show a part of theirs, and the first one counts
 * - blocking: the parts of long tasks over 50 ms
 * - CPU: what the page's thread has used of the processor until it was at rest. Slowed down it spins instead of waiting, and the length of
 *   its tasks counts. Scripts, styles and layout are lengths
 */
import { chromium } from 'playwright-core';
import { anyChromium } from '../test/engines.js';
import { median, note, report } from './report.js';
import { candidates, serveTimelines } from './timeline-pages.js';

const RUNS = 5;
const EVENTS = 200;
const MANY = 2000;
/** How much slower the processor is made. */
const SPEEDS = { 'full speed': 1, '4 times slower': 4 };
/** A page is at rest when it has been busy for less than so many seconds of so many milliseconds; where the processor is slower, for longer. */
const IDLE = 0.01;
const REST = 1000;
/** A page that is never at rest has not been measured, after as many of them. */
const PATIENCE = 60;
/** Turns of the wheel, in three seconds, and how far each goes, in CSS pixels. */
const TURNS = 75;
const TURN = 400;
/** A frame that comes later than this was missed by a screen, in milliseconds. */
const LATE = 25;

const { origin, close } = await serveTimelines();
const browser = await chromium.launch(await anyChromium());

await sideBySide();
await manyEvents();

await browser.close();
close();
report();

async function sideBySide() {
  for (const [speed, rate] of Object.entries(SPEEDS)) {
    const loads = Object.fromEntries(Object.keys(candidates).map((key) => [key, []]));
    for (let run = 0; run < RUNS; run++) {
      for (const key of Object.keys(candidates)) loads[key].push({ ...(await load(key, EVENTS, rate)), ...(await work(key, EVENTS, rate)) });
    }
    const figures = Object.fromEntries(Object.entries(loads).map(([key, runs]) => [key, medians(runs)]));
    const { plain, vis, knight, ours, alone } = figures;

    console.log(`\n${EVENTS} events, ${speed}, median of ${RUNS} loads`);
    console.table(Object.fromEntries(Object.entries(figures).map(([key, each]) => [candidates[key].name, inWords(each, plain)])));

    note(`${speed}: CPU, times that of the plain list`, ours.cpu / plain.cpu, 1.4, '');
    note(`${speed}: CPU of the timeline alone, times that of the plain list`, alone.cpu / plain.cpu, 1.4, '');
    note(`${speed}: drawn, against the faster peer`, ours.drawn, Math.min(vis.drawn, knight.drawn), 'ms');
    note(`${speed}: blocking, against the better peer`, ours.blocking, Math.min(vis.blocking, knight.blocking), 'ms');
    if (rate === 1) note('bytes, against the lighter peer', ours.bytes / 1000, Math.min(vis.bytes, knight.bytes) / 1000, 'kB');
  }
}

function medians(runs) {
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, median(runs.map((run) => run[name]))]));
}

function inWords({ bytes, drawn, blocking, cpu, scripts, layout, items }, plain) {
  const ms = (figure) => `${Math.round(figure)} ms`;
  return {
    'bytes (kB)': Number((bytes / 1000).toFixed(1)),
    drawn: ms(drawn),
    blocking: ms(blocking),
    CPU: ms(cpu),
    'CPU, times the plain list': Number((cpu / plain.cpu).toFixed(2)),
    scripts: ms(scripts),
    'styles and layout': ms(layout),
    'events in the page': items,
  };
}

/** Loads a page and looks on: what it asks for, and when it has drawn what. */
function load(key, count, rate) {
  return onPage(rate, async (page, devtools) => {
    await open(page, devtools, key, count, rate);
    return page.evaluate(() => {
      const { drawn, tasks, itemsNow } = window.watched;
      const requests = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      const blocking = tasks.reduce((sum, { duration }) => sum + duration - 50, 0);
      const bytes = requests.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      return { drawn, blocking, bytes, items: itemsNow().length };
    });
  });
}

/** Loads a page and looks away until it is at rest: what the page's thread has done. */
function work(key, count, rate) {
  return onPage(rate, async (page, devtools) => {
    // The engine counts anew from page to page; what starting its process takes is in the first.
    await page.goto(`${origin}/empty`);
    await page.goto(`${origin}/${key}/${count}.html`);
    const { ThreadTime, TaskDuration, ScriptDuration, LayoutDuration, RecalcStyleDuration } = await atRest(page, devtools, rate);
    return { cpu: (rate === 1 ? ThreadTime : TaskDuration) * 1000, scripts: ScriptDuration * 1000, layout: (LayoutDuration + RecalcStyleDuration) * 1000 };
  });
}

async function onPage(rate, act) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.route((url) => url.origin !== origin, (route) => route.abort());
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  try {
    await devtools.send('Performance.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
    return await act(page, devtools);
  } finally {
    await context.close();
  }
}

/** Opens a candidate's page and looks on until it is drawn and at rest. */
async function open(page, devtools, key, count, rate) {
  const { items } = candidates[key];
  await page.addInitScript(watch, { items, least: key === 'plain' ? count : 1 });
  await page.goto(`${origin}/${key}/${count}.html`);
  await page.waitForFunction(() => window.watched.drawn > 0, null, { polling: 100 });
  await atRest(page, devtools, rate);
}

/** Waits until the page does as good as nothing for a second, and gives the engine's own counts of what it did before. */
async function atRest(page, devtools, rate) {
  const count = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  for (let before = await count(), waited = 0; waited < PATIENCE; waited++) {
    await page.waitForTimeout(REST);
    const now = await count();
    if (now.TaskDuration - before.TaskDuration < IDLE * rate) return now;
    before = now;
  }
  throw new Error(`${page.url()} does not come to rest: measure on a machine that does nothing else`);
}

/** Runs in the page before its own scripts: when as many items as are asked for are in a frame, and which tasks were long until now. */
function watch({ items, least }) {
  const itemsNow = () => {
    const roots = [document, document.querySelector('case-timeline')?.shadowRoot];
    const all = roots.flatMap((root) => [...(root?.querySelectorAll(items) ?? [])]);
    return all.filter((item) => item.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
  };
  window.watched = { drawn: 0, tasks: [], itemsNow };
  new PerformanceObserver((list) => window.watched.tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (itemsNow().length < least) return requestAnimationFrame(look);
    // The first message after a frame's callbacks comes when the frame is drawn.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (window.watched.drawn = performance.now());
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

/** A chronology ten times as long: no long task before it is drawn, few nodes, and no rougher a scroll than the plain list. */
async function manyEvents() {
  const seen = { plain: [], ours: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const [key, runs] of Object.entries(seen)) runs.push(await loadAndScroll(key));
  }
  const { plain, ours } = seen;
  const most = (name) => Math.max(...ours.map((run) => run[name]));
  const late = (runs) => median(runs.map((run) => run.late));
  note(`${MANY} events: longest task over 50 ms until drawn`, median(ours.map(({ longest }) => longest)), 50, 'ms');
  note(`${MANY} events: elements in the shadow root, at any time`, most('elements'), 600, '');
  note(`${MANY} events: nodes of any kind in the shadow root, at any time`, most('nodes'), 600, '');
  note(`${MANY} events: frames later than ${LATE} ms while scrolling, against the plain list`, late(ours), late(plain), '');
  note(`${MANY} events: scrolled past what the wheel was turned`, most('astray'), 0, 'px');
}

function loadAndScroll(key) {
  return onPage(1, async (page, devtools) => {
    await open(page, devtools, key, MANY, 1);
    const longest = await page.evaluate(() => {
      const { drawn, tasks } = window.watched;
      return Math.max(0, ...tasks.filter(({ startTime }) => startTime < drawn).map(({ duration }) => duration));
    });
    await page.mouse.move(640, 400);
    await page.evaluate(watchScroll);
    for (let turn = 0; turn < TURNS; turn++) {
      await page.mouse.wheel(0, TURN);
      await page.waitForTimeout(3000 / TURNS);
    }
    const { gaps, ...counted } = await page.evaluate(() => ({ ...window.scrolled, way: scrollY }));
    return { longest, ...counted, late: gaps.filter((gap) => gap > LATE).length, astray: Math.abs(counted.way - TURNS * TURN) };
  });
}

/** Runs in the page: how long each frame took to come, and the most that the shadow root ever held. */
function watchScroll() {
  const seen = (window.scrolled = { gaps: [], elements: 0, nodes: 0 });
  const root = document.querySelector('case-timeline')?.shadowRoot;
  let last = performance.now();
  const look = (now) => {
    seen.gaps.push(now - last);
    last = now;
    let nodes = 0;
    if (root) for (const walk = document.createNodeIterator(root); walk.nextNode(); ) nodes++;
    seen.nodes = Math.max(seen.nodes, nodes);
    seen.elements = Math.max(seen.elements, root?.querySelectorAll('*').length ?? 0);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
