/**
 * The door: everything that comes from outside is checked here, once, and trusted afterwards.
 *
 * A damaged file is refused whole. A damaged record is left out and counted, so that nothing half-read is shown as whole.
 * Each problem names the record and the field and says what is wrong with it.
 */
import { isObject, isString, list, Mismatch, own, type Check } from './check.js';
import { ArchiveError } from './errors.js';
import { CaseSchema, HeaderSchema, StatementSchema, type ArchiveHeader, type Case, type Statement } from './schema.js';
import { webAddress } from './web-address.js';

/** Something in a dataset that could not be used. */
export interface Problem {
  /** `statement "2024-10-01-mech-dara" (number 1)` */
  readonly record: string;
  /** The field, as a path: `facts.2.asOf`; empty when it is the record as a whole. */
  readonly field: string;
  /** What is wrong and what to do. */
  readonly message: string;
  /** Whether the whole record was left out for it. */
  readonly fatal: boolean;
}

/** Records that passed, in the order of the dataset, and what is known of those that did not. */
export interface CheckedRecords {
  readonly statements: Statement[];
  readonly cases: Case[];
  /** Ids of records that their publisher has withheld. */
  readonly withheld: Set<string>;
  /** Names that stood in withheld cases and must not be shown anywhere. */
  readonly withheldNames: Set<string>;
  readonly problems: Problem[];
}

/** The dataset as it came in: an object with its lists, whose records nobody has looked at yet. */
export interface RawDataset {
  readonly header: ArchiveHeader;
  readonly statements: readonly unknown[];
  readonly cases: readonly unknown[];
}

/** Records that nobody has looked at. */
const RecordsSchema = list((record) => record);

/** Checks the dataset as a whole, not yet its records. Throws {@link ArchiveError} (`version`, `format`). */
export function checkDataset(input: unknown): RawDataset {
  const version = own(input, 'schemaVersion');
  if (typeof version === 'number' && version !== 1) {
    throw new ArchiveError('version', `schemaVersion ${version}: this library reads 1`, String(version));
  }
  try {
    return {
      header: HeaderSchema(input, ''),
      // An archive may do without cases, never without statements.
      statements: RecordsSchema(own(input, 'statements') ?? null, '.statements'),
      cases: RecordsSchema(own(input, 'cases'), '.cases'),
    };
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    throw new ArchiveError('format', `${error.field || 'dataset'} ${error.message}`, error.field);
  }
}

/**
 * Checks all records. `pause` is called between records so that the caller can let the page breathe.
 */
export async function checkRecords(raw: RawDataset, pause: () => void | Promise<void>): Promise<CheckedRecords> {
  const checked: CheckedRecords = {
    statements: [],
    cases: [],
    withheld: new Set(),
    withheldNames: new Set(),
    problems: [],
  };
  const checkList = async <T>(
    name: string,
    inputs: readonly unknown[],
    schema: Check<T, unknown>,
    accepted: T[],
  ) => {
    const repeated = repeatedIds(inputs);
    let number = 0;
    for (const input of inputs) {
      number++;
      const wait = pause();
      if (wait) await wait;
      const [id, url] = [own(input, 'id'), own(input, 'url')];
      // Looked at before anything else: a withheld record need not be whole, and must not become visible by being damaged.
      if (own(own(input, 'record'), 'state') === 'withheld') {
        if (isString(id)) checked.withheld.add(id);
        // A withheld statement may speak of people whom others name in the open; a withheld case is about its names.
        if (name === 'case') for (const person of namesIn(input)) checked.withheldNames.add(person);
        continue;
      }
      const note = (field: string, message: string, fatal: boolean) =>
        checked.problems.push({ record: `${name}${isString(id) ? ` "${id}"` : ''} (number ${number})`, field, message, fatal });
      try {
        const record = schema(input, '');
        // Which of them is the true one cannot be told, and one of them would stand under the other's links.
        if (repeated.has(id)) note('id', 'is used more than once: every id is unique', true);
        else accepted.push(record);
        if (isString(url) && !webAddress(url)) note('url', 'is not an http: or https: address: shown without a link', false);
      } catch (error) {
        if (!(error instanceof Mismatch)) throw error;
        note(error.field, error.message, true);
      }
    }
  };
  await checkList('statement', raw.statements, StatementSchema, checked.statements);
  await checkList('case', raw.cases, CaseSchema, checked.cases);
  return checked;
}

function namesIn(input: unknown): string[] {
  const names = [own(input, 'people'), own(input, 'name')].flat().flatMap((name) => (isObject(name) ? (Object.values(name) as unknown[]) : name));
  return names.filter(isString).filter((name) => name.trim().length > 1);
}

function repeatedIds(inputs: readonly unknown[]): Set<unknown> {
  const seen = new Set<unknown>();
  return new Set(inputs.map((input) => own(input, 'id')).filter((id) => seen.has(id) || !seen.add(id)));
}
