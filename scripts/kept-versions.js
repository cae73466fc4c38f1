/** What the versions that stay in a site still hold of records that have been withheld since. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import ts from 'typescript';
import { nameFinderInBaseLetters } from '../dist/publish/index.js';

/**
 * @param site The folder of the site.
 * @param versions Folders in it: `1.2.2/`, `v0/`.
 * @param withheld Records as `withheldRecords` tells them.
 * @throws {Error} where any file still holds one, with what to do. It tells ids, never names.
 */
export async function refuseWithheldIn(site, versions, withheld) {
  const lookedFor = withheld.map(({ id, names }) => ({ id, isNamed: nameFinderInBaseLetters(names) }));
  const found = [];
  for (const version of versions) {
    for (const [path, content] of await filesIn(join(site, version))) {
      const strings = stringsIn(path, content);
      const held = lookedFor.filter(({ id, isNamed }) => strings.has(id) || isNamed([...strings])).map(({ id }) => `"${id}"`);
      if (held.length > 0) found.push({ version, line: `${path}: ${held.join(', ')}` });
    }
  }
  if (found.length === 0) return;
  const folders = [...new Set(found.map(({ version }) => join(site, version)))];
  throw new Error(
    `files of other versions still hold what is withheld now:\n${found.map(({ line }) => line).join('\n')}\nDelete ${folders.join(' and ')} here and on the server, and run this again: pages that use them show their own text then.`,
  );
}

/** Scripts and data, also those in a zip, by path. */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, path, name }) => join(parentPath ?? path, name));
  const files = await Promise.all(paths.map(async (path) => [path, await readFile(path)]));
  const all = files.flatMap(([path, content]) => (path.endsWith('.zip') ? unpacked(path, content) : [[path, content]]));
  return all.filter(([path]) => /\.js(on)?$/.test(path));
}

function unpacked(zip, content) {
  try {
    return Object.entries(unzipSync(content)).map(([name, file]) => [`${zip}: ${name}`, file]);
  } catch (error) {
    throw new Error(`${zip} can’t be unpacked, to look for what is withheld (${error.message}): delete it, or put it right`, { cause: error });
  }
}

/** All strings of a script or of JSON, as they are meant: a script writes `é` as an escape, and what is between strings is no text. */
function stringsIn(path, content) {
  const text = new TextDecoder().decode(content);
  const strings = new Set();
  const collect = (node) => {
    if (ts.isStringLiteralLike(node)) strings.add(node.text);
    ts.forEachChild(node, collect);
  };
  collect(path.endsWith('.json') ? ts.parseJsonText(path, text) : ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return strings;
}
