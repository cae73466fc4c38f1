/**
 * Writes the bundled archive as static files into `site/`, from the build: pages, pages for frames, oEmbed files, pictures, and the
 * scripts with the archive's own addresses in them. `SITE` says where it will be published.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openArchive, VERSION } from '../dist/index.js';
import data from '../dist/data.js';
import { bundleWith, DEFAULT_SITE, drawn, movingPath, openForPublishing, picturePath, pictures, publishedDataset, siteFiles, versionPath } from '../dist/publish/index.js';
import { pictureMaker } from './pictures.js';

const FOLDER = process.env.SITE_FOLDER || 'site';
/** What others' pages load, besides the bundles. */
const SCRIPTS = ['undersigned-later.js', 'undersigned-frame.js', 'embed-page.js'];
/** What the page that makes codes loads, besides the bundle and the archive. */
const BUILDER = ['custom-elements.json', ...['builder.js', 'builder.css', 'preview.html', 'preview.js', 'preview.css'].map((name) => `builder/${name}`)];

const address = new URL(process.env.SITE || DEFAULT_SITE).href.replace(/\/?$/, '/');
const schema = JSON.parse(await readFile('dist/schema/dataset.schema.json', 'utf8'));
const dataset = publishedDataset(data, await openForPublishing(data, schema), address);
const archive = await openArchive(dataset);

const code = bundleWith(await readFile('dist/undersigned.template.js', 'utf8'), dataset);
const hash = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
const integrity = hash(code);
const site = { archive, address, version: VERSION, integrity };
const pages = siteFiles(site);

await rm(FOLDER, { recursive: true, force: true });
const write = async (path, content) => {
  await mkdir(dirname(`${FOLDER}/${path}`), { recursive: true });
  await writeFile(`${FOLDER}/${path}`, content);
};

for (const [path, content] of pages) await write(path, content);
await cp('dist/publish/archive.css', `${FOLDER}/archive.css`);

const shared = {
  'undersigned.js': code,
  'undersigned.iife.js': code,
  'archive.json': `${JSON.stringify(dataset)}\n`,
  'frame.css': await readFile('dist/publish/frame.css', 'utf8'),
};
for (const name of SCRIPTS) shared[name] = await readFile(`dist/${name}`, 'utf8');
for (const [name, content] of Object.entries(shared)) for (const folder of [versionPath(), movingPath()]) await write(folder + name, content);
for (const name of BUILDER) await write(movingPath() + name, await readFile(`dist/${name}`));
await write('archive.json', shared['archive.json']);
await write(`${versionPath()}undersigned-${VERSION}.zip`, packed(shared));

await write('hashes.txt', Object.keys(shared).map((name) => `${hash(shared[name])}  ${versionPath()}${name}\n`).join(''));

const maker = await pictureMaker();
await Promise.all(pictures(site).map(async (picture) => write(picturePath(picture.id), await maker.png(drawn(picture, site, maker.measure)))));

console.log(`${FOLDER}/ is ${address}: ${archive.statements.length} statements, ${archive.cases.length} cases\n  integrity="${integrity}"`);

/** All that a site needs to have no request to another. The same every time. */
function packed(files) {
  const entries = Object.entries(files).map(([name, content]) => [`undersigned-${VERSION}/${name}`, strToU8(content)]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(`${archive.header.updated}T12:00:00`) });
}
