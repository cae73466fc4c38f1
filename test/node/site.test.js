/** The archive as static files, as `npm run site` writes it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { parse, parseFragment } from 'parse5';
import { formatDate, openArchive, VERSION } from '../../dist/index.js';
import data from '../../dist/data.js';
import { drawn, pictures, publishedDataset, siteFiles } from '../../dist/publish/index.js';
import { pictureMaker } from '../../scripts/pictures.js';
import { invented as inventedArchive, STATEMENT as SHORT } from './invented.js';
import { all, attribute, only, textOf } from './reading-html.js';
import { byApache, byHeadersFile, byNginx } from './server-recipes.js';

const SITE = 'https://archive.example/';
const FOLDER = 'build/site';
/** The page in the frame of the builder. */
const PREVIEW = 'v0/builder/preview.html';
execFileSync('node', ['scripts/site.js'], { env: { ...process.env, SITE, SITE_FOLDER: FOLDER } });

const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, path, name }) => relative(FOLDER, join(parentPath ?? path, name)));
const text = (path) => readFileSync(`${FOLDER}/${path}`, 'utf8');
const pages = files.filter((path) => path.endsWith('.html')).map((path) => ({ path, page: parse(text(path)) }));
const pageOf = (id) => parse(text(`records/${id}/index.html`));
const UPDATED = formatDate(data.updated);
const archive = await openArchive({ ...data, permalink: `${SITE}records/{id}/` });
const records = [...archive.statements, ...archive.cases];

test('a page for the archive and for every record, a page for a frame of each, and one for an address that leads nowhere', () => {
  const wanted = ['index.html', '404.html', ...records.map(({ id }) => `records/${id}/index.html`), ...archive.statements.map(({ id }) => `embed/statement/${id}/index.html`)];
  for (const widget of ['case-card', 'case-timeline']) wanted.push(...archive.cases.map(({ id }) => `embed/${widget}/${id}/index.html`));
  wanted.push(...['statement-feed', 'case-timeline', 'statement-search'].map((widget) => `embed/${widget}/index.html`));
  wanted.push('builder/index.html', PREVIEW);
  assert.deepEqual(pages.map(({ path }) => path).sort(), wanted.sort());
});

test('an address that leads nowhere leads on to the archive', () => {
  const link = only(only(parse(text('404.html')), 'article'), 'a');
  assert.equal(attribute(link, 'href'), '/');
});

test('no link within the site leads nowhere, and no id is given twice', () => {
  const ids = new Map(pages.map(({ path, page }) => [path, all(page).map((element) => attribute(element, 'id')).filter(Boolean)]));
  for (const [path, given] of ids) assert.equal(new Set(given).size, given.length, path);
  for (const { path, page } of pages) {
    for (const element of all(page)) {
      for (const name of ['href', 'src']) {
        const address = new URL(attribute(element, name) ?? '', SITE + path);
        if (attribute(element, name) === undefined || address.origin !== new URL(SITE).origin) continue;
        const target = address.pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
        assert.ok(files.includes(target), `${path}: ${address}`);
        // What is chosen in the builder is no place on it.
        if (address.hash && !address.hash.startsWith('#Widget=')) assert.ok(ids.get(target).includes(decodeURIComponent(address.hash.slice(1))), `${path}: ${address}`);
      }
    }
  }
});

test('links stay within the site, wherever it is put', () => {
  for (const { path, page } of pages) {
    for (const link of all(page, 'a')) assert.ok(!attribute(link, 'href').startsWith(SITE), `${path}: ${attribute(link, 'href')}`);
  }
});

test('a page of a statement says who said it and when, whose the summary is, and each fact with its day and this statement', () => {
  for (const { id, title, date, signatories, summary } of archive.statements) {
    const page = pageOf(id);
    const words = textOf(only(page, 'main'));
    assert.equal(textOf(only(page, 'h1')), title);
    assert.ok(words.startsWith(`${formatDate(date)} · `), id);
    assert.match(words, /LICADHO’s list of statements/);
    if (signatories?.described) assert.ok(words.includes(`Signed by ${signatories.described}`), id);
    assert.ok(words.includes(`Summary by the archive’s editors ${summary[0]}`), id);
    for (const one of archive.cases) {
      for (const { value, asOf } of [...one.facts, ...(one.status ? [one.status] : [])].filter(({ source }) => source === id)) {
        assert.ok(words.includes(`${value} as of ${formatDate(asOf)} · this statement`), `${id}: ${value}`);
      }
      for (const event of one.events.filter(({ source }) => source === id)) {
        assert.ok(words.includes(`${event.date ? formatDate(event.date) : 'Date not known'} · `) && words.includes(event.text), `${id}: ${event.text}`);
      }
    }
  }
});

