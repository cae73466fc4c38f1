import { own } from '../archive/check.js';
import type { Dataset } from '../archive/dataset-schema.js';
import { checkDataset, checkRecords, type RawDataset } from '../archive/validate.js';

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
  const isWithheld = (record: unknown) => own(own(record, 'record'), 'state') === 'withheld';
  // One at a time: a name is told with the record that it is left in.
  const statements = raw.statements.filter(isWithheld).map((one) => alone({ ...raw, statements: [one], cases: [] }));
  const cases = raw.cases.filter(isWithheld).map((one) => alone({ ...raw, statements: [], cases: [one] }));
  return Promise.all([...statements, ...cases]);
}

async function alone(raw: RawDataset): Promise<WithheldRecord> {
  const { withheld, withheldNames: names } = await checkRecords(raw, () => undefined);
  const [id = ''] = withheld;
  return { id, names };
}
