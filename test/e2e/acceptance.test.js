/** The acceptance list: each line is a page that breaks a naive embed, opened in Chromium as a reader opens it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openArchive, snippet } from '../../dist/index.js';
import data from '../../dist/data.js';
import { CLASSIC, DROPPED, MODULE, PAGES, hostHtml } from '../hosts/pages.js';
import { EMBEDS, QUOTE, WIDGETS, embed } from '../hosts/widgets.js';
import { expectQuoted, expectReadable, expectUnchanged, jumps, openBrowser, openPage } from './reader.js';
import { kses, purify, strict } from './sanitisers.js';
import { openSites } from './site.js';

let browser, sites, archive;
before(async () => {
  [browser, sites] = await Promise.all([openBrowser(), openSites()]);
  archive = await openArchive(JSON.parse(await readFile('build/e2e-site/archive.json', 'utf8')));
});
after(async () => Promise.all([browser?.close(), sites?.close()]));

/**
 * One line of the list, in a browser profile of its own.
 *
 * @param expected What is heard of errors and warnings, in order, as patterns. Default: nothing.
 */
function line(name, look, { settings, expected = [] } = {}) {
  test(name, { timeout: 30_000 }, async () => {
    const { context, page, heard } = await openPage(browser, settings);
    await look(page);
    assert.equal(heard.length, expected.length, heard.join('\n'));
    expected.forEach((pattern, index) => assert.match(heard[index], pattern));
    await context.close();
  });
}

let served = 0;

/** Puts markup on the host's site; its address. */
function publish(html, headers) {
  const path = `/page-${++served}.html`;
  sites.put(path, html, headers);
  return sites.host.origin + path;
}

/** Opens markup as a page of the host. */
async function visit(page, html, headers) {
  await page.goto(publish(html, headers));
}

/** The code of a widget as it is copied from the archive's site. */
const code = ({ tag, options }, kind, more) => snippet(tag, { archive, kind, attributes: options, site: `${sites.archive.origin}/`, ...more });

for (const { name, html, policy, quoted, isChanged, look } of PAGES) {
  line(name, async (page) => {
    await visit(page, html, policy && { 'content-security-policy': policy });
    await (quoted ? expectQuoted(page, quoted) : expectReadable(page));
    if (look) assert.deepEqual(await page.evaluate(look), []);
    await expectUnchanged(page, isChanged ? undefined : html);
  });
}

for (const [name, script] of [['module', MODULE], ['classic script', CLASSIC]]) {
  line(
    `require-trusted-types-for 'script' with a list that does not allow lit-html, ${name}`,
    async (page) => {
      const html = hostHtml(script + EMBEDS);
      await visit(page, html, { 'content-security-policy': "script-src 'self'; require-trusted-types-for 'script'; trusted-types default" });
      await expectQuoted(page);
      await expectUnchanged(page, html);
    },
    // The browser's own note; nothing is thrown.
    { expected: [/^error: .*TrustedTypePolicy named 'lit-html'/] },
  );
}

line(
  'ESM + IIFE + another version together: no error, one render, one warning',
  async (page) => {
    sites.put('/old.js', (await readFile('dist/undersigned.iife.js', 'utf8')).replaceAll('0.1.0', '0.0.9'));
    const html = hostHtml(`${CLASSIC}${MODULE}<script src="/old.js"></script>${DROPPED}${EMBEDS}`);
    await visit(page, html);
    await expectReadable(page);
    await expectUnchanged(page, html);
  },
  { expected: [/^warning: .*version 0\.0\.9 is not used\. Load the script once\./] },
);

