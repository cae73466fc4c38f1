/** The plugin, as `npm run wordpress` makes it: what an author can do with it, and what a reader sees and asks for. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { openArchive, snippet } from 'undersigned';
import { startLab } from './lab/lab.js';
import { expectCard, expectFeed, expectFramed, expectNoCode, expectNoEmptyBoxes, expectQuote, feedItems, textOf, THEMES, visit } from './reader.js';

const CASE = { id: 'mech-dara', name: 'Mech Dara', asOf: '1 October 2024', source: 'https://www.licadho-cambodia.org/' };
const PLUGIN = '/wp/v2/plugins/undersigned/undersigned';

let lab, archive, tags;

/** Where the plugin's name stands in the database, but for posts and for WordPress' own notes on plugins. */
const traces = async () =>
  JSON.parse(
    await lab.evaluate(`global $wpdb; echo wp_json_encode( array_merge(
      $wpdb->get_col( "SHOW TABLES LIKE '%undersigned%'" ),
      $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE CONCAT( option_name, option_value ) LIKE '%undersigned%' AND option_name NOT LIKE '%\\_transient\\_%' AND option_name NOT IN ( 'active_plugins', 'recently_activated' )" ),
      $wpdb->get_col( "SELECT meta_key FROM $wpdb->postmeta WHERE meta_key LIKE '%undersigned%'" ),
      $wpdb->get_col( "SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%undersigned%'" ) ) );`),
  );

async function publish(role, content, title = 'A post') {
  const { link, id } = await lab.rest(role, 'POST', '/wp/v2/posts', { title, status: 'publish', content });
  return { link, id, stored: (await lab.rest(role, 'GET', `/wp/v2/posts/${id}?context=edit`)).content.raw };
}

/** Publishes, as an author if not otherwise said, and opens the post. What a reader's browser asks for is on the site itself. */
async function published(content, look, settings, role = 'author') {
  const { link } = await publish(role, content);
  await visit(
    lab,
    link,
    async (seen) => {
      await look(seen);
      assert.deepEqual(seen.asked.filter((address) => /^https?:/.test(address) && !address.startsWith(lab.address)), []);
    },
    settings,
  );
}

const block = (attributes) => `<!-- wp:undersigned/widget ${JSON.stringify(attributes)} /-->`;

before(async () => {
  lab = await startLab({ plugin: 'build/wordpress/undersigned' });
  archive = await openArchive(`${lab.archive}archive.json`);
  const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
  tags = modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName);
  assert.equal((await lab.rest('administrator', 'POST', PLUGIN, { status: 'active' })).status, 'active');
});

after(() => lab?.stop());

for (const theme of THEMES) {
  describe(theme, () => {
    before(() => lab.evaluate(`switch_theme( '${theme}' );`));

    test('an author’s tag in a block of HTML: the card', () =>
      published(`<!-- wp:html -->\n<case-card case="${CASE.id}"></case-card>\n<!-- /wp:html -->`, ({ content }) => expectCard(content, CASE)));
    test('an author’s tag in the classic editor: the card', () =>
      published(`Before.\n\n<case-card case="${CASE.id}"></case-card>\n\nAfter.`, async ({ content }) => {
        await expectCard(content, CASE);
        await expectNoEmptyBoxes(content);
      }));
    test('an author’s code with a script: the script is taken out, the card is there', () =>
      published(snippet('case-card', { archive, attributes: { case: CASE.id }, site: lab.archive }), ({ content }) => expectCard(content, CASE)));
    test('an author’s tag with paragraphs and empty lines inside, in the classic editor: the card, and nothing of it twice', () =>
      published(`Before.\n\n<case-card case="${CASE.id}">\n\n  <p>Mech Dara: In pre-trial detention</p>\n\n  <p>as of 1 October 2024</p>\n\n</case-card>\n\nAfter.`, async ({ content }) => {
        await expectCard(content, CASE);
        await expectNoEmptyBoxes(content);
        assert.match(await textOf(content), /^Before\..*After\.$/);
      }));
    test('an author’s quote: the card, without the script in the theme', () =>
      published(`<!-- wp:html -->\n${snippet('case-card', { archive, kind: 'quote', attributes: { case: CASE.id } })}\n<!-- /wp:html -->`, ({ content }) => expectCard(content, CASE)));

    test('the shortcode: the card', () => published(`Before.\n\n[undersigned widget="case-card" case="${CASE.id}"]\n\nAfter.`, ({ content }) => expectCard(content, CASE)));
    test('the shortcode with options: the feed', () =>
      published('[undersigned widget="statement-feed" limit="2" density="list" heading="The newest"]', async ({ content }) => {
        await content.getByRole('heading', { name: 'The newest' }).waitFor();
        await expectFeed(content, archive.statements.slice(0, 2), 4);
      }));
    test('the shortcode within a sentence: one line of it', () =>
      published(`They wrote about [undersigned widget="case-card" case="${CASE.id}" variant="inline"], who is a journalist.`, async ({ content }) => {
        await content.locator('case-card').getByText('In pre-trial detention').waitFor();
        assert.match(await textOf(content), /^They wrote about Mech Dara.*1 October 2024.*, who is a journalist\.$/);
        assert.equal(await content.locator('p:has(case-card)').count(), 1);
      }));
    test('the block: the card', () => published(block({ widget: 'case-card', case: CASE.id }), ({ content }) => expectCard(content, CASE)));
    test('the block of a timeline: its events', () =>
      published(block({ widget: 'case-timeline', case: CASE.id, options: { order: 'newest' } }), ({ content }) => content.locator('case-timeline').getByText('A court prosecutor questions Mech Dara').waitFor()));
    test('scripts are off: what the card says, as text', () =>
      published(block({ widget: 'case-card', case: CASE.id }), ({ content }) => expectQuote(content, CASE), { javaScriptEnabled: false }));

    test('a page without a widget has no script', () =>
      published('<p>Only words.</p>', async ({ page }) => {
        assert.equal(await page.locator('script[src*="undersigned"]').count(), 0);
      }));
  });
}

