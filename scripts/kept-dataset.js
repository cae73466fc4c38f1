/** The archive as it is kept, in the files of `data/`. */
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** The lists of records, each in a file of its own. */
const LISTS = ['statements', 'cases'];

/**
 * The files of a folder in one.
 *
 * @throws {Error} where a file can't be read, or holds what would be overwritten by another or by itself. It names all of it by file, line and key.
 */
export async function keptDataset(folder = 'data') {
  const read = await Promise.allSettled(['archive', ...LISTS].map((name) => readPart(`${folder}/${name}.json`, name)));
  const failed = read.filter(({ reason }) => reason).map(({ reason }) => reason);
  if (failed.length > 0) throw new Error(failed.map(({ message }) => message).join('\n'), { cause: failed[0] });
  return Object.assign({}, ...read.map(({ value }) => value));
}

async function readPart(file, name) {
  const text = await readText(file);
  const content = parsed(file, text);
  const wrong = [...wrongKeys(content, name), ...repeatedKeys(file, text)];
  if (wrong.length > 0) throw new Error(wrong.map((line) => `${file}: ${line}`).join('\n'));
  const { $schema: _editorOnly, ...part } = content;
  return part;
}

async function readText(file) {
  const bytes = await readFile(file).catch((error) => {
    throw new Error(`${file}: ${error.code === 'ENOENT' ? 'is missing: data/README.md says what it holds' : `can’t be read (${error.message})`}`, { cause: error });
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error(`${file}: is not in UTF-8: save it in that encoding`, { cause: error });
  }
}

function parsed(file, text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, position = mistakeIn(file, text)] = /at position (\d+)/.exec(error.message) ?? [];
    const line = position === undefined ? '' : `line ${text.slice(0, position).split(/\r\n?|\n/).length}: `;
    throw new Error(`${file}: ${line}is not JSON (${error.message})`, { cause: error });
  }
}

/** The engine does not always tell where a mistake is. TypeScript does, but for the comma after a last item, which it allows. */
function mistakeIn(file, text) {
  const { start } = ts.parseConfigFileTextToJson(file, text).error ?? {};
  const commaIn = (node) => [node.elements, node.properties].find((list) => list?.hasTrailingComma)?.end ?? ts.forEachChild(node, commaIn);
  return start ?? commaIn(ts.parseJsonText(file, text));
}

/** A key that belongs into another file would take the place of what is there; a list under a wrong name would be no list at all. */
function wrongKeys(content, name) {
  const isList = LISTS.includes(name);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return [`is not an object: write { ${isList ? `"${name}": [ … ]` : '"schemaVersion": 1, …'} }`];
  const keys = Object.keys(content).filter((key) => key !== '$schema');
  if (!isList) return keys.filter((key) => LISTS.includes(key)).map((key) => `${key}: belongs into ${key}.json`);
  const missing = keys.includes(name) ? [] : [`has no "${name}": write { "${name}": [ … ] }`];
  return [...missing, ...keys.filter((key) => key !== name).map((key) => `${key}: does not belong here: this file holds nothing but "${name}"`)];
}

/** Of a key that is written twice in one object, only the last is read. */
function repeatedKeys(file, text) {
  try {
    return repeatedIn(file, text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return ['lists stand in lists too deep to be looked through: no field of the archive needs that'];
  }
}

function repeatedIn(file, text) {
  const source = ts.parseJsonText(file, text);
  const repeated = [];
  const look = (node, path) => {
    if (ts.isArrayLiteralExpression(node)) node.elements.forEach((item, index) => look(item, [...path, index]));
    if (!ts.isObjectLiteralExpression(node)) return;
    const keys = new Set();
    for (const { name, initializer } of node.properties) {
      const here = [...path, name.text];
      const line = source.getLineAndCharacterOfPosition(name.getStart(source)).line + 1;
      if (keys.has(name.text)) repeated.push(`line ${line}: ${here.join('.')}: is written twice: only the last would be read`);
      keys.add(name.text);
      look(initializer, here);
    }
  };
  look(source.statements[0].expression, []);
  return repeated;
}
