/** What can be read in files: nothing may be hidden by how it is packed, written or linked, and what can't be read is told. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { textsIn } from '../../scripts/texts-in-files.js';

const ROOM = 'build/texts-in-files';
const FOLDER = `${ROOM}/read`;
const JSON_TEXT = '{ "id": "bo", "title": "Ch\\u00e9a" }';
/** A word in UTF-16 whose bytes are in the other order. */
const swapped = (text) => Buffer.from(text, 'utf16le').swap16();

/** Each file by its path, with a problem where it has one. */
async function read(files) {
  for (const [name, content] of Object.entries(files)) writeFileSync(`${FOLDER}/${name}`, content);
  const found = {};
  for await (const { path, texts, ids, problem } of textsIn(FOLDER)) found[path.slice(FOLDER.length + 1)] = problem ?? { texts: [...texts], ids: [...ids] };
  return found;
}

beforeEach(() => {
  rmSync(ROOM, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
});

test('strings of scripts and JSON are read as they are meant, with the ids of records; of other files all is one text', async () => {
  const script = 'const a = `one ${b} two`, data = { "id": "bo", "title": "Ch\\u00e9a" }; // three';
  const found = await read({ 'a.json': JSON_TEXT, 'B.JSON': JSON_TEXT, 'c.mjs': script, 'd.html': '<p>Chéa' });
  for (const name of ['a.json', 'B.JSON']) assert.deepEqual(found[name], { texts: ['id', 'bo', 'title', 'Chéa'], ids: ['bo'] });
  assert.deepEqual(found['c.mjs'], { texts: ['one ', ' two', 'id', 'bo', 'title', 'Chéa'], ids: ['bo'] });
  assert.deepEqual(found['d.html'], { texts: ['<p>Chéa'], ids: [] });
});

test('in any encoding', async () => {
  const found = await read({ 'a.json': `\ufeff${JSON_TEXT}`, 'b.json': Buffer.from(`\ufeff${JSON_TEXT}`, 'utf16le'), 'c.json': swapped(`\ufeff${JSON_TEXT}`), 'd.json': Buffer.from(JSON_TEXT, 'utf16le'), 'e.json': swapped(JSON_TEXT), 'f.txt': Buffer.from('Chéa', 'latin1') });
  for (const name of 'abcde') assert.ok(found[`${name}.json`].texts.includes('Chéa') && found[`${name}.json`].ids.includes('bo'), name);
  assert.ok(found['f.txt'].texts.includes('Chéa'));
});

test('however they are packed, and whatever they are called', async () => {
  const zip = zipSync({ 'b/c.json': strToU8(JSON_TEXT), 'stored.json': [strToU8(JSON_TEXT), { level: 0 }], 'empty/': new Uint8Array() });
  const packed = { 'a.zip': zip, 'plugin.xpi': zip, 'a.json.gz': gzipSync(JSON_TEXT), 'a.json.br': brotliCompressSync(JSON_TEXT), 'twice.ZIP': zipSync({ 'a.zip': zip, 'b.json.gz': gzipSync(JSON_TEXT) }) };
  const found = await read(packed);
  const paths = ['a.zip: b/c.json', 'a.zip: stored.json', 'plugin.xpi: b/c.json', 'plugin.xpi: stored.json', 'a.json.gz', 'a.json.br', 'twice.ZIP: a.zip: b/c.json', 'twice.ZIP: a.zip: stored.json', 'twice.ZIP: b.json.gz'];
  assert.deepEqual(Object.keys(found).sort(), paths.sort());
  for (const path of paths) assert.deepEqual(found[path].ids, ['bo'], path);
});

test('links are followed, and in a circle only once', async () => {
  mkdirSync(`${ROOM}/else`);
  writeFileSync(`${ROOM}/else/a.json`, JSON_TEXT);
  symlinkSync('../else', `${FOLDER}/folder`);
  symlinkSync('../read', `${ROOM}/else/back`);
  const found = await read({});
  assert.deepEqual(Object.keys(found), ['folder/a.json']);
  symlinkSync('../else/a.json', `${FOLDER}/a.json`);
  assert.deepEqual(Object.keys(await read({})), ['a.json']);
});

test('what can’t be read is told, and stops nothing else', async () => {
  const zip = Buffer.from(zipSync({ 'a.json': strToU8(JSON_TEXT) }));
  const encrypted = Buffer.from(zip);
  encrypted[zip.indexOf('PK\x01\x02', 'latin1') + 8] |= 1;
  const unknown = Buffer.from(zip);
  unknown[zip.indexOf('PK\x01\x02', 'latin1') + 10] = 12;
  symlinkSync('nowhere.json', `${FOLDER}/dangling.json`);
  execFileSync('mkfifo', [`${FOLDER}/pipe`]);
  const problems = await read({
    'cut.zip': zip.subarray(0, 40),
    'empty.zip': '',
    'encrypted.zip': encrypted,
    'unknown.zip': unknown,
    'sealed.7z': 'x',
    'deep.json': '['.repeat(1e6),
    'bomb.gz': gzipSync(Buffer.alloc(2 ** 28 + 1)),
    'cut.json.gz': gzipSync(JSON_TEXT).subarray(0, 20),
    'whole.json': JSON_TEXT,
  });
  const { 'whole.json': whole, ...others } = problems;
  assert.deepEqual(whole.ids, ['bo']);
  for (const [path, problem] of Object.entries(others)) assert.equal(typeof problem, 'string', path);
  assert.equal(Object.keys(others).length, 10);
  assert.deepEqual([others['encrypted.zip'], others['cut.zip'], others.pipe], ['is encrypted', 'is not a whole ZIP', 'is neither a file nor a folder']);
  for (const path of ['sealed.7z', 'unknown.zip']) assert.equal(others[path], 'is packed in a way that is not known here');
  assert.match(others['bomb.gz'], /larger than 268435456 bytes/);
});

test('a ZIP that says that it holds less than it does is read as it is', async () => {
  const zip = Buffer.from(zipSync({ 'a.json': strToU8(JSON_TEXT) }));
  const entry = zip.indexOf('PK\x01\x02', 'latin1');
  zip.writeUInt32LE(3, entry + 24);
  assert.deepEqual((await read({ 'a.zip': zip }))['a.zip: a.json'].ids, ['bo']);
});
