/**
 * The form of a whole dataset file, for editors and types. The check at the door (`validate.ts`) goes record by record instead,
 * so that one damaged record does not cost all others.
 */
import { object, oneOf, type Input } from './check.js';
import { date, id, type CaseSchema, type HeaderSchema, type StatementSchema } from './schema.js';

/** A record that was withdrawn: only its id and the day are kept in the data, so that the id is never given to another. Nothing of it is published. */
export const WithheldSchema = object({
  /** The id of the withdrawn record. It is never used again. */
  id,
  /** `{"state": "withheld", "date": …}`. */
  record: object({ state: oneOf('withheld'), date }),
});

type Withheld = Input<typeof WithheldSchema>;

/** What a `src` address serves and `openArchive` takes, as it is written in JSON, before it is checked: the header with all its records. */
export type Dataset = Input<typeof HeaderSchema> & {
  statements: (Withheld | Input<typeof StatementSchema>)[];
  cases?: (Withheld | Input<typeof CaseSchema>)[];
};
