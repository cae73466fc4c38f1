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
  const lookedFor = withheld.map((record) => ({ id: record.id, isIn: finderOf([record]) }));
  const isAnyIn = finderOf(withheld);
  const [found, holding] = [[], new Set()];
  for (const name of names) {
    for await (const file of textsIn(join(site, name))) {
      // Each file is long, and few hold any.
      const held = (isAnyIn(file) ? lookedFor : []).filter(({ isIn }) => isIn(file)).map(({ id }) => `"${id}"`);
      if (held.length > 0) holding.add(name);
      if (held.length > 0) found.push(`${file.path}: ${held.join(', ')}`);
      if (file.problem) found.push(`${file.path}: can’t be looked through (${file.problem}): put it right, or delete it here and on the server`);
    }
  }
  if (found.length === 0) return;
  const [versions, others] = [[...holding].filter(isVersion), [...holding].filter((name) => !isVersion(name))];
  throw new Error(
    [
      'files that stay in the site still hold what is withheld now, or nobody can tell whether they do:',
      ...found,
      ...(versions.length > 0 ? [`Delete ${versions.map((name) => `${join(site, name)}/`).join(' and ')} here and on the server, and run this again: pages that use them show their own text then.`] : []),
      ...(others.length > 0 ? [`Take it out of ${others.map((name) => join(site, name)).join(' and ')} here and on the server, or delete that, and run this again.`] : []),
    ].join('\n'),
  );
}

/** Whether a file holds one of several withheld records. */
function finderOf(withheld) {
  const isNamed = nameFinderInBaseLetters(new Set(withheld.flatMap(({ names, earlierNames }) => [...names, ...earlierNames])));
  const ids = withheld.map(({ id }) => id);
  const [clear, words] = [ids.filter(standsOut), ids.filter((id) => !standsOut(id))];
  const finders = [...(clear.length > 0 ? [idFinder(...clear)] : []), ...(words.length > 0 ? [wordFinder(words)] : [])];
  return ({ ids: known, texts }) => ids.some((id) => known.has(id)) || isNamed([...texts]) || [...texts].some((text) => finders.some((isIn) => isIn(text)));
}

/** An id that is a word like others is known where it is part of an address, or the value of an attribute. */
function wordFinder(ids) {
  const written = ids.map((id) => id.replaceAll('.', '\\.')).join('|');
  const pattern = new RegExp(`[/=]["']?(${written})(?=["'/?#&]|\\.\\w|$)`);
  return (text) => pattern.test(text);
}
