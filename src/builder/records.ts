/** What an archive has that a widget can be narrowed to, in groups, each by its id. */
import type { Archive } from '../archive/archive.js';
import { chronology } from '../archive/chronology.js';
import { Sayer } from '../embed/sayer.js';
import { caseKinds } from '../messages/builder.js';
import { en as words } from '../messages/en.js';

export type Records = 'cases' | 'topics' | 'kinds' | 'entryKinds';

export interface RecordGroup {
  /** Empty where there is one group only. */
  readonly label: string;
  /** Names by id. */
  readonly records: ReadonlyMap<string, string>;
}

export function groupsOf(records: Records, archive: Archive): readonly RecordGroup[] {
  const { header, cases, statements } = archive;
  const sayer = new Sayer(archive);
  const one = (entries: readonly (readonly [string, string])[]) => [{ label: '', records: new Map(entries) }];
  switch (records) {
    case 'cases':
      return [...new Set(cases.map(({ kind }) => kind))].map((kind) => ({
        label: caseKinds[kind],
        records: new Map(cases.filter((given) => given.kind === kind).map(({ id, name }) => [id, sayer.plain(name)])),
      }));
    case 'topics':
      return one(header.topics.map(({ id, label }) => [id, sayer.plain(label)]));
    case 'kinds':
      return one([...new Set(statements.map(({ kind }) => kind))].map((kind) => [kind, words.statementKind(kind)]));
    case 'entryKinds':
      return one([...new Set(chronology(archive).map(({ kind }) => kind))].sort().map((kind) => [kind, words.eventKind(kind)]));
  }
}
