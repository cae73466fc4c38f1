/**
 * Writes the tables of attributes, events, slots, parts and custom properties into README.md, from the manifest that is made
 * from the docblocks. With `--check` it only says whether they are true.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const MARKED = /(<!-- api of (\S+) -->\n)[^]*?(<!-- end of \S+ -->)/g;

/** The README with the tables that the manifest tells. */
export async function readmeWithTables() {
  const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
  const elements = new Map(modules.flatMap(({ declarations }) => declarations).map((declaration) => [declaration.tagName, declaration]));
  const readme = await readFile('README.md', 'utf8');
  return readme.replace(MARKED, (_, begin, tag, end) => `${begin}\n${tablesOf(elements.get(tag))}\n\n${end}`);
}

function tablesOf({ attributes, events, slots, cssParts, cssProperties }) {
  const code = (text) => `\`${text}\``;
  const events1 = events.filter(({ description }) => description);
  return [
    table(['attribute', 'values', 'default', ''], attributes.map(({ name, type, default: value, description }) => [code(name), values(type.text), code(value), description])),
    table(['event', 'class', ''], events1.map(({ name, type, description }) => [code(name), code(type.text), description])),
    table(['slot', ''], slots.map(({ name, description }) => [name ? code(name) : '(default)', description])),
    table(['part', ''], cssParts.map(({ name, description }) => [code(name), description])),
    table(['custom property', ''], cssProperties.map(({ name, description }) => [code(name), description])),
  ].join('\n\n');
}

function values(type) {
  return type.replaceAll("'", '').split(' | ').map((value) => `\`${value}\``).join(', ');
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = await readmeWithTables();
  if (!process.argv.includes('--check')) await writeFile('README.md', text);
  else if (text !== (await readFile('README.md', 'utf8'))) throw new Error('the tables of README.md are out of date: run npm run docs');
}
