/** What `npm run site` says, and what it leaves, when an archive is published again. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { VERSION } from '../../dist/index.js';
import { invented, STATEMENT } from './invented.js';
import { siteCommand } from './site-command.js';

const FOLDER = 'build/site-command';
const one = { ...STATEMENT, id: 'one' };
const script = () => readFileSync(`${FOLDER}/site/${VERSION}/undersigned.js`, 'utf8');
let write;

before(() => {
  write = siteCommand(FOLDER);
  const { status, stderr } = write(invented([one, { ...one, id: 'gone' }]));
  assert.deepEqual([status, stderr], [0, '']);
  writeFileSync(`${FOLDER}/site/CNAME`, 'archive.example');
  for (const folder of ['0.0.9', 'v7']) {
    mkdirSync(`${FOLDER}/site/${folder}`);
    writeFileSync(`${FOLDER}/site/${folder}/undersigned.js`, folder);
  }
});

test('what can’t be published leaves the site that is there, and says why', () => {
  const earlier = script();
  const refused = {
    'data/statements.json: statement "one" (number 1): Record: is no field of the archive: did you mean record?': invented([{ ...one, Record: { state: 'withheld', date: '2025' } }]),
    'widgets fetch no more than 16.8 MB': invented([{ ...one, text: ['A'.repeat(17_000_000)] }]),
  };
  for (const [said, dataset] of Object.entries(refused)) {
    const { status, stderr } = write(dataset);
    assert.notEqual(status, 0);
    assert.ok(stderr.includes(said), stderr.slice(0, 2000));
    assert.equal(script(), earlier);
    assert.deepEqual(readdirSync(FOLDER).filter((name) => name.startsWith('site')), ['site']);
  }
});

test('what it is told wrongly is told back in one line, before anything is written', () => {
  const told = (env) => write(invented([one]), env);
  for (const SITE of ['statements.example.org', 'ftp://example.org/', 'https://example.org/?a', 'https://example.org/#', 'https://me:secret@example.org/', 'https://:secret@example.org/', 'https://']) {
    const { status, stderr } = told({ SITE });
    assert.deepEqual([status, stderr], [1, `SITE is “${SITE}”: write the whole address of the site, without a name, ? or #, such as https://statements.example.org/\n`]);
  }
  for (const [SITE_FOLDER, cleared] of [['dist', 'dist'], ['dist/site', 'dist'], ['./build/size/../size/site', 'build/size']]) {
    const { status, stderr } = told({ SITE_FOLDER });
    assert.deepEqual([status, stderr], [1, `${SITE_FOLDER}/ would be cleared away by the next build, with all of ${cleared}/: choose another folder with SITE_FOLDER\n`]);
  }
  const manifest = readFileSync(`${FOLDER}/package.json`, 'utf8');
  writeFileSync(`${FOLDER}/package.json`, manifest.replace(`"version": "${VERSION}"`, '"version": "9.9.9"'));
  const { status, stderr } = told({});
  writeFileSync(`${FOLDER}/package.json`, manifest);
  assert.deepEqual([status, stderr], [1, `package.json is of version 9.9.9, src/version.ts of ${VERSION}: raise both, and build again\n`]);
});

test('the same again is the same, and another archive under the version of the first is warned of', () => {
  const earlier = script();
  assert.equal(write(invented([one, { ...one, id: 'gone' }])).stderr, '');
  assert.equal(script(), earlier);
  const { status, stderr } = write(invented([one]));
  assert.equal(status, 0);
  assert.ok(stderr.startsWith(`${VERSION}/ had other content before.`), stderr);
  assert.ok(existsSync(`${FOLDER}/site/CNAME`) && existsSync(`${FOLDER}/site/records/one/index.html`));
  assert.ok(!existsSync(`${FOLDER}/site/records/gone`) && !existsSync(`${FOLDER}/site/pictures/gone.png`));
});

test('files of other versions stay, and pages of others may have them as before', () => {
  assert.equal(write(invented([one])).status, 0);
  const groups = readFileSync(`${FOLDER}/site/_headers`, 'utf8').split('\n\n');
  for (const [folder, kept] of Object.entries({ '0.0.9': 'immutable', v7: 'max-age=3600', [VERSION]: 'immutable', v0: 'max-age=3600' })) {
    const [group, ...more] = groups.filter((lines) => lines.startsWith(`/${folder}/*\n`));
    assert.ok(group.includes('Access-Control-Allow-Origin: *') && group.includes(kept) && more.length === 0, folder);
  }
  assert.equal(readFileSync(`${FOLDER}/site/0.0.9/undersigned.js`, 'utf8'), '0.0.9');
});