describe('what is let through', () => {
  test('every tag with every attribute of the manifest, from an author', async () => {
    for (const { tagName, attributes } of tags) {
      const written = `<${tagName}${attributes.map(({ name }) => ` ${name}="a"`).join('')} class="b" id="c" lang="en" dir="ltr"><p>Words</p></${tagName}>`;
      assert.equal((await publish('author', written)).stored, written);
    }
  });

  test('no handler, no style, no address that is none', async () => {
    const { stored } = await publish('author', '<case-card case="x" onclick="alert(1)" style="color:red" slot="a" src="javascript:alert(1)"><script>alert(1)</script><p onclick="x">Words</p></case-card>');
    assert.equal(stored, '<case-card case="x" src="alert(1)">alert(1)<p>Words</p></case-card>');
  });

  test('what an author writes into the shortcode or the block stays text', async () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const shortcode = `[undersigned widget='case-card' case='"x' onclick='alert(1)' src='javascript:alert(1)']<b onclick="alert(1)">Words</b>[/undersigned]`;
    const unknown = '[undersigned widget="script"]';
    const options = { 'onclick': 'alert(1)', 'heading-level': hostile, 'variant': { a: 1 }, 'src': 'javascript:alert(1)' };
    for (const role of ['author', 'administrator']) {
      const look = async ({ content }) => {
        const cards = content.locator('case-card');
        assert.deepEqual(await cards.evaluateAll((all) => all.map((card) => [card.getAttributeNames(), card.getAttribute('case')])), [[['case', 'src'], '"x']]);
        assert.doesNotMatch(await content.innerHTML(), /javascript:|onclick|<script/);
      };
      await published(`${shortcode}${unknown}`, look, {}, role);
    }
    // The comment of a block holds its attributes as JSON, in which the editor writes these signs so.
    const written = block({ widget: 'case-card', case: hostile, options }).replace(/"><img|\(1\)>/g, (text) => text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'));
    await published(written, async ({ content }) => {
      assert.deepEqual((await content.locator('case-card').evaluate((card) => card.getAttributeNames())).sort(), ['case', 'heading-level', 'src']);
      assert.equal(await content.locator('img').count(), 0);
    });
  });

  test('no author draws what stands in another’s post beside theirs', async () => {
    const secret = '<case-card case="x">\n<p>Of the other post</p>\n</case-card>';
    const forged = '<div data-undersigned="0"></div>';
    const drawn = JSON.parse(await lab.evaluate(`echo wp_json_encode( array_map( static function ( $text ) { return apply_filters( 'the_content', $text ); }, json_decode( '${JSON.stringify([secret, forged])}' ) ) );`));
    assert.match(drawn[0], /^<div><case-card case="x">\n<p>Of the other post<\/p>\n<\/case-card><\/div>\s*$/);
    assert.equal(drawn[1].trim(), forged);
  });

  test('in a comment there is no widget', async () => {
    assert.equal(await lab.evaluate(`echo wp_kses( '<case-card case="x">Words</case-card>', 'pre_comment_content' );`), 'Words');
  });
});

