/**
 * What can be chosen for a widget. The attributes and their words come from the manifest, so that a new one is offered without work
 * here; the table below only knows better for some.
 */
import { isDuration } from '../archive/age.js';
import type { Archive } from '../archive/archive.js';
import { isDate } from '../archive/dates.js';
import type { Widget } from '../embed/paths.js';
import { nameOf, optionWords } from '../messages/builder.js';
import { declarationOf, type Attribute, type Manifest } from './manifest.js';
import { groupsOf, type RecordGroup, type Records } from './records.js';

export type Control =
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'number'; readonly least: number; readonly most?: number }
  | { readonly type: 'records'; readonly several: boolean; readonly groups: readonly RecordGroup[] }
  | { readonly type: 'date' | 'duration' | 'switch' | 'text' };

export interface Option {
  /** The attribute. */
  readonly name: string;
  readonly label: string;
  /** What its values are called. */
  readonly values: Readonly<Record<string, string>>;
  /** What stands under the field; from the manifest, with `code` in backticks, where nothing better is known. */
  readonly hint: string;
  readonly default: string;
  /** Which part of the form it stands in. */
  readonly place: 'item' | 'look' | 'more';
  readonly control: Control;
}

interface Known {
  readonly place?: Option['place'];
  readonly control?: Control;
  readonly records?: Records;
}

const KNOWN: Readonly<Record<string, Known>> = {
  case: { place: 'item', records: 'cases' },
  topic: { place: 'item', records: 'topics' },
  kind: { place: 'item', records: 'kinds' },
  kinds: { place: 'item', records: 'entryKinds' },
  from: { place: 'item', control: { type: 'date' } },
  to: { place: 'item', control: { type: 'date' } },
  limit: { control: { type: 'number', least: 1 } },
  'heading-level': { control: { type: 'number', least: 1, most: 6 } },
  'stale-after': { place: 'more', control: { type: 'duration' } },
  group: { place: 'more' },
  gaps: { place: 'more' },
  'deep-link': { place: 'more' },
  debounce: { place: 'more' },
  shortcut: { place: 'more' },
  'url-state': { place: 'more' },
};

/** The builder makes codes for its own archive: what stands in them as text must be what the widget shows. */
const NOT_OFFERED = ['src'];

export function optionsOf(widget: Widget, manifest: Manifest, archive: Archive): readonly Option[] {
  const { attributes = [] } = declarationOf(widget, manifest);
  return attributes
    .filter(({ name }) => !NOT_OFFERED.includes(name))
    .map((attribute) => {
      const { name, description = '', default: given = '' } = attribute;
      const known = KNOWN[name] ?? {};
      const several = description.includes('separated by spaces');
      const control: Control = known.records ? { type: 'records', several, groups: groupsOf(known.records, archive) } : (known.control ?? controlOf(attribute));
      const { label = nameOf(name), hint = description, values = {} } = optionWords[`${widget} ${name}`] ?? optionWords[name] ?? {};
      return { name, label, hint, values, default: literalIn(given), place: known.place ?? 'look', control };
    });
}

function controlOf({ type }: Attribute): Control {
  const types = type?.text.split(' | ') ?? [];
  const values = types.map((text) => /^'(.*)'$/.exec(text)?.[1]);
  if (values.length > 0 && values.every((value) => value !== undefined)) return { type: 'choice', values };
  if (types.includes('number')) return { type: 'number', least: 0 };
  // Such an attribute does its work by being there.
  if (types.includes('boolean')) return { type: 'switch' };
  return { type: 'text' };
}

/** A text or number in TypeScript; of what has to be computed nothing is known. */
function literalIn(code: string): string {
  return /^'(.*)'$|^(\d+)$/.exec(code)?.slice(1).find(Boolean) ?? '';
}

/** Whether a widget can make sense of a value. */
export function isPossible(value: string, control: Control): boolean {
  switch (control.type) {
    case 'choice':
      return control.values.includes(value);
    case 'number':
      return /^\d+$/.test(value) && Number(value) >= control.least && Number(value) <= (control.most ?? Infinity);
    case 'records': {
      const ids = idsIn(value);
      return ids.every((id) => control.groups.some(({ records }) => records.has(id))) && (control.several || ids.length === 1);
    }
    case 'date':
      return isDate(value);
    case 'duration':
      return isDuration(value);
    case 'switch':
      return value === '';
    case 'text':
      return true;
  }
}

/** Ids that are separated by spaces. */
export function idsIn(value: string): readonly string[] {
  return value.match(/\S+/g) ?? [];
}

/** The attributes that a tag needs: what is chosen, possible, and not what the widget does anyway. */
export function attributesOf(chosen: Readonly<Record<string, string>>, options: readonly Option[]): Readonly<Record<string, string>> {
  const isNeeded = ({ name, default: usual, control }: Option) => {
    const value = chosen[name];
    return value !== undefined && (value !== '' || control.type === 'switch') && (value !== usual || control.type === 'switch') && isPossible(value, control);
  };
  return Object.fromEntries(options.filter(isNeeded).map(({ name }) => [name, chosen[name] ?? '']));
}
