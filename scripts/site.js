/**
 * Writes the bundled archive as static files into `site/`, from the build: pages, pages for frames, oEmbed files, pictures, and the
 * scripts with the archive's own addresses in them. `SITE` says where it will be published.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openArchive, VERSION } from '../dist/index.js';
import { bundleWith, DEFAULT_SITE, drawn, movingPath, openForPublishing, picturePath, pictures, publishedDataset, siteFiles, versionPath, withheldRecords } from '../dist/publish/index.js';
import { keptDataset } from './kept-dataset.js';
import { refuseWithheldIn } from './kept-versions.js';
import './plain-errors.js';
import { pictureMaker } from './pictures.js';
import { publishedBefore } from './published-before.js';
import { goesOver, isVersion, namesInSite, replaceSite } from './site-folder.js';
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
const names = await namesInSite(FOLDER);
const before = await publishedBefore(FOLDER, ['', ...names.filter(isVersion)], (process.env.STILL_NAMED ?? '').split(/[\s,]+/));
// As it is kept: what goes out no longer tells what was withheld.
const kept = await keptDataset();
const dataset = publishedDataset(kept, await openForPublishing(kept, schema, before), address);
const archive = await openArchive(dataset);

const json = `${JSON.stringify(dataset)}\n`;
const size = Buffer.byteLength(json);
if (size > MOST_BYTES) throw new Error(`archive.json would be of ${megabytes(size)}, and widgets fetch no more than ${megabytes(MOST_BYTES)}: publish it as several archives`);

const code = bundleWith(await readFile('dist/undersigned.template.js', 'utf8'), dataset);
const hash = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
const integrity = hash(code);
const shared = {
  'undersigned.js': code,
  'undersigned.iife.js': code,
  'archive.json': json,
  'frame.css': await readFile('dist/publish/frame.css', 'utf8'),
};
for (const name of SCRIPTS) shared[name] = await readFile(`dist/${name}`, 'utf8');
const zip = { [`undersigned-${VERSION}.zip`]: packed(shared) };
const hashes = Object.entries({ ...shared, ...zip }).map(([name, content]) => `${hash(content)}  ${versionPath()}${name}\n`);
const hashesBefore = (await readFile(`${FOLDER}/hashes.txt`, 'utf8').catch(() => '')).split(/\r?\n/);

const otherVersions = names.filter((name) => isVersion(name) && ![versionPath(), movingPath()].includes(`${name}/`)).map((name) => `${name}/`);
const site = { archive, address, version: VERSION, integrity, otherVersions };
const files = new Map(siteFiles(site));
files.set('archive.css', await readFile('dist/publish/archive.css'));
for (const [name, content] of Object.entries(shared)) for (const place of [versionPath(), movingPath()]) files.set(place + name, content);
for (const name of BUILDER) files.set(movingPath() + name, await readFile(`dist/${name}`));
files.set('archive.json', json);
for (const [name, content] of Object.entries(zip)) files.set(versionPath() + name, content);
files.set('hashes.txt', hashes.join(''));

// Pages of records that are gone go with them, also where none is left.
const own = new Set([...[...files.keys()].map((path) => path.split('/')[0]), 'pictures', 'records']);
// A history is packed in its own way; docs/hosting.md tells what to do with it.
await refuseWithheldIn(FOLDER, names.filter((name) => goesOver(name, own) && name !== '.git'), await withheldRecords(kept, before));

const maker = await pictureMaker();
await replaceSite(FOLDER, async (folder) => {
  const write = async (path, content) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const [path, content] of files) await write(path, content);

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
  return own;
});

console.log(`${FOLDER}/ is ${address}: ${archive.statements.length} statements, ${archive.cases.length} cases\n  integrity="${integrity}"`);
const pathOf = (line) => line.trim().split('  ')[1];
if (hashes.some((line) => hashesBefore.some((earlier) => pathOf(earlier) === pathOf(line)) && !hashesBefore.includes(line.trim()))) {
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