/** What follows a widget is what a reader may be reading. */
const ARTICLE = `<p>${'What the host says next, and at some length. '.repeat(12)}</p>`.repeat(8);
const LOW = [
  { tag: 'statement-feed', options: { limit: 2, density: 'headlines' }, says: ['24 July 2024'] },
  { tag: 'statement-feed', options: { limit: 3, density: 'list' }, says: ['4 July 2024'] },
  { tag: 'case-card', options: { case: 'lrsu', variant: 'compact' }, says: ['LRSU'] },
];
for (const width of [1280, 700, 360]) {
  line(
    `script delayed, then run: no layout jump, ${width} px`,
    async (page) => {
      for (const widget of [...WIDGETS, ...LOW]) {
        await visit(page, hostHtml(code(widget, 'tag') + ARTICLE));
        await page.addScriptTag({ url: `${sites.archive.origin}/v0/undersigned.js`, type: 'module' });
        await expectReadable(page, [widget]);
        const jump = await jumps(page);
        assert.ok(jump <= 0.02, `${code(widget, 'tag').slice(0, 60)}: ${jump}`);
      }
    },
    { settings: { viewport: { width, height: 900 } } },
  );
}

/** A page whose picture is still coming down the line, with what the builder gives for it; `arrive` lets the picture come. */
async function visitWithPicture(page, script = code(WIDGETS[0], 'module')) {
  let arrive;
  const line = new Promise((resolve) => (arrive = resolve));
  await page.route('**/hero.png', async (route) => {
    await line;
    await route.fulfill({ path: 'docs/feed.png' });
  });
  const since = sites.archive.requests.length;
  const html = hostHtml(`<img src="/hero.png" alt="">${script}`);
  await page.goto(publish(html), { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('undersigned-later.js') && responseEnd > 0));
  const asked = () => sites.archive.requests.slice(since);
  assert.deepEqual(asked(), ['/v0/undersigned-later.js']);
  await page.getByText('1 October 2024').first().waitFor();
  assert.equal(await page.evaluate(() => customElements.get('statement-feed')), undefined, 'what can be read is the fallback');
  return { asked, arrive, html };
}

line('the host’s own picture comes first: the bundle is asked for when the page has loaded', async (page) => {
  const { asked, arrive, html } = await visitWithPicture(page);
  arrive();
  await expectReadable(page, [WIDGETS[0]]);
  assert.deepEqual(asked(), ['/v0/undersigned-later.js', '/v0/undersigned.js']);
  await expectUnchanged(page, html);
});

line('the host’s own picture never comes: the bundle is asked for when the reader scrolls', async (page) => {
  const { asked } = await visitWithPicture(page, `${code(WIDGETS[0], 'module')}<div style="height: 3000px"></div>`);
  await page.mouse.wheel(0, 200);
  await expectReadable(page, [WIDGETS[0]]);
  assert.deepEqual(asked(), ['/v0/undersigned-later.js', '/v0/undersigned.js']);
});

line('the script that loads the bundle later loses its type, or is async, or its page has loaded', async (page) => {
  const later = `${sites.archive.origin}/v0/undersigned-later.js`;
  for (const script of [`<script src="${later}"></script>`, `<script async src="${later}"></script>`]) {
    await visit(page, hostHtml(script + EMBEDS));
    await expectReadable(page);
  }
  await visit(page, hostHtml(EMBEDS));
  await page.addScriptTag({ url: later, type: 'module' });
  await expectReadable(page);
});

line('the script that loads the bundle later is copied into another file: the quote stays', async (page) => {
  const html = hostHtml(`<script>${await readFile('dist/undersigned-later.js', 'utf8')}</script>${EMBEDS}`);
  await visit(page, html);
  await expectQuoted(page);
  await expectUnchanged(page, html);
});

line('an author’s picture is named like the script that runs: nothing of theirs is loaded', async (page) => {
  sites.put('/evil/undersigned.js', 'document.title = "taken over";', { 'content-type': 'text/javascript' });
  for (const named of ['<img name="currentScript" src="/evil/picture.png" alt="" width="1" height="1">', '<form name="currentScript" src="/evil/x"></form>', '<object id="currentScript" data="/evil/x.html" width="0" height="0"></object>']) {
    await page.route('**/evil/picture.png', (route) => route.fulfill({ path: 'docs/feed.png' }));
    await page.route('**/evil/x*', (route) => route.fulfill({ body: '' }));
    await visit(page, hostHtml(`${named}<script src="${sites.archive.origin}/v0/undersigned-later.js"></script>${EMBEDS}`));
    await page.waitForLoadState('networkidle');
    assert.ok(!sites.host.requests.includes('/evil/undersigned.js'), named);
    await expectReadable(page);
    assert.equal(await page.title(), 'The Riverbank Courier');
  }
});

