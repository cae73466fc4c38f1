/** Files of versions that stay in a site, where a record that they hold has been withheld since. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { before, beforeEach, test } from 'node:test';
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

test('what can’t be looked through is told', () => {
  writeFileSync(`${SITE}/0.0.9/undersigned-${VERSION}.zip`, zipSync({ 'a.js': new Uint8Array(9) }).slice(0, 20));
  const { status, stderr } = write(invented([STAYS, GONE]));
  assert.equal(status, 1);
  assert.ok(stderr.includes(`site/0.0.9/undersigned-${VERSION}.zip can’t be unpacked`), stderr);
});
