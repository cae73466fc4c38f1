/** Values that a widget drops without a word, or shows though they can't be true. */
import { isString, Mismatch, own } from '../archive/check.js';
import { WithheldSchema, type Dataset } from '../archive/dataset-schema.js';
import { parseDate } from '../archive/dates.js';
import { webAddress } from '../archive/web-address.js';
import { keptRecords } from './kept-records.js';
import { told } from './told.js';

/** A field as a path, and what is wrong with it. */
type Wrong = readonly [field: string, message: string];

/** All such values, by file, record and field. */
export function wrongValues(dataset: Dataset): string[] {
  const records = keptRecords(dataset);
  const idsOf = (list: string) => records.filter((one) => one.list === list).map(({ record }) => own(record, 'id'));
  const statements = new Set(idsOf('statements'));
  const all = new Set([...statements, ...idsOf('cases')]);
  const successors = new Map(records.map(({ record }) => [own(record, 'id'), at(record, 'record.replacedBy')]));
  return [
    ...[...addresses(dataset, ['publisher.url', 'source.url']), ...permalink(dataset), ...repeatedTopics(dataset)].map((wrong) => told('archive', ...wrong)),
    ...records.flatMap(({ list, label, record, isWithheld }) => {
      const late = lateDates(record, dataset.updated);
      const wrong = isWithheld
        ? [...withheld(record), ...late]
        : [...late, ...addresses(record, ['source.url', 'media.audio', 'media.pdf']), ...state(record, all, successors), ...openDates(record), ...sources(record, statements), ...repeated(record)];
      return wrong.map((one) => told(list, label, ...one));
    }),
  ];
}

function addresses(given: unknown, fields: readonly string[]): Wrong[] {
  return fields.flatMap((field) => {
    const address = at(given, field);
    return isString(address) && !webAddress(address) ? [[field, 'is not an http: or https: address: write it in full, or leave it out'] as const] : [];
  });
}

function permalink({ permalink: given }: Dataset): Wrong[] {
  return isString(given) && !webAddress(given.replaceAll('{id}', 'id')) ? [['permalink', 'is not an http: or https: address: write it in full, or leave it out']] : [];
}

function repeatedTopics({ topics }: Dataset): Wrong[] {
  const seen = new Set<unknown>();
  return list(topics).flatMap((topic, index) => {
    const id = own(topic, 'id');
    if (seen.has(id)) return [[`topics.${index}.id`, `${JSON.stringify(id)} is used more than once: every id is unique`] as const];
    seen.add(id);
    return [];
  });
}

/** Nobody looks for traces of a record that has lost its id. */
function withheld(record: unknown): Wrong[] {
  try {
    WithheldSchema(record, '');
    return [];
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    return [[error.field, error.message]];
  }
}

/** A new statement is a change of the dataset, and so is a change of a record. */
function lateDates(record: unknown, updated: string): Wrong[] {
  return ['date', 'record.date'].flatMap((field) => {
    const date = at(record, field);
    const earliest = isString(date) ? parseDate(date)?.earliest : undefined;
    return earliest && earliest > updated ? [[field, `is later than updated in data/archive.json (${updated}): every change sets that, too`] as const] : [];
  });
}

function state(record: unknown, ids: ReadonlySet<unknown>, successors: ReadonlyMap<unknown, unknown>): Wrong[] {
  const standing = own(record, 'record');
  const [note, replacedBy] = [own(standing, 'note'), own(standing, 'replacedBy')];
  return [
    ...(/^(corrected|retracted)$/.test(String(own(standing, 'state'))) && note === undefined ? [['record.note', 'is missing: say what was changed, and why'] as const] : []),
    ...(replacedBy !== undefined && !ids.has(replacedBy) ? [['record.replacedBy', `${JSON.stringify(replacedBy)} is not in this archive`] as const] : []),
    ...(leadsBack(own(record, 'id'), successors) ? [['record.replacedBy', 'leads back to this record: name the one that holds now, and let that name none'] as const] : []),
  ];
}

/** Whether what takes the place of a record is in the end replaced by that. */
function leadsBack(id: unknown, successors: ReadonlyMap<unknown, unknown>): boolean {
  const passed = new Set<unknown>();
  for (let next = successors.get(id); next !== undefined && !passed.has(next); next = successors.get(next)) {
    if (next === id) return true;
    passed.add(next);
  }
  return false;
}

/** A statement is of a time, and so is what it states: of what is open nobody can say how old it is. */
function openDates(record: unknown): Wrong[] {
  const facts = list(own(record, 'facts')).map((_, index) => `facts.${index}.asOf`);
  // What a case has of its own has no date, and what has happened may go on.
  return ['date', 'status.asOf', ...facts].flatMap((field) => {
    const date = at(record, field);
    return isString(date) && date.includes('..') ? [[field, `${JSON.stringify(date)} has no end or no beginning: write the day, month or year on which it was said`] as const] : [];
  });
}

function sources(record: unknown, statements: ReadonlySet<unknown>): Wrong[] {
  const stated = ['facts', 'events'].flatMap((field) => list(own(record, field)).map((_, index) => `${field}.${index}.source`));
  return ['status.source', ...stated].flatMap((field) => {
    const source = at(record, field);
    return isString(source) && !statements.has(source) ? [[field, `"${source}" is no statement of this archive`] as const] : [];
  });
}

/** What is written twice in one list would be shown and counted twice. Names are left alone: two people may have one. */
function repeated(record: unknown): Wrong[] {
  return ['cases', 'topics', 'facts', 'events'].flatMap((field) => {
    const items = list(own(record, field)).map((item) => JSON.stringify(item));
    return items.flatMap((item, index) => (items.indexOf(item) < index ? [[`${field}.${index}`, 'is there twice: take one of them out'] as const] : []));
  });
}

/** What stands at a path. */
function at(given: unknown, path: string): unknown {
  return path.split('.').reduce((part, name) => (Array.isArray(part) ? (part as unknown[])[Number(name)] : own(part, name)), given);
}

function list(given: unknown): unknown[] {
  return Array.isArray(given) ? given : [];
}
