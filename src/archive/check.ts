/**
 * The pieces that `schema.ts` describes data with. Each takes what came from outside and gives back a frozen copy of what is
 * described, and of nothing else; or it throws a {@link Mismatch}.
 *
 * Only own fields are read, and copies have no prototype: what a host page adds to all objects is no part of an archive.
 */

/** Takes a value from outside. `In` is what may be written where `Out` is understood. */
export interface Check<Out, In = Out> {
  /** @param field Where the value stands: `.facts.2.asOf`. */
  (given: unknown, field: string): Out;
  /** Never there; it carries the type. */
  readonly written?: In;
}

type Fields = Readonly<Record<string, Check<unknown>>>;
type Flat<T> = { [K in keyof T]: T[K] };
type MayLack<T> = Flat<{ [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: T[K] }>;

/** What a check understands. */
export type Output<C> = C extends Check<infer Out, unknown> ? Out : never;
/** What may be written for it. */
export type Input<C> = C extends Check<unknown, infer In> ? In : never;

/** A value is not what is described. */
export class Mismatch extends Error {
  readonly field: string;

  /** @param message What it is not, and what to do: `is not a date: write EDTF`. */
  constructor(given: unknown, field: string, message: string) {
    const shown = /string|number|boolean/.test(typeof given) ? `${JSON.stringify(given)} ` : '';
    super(given === undefined ? 'is missing' : shown + message);
    this.field = field.slice(1);
  }
}

/**
 * A value that passes.
 *
 * @param message What one that does not is not, and what to do.
 * @param keep What is kept of it; by default all.
 */
export function checked<T, Out = T>(passes: (given: unknown) => given is T, message: string, keep?: (passed: T) => Out): Check<Out, T> {
  return (given, field) => {
    if (!passes(given)) throw new Mismatch(given, field, message);
    return keep ? keep(given) : (given as unknown as Out);
  };
}

export function isString(given: unknown): given is string {
  return typeof given === 'string';
}

/** A string of a form. */
export function matching(form: RegExp, message: string): Check<string> {
  return checked((given): given is string => isString(given) && form.test(given), message);
}

/** One of a few values. */
export function oneOf<const T extends string | number>(...values: T[]): Check<T> {
  return checked((given): given is T => values.includes(given as T), `is not one of ${values.join(', ')}`);
}

/** A field that may be absent. */
export function optional<Out, In>(check: Check<Out, In>): Check<Out | undefined, In | undefined> {
  return (given, field) => (given === undefined ? undefined : check(given, field));
}

/** Any number of the same; an absent list is an empty one. */
export function list<Out, In>(of: Check<Out, In>): Check<Out[], In[] | undefined> {
  return (given = [], field) => {
    if (!Array.isArray(given)) throw new Mismatch(given, field, 'is not a list');
    // A hole in a list is a missing item.
    return Object.freeze([...(given as In[])].map((item, index) => of(item, `${field}.${index}`))) as Out[];
  };
}

/** A record with these fields; others are left out. */
export function object<F extends Fields>(
  fields: F,
): Check<MayLack<{ [K in keyof F]: Output<F[K]> }>, MayLack<{ [K in keyof F]: Input<F[K]> }>> {
  const checks = Object.entries(fields);
  return (given, field) => {
    if (!isObject(given)) throw new Mismatch(given, field, 'is not an object');
    const copy = Object.create(null) as Record<string, unknown>;
    for (const [name, check] of checks) {
      const value = check(own(given, name), `${field}.${name}`);
      if (value !== undefined) copy[name] = value;
    }
    return Object.freeze(copy) as never;
  };
}

export function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** A field of its own, if the value has it. */
export function own(given: unknown, field: string): unknown {
  return isObject(given) && Object.hasOwn(given, field) ? (given as Record<string, unknown>)[field] : undefined;
}

/** The object itself, unchangeable and without a prototype. */
export function frozen<T extends object>(copy: T): T {
  return Object.freeze(Object.setPrototypeOf(copy, null) as T);
}