describe('addresses of the archive', () => {
  const statement = () => archive.statements[0];
  const record = (id) => `${lab.archive}records/${id}/`;

  test('where the archive is not known here: the card in a frame, as without the plugin', async () => {
    const { link } = await publish('author', record(CASE.id));
    await visit(lab, link, ({ page, content }) => expectFramed(page, content, CASE.name));
  });

  test('an address that is none is as good as none', async () => {
    assert.equal(await lab.evaluate(`if ( ! defined( 'UNDERSIGNED_ARCHIVE' ) ) { define( 'UNDERSIGNED_ARCHIVE', 'javascript:alert(1)' ); } echo Undersigned\\archive_address();`), '');
  });

  describe('where it is', () => {
    before(() => lab.evaluate(`update_option( 'lab_known_archive', '${lab.archive}' );`));
    after(() => lab.evaluate(`delete_option( 'lab_known_archive' );`));

    test('a case: the card of this site, for which nobody is asked', async () => {
      const asked = (await lab.requests()).length;
      await published(`Before.\n\n${record(CASE.id)}\n\nAfter.`, async ({ content }) => {
        await expectCard(content, CASE);
        await expectNoEmptyBoxes(content);
      });
      assert.equal((await lab.requests()).length, asked);
    });
    test('a statement: its card in a closed frame, from its own file', async () => {
      const before = (await lab.requests()).length;
      const { link } = await publish('author', record(statement().id));
      await visit(lab, link, async ({ page, content }) => {
        await expectFramed(page, content, statement().title);
        assert.equal(await content.locator('iframe').getAttribute('sandbox'), 'allow-scripts');
      });
      assert.deepEqual((await lab.requests()).slice(before).map((address) => address.replace(/\?.*/, '')), [`${lab.archive}oembed/${statement().id}.json`]);
    });
    test('an address that the archive does not have: as it was written', () =>
      published(record('nothing'), async ({ content }) => {
        assert.equal(await textOf(content), record('nothing'));
      }));
    test('the editor shows a pasted address', async () => {
      const shown = async (id) => (await lab.rest('author', 'GET', `/oembed/1.0/proxy?url=${encodeURIComponent(record(id))}`)).html;
      assert.match(await shown(CASE.id), /Mech Dara/);
      assert.match(await shown(statement().id), /sandbox="allow-scripts"/);
    });
  });
});

/** Where the editor shows the post: in the page, or in newer ones in a frame of it. */
async function canvasOf(page) {
  const frame = page.locator('iframe[name="editor-canvas"]');
  await frame.or(page.getByRole('textbox', { name: 'Add title' })).first().waitFor();
  return (await frame.count()) > 0 ? frame.contentFrame() : page;
}

describe('in the editor', () => {
  test('an author finds the block, chooses a case, sees it, and publishes it', async () => {
    const context = await lab.browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-GB' });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const heard = [];
    page.on('pageerror', (error) => heard.push(error.message));
    await page.goto(`${lab.address}/wp-login.php`);
    await page.getByLabel('Username or Email Address').fill('author');
    await page.getByLabel('Password', { exact: true }).fill(lab.password);
    await page.getByRole('button', { name: 'Log In' }).click();
    await page.goto(`${lab.address}/wp-admin/post-new.php`);
    const canvas = await canvasOf(page);
    await canvas.getByRole('textbox', { name: 'Add title' }).fill('From the editor');
    await page.getByRole('button', { name: 'Toggle block inserter' }).click();
    await page.getByRole('searchbox', { name: 'Search for blocks and patterns' }).fill('Human-rights archive');
    await page.getByRole('option', { name: 'Human-rights archive' }).click();
    await page.getByRole('button', { name: 'Toggle block inserter' }).click();
    // Newer editors have them open.
    const settings = page.getByRole('button', { name: 'Settings', exact: true });
    if ((await settings.getAttribute('aria-expanded')) !== 'true') await settings.click();
    await page.getByLabel('Widget', { exact: true }).selectOption('Case card');
    await page.getByRole('combobox', { name: 'Case' }).fill('Mech');
    await page.getByRole('option', { name: CASE.name }).first().waitFor();
    await page.getByRole('combobox', { name: 'Case' }).press('Enter');
    await page.getByRole('region', { name: 'Editor settings' }).getByRole('button', { name: 'Options', exact: true }).click();
    await page.getByLabel('variant').selectOption('compact');
    await expectCard(canvas.locator('[data-type="undersigned/widget"]'), CASE);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('region', { name: 'Editor publish' }).getByRole('button', { name: 'Publish', exact: true }).click();
    const view = page.getByRole('region', { name: 'Editor publish' }).getByRole('link', { name: 'View Post' });
    const address = await view.getAttribute('href');
    await context.close();
    assert.deepEqual(heard, []);
    await visit(lab, address, async ({ content }) => {
      await expectCard(content, CASE);
      assert.equal(await content.locator('case-card').getAttribute('variant'), 'compact');
    });
  });
});

test('the feed of the site: texts and dates of shortcode, block and tag, no code', async () => {
  for (const [title, content] of Object.entries({
    'Feed: shortcode': `[undersigned widget="case-card" case="${CASE.id}"]`,
    'Feed: block': block({ widget: 'case-card', case: CASE.id }),
    'Feed: tag': snippet('case-card', { archive, kind: 'tag', attributes: { case: CASE.id } }),
  })) {
    await publish('author', content, title);
    const { text, links } = (await feedItems(lab, `${lab.address}/feed/`)).get(title);
    for (const words of [CASE.name, 'In pre-trial detention', CASE.asOf]) assert.ok(text.includes(words), `${title}: ${text}`);
    assert.ok(links.some((link) => link.startsWith(CASE.source)), title);
    expectNoCode(text);
  }
});

test('PHP has nothing to complain of in the plugin', async () => {
  assert.doesNotMatch(await lab.complaints(), /plugins\/undersigned|undersigned\\/i);
});

test('it writes nothing into the database, so that nothing stays when it is deleted', async () => {
  assert.deepEqual(await traces(), []);
  await lab.rest('administrator', 'PUT', PLUGIN, { status: 'inactive' });
  await lab.rest('administrator', 'DELETE', PLUGIN);
  assert.deepEqual(await traces(), []);
});
