/** The files of `data/`, as they are read before anything is built. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { keptDataset } from '../../scripts/kept-dataset.js';

const FOLDER = 'build/kept-dataset';
const WHOLE = { archive: '{ "$schema": "a", "title": "Invented" }', statements: '{ "statements": [] }', cases: '{ "cases": [] }' };
const put = (files) => {
  for (const [name, content] of Object.entries(files)) writeFileSync(`${FOLDER}/${name}.json`, content);
};
/** What is said of files, line by line. */
const refusal = async (files) => {
  put(files);
  return keptDataset(FOLDER).then(() => [], ({ message }) => message.replaceAll(`${FOLDER}/`, '').split('\n'));
};

beforeEach(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  put(WHOLE);
});

test('three files are one dataset, with and without a mark at their beginning', async () => {
  const dataset = { title: 'Invented', statements: [], cases: [] };
  assert.deepEqual(await keptDataset(FOLDER), dataset);
  put({ cases: `\ufeff${WHOLE.cases}` });
  assert.deepEqual(await keptDataset(FOLDER), dataset);
});

test('a key that is written twice is told by line, however deep it is', async () => {
  const statements = '{ "statements": [\n {"id": "one",\n "record": {"state": "withheld"},\n "media": {"pdf": "a", "p\\u0064f": "b"},\n "record": {"state": "current"}}\n] }';
  assert.deepEqual(await refusal({ statements, cases: '{"cases": [],\n"cases": []}' }), [
    'statements.json: line 4: statements.0.media.pdf: is written twice: only the last would be read',
    'statements.json: line 5: statements.0.record: is written twice: only the last would be read',
    'cases.json: line 2: cases: is written twice: only the last would be read',
  ]);
  assert.deepEqual(await refusal({ ...WHOLE, statements: '{ "statements": [{"id": 1}, {"id": 2, "record": {"id": 3}}] }' }), [], 'in another object it is another key');
});

test('each file holds its own and nothing else', async () => {
  assert.deepEqual(await refusal({ archive: '{ "title": "A", "cases": [] }', statements: '[]', cases: '{ "$schema": "a", "case": [], "updated": "2025-01-01" }' }), [
    'archive.json: cases: belongs into cases.json',
    'statements.json: is not an object: write { "statements": [ … ] }',
    'cases.json: has no "cases": write { "cases": [ … ] }',
    'cases.json: case: does not belong here: this file holds nothing but "cases"',
    'cases.json: updated: does not belong here: this file holds nothing but "cases"',
  ]);
});

test('what is no JSON is told with its line, what is not there as missing, another encoding as such', async () => {
  const [archive, cases] = await refusal({ archive: '{\n"title": "A"\n"language": "en" }', cases: '{ "cases": [\n' });
  assert.ok(archive.startsWith('archive.json: line 3: is not JSON ('), archive);
  assert.ok(cases.startsWith('cases.json: line 2: is not JSON ('), cases);
  rmSync(`${FOLDER}/archive.json`);
  assert.deepEqual(await refusal({ cases: Buffer.from('{"cases": "\xe9"}', 'latin1') }), ['archive.json: is missing: data/README.md says what it holds', 'cases.json: is not in UTF-8: save it in that encoding']);
});

test('a comma after the last of a list is told with its line, whatever ends the lines', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const [told] = await refusal({ statements: ['{ "statements": [', '{ "id": "one" },', '{ "id": "two" },', ']}'].join(end) });
    assert.ok(told.startsWith('statements.json: line 3: is not JSON ('), told);
  }
});

test('what is too deep to be looked through is told by its file', async () => {
  assert.deepEqual(await refusal({ statements: `{ "statements": ${'['.repeat(1e5)}${']'.repeat(1e5)} }` }), ['statements.json: lists stand in lists too deep to be looked through: no field of the archive needs that']);
});
