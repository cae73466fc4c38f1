/** What stays in a site, and still holds records that have been withheld since. */
import { join } from 'node:path';
import { idFinder, nameFinderInBaseLetters, standsOut } from '../dist/publish/index.js';
import { isVersion } from './site-folder.js';
import { textsIn } from './texts-in-files.js';

/**
 * @param site The folder of the site.
 * @param names What stays in it.
 * @param withheld Records as `withheldRecords` tells them.
 * @throws {Error} where any file still holds one, or can't be looked through, with what to do. It tells ids, never names.
 */
export async function refuseWithheldIn(site, names, withheld) {
  if (withheld.length === 0) return;
  const lookedFor = withheld.map(traceOf);
  const found = [];
  for (const name of names) {
    for await (const file of textsIn(join(site, name))) {
      const held = lookedFor.filter(({ isIn }) => isIn(file)).map(({ id }) => `"${id}"`);
      if (held.length > 0) found.push({ name, line: `${file.path}: ${held.join(', ')}` });
      if (file.problem) found.push({ name, line: `${file.path}: can’t be looked through (${file.problem})` });
    }
  }
  if (found.length === 0) return;
  const places = [...new Set(found.map(({ name }) => name))];
  const [versions, others] = [places.filter(isVersion), places.filter((name) => !isVersion(name))];
  throw new Error(
    [
      'files that stay in the site still hold what is withheld now, or nobody can tell whether they do:',
      ...found.map(({ line }) => line),
      ...(versions.length > 0 ? [`Delete ${versions.map((name) => `${join(site, name)}/`).join(' and ')} here and on the server, and run this again: pages that use them show their own text then.`] : []),
      ...(others.length > 0 ? [`Take it out of ${others.map((name) => join(site, name)).join(' and ')} here and on the server, or delete that, and run this again.`] : []),
    ].join('\n'),
  );
}

/** How a withheld record is known again in a file. */
function traceOf({ id, names, earlierNames }) {
  const isNamed = nameFinderInBaseLetters(new Set([...names, ...earlierNames]));
  const isInText = standsOut(id) ? idFinder(id) : wordFinder(id);
  return { id, isIn: ({ ids, texts }) => ids.has(id) || isNamed([...texts]) || [...texts].some(isInText) };
}

/** An id that is a word like others is known where it is part of an address, or the value of an attribute. */
function wordFinder(id) {
  const pattern = new RegExp(`[/=]["']?${id.replaceAll('.', '\\.')}(?=["'/?#&]|\\.\\w|$)`);
  return (text) => pattern.test(text);
}
