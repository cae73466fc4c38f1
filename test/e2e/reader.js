/** A reader with a browser: opens pages, hears what goes wrong on them, and looks at what stands there. */
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { anyChromium } from '../engines.js';
import { complaints, quoteComplaints } from '../hosts/readable.js';
import { WIDGETS } from '../hosts/widgets.js';

/** Where a page keeps the names that it had before any script. */
const NAMES = 'names before any script';

/** Starts the browser. */
export async function openBrowser() {
  return chromium.launch(await anyChromium());
}

/**
 * A page in a browser profile of its own.
 *
 * @param settings Of the profile, as Playwright has them.
 * @returns With `heard`: every error, every warning and every breach of a content policy, in order.
 */
export async function openPage(browser, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, locale: 'en-GB', ...settings });
  const page = await context.newPage();
  const heard = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`thrown: ${error.message}`));
  await page.addInitScript((key) => (window[Symbol.for(key)] = Object.getOwnPropertyNames(window)), NAMES);
  return { context, page, heard };
}

/** Every widget can be read: in a page, or in a frame of it. */
export async function expectReadable(frame, widgets = WIDGETS) {
  const all = await frame.evaluate(complaints, widgets);
  assert.deepEqual(all.slice(0, 8), [], `${all.length} complaints`);
}

/** The author's words can be read, and stand where they stood. */
export async function expectQuoted(frame, widgets = WIDGETS) {
  assert.deepEqual(await frame.evaluate(quoteComplaints, widgets), []);
}

/** The host has what it had: its markup to the letter where that is given, no other name, nothing stored, no cookie. */
export async function expectUnchanged(page, html) {
  const { written, ...left } = await page.evaluate(async (key) => {
    const before = new Set(window[Symbol.for(key)]);
    return {
      written: `${document.doctype ? '<!DOCTYPE html>' : ''}${document.documentElement.outerHTML}`,
      names: Object.getOwnPropertyNames(window).filter((name) => !before.has(name)),
      stored: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length,
      cookie: document.cookie,
    };
  }, NAMES);
  if (html) assert.equal(written, html);
  assert.deepEqual(left, { names: [], stored: 0, cookie: '' });
}

/** How far what a reader sees has jumped since the page was opened: the sum of all layout shifts. */
export function jumps(page) {
  return page.evaluate(async () => {
    let sum = 0;
    const add = (shifts) => shifts.forEach(({ value }) => (sum += value));
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // What is drawn late shifts late.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await new Promise((resolve) => setTimeout(resolve));
    add(observer.takeRecords());
    return sum;
  });
}
