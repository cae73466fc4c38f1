/** A module of `src/` with all that it imports, for what has to know before anything is built. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { transpile } from './transpile.js';

const FOLDER = 'build/from-source';

/** @param name Its path in `src/`, without `.ts`. */
export async function fromSource(name) {
  const file = `${FOLDER}/${name}.js`;
  const bundle = await rollup({ input: `src/${name}.ts`, plugins: [transpile()] });
  await mkdir(FOLDER, { recursive: true });
  await bundle.write({ file, format: 'es' });
  await bundle.close();
  return import(pathToFileURL(resolve(file)).href);
}
