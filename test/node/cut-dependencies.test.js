/** What is left of a dependency in the bundles does what the whole does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import fc from 'fast-check';
import Fuse from 'fuse.js/basic';
import { rollup } from 'rollup';
import { cutDependencies } from '../../scripts/cut-dependencies.js';

const ENTRY = { name: 'entry', resolveId: (name) => (name === 'entry' ? name : null), load: (id) => (id === 'entry' ? "export { default } from 'fuse.js/basic';" : null) };

async function bundled(...plugins) {
  const bundle = await rollup({ input: 'entry', plugins: [ENTRY, ...plugins, nodeResolve()] });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}

test('the Fuse of the bundles judges words as Fuse does', async () => {
  const code = await bundled(cutDependencies('fuse.js'));
  const { default: cut } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const word = fc.string({ unit: fc.constantFrom(...'abdehir', 'ា', 'ក'), minLength: 1, maxLength: 32 });
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (asked, known, mistakes) => {
      // A word of the archive is never asked for its nearest.
      fc.pre(asked !== known);
      const options = { isCaseSensitive: true, ignoreLocation: true, threshold: mistakes / asked.length };
      assert.deepEqual(cut.match(asked, known, options), Fuse.match(asked, known, options));
    }),
    { numRuns: 2000 },
  );
});

test('a version of a dependency in which a cut is not found is not built', async () => {
  const changed = { name: 'changed', transform: (code, id) => (id.includes('fuse.js') ? code.replace('Fuse.match = ', 'Fuse.compare = ') : null) };
  await assert.rejects(bundled(changed, cutDependencies('fuse.js')), /A dependency has changed: look again at \/\^Fuse\\\.match/);
});

test('a widget that asks of Lit what the bundles have cut out of it is not built', async () => {
  const [cuts] = [cutDependencies('lit')];
  const stopped = [];
  const context = { error: (message) => stopped.push(message) };
  const widget = '/src/components/new-widget.ts';
  for (const code of ['static properties = { open: { reflect: true } }', 'override updated() {}', 'if (this.hasUpdated) return;', 'size: { attribute: false }', 'size: { useDefault: false }']) cuts.transform.call(context, code, widget);
  assert.equal(stopped.length, 5);
  cuts.transform.call(context, "level: { useDefault: true, attribute: 'level' }", widget);
  cuts.transform.call(context, 'reflect: true', '/src/publish/page.ts');
  assert.equal(stopped.length, 5);
});
