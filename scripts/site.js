/**
 * Writes the bundled archive as static files into `site/`, from the build: pages, pages for frames, oEmbed files, pictures, and the
 * scripts with the archive's own addresses in them. `SITE` says where it will be published.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openArchive, VERSION } from '../dist/index.js';
import { bundleWith, DEFAULT_SITE, drawn, movingPath, openForPublishing, picturePath, pictures, publishedDataset, siteFiles, versionPath, withheldRecords } from '../dist/publish/index.js';
import { keptDataset } from './kept-dataset.js';
import { refuseWithheldIn } from './kept-versions.js';
import './plain-errors.js';
import { pictureMaker } from './pictures.js';
import { replaceSite } from './site-folder.js';
import { refuseOtherVersion, siteAddress } from './site-settings.js';

const FOLDER = process.env.SITE_FOLDER || 'site';
/** What others' pages load, besides the bundles. */
const SCRIPTS = ['undersigned-later.js', 'undersigned-frame.js', 'embed-page.js'];
/** What the page that makes codes loads, besides the bundle and the archive. */
const BUILDER = ['custom-elements.json', ...['builder.js', 'builder.css', 'preview.html', 'preview.js', 'preview.css'].map((name) => `builder/${name}`)];
/** What `src/archive/fetch-dataset.ts` takes at most. */
const MOST_BYTES = 2 ** 24;

await refuseOtherVersion(VERSION);
const address = siteAddress(process.env.SITE || DEFAULT_SITE);
const schema = JSON.parse(await readFile('dist/schema/dataset.schema.json', 'utf8'));
// As it is kept: what goes out no longer tells what was withheld.
const kept = await keptDataset();
const dataset = publishedDataset(kept, await openForPublishing(kept, schema), address);
const archive = await openArchive(dataset);

const json = `${JSON.stringify(dataset)}\n`;
const size = Buffer.byteLength(json);
if (size > MOST_BYTES) throw new Error(`archive.json would be of ${megabytes(size)}, and widgets fetch no more than ${megabytes(MOST_BYTES)}: publish it as several archives`);

const code = bundleWith(await readFile('dist/undersigned.template.js', 'utf8'), dataset);
const hash = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
const integrity = hash(code);
const folders = (await readdir(FOLDER).catch(() => [])).map((name) => `${name}/`);
const otherVersions = folders.filter((folder) => /^(v\d+|\d+\.\d+\.\d+)\/$/.test(folder) && folder !== versionPath() && folder !== movingPath());
await refuseWithheldIn(FOLDER, otherVersions, await withheldRecords(kept));
const site = { archive, address, version: VERSION, integrity, otherVersions };
const pages = siteFiles(site);

const shared = {
  'undersigned.js': code,
  'undersigned.iife.js': code,
  'archive.json': json,
  'frame.css': await readFile('dist/publish/frame.css', 'utf8'),
};
for (const name of SCRIPTS) shared[name] = await readFile(`dist/${name}`, 'utf8');
const zip = { [`undersigned-${VERSION}.zip`]: packed(shared) };
const hashes = Object.entries({ ...shared, ...zip }).map(([name, content]) => `${hash(content)}  ${versionPath()}${name}\n`);
const hashesBefore = await readFile(`${FOLDER}/hashes.txt`, 'utf8').catch(() => '');

await replaceSite(FOLDER, async (folder) => {
  const write = async (path, content) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const [path, content] of pages) await write(path, content);
  await cp('dist/publish/archive.css', join(folder, 'archive.css'));
  for (const [name, content] of Object.entries(shared)) for (const place of [versionPath(), movingPath()]) await write(place + name, content);
  for (const name of BUILDER) await write(movingPath() + name, await readFile(`dist/${name}`));
  await write('archive.json', shared['archive.json']);
  for (const [name, content] of Object.entries(zip)) await write(versionPath() + name, content);
  await write('hashes.txt', hashes.join(''));

  const maker = await pictureMaker();
  const all = pictures(site);
  console.log(`${all.length} pictures are drawn …`);
  const waiting = all.values();
  const draw = async () => {
    for (const picture of waiting) await write(picturePath(picture.id), await maker.png(drawn(picture, site, maker.measure)));
  };
  // Each takes three megabytes until it is written: all at once, those of a long archive would not fit into memory.
  const ends = await Promise.allSettled(Array.from({ length: availableParallelism() + 1 }, draw));
  // Not before all have ended: a folder that is still written into can't be cleared away.
  for (const { reason } of ends) if (reason) throw reason;
  // Pages of records that are gone go with them, also where none is left.
  return [...(await readdir(folder)), 'records'];
});

console.log(`${FOLDER}/ is ${address}: ${archive.statements.length} statements, ${archive.cases.length} cases\n  integrity="${integrity}"`);
if (hashes.some((line) => hashesBefore.includes(line.split('  ')[1]) && !hashesBefore.includes(line))) {
  console.warn(`${versionPath()} had other content before. If that was published, pages with its hashes show their fallback now: raise the version before you publish this.`);
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** All that a site needs to have no request to another, in one folder whose name stays from version to version. The same every time. */
function packed(files) {
  const entries = Object.entries(files).map(([name, content]) => [`undersigned/${name}`, strToU8(content)]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(`${archive.header.updated}T12:00:00`) });
}
