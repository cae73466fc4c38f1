/** Says what was built: sizes as they travel, and the hashes that a host page pins with `integrity`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const BUNDLES = ['undersigned.js', 'undersigned.iife.js', 'archive.json'];

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

for (const name of BUNDLES) {
  const bytes = await readFile(`dist/${name}`);
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  console.log(`dist/${name.padEnd(20)} ${kilo(bytes.length)}  gzip ${kilo(gzipSync(bytes, { level: 9 }).length)}  brotli ${kilo(brotli(bytes))}`);
  console.log(`  integrity="${integrity}"`);
}
