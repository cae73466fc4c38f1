/** Writes the table of `data/README.md`: what each statement says, in cases, facts and events. */
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const MARKED = /(<!-- table -->\n)[^]*?(<!-- end of table -->)/;

/** The README of the data with the table that the data tell. */
export async function dataReadme() {
  const read = async (name) => JSON.parse(await readFile(`data/${name}.json`, 'utf8'))[name];
  const [statements, cases] = [await read('statements'), await read('cases')];
  const count = (field, id) => shown(cases).flatMap((one) => one[field] ?? []).filter(({ source }) => id === undefined || source === id).length;
  // Of what is withheld nothing is told, not even its id.
  const shown = (records) => records.filter(({ record }) => record?.state !== 'withheld');
  const rows = shown(statements).map(({ id, cases: ids = [] }) => [`\`${id}\``, ids.map((one) => `\`${one}\``).join(', ') || '–', count('facts', id), count('events', id)]);
  const all = ['**all**', shown(cases).length, count('facts'), count('events')];
  const lines = [['statement', 'cases', 'facts', 'events'], ['---', '---', '--:', '--:'], ...rows, all].map((cells) => `| ${cells.join(' | ')} |`);
  const readme = await readFile('data/README.md', 'utf8');
  return readme.replace(MARKED, (_, begin, end) => `${begin}\n${lines.join('\n')}\n\n${end}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await writeFile('data/README.md', await dataReadme());