test('a page of a case says its status as of its day, and its people, each fact and each event with their day and a link to their statement', () => {
  for (const one of archive.cases) {
    const page = pageOf(one.id);
    const words = textOf(only(page, 'main'));
    assert.ok(words.includes(`${one.status.value} as of ${formatDate(one.status.asOf)}`), one.id);
    assert.match(words, /What has happened since is not in it\./);
    const rows = all(page, 'dd').map((row) => ({ said: textOf(row), leads: all(row, 'a').map((link) => attribute(link, 'href')) }));
    for (const { value, asOf, source } of one.facts) {
      const row = rows.find(({ said }) => said.startsWith(`${value} as of ${formatDate(asOf)}`));
      assert.ok(row?.leads.includes(`../../records/${source}/`), `${one.id}: ${value}`);
    }
    const others = (one.people ?? []).filter((name) => name !== one.name);
    if (others.length > 0) assert.ok(rows.some(({ said, leads }) => said.startsWith(`${others.join('; ')} as of `) && leads.length > 0), one.id);
    const items = all(page, 'li').map((item) => ({ said: textOf(item), leads: all(item, 'a').map((link) => attribute(link, 'href')) }));
    for (const { date, text: told, source } of one.events) {
      const item = items.find(({ said }) => said.includes(told));
      assert.ok(item.said.startsWith(date ? formatDate(date) : 'Date not known') && item.leads.includes(`../../records/${source}/`), `${one.id}: ${told}`);
    }
  }
});

test('statements and cases lead to one another, and the first page to all', () => {
  const leads = (page) => new Set(all(page, 'a').map((link) => attribute(link, 'href')));
  for (const statement of archive.statements) {
    for (const id of statement.cases) {
      assert.ok(leads(pageOf(statement.id)).has(`../../records/${id}/`));
      assert.ok(leads(pageOf(id)).has(`../../records/${statement.id}/`));
    }
  }
  const index = leads(parse(text('index.html')));
  for (const { id } of records) assert.ok(index.has(`./records/${id}/`), id);
});

test('every oEmbed file is as the standard wants it, and is found near the top of its page', () => {
  for (const id of ['index', ...records.map((record) => record.id)]) {
    const path = id === 'index' ? '' : `records/${id}/`;
    const html = text(`${path}index.html`);
    const tag = `<link rel="alternate" type="application/json+oembed" href="${SITE}oembed/${id}.json"`;
    assert.ok(html.includes(tag) && html.indexOf(tag) < 300, id);
    const answer = JSON.parse(text(`oembed/${id}.json`));
    assert.deepEqual([answer.version, answer.type, answer.provider_url, answer.cache_age], ['1.0', 'rich', SITE, 3600]);
    // A case is put together by the archive's editors; the publisher of the statements has not written it.
    const isCase = archive.cases.some((one) => one.id === id);
    assert.deepEqual([answer.author_name, URL.canParse(answer.author_url)], isCase ? [undefined, false] : ['LICADHO', true], id);
    for (const name of ['width', 'height', 'thumbnail_width', 'thumbnail_height']) assert.ok(Number.isInteger(answer[name]) && answer[name] > 0, `${id}: ${name}`);
    assert.ok(files.includes(answer.thumbnail_url.slice(SITE.length)));
    const known = ['version', 'type', 'title', 'author_name', 'author_url', 'provider_name', 'provider_url', 'cache_age', 'thumbnail_url', 'thumbnail_width', 'thumbnail_height', 'width', 'height', 'html'];
    assert.deepEqual(Object.keys(answer).filter((name) => !known.includes(name)), []);
    for (const name of ['title', 'provider_name', 'html']) assert.ok(typeof answer[name] === 'string' && answer[name], `${id}: ${name}`);
    const [quote, frame, ...more] = parseFragment(answer.html).childNodes;
    assert.deepEqual([quote.tagName, frame.tagName, more.length], ['blockquote', 'iframe', 0], id);
    // WordPress leaves only links in the quote, so it must be whole without more, and takes the first src for the frame's.
    assert.ok(all(quote).every(({ tagName }) => tagName === 'a'), id);
    assert.match(textOf(quote), /LICADHO/);
    assert.match(textOf(quote), /\d{4}/);
    assert.equal(attribute(all(quote, 'a')[0], 'href'), SITE + path);
    assert.equal(/ src="([^"]*)"/.exec(answer.html)[1], attribute(frame, 'src').replaceAll('&', '&#38;'));
    assert.deepEqual([attribute(frame, 'width'), attribute(frame, 'height')], ['100%', String(answer.height)]);
    assert.ok(attribute(frame, 'title'));
    assert.ok(files.includes(`${new URL(attribute(frame, 'src')).pathname.slice(1)}index.html`), id);
  }
});

