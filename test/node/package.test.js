/** The package as npm users get it. */
import assert from 'node:assert/strict';
import { access, readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readmeWithTables } from '../../scripts/readme-tables.js';

const manifest = JSON.parse(await readFile('package.json', 'utf8'));

/** The names of the modules that register something. */
const DEFINED = ['all', 'archive', 'case-card', 'case-timeline', 'placeholders', 'statement-feed', 'statement-search'];

test('every entry of the package leads to a file that is there', async () => {
  const entries = ['', '/data.js', ...DEFINED.map((name) => `/define/${name}.js`), '/undersigned.js', '/undersigned.iife.js'];
  const files = ['/archive.json', ...['archive', 'cases', 'dataset', 'statements'].map((name) => `/schema/${name}.schema.json`), '/custom-elements.json', '/package.json'];
  // A pattern resolves any name, and a name resolves without its file.
  for (const entry of [...entries, ...files]) await access(new URL(import.meta.resolve(`undersigned${entry}`)));
  const modules = (await readdir('src/define')).filter((name) => name !== 'register.ts').map((name) => `/define/${name.replace('.ts', '.js')}`);
  const schemas = (await readdir('data/schema')).map((name) => `/schema/${name}`);
  const made = Object.keys(manifest.exports).filter((entry) => !entry.includes('*')).map((entry) => entry.slice(1));
  assert.deepEqual([...made, ...modules, ...schemas].sort(), [...entries, ...files].sort(), 'none is left out here');
});

test('the main entry registers nothing, and works without a browser', async () => {
  const { openArchive, StatementFeedElement, VERSION } = await import('undersigned');
  assert.equal(typeof StatementFeedElement, 'function');
  assert.equal(globalThis.customElements?.get('statement-feed'), undefined);
  assert.equal(VERSION, manifest.version);
  const { default: data } = await import('undersigned/data.js');
  assert.equal((await openArchive(data)).statements.length, data.statements.length);
});

test('only what registers has side effects', () => {
  const covered = (path) => manifest.sideEffects.some((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '[^/]*')}$`).test(path));
  for (const path of [...DEFINED.map((name) => `./dist/define/${name}.js`), './dist/undersigned.js', './dist/undersigned.iife.js']) assert.ok(covered(path), path);
  for (const path of ['./dist/index.js', './dist/data.js', './dist/chunks/statement-feed.js']) assert.ok(!covered(path), path);
});

test('run-time dependencies are the three that were chosen, in exact versions', () => {
  assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['fuse.js', 'lit', 'lit-html']);
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  assert.ok(!Object.keys(manifest.scripts).some((name) => /^(pre|post)?install$|^prepare$/.test(name)));
});

test('an entry for npm without data carries none', async () => {
  const chunks = (await readdir('dist/chunks')).filter((name) => name.endsWith('.js')).map((name) => `dist/chunks/${name}`);
  assert.ok(chunks.length > 0);
  const modules = DEFINED.filter((name) => name !== 'all' && name !== 'archive').map((name) => `dist/define/${name}.js`);
  for (const entry of ['dist/index.js', ...modules, ...chunks]) {
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
