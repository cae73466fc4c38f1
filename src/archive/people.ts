import type { Archive } from './archive.js';
import { isString } from './check.js';
import type { Case } from './schema.js';

/** People of a case whom one statement names. */
export interface NamedPeople {
  readonly names: readonly string[];
  /** The statement's date (EDTF). */
  readonly asOf: string;
  /** Its id. */
  readonly source: string;
}

/**
 * The people of a case by the newest of its statements that names them; the one it is named after is left out. So is whom none of them names: there
 * would be neither a date nor a source for it.
 */
export function peopleOf({ id, people, name }: Case, archive: Archive): NamedPeople[] {
  const ownNames = isString(name) ? [name] : Object.values(name);
  const left = new Set(people.filter((person) => !ownNames.includes(person)));
  return archive.statementsOf(id).flatMap((statement) => {
    const names = statement.people.filter((person) => left.delete(person));
    return names.length > 0 ? [{ names, asOf: statement.date, source: statement.id }] : [];
  });
}
