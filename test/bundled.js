/**
 * Serves the tests bundled: to load each module for itself takes longer on many a page than its tests. What tests share is in files of
 * its own, which a browser keeps from page to page.
 */
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** A plugin of the test runner. Bundled once, at the start: in watch mode, start anew. */
export function bundledTests(files) {
  const root = resolve('.');
  const served = new Map();
  return {
    name: 'bundled-tests',
    async serverStart() {
      const { outputFiles } = await build({
        entryPoints: [files],
        outdir: root,
        outbase: root,
        chunkNames: 'build/tests/[name]-[hash]',
        write: false,
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'esnext',
        sourcemap: true,
        // With the condition `development` Lit says on the console what it would otherwise bear in silence.
        conditions: ['development'],
        // JSON is left to the engine, which must be able to load it; the other is the runner's.
        external: ['*.json', '/__web-dev-server__*'],
        // The tests get whatever they import, not what is left after shaking.
        ignoreAnnotations: true,
        treeShaking: false,
      });
      for (const { path, text } of outputFiles) served.set(path.slice(root.length).replace(/\.test\.js$/, '.test.ts'), text);
    },
    serve: ({ path }) => (served.has(path) ? { body: served.get(path), type: path.endsWith('.map') ? 'json' : 'js' } : undefined),
  };
}
