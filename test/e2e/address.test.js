/** What a reader asks for in the address of a page, on real pages with a real history: Back, reload, and where they were reading. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { anyChromium } from '../engines.js';

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A host page</title><link rel="icon" href="data:,">';
const SCRIPT = '<script type="module" src="/dist/undersigned.js"></script>';
const TYPES = { '.js': 'text/javascript', '.json': 'application/json' };
const PAGES = {
  '/one': `${HEAD}${SCRIPT}<statement-search url-state></statement-search><statement-feed limit="4"></statement-feed><p>The end</p>`,
  '/late': `${HEAD}${SCRIPT}<statement-search src="/late.json" url-state></statement-search><statement-feed src="/late.json" limit="4"></statement-feed>`,
  '/two': `${HEAD}${SCRIPT}<div id="left"><statement-search group="a" url-state="left"></statement-search><statement-feed group="a"></statement-feed></div>
    <div id="right"><statement-search group="b" url-state="right"></statement-search><statement-feed group="b"></statement-feed></div>`,
  '/elsewhere': `${HEAD}<p>Another page</p>`,
};

let server;
let browser;
let page;
let origin;

before(async () => {
  server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const isLate = pathname === '/late.json';
    // Comes when the page has long been loaded.
    if (isLate) await pause(700);
    const body = PAGES[pathname] ?? (await readFile(isLate ? 'dist/archive.json' : `.${pathname}`));
    response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/html' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch(await anyChromium());
});
beforeEach(async () => {
  await page?.context().close();
  page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
  await page.goto(`${origin}/elsewhere`);
});
after(async () => {
  await browser.close();
  server.close();
});

const field = (scope = page) => scope.getByRole('searchbox');
const facet = (name, scope = page) => scope.getByRole('button', { name });
const keys = () => [...new URL(page.url()).searchParams].map((pair) => pair.join('=')).join('&');
/** Waits until a list counts so many. */
const counts = (words, scope = page) => scope.locator('statement-feed [part=status]').getByText(words).waitFor();

describe('the address of a page', () => {
  it('makes no step of every letter: Back leaves what was only typed', async () => {
    await page.goto(`${origin}/one?id=7`);
    await field().fill('prison');
    await page.waitForURL(/archive-q=prison/);
    await page.goBack();
    assert.equal(page.url(), `${origin}/elsewhere`);
  });

  it('makes one step of what is submitted, and one of every filter; Back and Forward walk them', async () => {
    await page.goto(`${origin}/one?id=7`);
    await field().fill('court');
    await field().press('Enter');
    await field().press('Enter');
    await facet(/^Detention and prisons,/).click();
    await page.waitForURL(/archive-topic=detention/);
    assert.equal(keys(), 'id=7&archive-q=court&archive-topic=detention');
    await page.goBack();
    assert.equal(keys(), 'id=7&archive-q=court');
    await counts('for “court”');
    assert.equal(await facet(/^Detention and prisons,/).getAttribute('aria-pressed'), 'false');
    await page.goBack();
    assert.equal(keys(), 'id=7');
    await counts(/^\s*20 statements\s*$/);
    assert.equal(await field().inputValue(), '');
    await page.goForward();
    await page.goForward();
    assert.equal(keys(), 'id=7&archive-q=court&archive-topic=detention');
    assert.equal(await field().inputValue(), 'court');
    await counts('Topic: Detention and prisons');
    for (let step = 0; step < 3; step++) await page.goBack();
    assert.equal(page.url(), `${origin}/elsewhere`);
  });

  for (const [path, what] of [['/one', 'the archive of the bundle'], ['/late', 'an archive that comes late']]) {
    it(`brings back words, filters, how many were shown and the place, on reload and from another page: ${what}`, async () => {
      await page.goto(`${origin}${path}`);
      await field().fill('court');
      await field().press('Enter');
      await counts('for “court”');
      await page.getByRole('button', { name: /^Show 4 more/ }).click();
      await page.waitForURL(/archive-shown=8/);
      await page.evaluate(() => scrollTo(0, 900));
      const place = await page.evaluate(() => scrollY);
      await page.waitForFunction((expected) => history.state?.archive === expected, place);
      assert.ok(place > 500, `the page is long enough: ${place}`);
      for (const leave of [() => page.reload(), async () => (await page.goto(`${origin}/elsewhere`), await page.goBack())]) {
        await leave();
        await counts('for “court”');
        assert.equal(await field().inputValue(), 'court');
        assert.equal(await page.locator('statement-feed').getByRole('listitem').count(), 8);
        await page.waitForFunction((expected) => scrollY === expected, place);
      }
    });
  }

  it('holds two groups, each under its own prefix', async () => {
    const [left, right] = [page.locator('#left'), page.locator('#right')];
    await page.goto(`${origin}/two`);
    await facet(/^Microfinance,/, left).click();
    await page.waitForURL(/left-topic/);
    await facet(/^Environment,/, right).click();
    await page.waitForURL(/right-topic/);
    assert.equal(keys(), 'left-topic=microfinance&right-topic=environment');
    await page.goBack();
    await counts(/^\s*20 statements\s*$/, right);
    await counts('Topic: Microfinance', left);
    await page.reload();
    await counts('Topic: Microfinance', left);
    await counts(/^\s*20 statements\s*$/, right);
  });
});
