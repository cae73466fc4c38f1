import { isObject, isString, own } from '../archive/check.js';
import type { Dataset } from '../archive/dataset-schema.js';
import { checkDataset, checkRecords, type RawDataset } from '../archive/validate.js';
import { keptRecords } from './kept-records.js';

/** A record that its publisher has withheld, as it is kept. It goes nowhere. */
export interface WithheldRecord {
  /** Empty where it was damaged. */
  readonly id: string;
  /** Names left in a withheld case. */
  readonly names: ReadonlySet<string>;
  /** Names of people under which a withheld case was published before. */
  readonly earlierNames: ReadonlySet<string>;
}

/**
 * What must not be met again, neither in what is published now nor in what was published before.
 *
 * @param earlier What was published before, `{ cases }`: of a withheld case only the id is kept, and nothing else tells whom a text still names.
 */
export async function withheldRecords(dataset: Dataset, earlier?: unknown): Promise<WithheldRecord[]> {
  const raw = checkDataset(dataset);
  const withheld = keptRecords(dataset).filter(({ isWithheld }) => isWithheld);
  // One at a time: a name is told with the record that it is left in.
  return Promise.all(
    withheld.map(async ({ list, record }) => {
      const { id, names } = await alone({ ...raw, statements: [], cases: [], [list]: [record] });
      return { id, names, earlierNames: list === 'cases' ? peopleIn(id, earlier) : new Set<string>() };
    }),
  );
}

async function alone(raw: RawDataset): Promise<Pick<WithheldRecord, 'id' | 'names'>> {
  const { withheld, withheldNames: names } = await checkRecords(raw, () => undefined);
  const [id = ''] = withheld;
  return { id, names };
}

/** The name of a group or a matter may be made of words like others: only the names of people are looked for. */
function peopleIn(id: string, earlier: unknown): ReadonlySet<string> {
  const records = isObject(earlier) ? keptRecords(earlier).filter(({ list, record }) => list === 'cases' && own(record, 'id') === id) : [];
  const given = records.flatMap(({ record }) => [own(record, 'people'), own(record, 'kind') === 'person' ? own(record, 'name') : []]).flat();
  const names = given.flatMap((name) => (isObject(name) ? (Object.values(name) as unknown[]) : [name]));
  return new Set(names.filter(isString).filter((name) => name.trim().length > 1));
}
