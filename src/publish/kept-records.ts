import { isString, own } from '../archive/check.js';

/** The lists of a dataset, each kept in a file of its own, and what one of their records is called. */
export const LISTS = { statements: 'statement', cases: 'case' } as const;

/** A record as it is kept, which nobody has looked at. */
export interface KeptRecord {
  readonly list: keyof typeof LISTS;
  /** `case "ferry" (number 1)` */
  readonly label: string;
  readonly record: unknown;
  /** Nothing of it goes out: it need not be whole. */
  readonly isWithheld: boolean;
}

/** All records of a dataset. */
export function keptRecords(dataset: object): KeptRecord[] {
  return (['statements', 'cases'] as const).flatMap((list) => {
    const records = own(dataset, list);
    return (Array.isArray(records) ? (records as unknown[]) : []).map((record, index) => {
      const id = own(record, 'id');
      const label = `${LISTS[list]} ${JSON.stringify(isString(id) ? id : '')} (number ${index + 1})`;
      return { list, label, record, isWithheld: own(own(record, 'record'), 'state') === 'withheld' };
    });
  });
}
