/** What stays in a site, where a record that it holds has been withheld since. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { before, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { VERSION } from '../../dist/index.js';
import { invented, STATEMENT, WITHHELD } from './invented.js';
import { siteCommand } from './site-command.js';

const FOLDER = 'build/kept-versions';
const SITE = `${FOLDER}/site`;
const STAYS = { ...STATEMENT, id: 'stays' };
const GONE = { ...STATEMENT, id: 'gone', title: 'Release Chéa “Example”' };
const withheld = [{ id: 'gone', record: WITHHELD }];
let write;

before(() => {
  write = siteCommand(FOLDER);
});

/** A site that holds the record in this version, in one before, and in the moving files of another major version. */
beforeEach(() => {
  rmSync(SITE, { recursive: true, force: true });
  assert.equal(write(invented([STAYS, GONE])).status, 0);
  cpSync(`${SITE}/${VERSION}`, `${SITE}/0.0.9`, { recursive: true });
  cpSync(`${SITE}/v0`, `${SITE}/v7`, { recursive: true });
});

test('nothing is written before they are gone, and each is told with the record and with what to do', () => {
  const { status, stderr } = write(invented([STAYS, ...withheld]));
  assert.equal(status, 1);
  const files = ['archive.json', 'undersigned.js', 'undersigned.iife.js'];
  const told = [...files.map((name) => `site/0.0.9/${name}`), ...files.map((name) => `site/0.0.9/undersigned-${VERSION}.zip: undersigned/${name}`), ...files.map((name) => `site/v7/${name}`)];
  const lines = stderr.trim().split('\n');
  assert.deepEqual(lines.slice(1, -1).sort(), told.map((file) => `${file}: "gone"`).sort());
  assert.ok(lines.at(-1).startsWith('Delete site/0.0.9/ and site/v7/ here and on the server'), stderr);
  assert.ok(existsSync(`${SITE}/records/gone/index.html`), 'the old site stays whole');
  assert.deepEqual(readdirSync(FOLDER).filter((name) => name.startsWith('site')), ['site']);
});

test('once they are deleted the withdrawal is published', () => {
  for (const folder of ['0.0.9', 'v7']) rmSync(`${SITE}/${folder}`, { recursive: true });
  assert.equal(write(invented([STAYS, ...withheld])).status, 0);
  const left = readdirSync(SITE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(js|json|html)$/.test(entry.name));
  for (const { parentPath, path, name } of left) assert.ok(!readFileSync(`${parentPath ?? path}/${name}`, 'utf8').includes('Example”'), name);
});

test('a name that is left in a withheld case is met there too, in the escapes of a script and other letters, and is not repeated', () => {
  const { status, stderr } = write(invented([STAYS], [{ id: 'other', name: 'Chea Example', record: WITHHELD }]));
  assert.equal(status, 1);
  assert.ok(stderr.includes('site/0.0.9/undersigned.js: "other"\n') && stderr.includes('site/v7/archive.json: "other"\n'), stderr);
  assert.doesNotMatch(stderr, /ch[eé]a|gone/i);
});

test('what can’t be looked through is told, where there is anything to look for', () => {
  const zip = `${SITE}/0.0.9/undersigned-${VERSION}.zip`;
  writeFileSync(zip, zipSync({ 'a.js': new Uint8Array(9) }).slice(0, 20));
  assert.equal(write(invented([STAYS, GONE])).status, 0);
  const { status, stderr } = write(invented([STAYS, GONE, { id: 'other', record: WITHHELD }]));
  assert.equal(status, 1);
  assert.ok(stderr.includes(`site/0.0.9/undersigned-${VERSION}.zip: can’t be looked through (is not a whole ZIP): put it right, or delete it here and on the server\n`), stderr);
  assert.doesNotMatch(stderr, /Delete site/, 'of what is whole nothing has to go');
});

test('what its publisher has put there is looked through, too, but for a history, and for words that are ids', () => {
  const record = (id) => `<a href="/records/${id}/">It</a>`;
  const put = { 'about.html': record('gone'), 'notes.txt': 'Of bo_example', 'word.txt': 'The ferry is gone.', '.git/ORIG_HEAD': record('gone') };
  mkdirSync(`${SITE}/.git`);
  for (const folder of ['0.0.9', 'v7']) rmSync(`${SITE}/${folder}`, { recursive: true });
  for (const [name, content] of Object.entries(put)) writeFileSync(`${SITE}/${name}`, content);
  const { status, stderr } = write(invented([STAYS, ...withheld, { id: 'bo-example', record: WITHHELD }]));
  assert.equal(status, 1);
  assert.deepEqual(stderr.trim().split('\n').slice(1), ['site/about.html: "gone"', 'site/notes.txt: "bo-example"', 'Take it out of site/about.html and site/notes.txt here and on the server, or delete that, and run this again.']);
});

test('a folder that is no site is refused before it is looked through', () => {
  const { status, stderr } = write(invented([STAYS, ...withheld]), { SITE_FOLDER: 'data' });
  assert.deepEqual([status, stderr], [1, 'data/ holds other files than a site: empty it, or choose another folder with SITE_FOLDER\n']);
});

test('a packed copy of what is written anew does not stay beside it', () => {
  for (const folder of ['0.0.9', 'v7']) rmSync(`${SITE}/${folder}`, { recursive: true });
  for (const name of ['archive.json.gz', 'index.html.br', 'robots.txt.gz']) writeFileSync(`${SITE}/${name}`, gzipSync('Release Chéa'));
  assert.equal(write(invented([STAYS, ...withheld])).status, 0);
  assert.deepEqual(['archive.json.gz', 'index.html.br', 'robots.txt.gz'].filter((name) => existsSync(`${SITE}/${name}`)), ['robots.txt.gz']);
});

test('people of a case that is withheld by its id alone are looked for by the names under which it was published', () => {
  for (const folder of ['0.0.9', 'v7']) rmSync(`${SITE}/${folder}`, { recursive: true });
  const people = ['Chea Example', 'Bo Other'];
  const speaks = { ...STAYS, cases: ['case-of-chea', 'ferry'], people };
  const cases = [{ id: 'case-of-chea', kind: 'person', name: 'Chea Example', people }, { id: 'ferry', kind: 'issue', name: 'The ferry' }];
  assert.equal(write(invented([speaks], cases)).status, 0);
  const left = { ...speaks, cases: ['case-of-chea', 'ferry'], people: [], summary: ['It names nobody.', 'It asks for the release of CHEA EXAMPLE from the ferry.'] };
  const now = invented([left], [{ id: 'case-of-chea', record: WITHHELD }, { id: 'ferry', record: WITHHELD }]);
  const { status, stderr } = write(now);
  assert.equal(status, 1);
  const line = 'data/statements.json: statement "stays": summary.1: names somebody of the withheld case "case-of-chea", as it was published before: take the name out, or withhold this too; where it may stay, run this with STILL_NAMED=case-of-chea';
  assert.deepEqual(stderr.trim().split('\n').slice(1), [line]);
  assert.equal(write(now, { STILL_NAMED: 'other case-of-chea' }).status, 0);
});
