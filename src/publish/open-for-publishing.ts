import type { Archive } from '../archive/archive.js';
import { own } from '../archive/check.js';
import type { Dataset } from '../archive/dataset-schema.js';
import { ArchiveError } from '../archive/errors.js';
import { openArchive } from '../archive/load.js';
import { checkDataset, checkRecords } from '../archive/validate.js';
import { nameFinderInBaseLetters } from './base-letters.js';
import { unknownFields, type Schema } from './unknown-fields.js';

/** The lists of a dataset, each kept in a file of its own, and what one of their records is called. */
const LISTS = { statements: 'statement', cases: 'case' } as const;

/**
 * Opens a dataset to publish it. A widget leaves out what it can't use and goes on; whoever publishes has to know of it before: a notice or a
 * record that is left out is a correction that nobody sees.
 *
 * @param schema `dataset.schema.json`.
 * @throws {Error} where anything would be left out, or two records would have one page. It names all of it by file, record and field.
 */
export async function openForPublishing(dataset: Dataset, schema: Schema): Promise<Archive> {
  const hindrances = unreadFields(dataset, schema);
  let archive: Archive;
  try {
    archive = await openArchive(dataset);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw unpublishable([...hindrances, told(Object.hasOwn(LISTS, error.hint) ? error.hint : 'archive', error.detail)]);
  }
  const unused = archive.problems.map(({ record, field, message }) => told(record.startsWith('case') ? 'cases' : 'statements', record, field, message));
  hindrances.push(...unused, ...sharedPages(archive), ...(await namesInOtherLetters(dataset, archive)));
  if (hindrances.length > 0) throw unpublishable(hindrances);
  return archive;
}

function unpublishable(hindrances: readonly string[]): Error {
  return new Error(`this can’t be published:\n${hindrances.join('\n')}`);
}

/** `data/cases.json: case "ferry" (number 1): facts.0.asOf: is missing` */
function told(file: string, ...parts: readonly string[]): string {
  return [`data/${file}.json`, ...parts.filter(Boolean)].join(': ');
}

function unreadFields(dataset: Dataset, { properties = {} }: Schema): string[] {
  const { statements: _statements, cases: _cases, ...header } = dataset;
  const unread = (file: string, record: string, given: unknown, schema: Schema) =>
    unknownFields(given, schema).map(({ field, meant }) => told(file, record, field, `is no field of the archive${meant ? `: did you mean ${meant}?` : ''}`));
  const inRecords = Object.entries(LISTS).flatMap(([list, name]) => {
    // The first form that the schema allows is that of a withheld record, of which nothing goes out.
    const schema = properties[list]?.items?.anyOf?.at(-1) ?? {};
    const records = own(dataset, list);
    return (Array.isArray(records) ? (records as unknown[]) : []).flatMap((record, index) => {
      if (own(own(record, 'record'), 'state') === 'withheld') return [];
      return unread(list, `${name} ${JSON.stringify(own(record, 'id') ?? '')} (number ${index + 1})`, record, schema);
    });
  });
  return [...unread('archive', '', header, { properties }), ...inRecords];
}

/** Statements and cases share one folder of pages, and to some disks capitals are small letters. */
function sharedPages({ statements, cases }: Archive): string[] {
  const taken = new Map([['index', 'the archive itself']]);
  const others = (list: keyof typeof LISTS, records: readonly { readonly id: string }[]) =>
    records.flatMap(({ id }) => {
      const [page, record] = [id.toLowerCase(), `${LISTS[list]} "${id}"`];
      const other = taken.get(page);
      if (!other) taken.set(page, record);
      return other ? [told(list, record, 'id', `would have the page of ${other}: choose an id that differs in more than capitals`)] : [];
    });
  return [...others('statements', statements), ...others('cases', cases)];
}

/** Where the name of a withheld case is left, in a spelling by which widgets don't know it again. */
async function namesInOtherLetters(dataset: Dataset, { header, statements, cases }: Archive): Promise<string[]> {
  const { withheldNames } = await checkRecords(checkDataset(dataset), () => undefined);
  if (withheldNames.size === 0) return [];
  const isNamed = nameFinderInBaseLetters(withheldNames);
  const MESSAGE = 'holds the name of a withheld case in other letters: take it out, or withhold this too';
  return [
    ...Object.entries(header).flatMap(([field, value]) => (isNamed(value) ? [told('archive', field, MESSAGE)] : [])),
    ...statements.flatMap((one) => (isNamed(one) ? [told('statements', `statement "${one.id}"`, MESSAGE)] : [])),
    ...cases.flatMap((one) => (isNamed(one) ? [told('cases', `case "${one.id}"`, MESSAGE)] : [])),
  ];
}
