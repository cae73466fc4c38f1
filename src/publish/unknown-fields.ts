import { isObject } from '../archive/check.js';

/** As much of a JSON Schema as is looked at here. */
export interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** A field that nobody reads. */
export interface UnknownField {
  /** As a path: `facts.2.sorce`. */
  readonly field: string;
  /** The field that was probably meant. */
  readonly meant?: string | undefined;
}

/** The fields of a value that its schema does not have. What stands in them would be left out without a word. */
export function unknownFields(given: unknown, { properties, items }: Schema, path = ''): UnknownField[] {
  if (Array.isArray(given)) return items ? given.flatMap((item, index) => unknownFields(item, items, `${path}${index}.`)) : [];
  if (!isObject(given) || !properties) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    const known = Object.hasOwn(properties, name) && properties[name];
    return known ? unknownFields(value, known, `${path}${name}.`) : [{ field: path + name, meant: nearest(name, Object.keys(properties)) }];
  });
}

/** The name from which another differs least, capitals aside; none where it differs too much to be a slip of the pen. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const distances = names.map((one) => [distance(one.toLowerCase(), name.toLowerCase()), one] as const);
  const [least, meant] = distances.sort(([a], [b]) => a - b)[0] ?? [Infinity];
  return least <= Math.max(2, name.length / 3) ? meant : undefined;
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row: number[] = [];
  for (let place = 0; place <= b.length; place++) row.push(place);
  for (let index = 0; index < a.length; index++) {
    const next = [index + 1];
    for (let place = 0; place < b.length; place++) {
      const [left = 0, above = 0, before = 0] = [next[place], row[place + 1], row[place]];
      next.push(Math.min(left + 1, above + 1, before + Number(a[index] !== b[place])));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
