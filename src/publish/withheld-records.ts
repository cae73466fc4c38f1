import type { Dataset } from '../archive/dataset-schema.js';
import { checkDataset, checkRecords, type RawDataset } from '../archive/validate.js';
import { keptRecords } from './told.js';

/** A record that its publisher has withheld, as it is kept. It goes nowhere. */
export interface WithheldRecord {
  /** Empty where it was damaged. */
  readonly id: string;
  /** Names left in a withheld case. */
  readonly names: ReadonlySet<string>;
}

/** What must not be met again, neither in what is published now nor in what was published before. */
export async function withheldRecords(dataset: Dataset): Promise<WithheldRecord[]> {
  const raw = checkDataset(dataset);
  const withheld = keptRecords(dataset).filter(({ isWithheld }) => isWithheld);
  // One at a time: a name is told with the record that it is left in.
  return Promise.all(withheld.map(({ list, record }) => alone({ ...raw, statements: [], cases: [], [list]: [record] })));
}

async function alone(raw: RawDataset): Promise<WithheldRecord> {
  const { withheld, withheldNames: names } = await checkRecords(raw, () => undefined);
  const [id = ''] = withheld;
  return { id, names };
}
