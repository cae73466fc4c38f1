import type { Archive } from '../archive/archive.js';
import { isString } from '../archive/check.js';
import { statementsBehind } from '../archive/chronology.js';
import type { Dataset } from '../archive/dataset-schema.js';
import { ArchiveError } from '../archive/errors.js';
import { openArchive } from '../archive/load.js';
import { peopleOf } from '../archive/people.js';
import { keptRecords, LISTS } from './kept-records.js';
import { told } from './told.js';
import { unknownFields, type Schema } from './unknown-fields.js';
import { withheldRecords } from './withheld-records.js';
import { withheldTraces } from './withheld-traces.js';
import { wrongValues } from './wrong-values.js';

/**
 * Opens a dataset to publish it. A widget leaves out what it can't use and goes on; whoever publishes has to know of it before: a notice or a
 * record that is left out is a correction that nobody sees.
 *
 * @param schema `dataset.schema.json`.
 * @param earlier What was published before, `{ cases }`: people whom only that names, since their case was withheld, are looked for.
 * @throws {Error} where anything would be left out, is told without a source or leads to what is withheld, or where two records would have one page. It
 * names all of it by file, record and field.
 */
export async function openForPublishing(dataset: Dataset, schema: Schema, earlier?: unknown): Promise<Archive> {
  const hindrances = unreadFields(dataset, schema);
  let archive: Archive;
  try {
    archive = await openArchive(dataset);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw unpublishable([...hindrances, told(Object.hasOwn(LISTS, error.hint) ? error.hint : 'archive', error.detail)]);
  }
  // A source that leads nowhere is told with its place, below.
  const unused = archive.problems
    .filter(({ field }) => !/^(status|facts|events)\.source$/.test(field))
    .map(({ record, field, message }) => told(record.startsWith('case') ? 'cases' : 'statements', record, field, message));
  const withheld = await withheldRecords(dataset, earlier);
  hindrances.push(...unused, ...wrongValues(dataset), ...casesWithoutSource(archive), ...peopleWithoutSource(archive), ...sharedPages(archive), ...sharedPlaces(archive), ...withheldTraces(withheld, archive));
  if (hindrances.length > 0) throw unpublishable(hindrances);
  return archive;
}

function unpublishable(hindrances: readonly string[]): Error {
  return new Error(`this can’t be published:\n${[...new Set(hindrances)].join('\n')}`);
}

function unreadFields(dataset: Dataset, { properties = {} }: Schema): string[] {
  const { statements: _statements, cases: _cases, ...header } = dataset;
  const unread = (file: string, record: string, given: unknown, schema: Schema) =>
    unknownFields(given, schema).map(({ field, meant }) => told(file, record, field, `is no field of the archive${meant ? `: did you mean ${meant}?` : ''}`));
  const inRecords = keptRecords(dataset).flatMap(({ list, label, record, isWithheld }) => {
    if (isWithheld) return [];
    // The first form that the schema allows is that of a withheld record, of which nothing goes out.
    return unread(list, label, record, properties[list]?.items?.anyOf?.at(-1) ?? {});
  });
  return [...unread('archive', '', header, { properties }), ...inRecords];
}

/** Where the statements behind a case were withheld, its own words would stand without any of them. */
function casesWithoutSource(archive: Archive): string[] {
  const alone = archive.cases.filter((one) => statementsBehind(one, archive).length === 0);
  return alone.map(({ id }) => told('cases', `case "${id}"`, 'no statement speaks of it, and nothing of it has a source: withhold it too, or give it another source'));
}

/** A card leaves out whom no statement of the case names; with a slip of the pen in it, nobody would miss the name. It is not repeated: it may be one that was withheld. */
function peopleWithoutSource(archive: Archive): string[] {
  return archive.cases.flatMap((one) => {
    const named = new Set([one.name, ...peopleOf(one, archive).map(({ names }) => names)].flatMap((given) => (isString(given) ? given : Object.values(given))));
    return one.people.flatMap((person, index) =>
      named.has(person) ? [] : [told('cases', `case "${one.id}"`, `people.${index}`, 'no statement of this case has this name among its people: spell it as there, or take it out')],
    );
  });
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

/** On the first page topics stand among its other parts, and addresses lead to all of them. */
function sharedPlaces({ header }: Archive): string[] {
  const taken = header.topics.filter(({ id }) => /^(cases|topics|y\d{4})$/.test(id));
  return taken.map(({ id }) => told('archive', `topic "${id}"`, 'id', 'is the place of another part of the first page: choose another id'));
}
