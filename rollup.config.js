/**
 * What is built, all into `dist/`:
 *
 * - `undersigned.js` and `undersigned.iife.js`: everything with the archive inside, one file each, for a script tag
 * - `undersigned-later.js`: loads the module once the page has loaded
 * - `undersigned-frame.js` and `embed-page.js`: for pages around frames, and for pages in frames
 * - `undersigned.template.js`: the bundle without an archive, for publishers who put theirs in
 * - `builder/`: the page of codes and its preview, for the demo and for archives
 * - `index.js`, `define/*.js`, `data.js` and what they share: for npm, with bare imports, not minified
 * - `archive.json` and `schema/`: the dataset as a file for `src`, and its JSON Schema
 *
 * and, for size limits and measurements only, `build/size/`.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import json from '@rollup/plugin-json';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { askForTrustedTypes } from './scripts/ask-for-trusted-types.js';
import { cutDependencies } from './scripts/cut-dependencies.js';
import { fromSource } from './scripts/from-source.js';
import { keptDataset } from './scripts/kept-dataset.js';
import { minifyTemplates } from './scripts/minify-templates.js';
import { publicDataset } from './scripts/public-dataset.js';
import { transpile } from './scripts/transpile.js';

// Before anything is cleared away: what can't be published is not built.
const publishing = await fromSource('publish/index');
const dataset = await publicDataset(await keptDataset(), publishing);

// What an earlier build has left behind must not be published or weighed.
for (const folder of ['dist', 'build/size']) await rm(folder, { recursive: true, force: true });

const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const dependencies = new RegExp(`^(${Object.keys(manifest.dependencies).join('|')})(/|$)`);
const tags = (await readdir('src/define')).map((file) => `define/${file.replace('.ts', '')}`).filter((name) => name !== 'define/register');

const resolveModules = () => nodeResolve({ exportConditions: ['production'] });
// A classic script is read in the encoding of its page, which may be another: in ASCII they all agree.
const minify = (preamble = '') => terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: false, ascii_only: true, preamble } });

/**
 * Asks V8 to compile all functions of a script while it comes in, beside the page's own thread. Most of them are called at once, and
 * each would else be read twice there. To other engines it is a comment.
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad';

/** A small script of its own. */
const script = (name, input) => ({
  input: `src/${input}.ts`,
  output: { file: `dist/${name}.js`, format: 'iife' },
  plugins: [transpile(), minify()],
});

/** An entry with all that it imports. */
const whole = (input, output, plugins = [], preamble = '') => ({
  input,
  output,
  plugins: [...plugins, resolveModules(), json({ compact: true, namedExports: false }), transpile(), minify(preamble)],
});

/** An entry as a bundler of an npm user sees it, to know what it weighs. */
const weigh = (name, input, plugins) =>
  whole(input, { dir: `build/size/${name}`, format: 'es', entryFileNames: 'entry.js', chunkFileNames: 'later-[name].js' }, plugins);

const TEMPLATE = 'dist/undersigned.template.js';

/** The name of a dataset where the dataset would be. */
const withoutData = {
  name: 'without-data',
  load: (id) => (/[/\\]src[/\\]data\.ts$/.test(id) ? 'export default UNDERSIGNED_DATASET;' : null),
};

/** The bundles are the template with the archive in it, by the same function by which a publisher puts in another. */
const publishBundles = {
  name: 'publish-bundles',
  async writeBundle() {
    const bundle = publishing.bundleWith(await readFile(TEMPLATE, 'utf8'), dataset);
    for (const name of ['undersigned.js', 'undersigned.iife.js']) await writeFile(`dist/${name}`, bundle);
  },
};

/**
 * One file with everything in it, for a script tag; the template, which is without data, is what is weighed. The module is wrapped like the classic script: optimisers of
 * host sites drop `type="module"`, and what stood at the top of two copies would then collide.
 */
const bundle = whole(
  'src/define/all.ts',
  { file: TEMPLATE, format: 'iife', inlineDynamicImports: true },
  [withoutData, cutDependencies('lit', 'fuse.js'), askForTrustedTypes(), publishBundles],
  COMPILE_ALL,
);

/** Finds its files beside itself, as a module can. */
const builder = {
  input: 'src/builder/main.ts',
  output: { file: 'dist/builder/builder.js', format: 'es' },
  plugins: [resolveModules(), transpile(), minify(), publishFiles('builder', ['builder.css', 'preview.html', 'preview.css'])],
};

export default [
  {
    input: Object.fromEntries(['index', 'data', 'publish/index', ...tags].map((name) => [name, `src/${name}.ts`])),
    external: dependencies,
    output: { dir: 'dist', format: 'es', chunkFileNames: 'chunks/[name].js', sourcemap: true },
    plugins: [
      json({ compact: true, namedExports: false }),
      typescript({
        noEmit: false,
        filterRoot: process.cwd(),
        include: ['src/**'],
        transformers: { before: [minifyTemplates] },
        outDir: 'dist',
        declaration: true,
        declarationMap: false,
        rootDir: 'src',
        sourceMap: true,
      }),
      publishData(),
    ],
  },
  script('undersigned-later', 'embed/later'),
  script('undersigned-frame', 'embed/frame-host'),
  script('embed-page', 'embed/frame'),
  script('builder/preview', 'builder/preview-page'),
  builder,
  bundle,
  weigh('feed', 'src/define/statement-feed.ts'),
  weigh('timeline', 'src/define/case-timeline.ts'),
  weigh('data', 'src/data.ts'),
  // What a search adds, in the bundle and from npm: the archive itself is with every widget, but for its facets.
  { ...weigh('search', 'src/search/finder.ts', [cutDependencies('fuse.js')]), external: /\/archive\// },
  { ...weigh('search-npm', 'src/search/finder.ts'), external: /\/archive\// },
];

/** The dataset as one file for `src`, and its schema for editors. */
function publishData() {
  return {
    name: 'publish-data',
    async writeBundle() {
      const text = JSON.stringify(dataset);
      await writeFile('dist/archive.json', `${text}\n`);
      // What was imported is the archive as it is kept, and so is what a map of it would hold.
      await writeFile('dist/data.js', `export default ${text};\n`);
      await rm('dist/data.js.map', { force: true });
      await mkdir('dist/schema', { recursive: true });
      await cp('data/schema', 'dist/schema', { recursive: true });
      for (const sheet of ['archive.css', 'frame.css']) await cp(`src/publish/${sheet}`, `dist/publish/${sheet}`);
    },
  };
}

/** What a page needs beside its script, as it is. */
function publishFiles(folder, names) {
  return {
    name: 'publish-files',
    async writeBundle() {
      for (const name of names) await cp(`src/${folder}/${name}`, `dist/${folder}/${name}`);
    },
  };
}
