/** The builder as an editor uses it: by keyboard, on a phone, and with what comes of its codes where they are pasted. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { anyChromium } from '../engines.js';
import { openSites } from './site.js';

const AXE = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
const FOLDER = 'build/e2e-builder';
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const HOSTILE = `"><img src=x onerror="document.title='broken'"><script>document.title='broken'</script>'`;
const CARD = '#Widget=case-card&case=mech-dara';

let sites;
let browser;
let page;
/** Errors and breaches of a policy that the browser has told, on every page. */
let heard;

before(async () => ([browser, sites] = await Promise.all([anyChromium().then((options) => chromium.launch(options)), openSites(FOLDER)])));
after(() => Promise.all([browser?.close(), sites?.close()]));
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  heard = [];
  context.on('console', (message) => ['error', 'warning'].includes(message.type()) && heard.push(message.text()));
  context.on('weberror', (error) => heard.push(error.error().message));
});
afterEach(async () => {
  await page.context().close();
  assert.deepEqual(heard, []);
});

/** Opens the builder, in the demo or in the archive, with a choice in its address. */
async function open(choice = '', address = `${sites.host.origin}/demo/builder.html`) {
  await page.goto(address + choice);
  await page.getByRole('heading', { name: 'Copy the code' }).waitFor();
}

const preview = () => page.frameLocator('iframe[title="Preview on a page"]');
const codeField = (name) => page.getByRole('textbox', { name, exact: true });
const codeNamed = (name) => codeField(name).inputValue();

/** Copies a code by its button; what is in the clipboard then. */
async function copied(name) {
  await page.getByRole('button', { name: `Copy ${name}`, exact: true }).click();
  await page.getByText('Copied.', { exact: true }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

let pasted = 0;

/** Somebody's page with a code in it, in a tab of its own. */
async function paste(code, { head = '', headers } = {}) {
  const path = `/page-${++pasted}`;
  sites.put(path, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page of mine</title><link rel="icon" href="data:,">${head}</head><body>${code}</body></html>`, headers);
  const tab = await page.context().newPage();
  await tab.goto(sites.host.origin + path);
  return tab;
}

/** The card is drawn by the widget, and not only told by the text of the code. */
async function expectCard(tab) {
  const card = tab.locator('case-card [part=base]');
  await card.getByRole('heading', { name: 'Mech Dara', exact: true }).waitFor();
  await card.getByText('In pre-trial detention').first().waitFor();
}

async function expectAccessible() {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate((runOnly) => window.axe.run(document, { runOnly, iframes: false }), STANDARDS);
  assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`)), []);
}

