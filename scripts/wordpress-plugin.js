/**
 * Makes the WordPress plugin: `build/wordpress/undersigned/`, and the same as a zip for the form under Plugins → Add New.
 *
 * What the plugin knows of the library is written here from the built package, so that the two can't drift apart: the tags with
 * their attributes from the custom-elements manifest, and the plain text of each case from the archive.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { openArchive, snippet, textIn, VERSION } from '../dist/index.js';

const SOURCE = 'integrations/wordpress/plugin';
const FOLDER = 'build/wordpress/undersigned';
const ZIP = 'build/wordpress/undersigned.zip';

/**
 * Attributes with which a widget says the same of the same records. With any other, known or to come, its text can't be foreseen
 * and the plugin says only where it is from.
 */
const SAME_RECORDS = new Set(['case', 'deep-link', 'density', 'gaps', 'group', 'group-by', 'heading', 'heading-level', 'limit', 'more', 'orientation', 'stale-after', 'statements', 'strip', 'variant']);

const archive = await openArchive(JSON.parse(await readFile('dist/archive.json', 'utf8')));
const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName);

await rm('build/wordpress', { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
for (const name of await readdir(SOURCE)) {
  await writeFile(`${FOLDER}/${name}`, (await readFile(`${SOURCE}/${name}`, 'utf8')).replaceAll('{{version}}', VERSION));
}
// WordPress writes the tag, and writes a classic one.
await cp('dist/undersigned.iife.js', `${FOLDER}/undersigned.js`);
await cp('LICENSE', `${FOLDER}/LICENSE`);
for (const [name, content] of Object.entries({ widgets: widgets(), cases: cases(), fallbacks: fallbacks() })) {
  await writeFile(`${FOLDER}/${name}.json`, `${JSON.stringify(content, null, 1)}\n`);
}

const files = await Promise.all((await readdir(FOLDER)).sort().map(async (name) => [`undersigned/${name}`, await readFile(`${FOLDER}/${name}`)]));
// One date for all: the same files make the same zip.
await writeFile(ZIP, zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) }));
console.log(`${FOLDER}/ and ${ZIP}`);

function widgets() {
  // What all widgets have is seldom set: it comes last.
  const isShared = ({ name }) => elements.every(({ attributes }) => attributes.some((attribute) => attribute.name === name));
  const ownFirst = (attributes) => [...attributes].sort((a, b) => isShared(a) - isShared(b));
  const attributesOf = ({ attributes }) => Object.fromEntries(ownFirst(attributes).map((attribute) => [attribute.name, knownOf(attribute)]));
  return Object.fromEntries(elements.map((element) => [element.tagName, { title: titleOf(element.tagName), attributes: attributesOf(element) }]));
}

function knownOf({ name, type, description }) {
  const values = /^'[^']*'( \| '[^']*')*$/.test(type.text) ? type.text.replaceAll("'", '').split(' | ') : undefined;
  return { description: description.replaceAll('`', ''), values, narrows: !SAME_RECORDS.has(name) };
}

function titleOf(tag) {
  const words = tag.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

function cases() {
  return Object.fromEntries(archive.cases.map(({ id, name }) => [id, textIn(name, archive.header.language, archive.header.language).text]));
}

/** What stands inside a tag, by tag, case and variant; for all others the line on where it is from. */
function fallbacks() {
  const inside = (widget, attributes) => snippet(widget, { archive, kind: 'html', attributes }).replace(/^<blockquote[^>]*>|<\/blockquote>$/g, '');
  const asked = [
    ['statement-feed', {}],
    ['case-timeline', {}],
    ['statement-search', {}],
    ...archive.cases.flatMap(({ id }) => [
      ['statement-feed', { case: id }],
      ['case-timeline', { case: id }],
      ['case-card', { case: id }],
      ['case-card', { case: id, variant: 'compact' }],
      ['case-card', { case: id, variant: 'inline' }],
    ]),
  ];
  const known = asked.filter(([widget]) => elements.some(({ tagName }) => tagName === widget));
  const written = known.map(([widget, attributes]) => [[widget, ...Object.values(attributes)].join(' '), inside(widget, attributes)]);
  return { source: inside('case-card', {}), ...Object.fromEntries(written) };
}
