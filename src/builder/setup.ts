/**
 * What is chosen in the builder. It is kept in the fragment of the page's address, so that a choice can be sent to a colleague and
 * no server hears of it.
 */
import { WIDGETS, type Widget } from '../embed/paths.js';
import { hosts, languages } from '../messages/builder.js';
import { attributesOf, type Option } from './options.js';

/** The pages on which the preview can stand. */
export type Host = keyof typeof hosts;

export interface Setup {
  readonly widget: Widget;
  /** Attributes as they were written, also those of other widgets: what is possible, `attributesOf` says. */
  readonly chosen: Readonly<Record<string, string>>;
  /** BCP 47. Empty: the page's. */
  readonly language: string;
  /** `#8c2f1b`. Empty: the widget's. */
  readonly accent: string;
  readonly host: Host;
  readonly isScriptless: boolean;
  readonly isPinned: boolean;
  /**
   * Where the archive is, as it was written. Empty: where it says it is. Not in the address: a link to this page must not be able to put
   * another's script into a code.
   */
  readonly site: string;
}

export const FIRST: Setup = { widget: 'statement-feed', chosen: {}, language: '', accent: '', host: 'plain', isScriptless: false, isPinned: false, site: '' };

/** The builder's own keys have a capital, which no attribute has. */
const KEYS = { widget: 'Widget', accent: 'Accent', host: 'Host', scriptless: 'Scriptless', pinned: 'Pinned' };
const OWN: readonly string[] = [...Object.values(KEYS), 'lang'];

/** Whether a fragment is a choice, and no place on the page. */
export function isSetup(fragment: string): boolean {
  return new URLSearchParams(fragment.replace(/^#/, '')).has(KEYS.widget);
}

/** Reads a fragment. What it says that makes no sense is left out. */
export function readSetup(fragment: string): Setup {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const one = <T extends string>(key: string, allowed: readonly T[]) => allowed.find((value) => value === given.get(key));
  const accent = given.get(KEYS.accent) ?? '';
  return {
    widget: one(KEYS.widget, WIDGETS) ?? FIRST.widget,
    chosen: Object.fromEntries([...given].filter(([name]) => !OWN.includes(name))),
    language: one('lang', Object.keys(languages)) ?? '',
    accent: /^#[\da-f]{6}$/i.test(accent) ? accent : '',
    host: one(KEYS.host, Object.keys(hosts) as Host[]) ?? FIRST.host,
    isScriptless: given.has(KEYS.scriptless),
    isPinned: given.has(KEYS.pinned),
    site: FIRST.site,
  };
}

/** A choice as a fragment, with what is not as it is at first. */
export function writeSetup({ widget, chosen, language, accent, host, isScriptless, isPinned }: Setup, options: readonly Option[]): string {
  const given = new URLSearchParams({ [KEYS.widget]: widget, ...attributesOf(chosen, options) });
  const add = (key: string, value: string, usual = '') => value !== usual && given.set(key, value);
  add('lang', language);
  add(KEYS.accent, accent);
  add(KEYS.host, host, FIRST.host);
  add(KEYS.scriptless, isScriptless ? 'yes' : '');
  add(KEYS.pinned, isPinned ? 'yes' : '');
  return `#${given.toString()}`;
}
