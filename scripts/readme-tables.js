/**
 * Writes into README.md the tables of attributes, events, slots, parts and custom properties, from the manifest that is made
 * from the docblocks, and what is in the archive, from the dataset that is published. With `--check` it only says whether they are true.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const MARKED = /(<!-- api of (\S+) -->\n)[^]*?(<!-- end of \S+ -->)/g;
const ARCHIVE = /(<!-- archive -->)[^]*?(<!-- end of archive -->)/;

/** The README with the tables that the manifest tells, and the figures of the archive. */
export async function readmeWithTables() {
  const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
  const elements = new Map(await Promise.all(modules.map(withDefaults)));
  const readme = await readFile('README.md', 'utf8');
  const archive = archiveInWords(JSON.parse(await readFile('dist/archive.json', 'utf8')));
  return readme
    .replace(MARKED, (_, begin, tag, end) => `${begin}\n${tablesOf(elements.get(tag))}\n\n${end}`)
    .replace(ARCHIVE, (_, begin, end) => `${begin}${archive}${end}`);
}

function archiveInWords({ publisher, statements, cases }) {
  const days = statements.map(({ date }) => date).sort();
  const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const [first, last] = [days[0], days.at(-1)].map((day) => inWords.format(new Date(day)));
  return `${statements.length} statements published by ${publisher.name} from ${first} to ${last} and the ${cases.length} cases that they speak of`;
}

/** The element of a module by its tag, with its defaults as they are written where a constant holds them. */
async function withDefaults({ path, declarations }) {
  const source = await readFile(path, 'utf8');
  const element = declarations.find(({ tagName }) => tagName);
  const written = (value) => new RegExp(`^const ${value} = (.*);$`, 'm').exec(source)?.[1] ?? value;
  return [element.tagName, { ...element, attributes: element.attributes.map((each) => ({ ...each, default: written(each.default) })) }];
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

/** What an author may write; what only a framework sets is left out. */
function values(type) {
  const all = type.replaceAll("'", '').split(' | ');
  return all.filter((value) => !/^(null|undefined)$/.test(value)).map((value) => `\`${value}\``).join(', ');
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
