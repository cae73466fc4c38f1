/** What the pages of a site tell machines: terms of schema.org where they belong, dates that are dates, and no more than the archive says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'parse5';
import { openArchive } from '../../dist/index.js';
import data from '../../dist/data.js';
import { siteFiles } from '../../dist/publish/index.js';
import { all, attribute } from './reading-html.js';

const SITE = 'https://archive.example/';

/** What each kind of thing may be told by, and of what kind that is: https://schema.org/docs/full.html. */
const THING = { name: 'text', description: 'text', url: 'address', alternateName: 'text' };
const WORK = { ...THING, about: 'thing', citation: 'CreativeWork', correction: 'CorrectionComment', creativeWorkStatus: 'text', dateModified: 'date', datePublished: 'date', genre: 'text', inLanguage: 'language', isPartOf: 'CreativeWork', keywords: 'text', mainEntity: 'thing', publisher: 'Organization', text: 'text' };
const TYPES = { Thing: THING, Person: THING, Organization: THING, CreativeWork: WORK, WebPage: WORK, WebSite: WORK, CorrectionComment: WORK };
const VALUES = {
  text: (given) => typeof given === 'string' && /\S/.test(given),
  date: (given) => /^\d{4}-\d\d-\d\d$/.test(given) && new Date(given).toISOString().startsWith(given),
  language: (given) => Intl.getCanonicalLocales(given).length === 1,
  address: (given) => /^https?:\/\//.test(given) && new URL(given).href === given,
  thing: (given) => given['@type'] in TYPES,
  CreativeWork: (given) => TYPES[given['@type']] === WORK,
  CorrectionComment: (given) => given['@type'] === 'CorrectionComment',
  Organization: (given) => given['@type'] === 'Organization',
};

/** Every thing that is told of, the whole first. */
function things(node) {
  return [node, ...Object.values(node).flat().filter((value) => typeof value === 'object').flatMap(things)];
}

function complaints(node) {
  const { '@type': type, '@id': id, '@context': _, ...told } = node;
  if (!Object.hasOwn(TYPES, type)) return [`${type} is no type`];
  const wrong = Object.entries(told).flatMap(([name, given]) => {
    const kind = Object.hasOwn(TYPES[type], name) ? TYPES[type][name] : undefined;
    return [given].flat().filter((value) => !kind || !VALUES[kind](value)).map((value) => `${type} ${name}: ${JSON.stringify(value)}`);
  });
  return id === undefined || VALUES.address(id) ? wrong : [...wrong, `${id} is no address`];
}

async function toldBy(dataset) {
  const archive = await openArchive({ ...dataset, permalink: `${SITE}records/{id}/` });
  assert.deepEqual(archive.problems, []);
  const files = siteFiles({ archive, address: SITE, version: '1.0.0', integrity: 'sha384-x' });
  const told = [...files].flatMap(([path, content]) => {
    const scripts = path.endsWith('.html') ? all(parse(content), 'script').filter((script) => attribute(script, 'type') === 'application/ld+json') : [];
    return scripts.map((script) => [path, JSON.parse(script.childNodes[0].value)]);
  });
  return new Map(told);
}

const STATEMENT = { id: 's', kind: 'statement', date: '2017~', title: 'The river must stay open', url: 'https://example.org/s' };
/** With dates of every form, and records of every standing. */
const invented = {
  schemaVersion: 1,
  title: 'Invented archive',
  publisher: { name: 'Example League', fullName: 'Example League for the River', url: 'https://example.org/statements' },
  language: 'en',
  updated: '2025-06-30',
  topics: [{ id: 'rivers', label: 'Rivers' }],
  statements: ['2017~', '2017?', '2017%', '2017', '2017-03', '2017-03-01', '2017-03-01/2017-03-04', '2017/..'].map((date, index) => ({ ...STATEMENT, id: `s${index}`, date, cases: ['bo', 'ferry', 'league'], topics: ['rivers'] })),
  cases: [
    { id: 'bo', kind: 'person', name: 'Bo Example', role: 'Mother of two', status: { kind: 'imprisoned', value: 'In prison', asOf: '2017', source: 's3' }, record: { state: 'corrected', date: '2025~', note: 'The name was wrong.' } },
    { id: 'ferry', kind: 'issue', name: 'The ferry', role: 'A ferry', record: { state: 'retracted', date: '2025-05-04' } },
    { id: 'league', kind: 'organisation', name: 'The league', role: 'Union' },
  ],
};

for (const [which, dataset] of Object.entries({ 'the archive': data, 'an archive with dates of every form': invented })) {
  test(`${which}: every term belongs to its type, and has a value of its kind`, async () => {
    const told = await toldBy(dataset);
    assert.ok(told.size > dataset.statements.length);
    for (const [path, node] of told) assert.deepEqual(things(node).flatMap(complaints), [], path);
  });

  test(`${which}: each page is told of by its own address, and no two things by one`, async () => {
    const types = new Map();
    for (const [path, node] of await toldBy(dataset)) {
      const address = SITE + path.replace(/index\.html$/, '');
      assert.deepEqual([node['@context'], node['@id'], node.url], ['https://schema.org', address, address]);
      for (const { '@id': id, '@type': type, name } of things(node).filter((thing) => thing['@id'])) {
        const is = `${type} ${name}`;
        assert.equal(types.get(id) ?? is, is, id);
        types.set(id, is);
      }
    }
  });
}

test('of a person no more is told than the name and what the archive says that they are', async () => {
  const { about } = (await toldBy(invented)).get('records/bo/index.html');
  assert.deepEqual(about, { '@type': 'Person', '@id': `${SITE}records/bo/#case`, name: 'Bo Example', description: 'Mother of two' });
});

test('a site is no part of itself', async () => {
  const { '@type': type, isPartOf } = (await toldBy(data)).get('index.html');
  assert.deepEqual([type, isPartOf], ['WebSite', undefined]);
});

test('only a whole day is a date', async () => {
  const told = await toldBy(invented);
  const days = invented.statements.map(({ id }) => told.get(`records/${id}/index.html`)?.mainEntity.datePublished).filter(Boolean);
  assert.deepEqual(days, ['2017-03-01']);
  assert.deepEqual(told.get('records/bo/index.html').citation.map(({ datePublished }) => datePublished).filter(Boolean), ['2017-03-01']);
});
