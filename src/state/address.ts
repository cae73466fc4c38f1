/**
 * What a reader asks for as part of a page's address, in keys that people can read and change: `archive-q=mech+dara`,
 * `archive-topic=journalists`, `archive-from=2024`. Every other key stays as it is, to the letter.
 */
import { isDate } from '../archive/dates.js';
import type { Question } from './archive-store.js';

/** The name of a field in an address. */
const LISTS = [
  ['cases', 'case'],
  ['topics', 'topic'],
  ['kinds', 'kind'],
] as const;
const BOUNDS = ['from', 'to'] as const;
const NAMES: ReadonlySet<string> = new Set(['q', 'shown', ...BOUNDS, ...LISTS.map(([, name]) => name)]);

/**
 * Reads what an address asks for. What makes no sense there is passed over: anybody can write an address.
 *
 * @param search The part of an address after the path, with its question mark or empty.
 * @param prefix Stands before every key, with a hyphen.
 */
export function readAddress(search: string, prefix: string): Question {
  const given = new URLSearchParams(search);
  const all = (name: string) => given.getAll(`${prefix}-${name}`).filter(Boolean);
  const lists = LISTS.map(([field, name]) => [field, all(name)] as const).filter(([, ids]) => ids.length > 0);
  const bounds = BOUNDS.map((field) => [field, all(field)[0] ?? ''] as const).filter(([, date]) => isDate(date));
  const shown = Number(all('shown')[0]);
  return {
    query: all('q')[0] ?? '',
    filters: Object.fromEntries<readonly string[] | string>([...lists, ...bounds]),
    shown: Number.isSafeInteger(shown) && shown > 0 ? shown : 0,
  };
}

/** The same part of the address with what is asked for written into it. */
export function writeAddress(search: string, prefix: string, { query, filters, shown }: Question): string {
  const isOurs = (part: string) => {
    const [[key = ''] = []] = new URLSearchParams(part);
    return key.startsWith(`${prefix}-`) && NAMES.has(key.slice(prefix.length + 1));
  };
  const others = search ? search.replace(/^\?/, '').split('&').filter((part) => !isOurs(part)) : [];
  const ours = [
    ['q', query],
    ...LISTS.flatMap(([field, name]) => (filters[field] ?? []).map((id) => [name, id])),
    ...BOUNDS.map((field) => [field, filters[field] ?? '']),
    ['shown', shown ? String(shown) : ''],
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => new URLSearchParams([[`${prefix}-${name}`, value ?? '']]).toString());
  const parts = [...others, ...ours];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
