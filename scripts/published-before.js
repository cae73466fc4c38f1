/** What the site there tells already, and other versions of it: names of people who have been withheld since. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The cases of all datasets that a site holds.
 *
 * @param folders Folders in the site that hold a dataset; `''` is the site itself.
 * @param stillNamed Ids of withheld cases whose people may be named, as where another case of the same person stays.
 */
export async function publishedBefore(site, folders, stillNamed) {
  const datasets = await Promise.all(folders.map((folder) => datasetIn(join(site, folder, 'archive.json'))));
  return { cases: datasets.flatMap(({ cases }) => cases).filter((one) => !stillNamed.includes(one?.id)) };
}

async function datasetIn(file) {
  try {
    const { cases = [] } = JSON.parse(await readFile(file, 'utf8'));
    return { cases: [cases].flat() };
  } catch (error) {
    if (!/^(ENOENT|ENOTDIR)$/.test(error.code)) console.warn(`${file} can’t be read (${error.message}): people whom only that names are not looked for in what is published now.`);
    return { cases: [] };
  }
}
