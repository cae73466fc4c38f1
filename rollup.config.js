/**
 * What is built, all into `dist/`:
 *
 * - `undersigned.js` and `undersigned.iife.js`: everything with the archive inside, one file each, for a script tag
 * - `undersigned-frame.js` and `embed-page.js`: for pages around frames, and for pages in frames
 * - `undersigned.template.js`: the bundle without an archive, for publishers who put theirs in
 * - `index.js`, `define/*.js`, `data.js` and what they share: for npm, with bare imports, not minified
 * - `archive.json` and `schema/`: the dataset as a file for `src`, and its JSON Schema
 *
 * and, for the size limits only, `build/size/`.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import json from '@rollup/plugin-json';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyTemplates } from './scripts/minify-templates.js';
import { renameLitGlobals } from './scripts/rename-lit-globals.js';

// What an earlier build has left behind must not be published or weighed.
for (const folder of ['dist', 'build/size']) await rm(folder, { recursive: true, force: true });

const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const dependencies = new RegExp(`^(${Object.keys(manifest.dependencies).join('|')})(/|$)`);
const tags = (await readdir('src/define')).map((file) => `define/${file.replace('.ts', '')}`).filter((name) => name !== 'define/register');

const resolveModules = () => nodeResolve({ exportConditions: ['production'] });
const minify = () => terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: false } });
const compile = (options = {}) => typescript({ noEmit: false, filterRoot: process.cwd(), include: ['src/**'], transformers: { before: [minifyTemplates] }, ...options });

/**
 * One file with everything in it, for a script tag. The module is wrapped like the classic script: optimisers of host sites
 * drop `type="module"`, and what stood at the top of two copies would then collide.
 */
const bundle = {
  input: 'src/define/all.ts',
  output: ['dist/undersigned.js', 'dist/undersigned.iife.js'].map((file) => ({ file, format: 'iife', inlineDynamicImports: true })),
  plugins: [resolveModules(), json({ compact: true, namedExports: false }), compile(), minify(), renameLitGlobals()],
};

/** A small script of its own. */
const script = (name, input) => ({
  input: `src/embed/${input}.ts`,
  output: { file: `dist/${name}.js`, format: 'iife' },
  plugins: [compile(), minify()],
});

/** An entry as a bundler of an npm user sees it, to know what it weighs. */
const weigh = (name, input, plugins = [], output = {}) => ({
  input,
  output: { dir: `build/size/${name}`, format: 'es', entryFileNames: 'entry.js', chunkFileNames: 'later-[name].js', ...output },
  plugins: [...plugins, resolveModules(), json({ compact: true, namedExports: false }), compile(), minify()],
});

/** The bundle with the name of a dataset where the dataset would be. What is made of it by a publisher is weighed, too. */
const template = {
  ...weigh('bundle-code', 'src/define/all.ts', [{ name: 'without-data', load: (id) => (/[/\\]src[/\\]data\.ts$/.test(id) ? 'export default UNDERSIGNED_DATASET;' : null) }]),
};
template.output = { ...template.output, format: 'iife', inlineDynamicImports: true };
template.plugins.push(renameLitGlobals(), {
  name: 'publish-template',
  writeBundle: () => cp('build/size/bundle-code/entry.js', 'dist/undersigned.template.js'),
});

export default [
  bundle,
  {
    input: Object.fromEntries(['index', 'data', ...tags].map((name) => [name, `src/${name}.ts`])),
    external: dependencies,
    output: { dir: 'dist', format: 'es', chunkFileNames: 'chunks/[name].js', sourcemap: true },
    plugins: [
      json({ compact: true, namedExports: false }),
      compile({ outDir: 'dist', declaration: true, declarationMap: false, rootDir: 'src', sourceMap: true }),
     
      publishData(),
    ],
  },
  script('undersigned-frame', 'frame-host'),
  script('embed-page', 'frame'),
  template,
  weigh('feed', 'src/define/statement-feed.ts'),
  weigh('data', 'src/data.ts'),
  // What a search adds: the archive itself is with every widget, but for its facets.
  { ...weigh('search', 'src/search/search.ts'), external: /\/archive\// },
];

/** The dataset as one file for `src`, and its schema for editors. */
function publishData() {
  return {
    name: 'publish-data',
    async writeBundle() {
      const read = async (name) => {
        const { $schema: _editorOnly, ...content } = JSON.parse(await readFile(`data/${name}.json`, 'utf8'));
        return content;
      };
      const dataset = { ...(await read('archive')), ...(await read('statements')), ...(await read('cases')) };
      await writeFile('dist/archive.json', `${JSON.stringify(dataset)}\n`);
      await mkdir('dist/schema', { recursive: true });
      await cp('data/schema', 'dist/schema', { recursive: true });
    },
  };
}
