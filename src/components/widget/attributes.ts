/**
 * Reading what an author has written into a tag: never a throw, the default where it makes no sense, and one warning per
 * mistake that names tag, attribute, value and what would be right.
 */
import { isDuration } from '../../archive/age.js';
import { isDate } from '../../archive/dates.js';

const told = new Set<string>();

/** Warns on the console, once for each text. */
export function warnOnce(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  console.warn(`[undersigned] ${message}`);
}

/** What a framework may set where nothing is given: then the default is meant. */
type Given<T> = T | null | undefined;

/** One of several words; the first is the default. */
export function choice<T extends string>(host: Element, attribute: string, value: Given<string>, allowed: readonly [T, ...T[]]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) complain(host, attribute, value, `one of ${allowed.join(', ')}`, allowed[0]);
  return found ?? allowed[0];
}

/** A whole number within bounds. */
export function wholeNumber(host: Element, attribute: string, value: Given<string | number>, fallback: number, least: number, most = Infinity): number {
  const number = value === '' ? NaN : Number(value ?? NaN);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  complain(host, attribute, value, `a whole number from ${least}${most < Infinity ? ` to ${most}` : ''}`, String(fallback));
  return fallback;
}

/** The level of a widget's first heading, 1 to 6. */
export function headingLevel(host: Element & { readonly headingLevel: Given<string | number> }): number {
  return wholeNumber(host, 'heading-level', host.headingLevel, 2, 1, 6);
}

/** An EDTF date; nothing where there is none or it is not one. */
export function dateBound(host: Element, attribute: string, value: Given<string | number>): string | undefined {
  if (!value) return undefined;
  const written = String(value);
  if (isDate(written)) return written;
  complain(host, attribute, value, 'a date such as 2024, 2024-10 or 2024-10-01', 'no date');
  return undefined;
}

/** A duration (ISO 8601). */
export function duration(host: Element, attribute: string, value: Given<string>, fallback: string): string {
  if (value && isDuration(value)) return value;
  complain(host, attribute, value, 'a duration such as P12M, P1Y6M or P90D', fallback);
  return fallback;
}

/** Tokens separated by spaces, as in `class` (HTML: a set of space-separated tokens); nothing where there are none. */
export function tokens(value: Given<string | number>): string[] | undefined {
  return String(value ?? '').match(/\S+/g) ?? undefined;
}

function complain(host: Element, attribute: string, value: Given<string | number>, wanted: string, used: string): void {
  if (value !== null && value !== undefined) warnOnce(`<${host.localName} ${attribute}="${value}">: expected ${wanted}; using ${used}.`);
}