test('what is shared with a link: title, words with who and when, address, and a picture of 1200 by 630', () => {
  for (const id of ['index', ...records.map((record) => record.id)]) {
    const path = id === 'index' ? '' : `records/${id}/`;
    const page = parse(text(`${path}index.html`));
    const meta = Object.fromEntries(all(page, 'meta').map((one) => [attribute(one, 'property') ?? attribute(one, 'name'), attribute(one, 'content')]));
    const canonical = all(page, 'link').find((one) => attribute(one, 'rel') === 'canonical');
    assert.deepEqual([meta['og:url'], attribute(canonical, 'href'), meta['og:image']], [SITE + path, SITE + path, `${SITE}pictures/${id}.png`]);
    assert.match(meta['og:description'], /LICADHO/);
    assert.match(meta['og:description'], /\d{4}/);
    assert.equal(meta['og:description'], meta.description);
    assert.deepEqual([meta['og:type'], meta['og:site_name'], meta['twitter:card']], [path ? 'article' : 'website', data.title, 'summary_large_image']);
    assert.ok(meta['og:title'] && meta['og:image:alt']);
    assert.deepEqual([meta['og:image:type'], meta['og:image:width'], meta['og:image:height']], ['image/png', '1200', '630']);
    // Its form is `en_GB`: a language alone is none.
    assert.equal(meta['og:locale'], undefined);
    const known = /^(viewport|description|twitter:card|og:(type|url|title|description|site_name|image|image:(type|width|height|alt))|article:published_time|undefined)$/;
    for (const name of Object.keys(meta)) assert.match(name, known, id);
    if (meta['article:published_time']) assert.match(meta['article:published_time'], /^\d{4}-\d\d-\d\d$/);
    const png = readFileSync(`${FOLDER}/pictures/${id}.png`);
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], id);
  }
});

test('a status is nowhere in what is shared without its day', () => {
  for (const { id, status } of archive.cases) {
    const asOf = `as of ${formatDate(status.asOf)}`;
    const shared = [...text(`records/${id}/index.html`).matchAll(/content="([^"]*)"/g)].map(([, content]) => content);
    for (const words of [...shared, textOf(parseFragment(JSON.parse(text(`oembed/${id}.json`)).html))]) {
      if (words.includes(status.value)) assert.ok(words.includes(asOf), `${id}: ${words}`);
    }
  }
});

test('machines are told what the page is about, with dates that are whole', () => {
  const nodes = new Map([['', 'index.html'], ...records.map(({ id }) => [`records/${id}/`, `records/${id}/index.html`])].map(([path, file]) => {
    const [block] = all(parse(text(file)), 'script');
    assert.equal(attribute(block, 'type'), 'application/ld+json');
    return [path, JSON.parse(block.childNodes[0].value)];
  }));
  for (const [path, node] of nodes) {
    assert.equal(node['@context'], 'https://schema.org');
    assert.equal(node.url, SITE + path);
    assert.equal(node.dateModified, data.updated);
  }
  const statement = nodes.get('records/2024-10-01-mech-dara/').mainEntity;
  assert.deepEqual([statement.datePublished, statement.publisher.name, statement.about[0]['@id']], ['2024-10-01', 'LICADHO', `${SITE}records/mech-dara/#case`]);
  assert.equal(nodes.get('records/mech-dara/').about['@type'], 'Person');
});

