/** What goes out of an archive in which something is withheld, in the bundles and in the package. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { snippet, openArchive } from '../../dist/index.js';
import data from '../../dist/data.js';
import * as publishing from '../../dist/publish/index.js';
import { publicDataset } from '../../scripts/public-dataset.js';
import { invented, STATEMENT, WITHHELD } from './invented.js';

const archive = invented(
  [
    { ...STATEMENT, id: 'open', cases: ['bo-example'] },
    { ...STATEMENT, id: 'on-bo', title: 'Release him', people: ['Whole Name'], record: WITHHELD },
    { ...STATEMENT, id: 'repeats', title: 'Release Bo Example' },
  ],
  [{ id: 'bo-example', record: WITHHELD, name: 'Bo Example' }],
);

test('nothing of what is withheld goes out, and all else does', async () => {
  const text = JSON.stringify(await publicDataset(archive, publishing));
  for (const gone of ['bo-example', 'Bo Example', 'on-bo', 'Whole Name', 'Release', 'withheld']) assert.ok(!text.includes(gone), gone);
  for (const kept of ['The river must stay open', 'Invented archive', '"updated":"2025-06-30"']) assert.ok(text.includes(kept), kept);
  assert.ok(!text.includes('permalink'), 'it has no addresses that nobody has given it');
});

test('where nothing is withheld, what goes out is what is kept', async () => {
  const open = invented([{ ...STATEMENT, id: 'open' }]);
  assert.equal(await publicDataset(open, publishing), open);
});

test('the package holds the archive as it goes out, and no map of how it is kept', () => {
  assert.deepEqual(data, JSON.parse(readFileSync('dist/archive.json', 'utf8')));
  assert.ok(!readFileSync('dist/data.js', 'utf8').includes('sourceMappingURL'));
});

test('a code leads to the publisher’s own site, with and without a slash at its end', async () => {
  const opened = await openArchive(data);
  const [{ id }] = opened.cases;
  for (const kind of ['module', 'classic', 'link', 'frame', 'quote']) {
    const [bare, slashed] = ['https://archive.example/a', 'https://archive.example/a/'].map((site) => snippet('case-card', { archive: opened, kind, attributes: { case: id }, site }));
    assert.equal(bare, slashed, kind);
    assert.ok(bare.includes('https://archive.example/a/'), kind);
  }
});
