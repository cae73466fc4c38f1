/** Values that a widget drops without a word, or shows though they can't be true. */
import { isString, own } from '../archive/check.js';
import type { Dataset } from '../archive/dataset-schema.js';
import { parseDate } from '../archive/dates.js';
import { webAddress } from '../archive/web-address.js';
import { keptRecords, told } from './told.js';

/** A field as a path, and what is wrong with it. */
type Wrong = readonly [field: string, message: string];

/** All such values, by file, record and field. */
export function wrongValues(dataset: Dataset): string[] {
  const records = keptRecords(dataset);
  const idsOf = (list: string) => records.filter((one) => one.list === list).map(({ record }) => own(record, 'id'));
  const statements = new Set(idsOf('statements'));
  const all = new Set([...statements, ...idsOf('cases')]);
  return [
    ...[...addresses(dataset, ['publisher.url', 'source.url']), ...permalink(dataset), ...repeatedTopics(dataset)].map((wrong) => told('archive', ...wrong)),
    ...records.flatMap(({ list, label, record, isWithheld }) => {
      const late = dateOfState(record, dataset.updated);
      const wrong = isWithheld ? late : [...late, ...addresses(record, ['source.url', 'media.audio', 'media.pdf']), ...state(record, all), ...openDates(record), ...sources(record, statements)];
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

/** A change of a record is a change of the dataset. */
function dateOfState(record: unknown, updated: string): Wrong[] {
  const date = at(record, 'record.date');
  const earliest = isString(date) ? parseDate(date)?.earliest : undefined;
  return earliest && earliest > updated ? [['record.date', `is later than updated in data/archive.json (${updated}): every change sets that, too`]] : [];
}

function state(record: unknown, ids: ReadonlySet<unknown>): Wrong[] {
  const standing = own(record, 'record');
  const [note, replacedBy] = [own(standing, 'note'), own(standing, 'replacedBy')];
  return [
    ...(/^(corrected|retracted)$/.test(String(own(standing, 'state'))) && note === undefined ? [['record.note', 'is missing: say what was changed, and why'] as const] : []),
    ...(replacedBy !== undefined && !ids.has(replacedBy) ? [['record.replacedBy', `${JSON.stringify(replacedBy)} is not in this archive`] as const] : []),
  ];
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

/** What stands at a path. */
function at(given: unknown, path: string): unknown {
  return path.split('.').reduce((part, name) => (Array.isArray(part) ? (part as unknown[])[Number(name)] : own(part, name)), given);
}

function list(given: unknown): unknown[] {
  return Array.isArray(given) ? given : [];
}
