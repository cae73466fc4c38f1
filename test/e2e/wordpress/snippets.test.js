/**
 * What becomes of the library's codes in a WordPress without the plugin: pasted by an author, whose scripts and unknown tags
 * WordPress takes out, and by an editor and an administrator, whose it leaves.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openArchive, snippet } from 'undersigned';
import { startLab } from './lab/lab.js';
import { expectCard, expectFeed, expectFramed, expectNoCode, expectNoEmptyBoxes, expectQuote, feedItems, roomBetween, textOf, THEMES, visit } from './reader.js';

const CASE = { id: 'mech-dara', name: 'Mech Dara', asOf: '1 October 2024', source: 'https://www.licadho-cambodia.org/' };

/** How often a page is opened on which a height must be right. */
const LOADS = 20;

let lab, archive, code;
const links = {};

/** What an editor of the site puts into a post: a block of HTML, or the text of the classic editor. */
const asBlock = (html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
const asEmbed = (address) => `<!-- wp:embed {"url":"${address}"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure>\n<!-- /wp:embed -->`;
const between = (html) => `The paragraph before.\n\n${html}\n\nThe paragraph after.`;

/** As people lay out what they paste, by hand or with a button of their editor. */
const indented = (html) => html.replace(/<(div|case-card|p|ul|ol|li)\b/g, '\n    <$1').replace(/<\/(div|case-card|ul|ol)>/g, '\n    </$1>');

before(async () => {
  lab = await startLab();
  archive = await openArchive(`${lab.archive}archive.json`);
  code = (kind, widget = 'case-card', attributes = { case: CASE.id }) => snippet(widget, { archive, kind, attributes, site: lab.archive });
  const posts = {
    author: {
      'card in a block': asBlock(code('module')),
      'card in the classic editor': between(code('module')),
      'feed in a block': asBlock(code('module', 'statement-feed', { limit: 3 })),
      'quote of a card': asBlock(code('quote')),
      'quote of a card in the classic editor': between(code('quote')),
      'quote of a feed': asBlock(code('quote', 'statement-feed', { limit: 3 })),
      'frame': asBlock(code('frame')),
      'plain text': asBlock(code('html')),
      'address of a case in a block': asEmbed(code('link')),
      'address of a case in the classic editor': between(code('link')),
      'address of a statement below the fold': `${'<p>Some words before it.</p>\n\n'.repeat(60)}${lab.archive}records/${archive.statements[0].id}/`,
    },
    editor: {
      'card in a block': asBlock(code('module')),
      'card in the classic editor': between(code('module')),
    },
    administrator: {
      'card in a block': asBlock(code('module')),
      'card in the classic editor': between(code('module')),
      'classic script': asBlock(code('classic')),
      'feed in a block': asBlock(code('module', 'statement-feed', { limit: 3 })),
      'indented card in the classic editor': between(indented(code('module'))),
      'frame': asBlock(code('frame')),
    },
  };
  for (const [role, contents] of Object.entries(posts)) {
    for (const [title, content] of Object.entries(contents)) {
      const { link } = await lab.rest(role, 'POST', '/wp/v2/posts', { title: `${role}: ${title}`, status: 'publish', content });
      (links[role] ??= {})[title] = link;
    }
  }
});

after(() => lab?.stop());

for (const theme of THEMES) {
  describe(theme, () => {
    before(() => lab.evaluate(`switch_theme( '${theme}' );`));

    for (const title of ['card in a block', 'card in the classic editor', 'quote of a card', 'quote of a card in the classic editor', 'plain text']) {
      test(`an author’s ${title}: text, date and link`, () =>
        visit(lab, links.author[title], async ({ content }) => {
          await expectQuote(content, CASE);
          assert.equal(await content.locator('case-card, script, iframe').count(), 0);
          await expectNoEmptyBoxes(content);
        }));
    }
    test('an author’s feed in a block: texts and dates', () =>
      visit(lab, links.author['feed in a block'], async ({ content }) => {
        const text = await textOf(content);
        for (const statement of archive.statements.slice(0, 3)) assert.ok(text.includes(statement.title), text);
        assert.match(text, /1 October 2024/);
        expectNoCode(text);
      }));
    test('an author’s frame: its caption says how things stand, when, and where that is from', () =>
      visit(lab, links.author.frame, async ({ content }) => {
        assert.equal(await content.locator('iframe').count(), 0);
        await expectQuote(content, CASE);
      }));

    for (const role of ['editor', 'administrator']) {
      for (const title of ['card in a block', 'card in the classic editor']) {
        test(`an ${role}’s ${title}: the card`, () =>
          visit(lab, links[role][title], async ({ content, asked }) => {
            await expectCard(content, CASE);
            await expectNoEmptyBoxes(content);
            assert.deepEqual(asked.filter((address) => address.startsWith(lab.archive)), [`${lab.archive}v0/undersigned-later.js`, `${lab.archive}v0/undersigned.js`]);
          }));
      }
    }
    test('an administrator’s classic script: the card', () => visit(lab, links.administrator['classic script'], ({ content }) => expectCard(content, CASE)));
    test('an administrator’s feed: the feed', () => visit(lab, links.administrator['feed in a block'], ({ content }) => expectFeed(content, archive.statements.slice(0, 3))));
    test('an administrator’s indented card in the classic editor: the card, no empty boxes', () =>
      visit(lab, links.administrator['indented card in the classic editor'], async ({ page, content }) => {
        await expectCard(content, CASE);
        await expectNoEmptyBoxes(content);
        // As far from the paragraphs around it as paragraphs are from each other, give or take a line.
        const [above, below] = [page.getByText('The paragraph before.'), page.getByText('The paragraph after.')];
        const card = content.locator('case-card');
        for (const room of [await roomBetween(above, card), await roomBetween(card, below)]) assert.ok(room >= 0 && room < 80, `${room} px`);
      }));

    for (const title of ['address of a case in a block', 'address of a case in the classic editor', 'address of a statement below the fold']) {
      test(`an author’s ${title}: a card as high as what it says, ${LOADS} of ${LOADS} times, on wide and narrow pages`, async () => {
        const name = title.includes('statement') ? archive.statements[0].title : CASE.name;
        for (let load = 0; load < LOADS; load++) {
          const viewport = { width: load % 2 === 0 ? 1280 : 360, height: 800 };
          await visit(lab, links.author[title], ({ page, content }) => expectFramed(page, content, name), { viewport });
        }
      });
    }
    test('an author’s address of a case, without scripts: name, status and date', () =>
      visit(lab, links.author['address of a case in a block'], ({ content }) => expectQuote(content, CASE), { javaScriptEnabled: false }));
    test('an administrator’s frame: the card in it, and its caption', () =>
      visit(lab, links.administrator.frame, async ({ content }) => {
        await content.frameLocator('iframe').getByRole('heading', { name: CASE.name, exact: true }).waitFor();
        await expectQuote(content.locator('figcaption'), CASE);
      }));

    describe('with the script on every page', () => {
      before(() => lab.evaluate(`update_option( 'lab_script', '${lab.archive}v0/undersigned.js' );`));
      after(() => lab.evaluate(`delete_option( 'lab_script' );`));

      for (const title of ['quote of a card', 'quote of a card in the classic editor']) {
        test(`an author’s ${title}: the card`, () =>
          visit(lab, links.author[title], async ({ content }) => {
            await expectCard(content, CASE);
            await expectNoEmptyBoxes(content);
          }));
      }
      test('an author’s quote of a feed: the feed', () => visit(lab, links.author['quote of a feed'], ({ content }) => expectFeed(content, archive.statements.slice(0, 3))));
      test('scripts are off: the quote', () => visit(lab, links.author['quote of a card'], ({ content }) => expectQuote(content, CASE), { javaScriptEnabled: false }));
    });
  });
}

test('the feed of the site: texts, dates and links, no code', async () => {
  const items = await feedItems(lab, `${lab.address}/feed/`);
  for (const [role, posts] of Object.entries(links)) {
    for (const title of Object.keys(posts)) {
      const item = items.get(`${role}: ${title}`);
      assert.ok(item, `${role}: ${title} in the feed`);
      // Of an address WordPress makes a card in the text, and leaves it out of the teaser.
      for (const text of title.startsWith('address') ? [item.text] : [item.text, item.teaser]) {
        assert.match(text, title.includes('case') || title.includes('card') ? /Mech Dara/ : /\d October 2024/, title);
        expectNoCode(text);
      }
      assert.doesNotMatch(item.teaser, /[a-z][A-Z]/, 'words run together where WordPress takes tags out');
      assert.match(item.text, /1 October 2024/, title);
      assert.ok(item.links.some((link) => link.startsWith(CASE.source) || link.startsWith(lab.archive)), title);
    }
  }
});

test('what a hostile archive says stays words in a post of an administrator', async () => {
  const title = '[audio src="https://evil.example/a.mp3"] [caption width="1"]x[/caption] "Quoted" -- 5x5 <b>';
  const address = 'https://www.youtube.com/watch?v=0';
  const hostile = await openArchive({
    schemaVersion: 1, title, publisher: { name: title }, language: 'en', updated: '2025-06-30',
    statements: [{ id: 's', kind: 'statement', date: '2024-10-01', title, summary: [title, address, address] }],
    cases: [{ id: 'c', kind: 'issue', name: address, role: address, summary: address, status: { kind: 'x', value: title, asOf: '2024-10-01', source: 's' }, events: [{ kind: 'x', text: address, source: 's' }] }],
  });
  const codes = [['statement-feed', {}], ['case-card', { case: 'c' }], ['case-timeline', { case: 'c' }]].map(([widget, attributes]) => snippet(widget, { archive: hostile, kind: 'html', attributes }));
  const { link } = await lab.rest('administrator', 'POST', '/wp/v2/posts', { title: 'Hostile', status: 'publish', content: between(codes.join('\n\n')) });
  await visit(lab, link, async ({ content }) => {
    assert.equal(await content.locator('audio, video, iframe, b, .wp-caption, .wp-block-embed').count(), 0);
    const text = await textOf(content);
    for (const words of ['[audio src=', '[/caption]', address]) assert.ok(text.includes(words), `“${words}” in:\n${text}`);
  });
  assert.ok((await lab.requests()).every((asked) => !/youtube|evil/.test(asked)));
});

test('WordPress has asked nobody but the archive and itself', async () => {
  const asked = await lab.requests();
  assert.deepEqual(asked.filter((address) => !address.startsWith(`${lab.address}/`) && !address.startsWith(lab.archive)), []);
});
