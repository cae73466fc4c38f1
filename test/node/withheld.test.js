/** What was withheld, looked for in every file that `npm run site` writes for an invented archive. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { invented, STATEMENT as SHORT, WITHHELD } from './invented.js';
import { siteCommand } from './site-command.js';

const FOLDER = 'build/withheld';
const STATEMENT = { ...SHORT, summary: ['It says that the river must stay open.'] };
const dataset = invented(
  [
    { ...STATEMENT, id: 'spelled', title: 'In another spelling', people: ['BO\u00A0EXAM\u00ADPLE'] },
    { ...STATEMENT, id: 'open', topics: ['untold'], cases: ['bo-example', 'ferry', 'ann-open'], record: { state: 'corrected', date: '2025-03', note: 'The day was wrong.', replacedBy: 'bo-example' } },
    { ...STATEMENT, id: 'on-bo-example', title: 'Release Bo Example', url: 'https://example.org/bo-example', record: WITHHELD },
    { ...STATEMENT, id: 'repeats', summary: ['Its third page is about Bo Example.'] },
    { ...STATEMENT, id: 'unsaid', title: 'The unsaid title', text: ['Unsaid words'], internal: 'Ask her lawyer first', record: WITHHELD },
  ],
  [
    { id: 'bo-example', kind: 'person', name: 'Bo Example', people: ['Bo Example', 'Example, Bo'], summary: 'Kept in room nine', status: { kind: 'imprisoned', value: 'In prison', asOf: '2024', source: 'open' }, record: WITHHELD },
    { id: 'ferry', kind: 'issue', name: 'The ferry', people: [], facts: [{ label: 'Owner', value: 'Unsaid fact', asOf: '2024', source: 'unsaid' }], events: [{ kind: 'trial', text: 'Unsaid event', source: 'unsaid' }, { kind: 'trial', text: 'A hearing', source: 'open' }], status: { kind: 'x', value: 'Unsaid status', asOf: '2024', source: 'unsaid' } },
    { id: 'ann-open', kind: 'person', name: 'Ann Open', people: ['Ann Open'], record: { state: 'current', date: '2025', replacedBy: 'unsaid' } },
  ],
  { topics: [{ id: 'untold', label: 'What BO EXAMPLE did' }] },
);

/** Every file by its path, and those in archives. */
function filesIn(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, path, name }) => join(parentPath ?? path, name));
  return paths.flatMap((path) => {
    const packed = path.endsWith('.zip') ? Object.entries(unzipSync(readFileSync(path))) : [];
    return [[path, readFileSync(path)], ...packed.map(([name, content]) => [`${path}: ${name}`, Buffer.from(content)])];
  });
}

let files;
before(() => {
  assert.equal(siteCommand(FOLDER)(dataset).status, 0);
  files = filesIn(`${FOLDER}/site`);
});

test('what may be read is there', () => {
  for (const name of ['archive.json', 'v0/undersigned.js', 'records/ferry/index.html']) {
    const [, content] = files.find(([path]) => path.endsWith(`site/${name}`));
    for (const words of ['The ferry', 'A hearing', 'The river must stay open']) assert.ok(content.includes(words), `${name}: ${words}`);
  }
});

for (const secret of ['Bo Example', 'bo-example', 'Example, Bo', 'room nine', 'on-bo', 'third page', 'another spelling', 'EXAM', 'untold', 'repeats', 'nsaid', '2025-02', 'Ask ']) {
  test(`“${secret}” is in no file, and in no name of one`, () => {
    assert.ok(files.length > 30);
    const found = files.filter(([path, content]) => path.includes(secret) || content.includes(secret)).map(([path]) => path);
    assert.deepEqual(found, []);
  });
}