test('pages run no script, but for the builder; pages for frames run two of the site’s own, by a moving address', () => {
  for (const { path, page } of pages.filter((one) => one.path !== 'builder/index.html' && one.path !== PREVIEW)) {
    const scripts = all(page, 'script').filter((script) => attribute(script, 'type') !== 'application/ld+json');
    if (!path.startsWith('embed/')) assert.equal(scripts.length, 0, path);
    else for (const script of scripts) assert.match(new URL(attribute(script, 'src'), SITE + path).href, /^https:\/\/archive\.example\/v0\/(embed-page|undersigned\.iife)\.js$/, path);
    for (const element of all(page)) assert.ok(!element.attrs.some(({ name }) => name === 'style' || name.startsWith('on')), path);
  }
});

test('pages for frames can be read without a script', () => {
  for (const { path, page } of pages.filter((one) => one.path.startsWith('embed/'))) {
    assert.ok(textOf(only(page, 'body')).includes(`Source: LICADHO’s list of statements. Archive updated on ${UPDATED}`), path);
  }
});

test('a case is cited as what the archive says, and from where it has that', () => {
  const text = textOf(only(pageOf('mech-dara'), 'body'));
  assert.ok(text.includes(`Statements on human rights in Cambodia, “Mech Dara: In pre-trial detention, as of 1 October 2024”, ${UPDATED}. Source: LICADHO, joint statement of 1 October 2024.`));
});

test('fixed and moving files are the same, hold the addresses of the pages, and fit the hash that is told', () => {
  for (const folder of [VERSION, 'v0']) {
    assert.deepEqual(readdirSync(`${FOLDER}/${folder}`).filter((name) => !/\.zip$|^builder$|^custom-elements\.json$/.test(name)).sort(), ['archive.json', 'embed-page.js', 'frame.css', 'undersigned-frame.js', 'undersigned-later.js', 'undersigned.iife.js', 'undersigned.js']);
    const script = text(`${folder}/undersigned.js`);
    assert.equal(script, text(`${folder}/undersigned.iife.js`));
    assert.ok(script.includes(`"permalink":"${SITE}records/{id}/"`) && script.includes('Drop Charges And Immediately Release'));
    assert.doesNotMatch(script, /UNDERSIGNED_DATASET/);
    assert.equal(JSON.parse(text(`${folder}/archive.json`)).permalink, `${SITE}records/{id}/`);
  }
  const codes = all(pageOf('mech-dara'), 'textarea').map(textOf);
  const hash = `sha384-${createHash('sha384').update(text(`${VERSION}/undersigned.js`)).digest('base64')}`;
  assert.ok(codes.some((code) => code.includes(`src="${SITE}v0/undersigned-later.js"`)));
  assert.ok(text('hashes.txt').includes(hash));
});

test('what is packed for another server unpacks as docs/hosting.md says, and its hash is told with the others', () => {
  const zip = `${VERSION}/undersigned-${VERSION}.zip`;
  const packed = unzipSync(readFileSync(`${FOLDER}/${zip}`));
  const [, folder, script] = /Unpack it .*: that makes the folder `\/(.*?)`[^]*?src="\/(.*?)"/.exec(readFileSync('docs/hosting.md', 'utf8'));
  assert.ok(Object.keys(packed).every((name) => name.startsWith(folder)), folder);
  for (const [name, content] of Object.entries(packed)) assert.equal(Buffer.from(content).toString(), text(name.replace(folder, 'v0/')), name);
  assert.ok(packed[script], script);
  const hash = (path) => createHash('sha384').update(readFileSync(`${FOLDER}/${path}`)).digest('base64');
  const told = text('hashes.txt').trim().split('\n').map((line) => line.split('  '));
  assert.deepEqual(told.map(([, path]) => path).sort(), readdirSync(`${FOLDER}/${VERSION}`).map((name) => `${VERSION}/${name}`).sort());
  for (const [given, path] of told) assert.equal(given, `sha384-${hash(path)}`, path);
});

test('files for others’ pages may be had by them; no path of the headers stands twice', () => {
  const groups = text('_headers').split('\n\n').map((group) => group.trim().split('\n').map((line) => line.trim()));
  const paths = groups.map(([path]) => path);
  assert.equal(new Set(paths).size, paths.length);
  const of = (path) => groups.find(([first]) => first === path).slice(1);
  for (const path of [`/${VERSION}/*`, '/v0/*', '/archive.json', '/oembed/*']) {
    assert.ok(of(path).includes('Access-Control-Allow-Origin: *') && of(path).includes('Cross-Origin-Resource-Policy: cross-origin'), path);
  }
  assert.ok(of(`/${VERSION}/*`).some((line) => line.includes('immutable')) && !of('/v0/*').some((line) => line.includes('immutable')));
  assert.ok(of('/*').includes('X-Content-Type-Options: nosniff'));
  assert.ok(of('/embed/*').some((line) => line.includes('frame-ancestors *')) && of('/records/*').some((line) => line.includes("frame-ancestors 'none'")));
});