describe('the builder', () => {
  it('leads from nothing to the card of a case by keyboard alone', async () => {
    await open();
    await page.getByRole('radio', { name: /^List of statements/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Mech');
    await preview().locator('case-card [part=base]').getByRole('heading', { name: 'Mech Dara', level: 2 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    const compact = preview().locator('case-card[variant=compact] [part=base]');
    await compact.getByText('In pre-trial detention').waitFor();
    assert.doesNotMatch(await compact.innerText(), /Kandal Provincial Prison/);
    assert.match(await codeNamed('Widget alone'), /^<div><case-card case="mech-dara" variant="compact">/);
    while (!(await page.evaluate(() => document.activeElement.textContent === 'Copy'))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await codeNamed('Script and widget'));
  });

  it('hands out codes that become the card where they are pasted', async () => {
    await open(CARD);
    await page.getByRole('textbox', { name: 'Address of the archive' }).fill(sites.archive.origin);
    await expectCard(await paste(await copied('Script and widget')));
    await expectCard(await paste(await copied('Classic script and widget')));
    const head = await copied('Script, once for the site');
    await expectCard(await paste(await copied('Quotation'), { head }));
    await expectCard(await paste(await copied('Widget alone'), { head }));
    await expectCard((await paste(await copied('Frame'))).frameLocator('iframe'));
    const plain = await paste(await copied('Plain HTML'));
    await plain.getByText('In pre-trial detention, as of 1 October 2024').waitFor();
    await page.goto(await copied('Address'));
    await page.getByRole('heading', { name: 'Mech Dara', exact: true }).waitFor();
    assert.match(await page.locator('link[type="application/json+oembed"]').getAttribute('href'), /mech-dara\.json$/);
  });

  for (const [widget, choice, drawn] of [
    ['statement-feed', 'topic=microfinance&density=headlines', 'statements'],
    ['case-timeline', 'case=oikocredit-complaint&order=newest', 'Complaint'],
    ['statement-search', 'label=Find+it', 'Find it'],
  ]) {
    it(`shows a <${widget}> with its options, which is also what its code becomes`, async () => {
      await open(`#Widget=${widget}&${choice}`, `${sites.archive.origin}/builder/`);
      const seen = preview().locator(`${widget} [part=base]`);
      await seen.getByText(drawn).first().waitFor();
      const tab = await paste(await copied('Script and widget'));
      const there = tab.locator(`${widget} [part=base]`);
      await there.getByText(drawn).first().waitFor();
      assert.equal(await there.innerText(), await seen.innerText());
    });
  }

  it('asks in words of an editor, who writes no attribute by hand', async () => {
    await open();
    await page.getByText('More options').click();
    for (const widget of [/^List of statements/, /^One case/, /^Timeline/, /^Search/]) {
      await page.getByRole('radio', { name: widget }).check();
      const words = await page.locator('form').innerText();
      assert.doesNotMatch(words, /EDTF|ARIA|CSS|\b(ids?|src|attribute|density|variant|auto|stale|limit|strip|gaps|url state|debounce|facets|deep link)\b|separated by/i, String(widget));
    }
    await page.getByRole('radio', { name: /^List of statements/ }).check();
    assert.match(await page.getByRole('textbox', { name: 'From' }).evaluate((field) => document.getElementById(field.getAttribute('aria-describedby').split(' ')[0]).textContent), /2024-03-19/);
  });

  it('leaves the preview as it is when something is copied', async () => {
    await open(CARD);
    await preview().locator('case-card [part=base]').waitFor();
    const hosts = () => preview().locator('html').evaluate(() => window.hosts);
    await preview().locator('html').evaluate(() => {
      window.hosts = [];
      addEventListener('message', ({ data }) => window.hosts.push(data.host));
    });
    await copied('Quotation');
    await page.getByRole('button', { name: 'Copy a link to this choice' }).click();
    await page.locator('.actions').getByText('Copied.').waitFor();
    // Words come in the order in which they are told.
    await page.getByRole('radio', { name: 'Dark' }).check();
    await preview().locator('html[data-host=dark]').waitFor();
    assert.deepEqual(await hosts(), ['dark']);
  });

  it('says so and selects the code where the browser does not let it copy', async () => {
    await page.route('**/builder.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'permissions-policy': 'clipboard-write=(), clipboard-read=()' } });
    });
    await open(CARD);
    heard.length = 0;
    await page.getByRole('button', { name: 'Copy Quotation' }).click();
    await page.getByRole('status').filter({ hasText: 'copy it by keyboard or menu' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)), await codeNamed('Quotation'));
    heard = heard.filter((text) => !text.includes('Permissions policy'));
  });

  it('keeps what was written in its place, whatever it is', async () => {
    await open('#Widget=statement-feed');
    await page.getByRole('textbox', { name: 'Heading', exact: true }).fill(HOSTILE);
    await page.getByRole('textbox', { name: 'Address of the archive' }).fill(sites.archive.origin);
    await preview().locator('statement-feed').getByRole('heading', { name: HOSTILE }).waitFor();
    assert.equal(await preview().locator('img, main script').count(), 0);
    for (const name of ['Script and widget', 'Frame', 'Quotation', 'Plain HTML']) {
      const tab = await paste(await codeNamed(name), name === 'Quotation' ? { head: await codeNamed('Script, once for the site') } : {});
      if (name === 'Frame') await tab.frameLocator('iframe').getByRole('heading', { name: HOSTILE }).waitFor();
      else if (name !== 'Plain HTML') await tab.getByRole('heading', { name: HOSTILE }).waitFor();
      assert.equal(await tab.title(), 'A page of mine');
      assert.equal(await tab.locator('img').count(), 0);
    }
    await page.reload();
    await preview().locator('statement-feed').getByRole('heading', { name: HOSTILE }).waitFor();
    assert.equal(await page.title(), 'Put it on your page – The Riverbank Courier (a demonstration of Undersigned)');
  });

  it('keeps a choice in its address, for a colleague, but never whose script is loaded', async () => {
    await open(`${CARD}&lang=km&Host=dark&Accent=%238c2f1b&Site=https%3A%2F%2Fevil.example%2F&src=https%3A%2F%2Fevil.example%2F&variant=huge`);
    for (const name of ['Dark', 'All']) assert.ok(await page.getByRole('radio', { name }).isChecked(), name);
    assert.equal(await page.getByRole('combobox', { name: 'Case' }).inputValue(), 'mech-dara');
    assert.doesNotMatch(await page.locator('body').evaluate((body) => [...body.querySelectorAll('textarea')].map(({ value }) => value).join()), /evil/);
    assert.match(await codeNamed('Widget alone'), /^<div><case-card case="mech-dara" lang="km">/);
    assert.match(await codeNamed('Frame'), /theme=dark/);
    assert.equal(await codeNamed('Your colour'), 'case-card { --archive-accent: #8c2f1b; }');
    await page.getByRole('radio', { name: 'In a line' }).check();
    await page.getByRole('button', { name: 'Copy a link to this choice' }).click();
    await page.getByText('Copied.', { exact: true }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const code = await codeNamed('Widget alone');
    await open('#Widget=statement-search');
    await page.evaluate((address) => (location.href = address), link);
    await preview().locator('p case-card[variant=inline]').getByText('Mech Dara').waitFor();
    assert.equal(await codeNamed('Widget alone'), code);
  });

  it('leaves out what a widget could not make sense of, and says so', async () => {
    await open('#Widget=statement-feed');
    await page.getByRole('textbox', { name: 'From' }).fill('13 March');
    await page.getByText('This is not a date that can be read').waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'From' }).getAttribute('aria-invalid'), 'true');
    assert.match(await codeNamed('Widget alone'), /^<div><statement-feed>/);
    await page.getByRole('textbox', { name: 'From' }).fill('2024-03');
    await page.getByText('This is not a date that can be read').waitFor({ state: 'detached' });
    assert.match(await codeNamed('Widget alone'), /^<div><statement-feed from="2024-03">/);
    await page.getByRole('radio', { name: /^One case/ }).check();
    assert.equal(await page.getByText('This needs a case: choose one above.').count(), 4);
  });

  it('takes the words of an option that is text', async () => {
    for (const [widget, label, attribute] of [['case-timeline', 'Links to its entries', 'deep-link'], ['statement-search', 'What a list can be narrowed by', 'facets']]) {
      await open(`#Widget=${widget}`);
      await page.locator('.more').evaluate((more) => (more.open = true));
      await page.getByRole('textbox', { name: label }).fill('topics');
      assert.ok((await codeNamed('Widget alone')).startsWith(`<div><${widget} ${attribute}="topics">`));
    }
  });

  it('offers an attribute that is new in the manifest, with its words', async () => {
    await page.route('**/custom-elements.json', async (route) => {
      const response = await route.fetch();
      const manifest = await response.json();
      const feed = manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'statement-feed');
      feed.attributes.push({ name: 'rule-colour', type: { text: "'grey' | 'black'" }, default: "'grey'", description: 'How dark the rules are.' });
      await route.fulfill({ response, json: manifest });
    });
    await open('#Widget=statement-feed');
    const group = page.getByRole('group', { name: 'Rule colour' });
    await group.getByText('How dark the rules are.').waitFor();
    await group.getByRole('radio', { name: 'Black' }).check();
    assert.match(await codeNamed('Widget alone'), /rule-colour="black"/);
  });

  it('shows what readers without scripts see', async () => {
    await open(CARD);
    await page.getByRole('checkbox', { name: 'As readers without scripts see it' }).check();
    await preview().getByText('In pre-trial detention, as of 1 October 2024').waitFor();
    assert.equal(await preview().locator('case-card').count(), 0);
  });
});

