/** The codes that partners paste, read as their programs read them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { autop } from '@wordpress/autop';
import { parseFragment } from 'parse5';
import sanitizeHtml from 'sanitize-html';
import { formatDate, openArchive, snippet, SNIPPET_KINDS, WIDGETS } from '../../dist/index.js';
import data from '../../dist/data.js';
import { all, attribute, only, textOf } from './reading-html.js';

const archive = await openArchive(data);
const published = await openArchive({ ...data, permalink: 'https://statements.example.org/archive/records/{id}/' });
const code = (widget, options) => snippet(widget, { archive, ...options });
const read = (widget, options) => parseFragment(code(widget, options));
const OPTIONS = { 'statement-feed': { limit: 3 }, 'case-card': { case: 'mech-dara' }, 'case-timeline': { case: 'mech-dara' }, 'statement-search': {} };

for (const widget of WIDGETS) {
  for (const kind of SNIPPET_KINDS) {
    test(`${kind} of <${widget}>: one line, no style, no inline script, nothing but plain elements`, () => {
      const text = code(widget, { kind, attributes: OPTIONS[widget] });
      assert.doesNotMatch(text, /[\n\r]/);
      const page = parseFragment(text);
      for (const element of all(page)) {
        assert.ok(!element.attrs.some(({ name }) => name === 'style' || name.startsWith('on')), element.tagName);
        assert.match(element.tagName, /^(script|div|p|strong|small|br|time|a|ul|ol|li|blockquote|figure|figcaption|iframe|statement-feed|statement-search|case-card|case-timeline)$/);
      }
      for (const script of all(page, 'script')) assert.equal(textOf(script), '');
      for (const link of all(page, 'a')) assert.match(attribute(link, 'href'), /^https:\/\//);
    });
  }

  for (const kind of SNIPPET_KINDS.filter((name) => name !== 'link' && name !== 'script')) {
    test(`${kind} of <${widget}> says where it is from and of when, to those whom no script reaches`, () => {
      const page = read(widget, { kind, attributes: OPTIONS[widget] });
      const source = `Source: LICADHO’s list of statements. Archive updated on ${formatDate(data.updated)}; its newest statement is of ${formatDate(data.statements[0].date)}.`;
      assert.ok(textOf(page).includes(source));
      assert.ok(all(page, 'a').some((link) => attribute(link, 'href') === data.publisher.url));
    });
  }
}

test('the script alone is that of the classic code', () => {
  for (const options of [{}, { version: '1.2.3', integrity: 'sha384-x' }]) {
    const script = code('case-card', { kind: 'script', ...options });
    assert.equal(code('case-card', { kind: 'classic', ...options }), script + code('case-card', { kind: 'tag', ...options }));
    assert.equal(textOf(only(parseFragment(script), 'script')), '');
  }
});

test('a tag stands in a block, unless it is meant for running text', () => {
  assert.equal(only(read('case-card', { kind: 'tag', attributes: { case: 'mech-dara' } }), 'case-card').parentNode.tagName, 'div');
  const inline = code('case-card', { kind: 'tag', attributes: { case: 'mech-dara', variant: 'inline' } });
  assert.equal(inline, '<case-card case="mech-dara" variant="inline">Mech Dara (In pre-trial detention, as of 1 October 2024)</case-card>');
});

test('a card says the status as of its day, every fact and event with its day and its statement, and whose the summary is', () => {
  const text = textOf(read('case-card', { attributes: { case: 'oikocredit-complaint' } }));
  const one = archive.case('oikocredit-complaint');
  assert.match(text, /NCP process ongoing; parties committed to concrete next steps, as of 19 March 2024/);
  assert.match(text, /Summary by the archive’s editors: /);
  for (const { value, asOf } of one.facts) assert.ok(text.includes(`${value}, as of ${asOf === '2024-03-19' ? '19 March 2024' : '18 September 2023'}`), value);
  for (const { text: told } of one.events) assert.match(text, new RegExp(`${told.replace(/[()]/g, '\\$&')} (.* · )?(joint )?statement of \\d`));
  assert.match(text, /The newest statement on this case in this archive is from 19 March 2024\. What has happened since is not in it\./);
});

test('a compact card is short, a feed and a timeline follow their options', () => {
  assert.doesNotMatch(textOf(read('case-card', { attributes: { case: 'mech-dara', variant: 'compact' } })), /Chronology|Kandal/);
  const feed = (attributes) => all(only(read('statement-feed', { attributes }), 'statement-feed'), 'li').map(textOf);
  assert.equal(feed({ limit: 3 }).length, 3);
  assert.ok(feed({ topic: 'microfinance', limit: 20 }).every((item) => item.includes('Microfinance')));
  assert.ok(feed({ sort: 'oldest' })[0].includes(formatDate(data.statements.at(-1).date)));
  assert.doesNotMatch(feed({ density: 'headlines' })[0], /Summary by/);
  assert.ok(feed({ density: 'cards' })[0].includes(`Summary by the archive’s editors: ${data.statements[0].summary[0]}`));
  const timeline = textOf(read('case-timeline', { attributes: { case: 'mech-dara', kinds: 'charge detention' } }));
  assert.match(timeline, /^2 events/);
  assert.doesNotMatch(timeline, /Post|Questioning/);
  assert.match(textOf(read('case-timeline', {})), /The first 30 of \d+ are here\./);
});

test('a moving address has no hash, a fixed one has hash and crossorigin, and no hash stands without a version', () => {
  const script = (options) => only(read('statement-feed', options), 'script');
  const moving = script({ integrity: 'sha384-abc' });
  assert.deepEqual([attribute(moving, 'type'), attribute(moving, 'src'), attribute(moving, 'integrity')], ['module', 'https://archive.example/v0/undersigned-later.js', undefined]);
  const fixed = script({ kind: 'classic', version: '1.2.3', integrity: 'sha384-abc' });
  assert.equal(attribute(fixed, 'src'), 'https://archive.example/1.2.3/undersigned.iife.js');
  // A hash of a script that fetches another would promise too much.
  assert.equal(attribute(script({ version: '1.2.3', integrity: 'sha384-abc' }), 'src'), 'https://archive.example/1.2.3/undersigned.js');
  assert.deepEqual([attribute(fixed, 'integrity'), attribute(fixed, 'crossorigin'), attribute(fixed, 'type')], ['sha384-abc', 'anonymous', undefined]);
});

test('a quote carries what the script upgrades it by, its page and its language', () => {
  const quote = (widget, options) => Object.fromEntries(only(read(widget, { archive: published, kind: 'quote', ...options }), 'blockquote').attrs.map(({ name, value }) => [name, value]));
  const PAGE = 'https://statements.example.org/archive/records/mech-dara/';
  assert.deepEqual(quote('case-card', { attributes: { case: 'mech-dara', variant: 'compact', 'heading-level': 3 }, language: 'km' }), { class: 'undersigned', 'data-case': 'mech-dara', 'data-variant': 'compact', 'data-heading-level': '3', lang: 'km', cite: PAGE });
  assert.deepEqual(quote('statement-feed', { attributes: { topic: 'courts' } }), { class: 'undersigned', 'data-feed': '', 'data-topic': 'courts' });
  assert.deepEqual(quote('case-timeline', { attributes: { case: 'mech-dara' } }), { class: 'undersigned', 'data-timeline': 'mech-dara', cite: PAGE });
});

test('everything leads to the site that the archive is published at, or that is named', () => {
  const src = (options) => attribute(only(read('case-card', { kind: 'frame', attributes: { case: 'mech-dara', variant: 'compact' }, ...options }), 'iframe'), 'src');
  assert.equal(src({}), 'https://archive.example/embed/case-card/mech-dara/?variant=compact');
  assert.equal(src({ archive: published, theme: 'dark', language: 'fr' }), 'https://statements.example.org/archive/embed/case-card/mech-dara/?variant=compact&lang=fr&theme=dark');
  assert.equal(code('case-card', { kind: 'link', attributes: { case: 'mech-dara' }, site: 'https://a.example/' }), 'https://a.example/records/mech-dara/');
  assert.equal(code('statement-feed', { kind: 'link', archive: published }), 'https://statements.example.org/archive/');
});

test('a frame has a name for those who listen', () => {
  const frame = only(read('case-card', { kind: 'frame', attributes: { case: 'mech-dara' } }), 'iframe');
  assert.equal(attribute(frame, 'title'), 'Mech Dara – Statements on human rights in Cambodia, LICADHO');
});

test('options can set options only', () => {
  const hostile = { case: '"><script>alert(1)</script>', onclick: 'alert(1)', style: 'x', 'x y': '1', 'a"b': '1', id: 'a', Class: 'b', lang: 'fr' };
  for (const kind of SNIPPET_KINDS) {
    const page = read('case-card', { kind, attributes: hostile });
    assert.ok(all(page, 'script').every((script) => textOf(script) === ''), kind);
    for (const element of all(page)) for (const { name } of element.attrs) assert.match(name, /^(case|lang|class|data-case|data-lang|cite|src|type|defer|href|title|width|height|frameborder|loading|datetime)$/, kind);
  }
});

test('of a case that is not there, or was withheld, only the source is said', () => {
  for (const widget of ['case-card', 'case-timeline']) {
    const text = textOf(read(widget, { attributes: { case: 'nobody' } }));
    assert.match(text, /^Source: /);
  }
});

const HOSTILE = ['</script><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;b&gt; &amp;', 'two\n\nparagraphs\u2028of one', '[gallery ids="1"]', '[undersigned widget="case-card"]x[/undersigned]', '{{ constructor.constructor("alert(1)")() }}', '{% include secrets %}', '<!--more-->', '<!-- wp:html -->', ']]>', 'https://evil.example/video', ' HTTP://evil.example/video', '__proto__', 'constructor'];
const withTitle = (title) => ({
  schemaVersion: 1, title, publisher: { name: title }, language: 'en', updated: '2025-06-30', topics: [],
  statements: [{ id: 's', kind: 'statement', date: '2024-10-01', title, summary: [title, title], signatories: { described: title }, cases: ['c'] }],
  cases: [{ id: 'c', kind: 'issue', name: title, role: title, summary: title, status: { kind: 'x', value: title, asOf: '2024-10-01', source: 's' }, facts: [{ label: title, value: title, asOf: '2024', source: 's' }], events: [{ kind: 'x', text: title, place: title, source: 's' }] }],
});
const CODES = WIDGETS.flatMap((widget) => SNIPPET_KINDS.filter((kind) => !['link', 'script'].includes(kind)).map((kind) => [widget, kind]));

for (const title of HOSTILE) {
  test(`${JSON.stringify(title)} stays words, and no program of a site finds an instruction in it`, async () => {
    const hostile = await openArchive(withTitle(title));
    const words = title.replace(/\s+/g, ' ').trim();
    for (const [widget, kind] of CODES) {
      const text = snippet(widget, { archive: hostile, kind, attributes: { case: 'c' } });
      // Shortcodes, templates of static sites, comments of the block editor, addresses alone in a paragraph.
      assert.doesNotMatch(text, /[[\]{}\n\r\u2028]|<!--|\]\]>|<p[^>]*>\s*https?:\S*\s*<\/p>/i, `${kind} of <${widget}>`);
      const elements = new Set(all(parseFragment(text)).map(({ tagName }) => tagName));
      assert.ok(!elements.has('img') && !elements.has('b'), `${kind} of <${widget}>`);
      for (const clean of [(markup) => markup, autop, sanitizeHtml]) {
        const left = parseFragment(clean(text));
        assert.ok(all(left, 'script').every((script) => textOf(script) === '' && attribute(script, 'src').startsWith('https://archive.example/v0/')));
        assert.ok(textOf(left).includes(words), `${kind} of <${widget}>: ${textOf(left)}`);
      }
    }
  });
}

test('what turns the direction of writing reaches nothing beside it, and a feed stays XML', async () => {
  for (const sign of ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\0', '\u0001', '\u0085', '\ufffe']) {
    const hostile = await openArchive(withTitle(`One${sign}two`));
    for (const [widget, kind] of CODES) {
      const text = snippet(widget, { archive: hostile, kind, attributes: { case: 'c' } });
      assert.ok(!text.includes(sign), `${sign.codePointAt(0)}: ${kind} of <${widget}>`);
      assert.match(textOf(parseFragment(text)), /Onetwo|One two/);
    }
  }
});

test('ids that are names of objects lead to no case', () => {
  for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    for (const widget of ['case-card', 'case-timeline']) assert.match(textOf(read(widget, { attributes: { case: id } })), /^Source: /);
  }
});