test('what the README and the hosting guide paste from the archive is there', () => {
  const pasted = ['README.md', 'docs/hosting.md'].flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/(?:src|href)="https:\/\/archive\.example\/([^"]*)"/g)].map(([, address]) => address));
  assert.ok(pasted.length > 4);
  // The guide tells of a version that is not there yet.
  const asked = (address) => address.replace(/^1\.2\.3\//, `${VERSION}/`).replace(/^v1\//, 'v0/').replace(/^$/, 'index.html');
  for (const address of pasted) assert.ok(files.includes(asked(address)), address);
});

test('servers that don’t read the headers’ file say the same by the recipes of docs/hosting.md', () => {
  const guide = readFileSync('docs/hosting.md', 'utf8');
  const recipe = (language) => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(guide)[1];
  const wanted = byHeadersFile(text('_headers'));
  const found = { nginx: byNginx(recipe('nginx')), apache: byApache(recipe('apache')) };
  for (const path of files.filter((name) => name !== '_headers').map((name) => `/${name}`)) {
    for (const asked of new Set([path, path.replace(/index\.html$/, '')])) {
      for (const [server, headers] of Object.entries(found)) assert.deepEqual(headers(asked), wanted(asked), `${server}: ${asked}`);
    }
  }
});

const invented = (statements, cases) => inventedArchive(statements, cases, { permalink: `${SITE}records/{id}/` });
const siteOf = async (dataset) => siteFiles({ archive: await openArchive(dataset), address: SITE, version: '1.0.0', integrity: 'sha384-x' });
const STATEMENT = { ...SHORT, id: 's' };

test('what was withheld is in no file, and has no page', async () => {
  const dataset = invented(
    [{ ...STATEMENT, cases: ['bo', 'ferry'], editor: 'Seen by Secret Keeper' }, { ...STATEMENT, id: 'gone', title: 'On Bo Example' }],
    [{ id: 'bo', kind: 'person', name: 'Bo Example', record: { state: 'withheld', date: '2025' } }, { id: 'ferry', kind: 'issue', name: 'The ferry' }],
  );
  const found = await siteOf(dataset);
  assert.ok(![...found.keys()].some((path) => /\/(bo|gone)(\/|\.)/.test(path)));
  for (const content of found.values()) assert.doesNotMatch(content, /Bo Example/);
  const out = publishedDataset(dataset, await openArchive(dataset), SITE);
  assert.doesNotMatch(JSON.stringify(out), /Bo Example|Secret Keeper/);
  assert.deepEqual(out.statements[0].cases, ['ferry']);
  // An id can be a name.
  assert.deepEqual([out.statements.map(({ id }) => id), out.cases.map(({ id }) => id)], [['s'], ['ferry']]);
  assert.equal((await openArchive(out)).statements.length, 1);
});

test('corrected and retracted records say so on their pages, in their lists and to machines', async () => {
  const found = await siteOf(invented(
    [{ ...STATEMENT, record: { state: 'retracted', date: '2025-05-03', note: 'It was not theirs.' } }],
    [{ id: 'ferry', kind: 'issue', name: 'The ferry', record: { state: 'corrected', date: '2025-05-04', note: 'The date was wrong.' } }],
  ));
  const words = (path) => textOf(parse(found.get(path)));
  assert.match(words('records/s/index.html'), /Retracted 3 May 2025\. It was not theirs\./);
  assert.match(words('index.html'), /Retracted 3 May 2025\. It was not theirs\./);
  assert.match(words('embed/statement/s/index.html'), /Retracted 3 May 2025/);
  assert.match(words('records/ferry/index.html'), /Corrected 4 May 2025\. The date was wrong\./);
  assert.match(found.get('records/s/index.html'), /"creativeWorkStatus":"Retracted"/);
  // October 2024 is no day, and is made none.
  assert.doesNotMatch(found.get('records/s/index.html'), /datePublished":"2024|published_time/);
});