describe('a strict host', () => {
  const strict = (...lines) => ({ 'content-security-policy': ["default-src 'none'", 'img-src data:', ...lines].join('; ') });

  it('needs the lines that the builder shows, and no more', async () => {
    await open(CARD, `${sites.archive.origin}/builder/`);
    const lines = await Promise.all(['script-src', 'trusted-types'].map((name) => codeNamed(name)));
    await expectCard(await paste(await copied('Script and widget'), { headers: strict(...lines, "require-trusted-types-for 'script'") }));
    await expectCard((await paste(await copied('Frame'), { headers: strict(await codeNamed('frame-src')) })).frameLocator('iframe'));
  });

  it('gets a fixed version with the hash of its file, and is told what that means', async () => {
    await open(CARD, `${sites.archive.origin}/builder/`);
    await page.getByText('A pinned copy cannot be corrected or recalled.').waitFor();
    await page.getByRole('radio', { name: /^Version 0\.1\.0/ }).check();
    const hash = await codeNamed('integrity');
    const code = await copied('Script and widget');
    assert.ok((await readFile(`${FOLDER}/hashes.txt`, 'utf8')).includes(hash));
    assert.ok(code.startsWith(`<script type="module" src="${sites.archive.origin}/0.1.0/undersigned.js" integrity="${hash}" crossorigin="anonymous"></script>`));
    await expectCard(await paste(code, { headers: strict(await codeNamed('script-src')) }));
  });
});

describe('the page of the preview', () => {
  it('takes no words from a page of others', async () => {
    const address = `${sites.archive.origin}/v0/builder/preview.html`;
    const tab = await paste(`<iframe src="${address}"></iframe>`);
    const frame = tab.frames()[1];
    await frame.waitForLoadState();
    const answered = frame.evaluate(() => new Promise((resolve) => addEventListener('message', () => resolve(document.body.innerText))));
    await frame.evaluate(() => true);
    await tab.evaluate(() => document.querySelector('iframe').contentWindow.postMessage({ code: '<p>Not of this archive</p>', isInline: false, host: 'plain', accent: '' }, '*'));
    assert.doesNotMatch(await answered, /Not of this archive/);
  });
});

describe('the builder can be used by everybody', () => {
  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [320, 'light'], [320, 'dark']]) {
    it(`at ${width} pixels, ${colorScheme}`, async () => {
      await page.setViewportSize({ width, height: 700 });
      await page.emulateMedia({ colorScheme });
      const [demo, archive] = [`${sites.host.origin}/demo/builder.html`, `${sites.archive.origin}/builder/`];
      for (const [widget, address] of [['case-card', demo], ['case-timeline', demo], ['statement-search', demo], ['statement-feed', archive]]) {
        await open(`#Widget=${widget}&from=never&Accent=%238c2f1b`, address);
        await preview().locator(`${widget} [part=base]`).waitFor();
        const closed = page.locator('details:not([open]) > summary');
        while ((await closed.count()) > 0) await closed.first().click();
        await expectAccessible();
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      }
    });
  }
});
