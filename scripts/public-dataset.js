/**
 * A dataset as it goes out, from the build: where something in it is withheld, only what an archive makes of it. Of what is withheld
 * nothing is left, not even an id, which may be a name.
 */
export async function publicDataset(dataset) {
  const records = [...dataset.statements, ...(dataset.cases ?? [])];
  if (!records.some(({ record }) => record?.state === 'withheld')) return dataset;
  const { openArchive, publishedDataset } = await import('../dist/publish/index.js');
  return publishedDataset(dataset, await openArchive(dataset));
}
