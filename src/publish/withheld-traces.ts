/** What would lead to a withheld record: its names, also in spellings that widgets don't know again, and its id, which may be a name. */
import type { Archive } from '../archive/archive.js';
import { nameFinderInBaseLetters } from './base-letters.js';
import { told } from './told.js';
import { idFinder, standsOut } from './withheld-ids.js';
import type { WithheldRecord } from './withheld-records.js';

/** A string of what is published. */
interface Place {
  readonly file: string;
  /** `statement "one"`; empty for the archive's own facts. */
  readonly label: string;
  readonly field: string;
  readonly text: string;
}

/** Fields of addresses. */
const ADDRESS = /(^|\.)(url|audio|pdf)$/;
/** References to what is withheld are taken out of a record. */
const REFERENCE = /^(cases|topics)\.|(^|\.)(replacedBy|source)$/;
/** What a record is and when is no text. */
const NO_TEXT = /(^|\.)(kind|state|date|asOf)$/;

/** What of an archive can't be published for the sake of what is withheld, and what to do. No name is repeated. */
export function withheldTraces(withheld: readonly WithheldRecord[], { header, statements, cases }: Archive): string[] {
  if (withheld.length === 0) return [];
  const places = [
    ...strings(header).map(([field, text]) => ({ file: 'archive', label: '', field, text })),
    ...statements.flatMap((record) => placesIn('statements', `statement "${record.id}"`, record)),
    ...cases.flatMap((record) => placesIn('cases', `case "${record.id}"`, record)),
  ];
  return [...namesIn(places, withheld), ...idsIn(places, withheld)];
}

function placesIn(file: string, label: string, record: object): Place[] {
  return strings(record)
    .filter(([field]) => !REFERENCE.test(field))
    .map(([field, text]) => ({ file, label, field, text }));
}

function namesIn(places: readonly Place[], withheld: readonly WithheldRecord[]): string[] {
  const isNamed = nameFinderInBaseLetters(new Set(withheld.flatMap(({ names }) => [...names])));
  const published = withheld.filter(({ earlierNames }) => earlierNames.size > 0).map(({ id, earlierNames }) => ({ id, isNamed: nameFinderInBaseLetters(earlierNames) }));
  return places.flatMap(({ file, label, field, text }) => {
    if (isNamed(text)) return [told(file, label, field, 'holds the name of a withheld case: take it out, or withhold this too')];
    return published
      .filter((one) => one.isNamed(text))
      .map(({ id }) => told(file, label, field, `names somebody of the withheld case "${id}", as it was published before: take the name out, or withhold this too; where it may stay, run this with STILL_NAMED=${id}`));
  });
}

/** An id that does not stand out is looked for in ids and addresses only: in a text it is a word like others. */
function idsIn(places: readonly Place[], withheld: readonly WithheldRecord[]): string[] {
  const lookedFor = withheld.filter(({ id }) => /[a-z]/i.test(id)).map(({ id }) => ({ id, isIn: idFinder(id), everywhere: standsOut(id) }));
  return places.flatMap(({ file, label, field, text }) =>
    lookedFor
      .filter(({ isIn, everywhere }) => (field === 'id' || ADDRESS.test(field) || (everywhere && !NO_TEXT.test(field))) && isIn(text))
      .map(({ id }) => told(file, label, field, `holds the id of the withheld record "${id}": ${remedy(field)}`)),
  );
}

function remedy(field: string): string {
  if (field === 'id') return 'withhold this too, and add it anew under another id';
  return ADDRESS.test(field) ? 'leave the address out, or withhold this too' : 'take it out, or withhold this too';
}

/** All strings in a value, by path. */
function strings(value: unknown, path = ''): [field: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([name, part]) => strings(part, path ? `${path}.${name}` : name));
}
