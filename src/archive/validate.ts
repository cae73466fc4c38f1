/**
 * The door: everything that comes from outside is checked here, once, and trusted afterwards.
 *
 * A damaged file is refused whole. A damaged record is left out and counted, so that nothing half-read is shown as whole.
 * Each problem names the record and the field and says what is wrong with it.
 */
import * as v from 'valibot';
import { ArchiveError } from './errors.js';
import { CaseSchema, HeaderSchema, StatementSchema, type ArchiveHeader, type Case, type Statement } from './schema.js';

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

/** Checks the dataset as a whole, not yet its records. Throws {@link ArchiveError} (`version`, `format`). */
export function checkDataset(input: unknown): RawDataset {
  if (!isObject(input)) throw refused('dataset', 'is not an object');
  const { statements, cases = [], ...rest } = { __proto__: null, ...input } as Record<string, unknown>;
  const dataset = ownFields(rest);
  const version = dataset['schemaVersion'];
  if (typeof version === 'number' && version !== 1) {
    throw new ArchiveError('version', `schemaVersion ${version}: this library reads 1`, String(version));
  }
  const result = v.safeParse(HeaderSchema, dataset);
  if (!result.success) throw refused(...describe(result.issues[0]));
  if (!Array.isArray(statements)) throw refused('statements', 'is not a list');
  if (!Array.isArray(cases)) throw refused('cases', 'is not a list');
  return { header: result.output, statements, cases };
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
  const { problems } = checked;
  const checkList = async <T extends { id: string }>(
    name: string,
    inputs: readonly unknown[],
    schema: v.GenericSchema<unknown, T>,
    accepted: T[],
  ) => {
    const repeated = repeatedIds(inputs);
    for (const [index, input] of inputs.entries()) {
      const wait = pause();
      if (wait) await wait;
      const record = describeRecord(name, input, index);
      const own = isObject(input) ? ownFields(input as Record<string, unknown>) : undefined;
      // Looked at before anything else: a withheld record need not be whole, and must not become visible by being damaged.
      if (own && isWithheld(own)) {
        if (typeof own['id'] === 'string') checked.withheld.add(own['id']);
        // A withheld statement may speak of people whom others name in the open; a withheld case is about its names.
        if (name === 'case') for (const person of namesIn(own)) checked.withheldNames.add(person);
        continue;
      }
      const result = v.safeParse(schema, own ?? input);
      if (!result.success) {
        const [field, message] = describe(result.issues[0]);
        problems.push({ record, field, message, fatal: true });
      } else if (repeated.has(result.output.id)) {
        // Which of them is the true one cannot be told, and one of them would stand under the other's links.
        problems.push({ record, field: 'id', message: 'is used more than once: every id is unique', fatal: true });
      } else {
        accepted.push(result.output);
        noteDroppedAddress(own, result.output, record, problems);
      }
    }
  };
  await checkList('statement', raw.statements, StatementSchema, checked.statements);
  await checkList('case', raw.cases, CaseSchema, checked.cases);
  return checked;
}

/** How deep a record is read: deeper than the schema goes, and never as deep as a hostile file may. */
const DEPTH = 6;

/** A copy with own fields only, inside too: what a host page has added to `Object.prototype` is no part of a dataset. */
function ownFields<T>(input: T, depth = DEPTH): T {
  if (depth === 0 || typeof input !== 'object' || input === null) return input;
  if (Array.isArray(input)) return input.map((item: unknown) => ownFields(item, depth - 1)) as T;
  const own = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(input)) own[key] = ownFields(value as unknown, depth - 1);
  return own as T;
}

function isObject(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function isWithheld(own: Record<string, unknown>): boolean {
  const { record } = own;
  return isObject(record) && 'state' in record && record.state === 'withheld';
}

function namesIn(own: Record<string, unknown>): string[] {
  const names = [own['people'], own['name']].flat().flatMap((name) => (isObject(name) ? Object.values(name) : name));
  return names.filter((name): name is string => typeof name === 'string' && name.trim().length > 1);
}

function repeatedIds(inputs: readonly unknown[]): Set<unknown> {
  const seen = new Set<unknown>();
  const repeated = new Set<unknown>();
  for (const input of inputs) {
    const id = isObject(input) && 'id' in input ? input.id : undefined;
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return repeated;
}

function noteDroppedAddress(own: Record<string, unknown> | undefined, output: object, record: string, problems: Problem[]) {
  if (own?.['url'] === undefined || ('url' in output && output.url !== undefined)) return;
  problems.push({ record, field: 'url', message: 'is not an http: or https: address: shown without a link', fatal: false });
}

function describeRecord(name: string, input: unknown, index: number): string {
  const id = isObject(input) && 'id' in input && typeof input.id === 'string' ? ` "${input.id}"` : '';
  return `${name}${id} (number ${index + 1})`;
}

function describe(issue: v.BaseIssue<unknown>): [field: string, message: string] {
  const field = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const ours = /^(is|has) /.test(issue.message);
  return [field, ours ? `${issue.received} ${issue.message}` : `is ${issue.received}: expected ${issue.expected ?? 'something else'}`];
}

function refused(field: string, message: string): ArchiveError {
  return new ArchiveError('format', `${field} ${message}`, field);
}