test('a statement that was taken from elsewhere says from where on its page and in its frame, and no other list', async () => {
  const source = { name: 'Example Gazette', url: 'https://example.org/gazette', read: '2025-05-06' };
  const found = await siteOf(invented([{ ...STATEMENT, source }], []));
  for (const path of ['records/s/index.html', 'embed/statement/s/index.html']) {
    // What stands under it is said of the whole archive.
    const page = only(parse(found.get(path)), 'article');
    assert.match(textOf(page), /Example Gazette, read 6 May 2025\./, path);
    assert.ok(all(page, 'a').some((link) => attribute(link, 'href') === source.url), path);
    assert.doesNotMatch(textOf(page), /list of statements/, path);
  }
});

test('a page of a statement names the cases that it speaks of or that have something from it, and no others', async () => {
  const fact = { label: 'Length', value: '12 m', asOf: '2024', source: 's' };
  const found = await siteOf(invented(
    [{ ...STATEMENT, cases: ['named'] }, { ...STATEMENT, id: 't', cases: ['other'] }],
    [{ id: 'other', kind: 'issue', name: 'The other' }, { id: 'sourced', kind: 'issue', name: 'The sourced', facts: [fact] }, { id: 'named', kind: 'issue', name: 'The named' }],
  ));
  const page = parse(found.get('records/s/index.html'));
  assert.deepEqual(all(page, 'h3').map(textOf).filter((name) => name.startsWith('The ')), ['The sourced', 'The named']);
  const [block] = all(page, 'script');
  assert.deepEqual(JSON.parse(block.childNodes[0].value).mainEntity.about.map(({ name }) => name), ['The named']);
});

test('a date of any form reads well where the archive is described and where its source is named', async () => {
  const forms = { '2017-03-04': '4 March 2017', '2017-03': 'March 2017', 2017: '2017', '2017~': 'about 2017', '2017?': '2017 (uncertain)', '2017/..': 'since 2017', '../2017': 'until 2017', '2017/2019': '2017–2019' };
  for (const [date, said] of Object.entries(forms)) {
    const dataset = invented([{ ...STATEMENT, date }], [{ id: 'ferry', kind: 'issue', name: 'The ferry' }]);
    const page = parse((await siteOf({ ...dataset, source: { name: 'Example list', read: date } })).get('index.html'));
    const words = textOf(only(page, 'article'));
    assert.ok(words.includes(`1 statement published by Example League (oldest: ${said}; newest: ${said}), and 1 case that they speak of.`), words);
    assert.ok(words.includes(`Example list. Read by the archive’s editors: ${said}.`), words);
  }
  assert.match((await siteOf(invented([]))).get('index.html'), /0 statements published by Example League, and 0 cases that they speak of\./);
});

test('a notice names what takes the place of the record, and what has become of that', async () => {
  const replaced = (date, replacedBy) => ({ record: { state: 'retracted', date, ...(replacedBy && { replacedBy }) } });
  const found = await siteOf(invented(
    [{ ...STATEMENT, ...replaced('2025-05-03', 't') }, { ...STATEMENT, id: 't', title: 'The better one', ...replaced('2025-06-04') }],
    [{ id: 'ferry', kind: 'issue', name: 'The ferry', ...replaced('2025-05-04', 'boat') }, { id: 'boat', kind: 'issue', name: 'The boat' }],
  ));
  const words = (path) => textOf(parse(found.get(path)));
  for (const path of ['records/s/index.html', 'index.html', 'embed/statement/s/index.html', 'embed/statement-feed/index.html']) {
    assert.match(words(path), /Retracted 3 May 2025\. Replaced by: The better one; retracted 4 June 2025/, path);
  }
  for (const path of ['records/ferry/index.html', 'embed/case-card/ferry/index.html']) assert.match(words(path), /Retracted 4 May 2025\. Replaced by: The boat(?!;)/, path);
});