const hash = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

line('SRI right', async (page) => {
  const integrity = hash(await readFile('build/e2e-site/0.1.0/undersigned.js'));
  await visit(page, hostHtml(WIDGETS.map((widget) => code(widget, 'module', { version: '0.1.0', integrity })).join('')));
  await expectReadable(page);
});

line(
  'SRI stale',
  async (page) => {
    const html = hostHtml(`<script src="${sites.archive.origin}/0.1.0/undersigned.iife.js" integrity="${hash('another')}" crossorigin="anonymous"></script>${EMBEDS}`);
    await visit(page, html);
    await expectQuoted(page);
    await expectUnchanged(page, html);
  },
  { expected: [/^error: Failed to find a valid digest in the 'integrity' attribute/] },
);

for (const [name, script] of [['module', '<script type="module" src="ARCHIVE/v0/undersigned.js"></script>'], ['classic script', '<script src="ARCHIVE/v0/undersigned.iife.js"></script>']]) {
  line(`sandboxed frame, ${name}`, async (page) => {
    const framed = publish(hostHtml(script.replace('ARCHIVE', sites.archive.origin) + EMBEDS));
    await visit(page, hostHtml(`<iframe sandbox="allow-scripts" width="900" height="800" src="${framed}"></iframe>`));
    await expectReadable(page.frames()[1]);
  });

  line(`COEP host, ${name}`, async (page) => {
    const html = hostHtml(script.replace('ARCHIVE', sites.archive.origin) + EMBEDS);
    await visit(page, html, { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' });
    assert.equal(await page.evaluate('crossOriginIsolated'), true);
    await expectReadable(page);
    await expectUnchanged(page, html);
  });
}

line('page in another encoding, which a script without a charset takes over', async (page) => {
  await visit(page, hostHtml(CLASSIC + EMBEDS).replace('utf-8', 'windows-1252'), { 'content-type': 'text/html; charset=windows-1252' });
  await expectReadable(page, WIDGETS.map((widget) => ({ ...widget, says: [...widget.says, 'LICADHO’s list of statements'] })));
});

line('1,000 mounts and unmounts leave no listener and no node', async (page) => {
  await visit(page, hostHtml(`${CLASSIC}<main></main>`));
  const devtools = await page.context().newCDPSession(page);
  const count = async () => {
    // What a frame or an idle moment was promised holds its widget until then.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(done, { timeout: 1000 })), { timeout: 1000 })));
    await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    return { nodes, jsEventListeners };
  };
  const mount = (times) =>
    page.evaluate(
      async ([markup, rounds]) => {
        const main = document.querySelector('main');
        for (let round = 0; round < rounds; round++) {
          main.innerHTML = markup;
          await Promise.all([...main.querySelectorAll('*')].map((one) => one.updateComplete));
          await new Promise(requestAnimationFrame);
          main.textContent = '';
        }
      },
      [EMBEDS, times / WIDGETS.length],
    );
  await mount(100);
  const before = await count();
  await mount(1000);
  const now = await count();
  // The last that were mounted may not be let go yet; a leak would be one of each at least.
  for (const what of ['nodes', 'jsEventListeners']) assert.ok(now[what] - before[what] < 1000 / WIDGETS.length, `${what}: ${before[what]}, then ${now[what]}`);
});

line(
  'JS off',
  async (page) => {
    const html = hostHtml(WIDGETS.map((widget) => code(widget, 'module')).join('') + EMBEDS);
    await visit(page, html);
    for (const { tag, says } of WIDGETS) {
      const generated = page.locator(tag).first();
      const text = await generated.innerText();
      for (const what of says.filter((word) => word !== 'Search the archive')) assert.ok(text.includes(what), `<${tag}> says “${what}”: ${text}`);
      assert.ok(await generated.getByRole('link', { name: 'LICADHO’s list of statements' }).isVisible());
      assert.ok(await page.locator(tag).last().getByRole('link', { name: 'with their source' }).isVisible());
    }
  },
  { settings: { javaScriptEnabled: false } },
);

line('print', async (page) => {
  const html = hostHtml(CLASSIC + EMBEDS);
  await visit(page, html);
  await page.emulateMedia({ media: 'print' });
  // A field in which nothing is asked says nothing on paper.
  await expectReadable(page, WIDGETS.filter(({ tag }) => tag !== 'statement-search'));
  assert.equal(await page.getByText('Search the archive').filter({ visible: true }).count(), 0);
  assert.ok((await page.pdf()).length > 10_000);
  await expectUnchanged(page, html);
});

line('print of a frame in the colours of a dark page: its words are dark', async (page) => {
  await page.goto(`${sites.archive.origin}/embed/case-card/mech-dara/?theme=dark`);
  await page.locator('case-card [part=base]').waitFor();
  const lightness = () => page.locator('body').evaluate((body) => Number(/\d+/.exec(getComputedStyle(body).color)[0]));
  assert.ok((await lightness()) > 200);
  await page.emulateMedia({ media: 'print' });
  assert.ok((await lightness()) < 60);
});

line('print of a long timeline, down the page and on its side: whole', async (page) => {
  for (const orientation of ['vertical', 'horizontal']) {
    const events = Array.from({ length: 300 }, (_, index) => ({ date: `${1700 + index}`, kind: 'event', text: `Event ${index} ${'of many words '.repeat(index % 40)}`, source: 's1' }));
    const river = { id: 'river', kind: 'issue', name: 'The river', events };
    const statements = [{ id: 's1', kind: 'statement', date: '2025-01-01', title: 'Of the river' }];
    sites.put('/long.json', JSON.stringify({ ...data, topics: [], statements, cases: [river] }));
    await visit(page, hostHtml(`${CLASSIC}<case-timeline src="/long.json" case="river" orientation="${orientation}"></case-timeline>`));
    await page.getByText('Event 0').first().waitFor();
    await page.evaluate(() => {
      const timeline = document.querySelector('case-timeline');
      addEventListener('beforeprint', async () => {
        await timeline.updateComplete;
        globalThis.printed = timeline.shadowRoot.querySelectorAll('.down [part=item]').length;
      });
    });
    await page.pdf();
    // And the statement.
    assert.equal(await page.evaluate(() => globalThis.printed), 301, orientation);
    assert.ok((await page.locator('[part=item]').count()) < 100, 'and as before on the screen');
  }
});

line('withheld id: the host’s quote stays, no console noise', async (page) => {
  const withheld = { id: 'gone', kind: 'person', name: 'Bo Example', record: { state: 'withheld', date: '2025' } };
  sites.put('/withheld.json', JSON.stringify({ ...data, cases: [...data.cases, withheld] }));
  const asking = WIDGETS.filter(({ options }) => options.group === undefined).map(({ tag }) => ({ tag, options: { case: 'gone', src: '/withheld.json' } }));
  const placeholder = `<blockquote class="undersigned" data-case="gone" data-src="/withheld.json">${QUOTE}</blockquote>`;
  const html = hostHtml(CLASSIC + asking.map((widget) => embed(widget)).join('') + placeholder);
  await visit(page, html);
  await page.getByText(/There is no such case in this archive\.|Case: not in this archive\./).nth(asking.length - 1).waitFor();
  await expectQuoted(page, asking);
  for (const { tag } of asking) assert.doesNotMatch(await page.locator(tag).locator('[part=base]').innerText(), /Bo Example/);
  await expectUnchanged(page, html);
});

line('request log: the script only; no storage; no cookies', async (page) => {
  const html = hostHtml(`<script src="${sites.archive.origin}/v0/undersigned.iife.js"></script>${EMBEDS}`);
  const [before, own] = [sites.archive.requests.length, sites.host.requests.length];
  await visit(page, html);
  await expectReadable(page);
  await page.locator('statement-feed').getByRole('button', { name: /^Read more/ }).first().click();
  await page.locator('statement-feed').getByRole('button', { name: /^Cite/ }).first().click();
  await page.locator('statement-search').getByRole('combobox').fill('mech dara');
  await page.locator('statement-search').getByRole('option').first().waitFor();
  assert.deepEqual(sites.archive.requests.slice(before), ['/v0/undersigned.iife.js']);
  assert.equal(sites.host.requests.length - own, 1, 'the page itself');
  assert.deepEqual(await page.context().storageState({ indexedDB: true }), { cookies: [], origins: [] });
  await expectUnchanged(page);
});

/** Words, dates and links of a generated code can be read in a part of a page, and nothing else is there. */
async function expectPlain(part, { tag, says }) {
  const text = await part.innerText();
  // Without a script there is nothing to search.
  for (const what of says.filter((word) => word !== 'Search the archive')) assert.ok(text.includes(what), `<${tag}> says “${what}”: ${text}`);
  assert.ok(await part.getByRole('link', { name: 'LICADHO’s list of statements' }).isVisible(), `<${tag}> shows its source`);
  assert.doesNotMatch(text, /[{}<>]|undersigned|https?:/, 'nothing that is meant for machines');
}

for (const [name, clean] of [['KSES', (_, markup) => kses(markup)], ['sanitize-html', (_, markup) => strict(markup)], ['DOMPurify', purify]]) {
  line(`author pastes V1, ${name} takes out script and tag: text, date and link readable`, async (page) => {
    const pasted = WIDGETS.flatMap((widget) => ['module', 'classic', 'tag'].map((kind) => ({ widget, text: code(widget, kind) })));
    await visit(page, hostHtml(''));
    const left = await Promise.all(pasted.map(({ text }) => clean(page, text)));
    assert.doesNotMatch(left.join(''), /<(script|[a-z]+-[a-z]+)/);
    await visit(page, hostHtml(left.map((post) => `<section>${post}</section>`).join('')));
    for (const [index, { widget }] of pasted.entries()) await expectPlain(page.locator('section').nth(index), widget);
  });
}

for (const [name, clean] of [['KSES', (_, markup) => kses(markup)], ['DOMPurify', purify]]) {
  line(`author pastes V3 with the script site-wide, through ${name}: card`, async (page) => {
    await visit(page, hostHtml('<main></main>'));
    const pasted = await Promise.all(WIDGETS.map((widget) => clean(page, code(widget, 'quote'))));
    await visit(page, hostHtml(`<script type="module" src="${sites.archive.origin}/v0/undersigned.js"></script>${pasted.join('')}`));
    await expectReadable(page);
    assert.equal(await page.locator('blockquote').filter({ visible: true }).count(), 0, 'no quote beside its widget');
  });
}

line('author pastes V3 into an editor that leaves only cite and link: a quote, and a card where the site asks for it', async (page) => {
  const [, card] = WIDGETS;
  const pasted = strict(code(card, 'quote')).replaceAll('<br />', '<br>');
  assert.doesNotMatch(pasted, /data-|class=/);
  const src = `${sites.archive.origin}/v0/undersigned.iife.js`;
  const html = hostHtml(`<script src="${src}"></script><main>${pasted}</main>`);
  await visit(page, html);
  await expectPlain(page.locator('main'), card);
  await expectUnchanged(page, html);
  await visit(page, hostHtml(`<script src="${src}" data-upgrade-links></script><main>${pasted}</main>`));
  await expectReadable(page, [card]);
});

line('unknown id leaves the quote', async (page) => {
  const quotes = ['data-case', 'data-timeline', 'data-feed'].map((mark) => `<blockquote class="undersigned" ${mark}="no-such-case">${QUOTE}</blockquote>`);
  const html = hostHtml(CLASSIC + quotes.join('') + embed(WIDGETS[0]));
  await visit(page, html);
  await expectReadable(page, [WIDGETS[0]]);
  assert.equal(await page.locator('blockquote > p > a').filter({ visible: true }).count(), quotes.length);
  await expectUnchanged(page, html);
});

line('RSS item readable, no JSON', async (page) => {
  const items = WIDGETS.flatMap((widget) => ['module', 'classic', 'quote', 'frame', 'html'].map((kind) => ({ widget, kind, text: code(widget, kind) })));
  const item = ({ text }) => `<item><title>A post</title><content:encoded><![CDATA[${text}]]></content:encoded></item>`;
  const feed = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Riverbank Courier</title>${items.map(item).join('')}</channel></rss>`;
  await visit(page, hostHtml('<main></main>'));
  const posts = await page.evaluate((xml) => [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('content:encoded')].map(({ textContent }) => textContent), feed);
  assert.equal(posts.length, items.length);
  await visit(page, hostHtml(posts.map((post) => `<section>${strict(post)}</section>`).join('')));
  for (const [index, { widget, kind }] of items.entries()) {
    const says = kind === 'frame' ? [] : widget.says;
    await expectPlain(page.locator('section').nth(index), { ...widget, says: says.length > 0 ? says : ['1 October 2024'] });
  }
});

line('framed height right 20 of 20, also below the fold', async (page) => {
  const parent = `<script async src="${sites.archive.origin}/v0/undersigned-frame.js"></script>`;
  const codes = [...WIDGETS, LOW[2]].map((widget) => code(widget, 'frame'));
  const frames = [...codes, ...codes.map((text) => text.replace('<iframe', '<iframe sandbox="allow-scripts"'))];
  const apart = frames.join('<div style="height: 700px"></div>');
  let right = 0;
  const fits = async (place) => {
    await expectFits(place);
    right++;
  };
  // As a reader comes to them, and where nobody has come yet.
  await visit(page, hostHtml(parent + apart));
  for (const place of await page.locator('iframe').all()) {
    await place.scrollIntoViewIfNeeded();
    await fits(place);
  }
  await visit(page, hostHtml(apart.replaceAll(' loading="lazy"', '') + parent));
  for (const place of await page.locator('iframe').all()) await fits(place);
  assert.equal(right, 20);
});

/** A frame is as high as what it shows, once that is drawn: no scroll bar, and no empty room. */
async function expectFits(place) {
  const frame = await (await place.elementHandle()).contentFrame();
  await frame.locator('[data-widget] [part=source]').waitFor({ state: 'attached' });
  const [shown, room, below] = await frame.evaluate(async () => {
    const { shadowRoot } = document.querySelector('[data-widget]');
    const end = () => shadowRoot.querySelector('[part=source]').getBoundingClientRect().bottom;
    const sizes = () => [Math.ceil(document.documentElement.getBoundingClientRect().height), innerHeight, innerHeight - end()];
    // A frame that is out of sight has no animation frames.
    for (let tries = 0; tries < 200 && (sizes()[0] !== sizes()[1] || sizes()[2] > 40); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    return sizes();
  });
  assert.equal(room, shown);
  assert.ok(below <= 40, `${below} px below what is shown`);
}

line(
  'frame page readable with scripts off',
  async (page) => {
    for (const { tag, options, says } of WIDGETS) {
      await page.goto(`${sites.archive.origin}/embed/${tag}/${options.case ? `${options.case}/` : ''}`);
      await expectPlain(page.locator(tag), { tag, says });
    }
  },
  { settings: { javaScriptEnabled: false } },
);

line('a page for frames that stands alone: an address puts no words into the archive’s mouth', async (page) => {
  for (const [tag, name] of [['statement-feed', 'heading'], ['case-timeline', 'heading'], ['statement-search', 'label']]) {
    await page.goto(`${sites.archive.origin}/embed/${tag}/?heading-level=3&${name}=Not+of+this+archive`);
    const widget = page.locator(`${tag}[heading-level="3"]`);
    await widget.locator('[part=base]').waitFor();
    assert.equal(await widget.getAttribute(name), null);
  }
});
