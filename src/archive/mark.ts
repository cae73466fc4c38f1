import type { Archive } from './archive.js';
import type { Case, RecordState, Statement, Text } from './schema.js';

/** The standing of a record that is no longer as it was published: who reads of it has to know. */
export type Mark = RecordState & { readonly state: 'corrected' | 'retracted' };

/** What has become of a record; nothing for one that is current. */
export function markOf(record: RecordState | undefined): Mark | undefined {
  return record?.state === 'corrected' || record?.state === 'retracted' ? (record as Mark) : undefined;
}

/** The record that took another's place, and its title or name. */
export function successorOf(one: Statement | Case, archive: Archive): readonly [record: Statement | Case, name: Text] | undefined {
  const id = one.record?.replacedBy ?? '';
  const record = 'title' in one ? archive.statement(id) : archive.case(id);
  return record && [record, 'title' in record ? record.title : record.name];
}

/** A record, or none, that may have been corrected or retracted. */
export type Marked = { readonly record?: RecordState | undefined } | undefined;

/** What has become of records, in the words of `tell`: once for those that have changed alike. */
export function standings(records: readonly Marked[], tell: (state: Mark['state'], date: string) => string): string[] {
  const marks = records.flatMap((one) => markOf(one?.record) ?? []);
  return [...new Set(marks.map(({ state, date }) => tell(state, date)))];
}