test('what rests on a retracted statement says so wherever it is shared, and so does a corrected case', async () => {
  const found = await siteOf(invented(
    [{ ...STATEMENT, date: '2024-10-01', record: { state: 'retracted', date: '2025-05-03' } }],
    [{ id: 'ferry', kind: 'issue', name: 'The ferry', status: { kind: 'x', value: 'Stopped', asOf: '2024-10-01', source: 's' }, record: { state: 'corrected', date: '2025-05-04' } }],
  ));
  const both = '; retracted 3 May 2025; corrected 4 May 2025';
  const shared = [...found.get('records/ferry/index.html').matchAll(/content="([^"]*Stopped[^"]*)"/g)].map(([, content]) => content);
  assert.ok(shared.length > 0);
  for (const words of shared) assert.ok(words.includes(both), words);
  assert.ok(textOf(parseFragment(JSON.parse(found.get('oembed/ferry.json')).html)).includes(both));
  assert.ok(textOf(parseFragment(JSON.parse(found.get('oembed/s.json')).html)).includes('; retracted 3 May 2025'));
  assert.match(textOf(parse(found.get('index.html'))), /The ferry; corrected 4 May 2025 ?Stopped, as of 1 October 2024; retracted 3 May 2025/);
  assert.match(textOf(parse(found.get('records/s/index.html'))), /The ferry; corrected 4 May 2025 ?(Status|How things stand)/);
  assert.match(textOf(parse(found.get('records/ferry/index.html'))), /as of 1 October 2024 · statement of 1 October 2024; retracted 3 May 2025/);
});

test('hostile words stay words, in pages, attributes and data', async () => {
  const hostile = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</textarea><b>', '</title><b>', "' onclick='x", '</script><!--', ']]>', '&lt;b&gt;'];
  const cases = hostile.map((name, index) => ({ id: `c${index}`, kind: 'issue', name, role: name, summary: name, status: { kind: 'x', value: name, asOf: '2024', source: 's0' }, facts: [{ label: name, value: name, asOf: '2024', source: 's0' }], events: [{ kind: 'x', text: name, place: name, source: 's0' }] }));
  const statements = hostile.map((title, index) => ({ ...STATEMENT, id: `s${index}`, title, summary: [title], text: [title], signatories: { described: title, names: [title] }, people: [title], cases: [`c${index}`] }));
  const found = await siteOf({ ...invented(statements, cases), title: hostile[1], licence: hostile[0] });
  const allowed = new Set('html head meta link title script body header main footer article section nav p h1 h2 h3 div dl dt dd ol ul li a time small strong span blockquote details summary pre label textarea base br case-card case-timeline statement-feed statement-search'.split(' '));
  for (const [path, content] of found) {
    if (!path.endsWith('.html')) continue;
    for (const element of all(parse(content))) {
      assert.ok(allowed.has(element.tagName), `${path}: <${element.tagName}>`);
      assert.ok(!element.attrs.some(({ name }) => name.startsWith('on') || name === 'style'), path);
    }
    assert.ok(all(parse(content), 'script').every((script) => attribute(script, 'src') || JSON.parse(script.childNodes[0].value)), path);
  }
});

test('what no XML may hold stops no picture', async () => {
  const maker = await pictureMaker();
  for (const sign of ['\0', '\u0001', '\ufffe', '\ud800', '\u202e', ']]>', '&#0;']) {
    const archive = await openArchive(invented([{ ...STATEMENT, title: `One ${sign} two` }]));
    const site = { archive, address: SITE, version: '1.0.0', integrity: 'sha384-x' };
    for (const picture of pictures(site)) assert.equal((await maker.png(drawn(picture, site, maker.measure))).readUInt32BE(16), 1200);
  }
});

test('the first page leads to what the archive has, and to nothing else', async () => {
  const led = async (...given) => {
    const page = parse((await siteOf(inventedArchive(...given))).get('index.html'));
    const ids = all(page).map((element) => attribute(element, 'id'));
    const links = all(page, 'a').map((link) => attribute(link, 'href')).filter((href) => href.startsWith('#'));
    assert.ok(links.every((href) => ids.includes(href.slice(1))), links);
    return links;
  };
  const [topics, ferry] = [[{ id: 'rivers', label: 'Rivers' }], { id: 'ferry', kind: 'issue', name: 'The ferry' }];
  assert.deepEqual(await led([{ ...STATEMENT, topics: ['rivers'] }], [ferry], { topics }), ['#y2024', '#cases', '#topics']);
  assert.deepEqual(await led([STATEMENT], [], { topics }), ['#y2024']);
  assert.deepEqual(await led([], [ferry]), ['#cases']);
  assert.doesNotMatch((await siteOf(inventedArchive([]))).get('index.html'), /<nav|<ol/);
});

test('two records that would have one page are refused', async () => {
  await assert.rejects(() => siteOf(invented([STATEMENT], [{ id: 's', kind: 'issue', name: 'The same id' }])), /records\/s\/index\.html would be written twice/);
});
