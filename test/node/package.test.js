/** The package as npm users get it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readmeWithTables } from '../../scripts/readme-tables.js';

const manifest = JSON.parse(await readFile('package.json', 'utf8'));

test('every entry of the package can be resolved', () => {
  const entries = ['', '/data.js', '/define/all.js', '/define/archive.js', '/define/case-card.js', '/define/case-timeline.js', '/define/statement-feed.js', '/undersigned.js', '/undersigned.iife.js'];
  const files = ['/archive.json', '/schema/statements.schema.json', '/custom-elements.json', '/package.json'];
  for (const entry of [...entries, ...files]) assert.ok(import.meta.resolve(`undersigned${entry}`).startsWith('file:'));
});

test('the main entry registers nothing, and works without a browser', async () => {
  const { openArchive, StatementFeedElement, VERSION } = await import('undersigned');
  assert.equal(typeof StatementFeedElement, 'function');
  assert.equal(globalThis.customElements?.get('statement-feed'), undefined);
  assert.equal(VERSION, manifest.version);
  const { default: data } = await import('undersigned/data.js');
  assert.equal((await openArchive(data)).statements.length, 20);
});

test('only what registers has side effects', () => {
  const covered = (path) => manifest.sideEffects.some((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '[^/]*')}$`).test(path));
  for (const path of ['./dist/define/all.js', './dist/define/statement-feed.js', './dist/undersigned.js', './dist/undersigned.iife.js']) assert.ok(covered(path), path);
  for (const path of ['./dist/index.js', './dist/data.js', './dist/chunks/statement-feed.js']) assert.ok(!covered(path), path);
});

test('run-time dependencies are the three that were chosen, in exact versions', () => {
  assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['fuse.js', 'lit', 'lit-html']);
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  assert.ok(!Object.keys(manifest.scripts).some((name) => /^(pre|post)?install$|^prepare$/.test(name)));
});

test('an entry for npm without data carries none', async () => {
  for (const entry of ['dist/index.js', 'dist/define/statement-feed.js', 'dist/chunks/statement-feed.js']) {
    assert.doesNotMatch(await readFile(entry, 'utf8'), /Mech Dara/, entry);
  }
});

test('the bundles export nothing and speak no name of Lit that a host page could answer', async () => {
  for (const file of ['dist/undersigned.js', 'dist/undersigned.iife.js']) {
    const code = await readFile(file, 'utf8');
    assert.doesNotMatch(code, /(^|[;}\n])\s*(export|import)[\s{*"']/, file);
    assert.doesNotMatch(code, /(litHtml|litElement|reactiveElement)(PolyfillSupport|HydrateSupport|Versions)|litPropertyMetadata|ShadyCSS/, file);
    assert.match(code, /Mech Dara/, file);
  }
});

test('the tables of README.md are those of the code', async () => {
  assert.equal(await readFile('README.md', 'utf8'), await readmeWithTables(), 'run npm run docs');
});
