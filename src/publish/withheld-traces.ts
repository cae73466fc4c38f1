/** What would lead to a withheld record: its names in spellings that widgets don't know again, and its id, which may be a name. */
import type { Archive } from '../archive/archive.js';
import { nameFinderInBaseLetters, withoutPercents } from './base-letters.js';
import { told } from './told.js';
import type { WithheldRecord } from './withheld-records.js';

/** Fields of addresses. */
const ADDRESS = /(^|\.)(url|audio|pdf)$/;
/** References to what is withheld are taken out of a record; what it is and when is no text. */
const NO_TEXT = /^(cases|topics)\.|(^|\.)(replacedBy|source|kind|state|date|asOf)$/;

/** What of an archive can't be published for the sake of what is withheld, and what to do. No name is repeated. */
export function withheldTraces(withheld: readonly WithheldRecord[], { header, statements, cases }: Archive): string[] {
  if (withheld.length === 0) return [];
  const isNamed = nameFinderInBaseLetters(new Set(withheld.flatMap(({ names }) => [...names])));
  const ids = withheld.map(({ id }) => id).filter((id) => /[a-z]/i.test(id));
  const records = [
    ...statements.map((record) => ({ file: 'statements', label: `statement "${record.id}"`, record })),
    ...cases.map((record) => ({ file: 'cases', label: `case "${record.id}"`, record })),
  ];
  const NAMED = 'holds the name of a withheld case in other letters: take it out, or withhold this too';
  return [
    ...Object.entries(header).flatMap(([field, value]) => (isNamed(value) ? [told('archive', field, NAMED)] : [])),
    ...records.flatMap(({ file, label, record }) => [
      ...(isNamed(record) ? [told(file, label, NAMED)] : []),
      ...ids.flatMap((id) => fieldsWith(id, record).map((field) => told(file, label, field, `holds the id of the withheld record "${id}": ${remedy(field)}`))),
    ]),
  ];
}

function remedy(field: string): string {
  if (field === 'id') return 'withhold this too, and add it anew under another id';
  return ADDRESS.test(field) ? 'leave the address out, or withhold this too' : 'take it out, or withhold this too';
}

/** The fields that hold an id. One of a single word is looked for in ids and addresses only: in a text it is a word like others. */
function fieldsWith(id: string, record: object): string[] {
  const words = id.split(/[-_.]+/).filter(Boolean);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[-_.+]+')}(?![\\p{L}\\p{N}])`, 'iu');
  return strings(record)
    .filter(([field, text]) => (field === 'id' || ADDRESS.test(field) || (words.length > 1 && !NO_TEXT.test(field))) && pattern.test(withoutPercents(text)))
    .map(([field]) => field);
}

/** All strings in a value, by path. */
function strings(value: unknown, path = ''): [field: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([name, part]) => strings(part, path ? `${path}.${name}` : name));
}
