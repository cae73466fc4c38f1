/** The archive as it goes out. */
import { readFile } from 'node:fs/promises';

/**
 * A dataset as it goes out: where something in it is withheld, only what an archive makes of it. Of what is withheld nothing is left, not
 * even an id, which may be a name.
 *
 * @param publishing What `src/publish/` offers.
 * @throws {Error} where anything would be left out that is not withheld.
 */
export async function publicDataset(dataset, { openForPublishing, publishedDataset }) {
  const schema = JSON.parse(await readFile('data/schema/dataset.schema.json', 'utf8'));
  const archive = await openForPublishing(dataset, schema);
  const records = [...dataset.statements, ...(dataset.cases ?? [])];
  return records.some(({ record }) => record?.state === 'withheld') ? publishedDataset(dataset, archive) : dataset;
}
