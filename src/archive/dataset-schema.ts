/**
 * The form of a whole dataset file, for editors and types. The check at the door (`validate.ts`) goes record by record instead,
 * so that one damaged record does not cost all others.
 */
import * as v from 'valibot';
import { CaseSchema, date, HeaderSchema, id, list, StatementSchema } from './schema.js';

/** A record that was withdrawn: only its id and the day are kept, so that old links can say so. */
export const WithheldSchema = v.object({
  /** The id of the withdrawn record. It is never used again. */
  id,
  /** `{"state": "withheld", "date": …}`. */
  record: v.object({ state: v.picklist(['withheld']), date }),
});

/** What a `src` address serves and `openArchive` takes: the header with all its records. */
export const DatasetSchema = v.object({
  ...HeaderSchema.entries,
  statements: v.array(v.union([WithheldSchema, StatementSchema])),
  cases: list(v.union([WithheldSchema, CaseSchema])),
});

/** A dataset as it is written in JSON, before it is checked. */
export type Dataset = v.InferInput<typeof DatasetSchema>;
