/** The archive as it is kept, in `data/`, and as it goes out. */
import { readFile } from 'node:fs/promises';

/** The files of `data/` in one. */
export async function keptDataset() {
  const [archive, statements, cases] = await Promise.all(['archive', 'statements', 'cases'].map((name) => readData(`data/${name}.json`)));
  return { ...archive, ...statements, ...cases };
}

/**
 * A dataset as it goes out: where something in it is withheld, only what an archive makes of it. Of what is withheld nothing is left, not
 * even an id, which may be a name.
 *
 * @param publishing What `src/publish/` offers.
 * @throws {Error} where anything would be left out that is not withheld.
 */
export async function publicDataset(dataset, { openForPublishing, publishedDataset }) {
  const schema = await readData('data/schema/dataset.schema.json');
  const archive = await openForPublishing(dataset, schema);
  const records = [...dataset.statements, ...(dataset.cases ?? [])];
  return records.some(({ record }) => record?.state === 'withheld') ? publishedDataset(dataset, archive) : dataset;
}

async function readData(file) {
  try {
    const { $schema: _editorOnly, ...content } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)));
    return content;
  } catch (error) {
    throw new Error(`${file}: write JSON in UTF-8 (${error.message})`, { cause: error });
  }
}
