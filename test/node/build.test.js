/** What the build does with an archive that can't be published. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';

const FOLDER = 'build/refused';

/** The build of this project, with other data. */
const build = () => spawnSync('node', ['node_modules/rollup/dist/bin/rollup', '-c'], { cwd: FOLDER, encoding: 'utf8' });
const changed = (name, change) => {
  const file = `${FOLDER}/data/${name}.json`;
  const content = JSON.parse(readFileSync(file, 'utf8'));
  change(content);
  writeFileSync(file, JSON.stringify(content));
};

beforeEach(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(`${FOLDER}/dist`, { recursive: true });
  for (const part of ['src', 'scripts', 'data', 'package.json', 'tsconfig.json', 'rollup.config.js']) cpSync(part, `${FOLDER}/${part}`, { recursive: true });
  symlinkSync('../../node_modules', `${FOLDER}/node_modules`);
  writeFileSync(`${FOLDER}/dist/undersigned.js`, 'of an earlier build');
});

function assertRefused({ status, stderr }, ...told) {
  assert.notEqual(status, 0);
  for (const line of told) assert.ok(stderr.includes(line), `${line} is not in\n${stderr}`);
  assert.deepEqual(readdirSync(`${FOLDER}/dist`), ['undersigned.js'], 'the earlier build stays');
}

test('it ends with every problem by file, record and field, and leaves the earlier build', () => {
  changed('statements', ({ statements }) => {
    statements[0].Record = { state: 'withheld', date: '2025' };
    statements[1].date = '2024-02-30';
  });
  changed('cases', ({ cases }) => (cases[2].facts[0].source = 'nowhere'));
  const { statements } = JSON.parse(readFileSync('data/statements.json', 'utf8'));
  const { cases } = JSON.parse(readFileSync('data/cases.json', 'utf8'));
  assertRefused(
    build(),
    `data/statements.json: statement "${statements[0].id}" (number 1): Record: is no field of the archive: did you mean record?`,
    `data/statements.json: statement "${statements[1].id}" (number 2): date: "2024-02-30" is not a date`,
    `data/cases.json: case "${cases[2].id}" (number 3): facts.0.source: "nowhere" is no statement of this archive`,
  );
});

test('a file that is no JSON is named, and the earlier build stays', () => {
  writeFileSync(`${FOLDER}/data/cases.json`, '{ "cases": [');
  assertRefused(build(), 'data/cases.json: line 1: is not JSON (');
});
