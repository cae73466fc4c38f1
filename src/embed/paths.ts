/** Where things are in a published archive, relative to its address. What others have copied leads here: a path is never changed. */
import type { Archive } from '../archive/archive.js';
import { webAddress } from '../archive/web-address.js';
import { VERSION } from '../version.js';

/** The tags of the library. */
export const WIDGETS = ['statement-feed', 'case-card', 'case-timeline', 'statement-search'] as const;
export type Widget = (typeof WIDGETS)[number];

/** Stands for wherever an archive is published. */
export const DEFAULT_SITE = 'https://archive.example/';

/** The page of a statement or a case. */
export const recordPath = (id: string) => `records/${encodeURIComponent(id)}/`;
/** Files that never change. */
export const versionPath = (version = VERSION) => `${version}/`;
/** The newest files of a major version: what is corrected in the archive reaches those who use them. */
export const movingPath = (version = VERSION) => `v${version.split('.')[0]}/`;
/** The page that makes codes. */
export const builderPath = () => 'builder/';
export const oembedPath = (id = 'index') => `oembed/${encodeURIComponent(id)}.json`;
export const picturePath = (id = 'index') => `pictures/${encodeURIComponent(id)}.png`;
/** The page for a frame that shows a statement, which is no widget of its own. */
export const statementFramePath = (id: string) => `embed/statement/${encodeURIComponent(id)}/`;

/** The page for a frame that shows a widget; a case has one of its own, all other options are asked for. */
export function framePath(widget: Widget, { case: id, ...options }: Readonly<Record<string, string>> = {}): string {
  const hasOwnPage = widget === 'case-card' || widget === 'case-timeline';
  const asked = new URLSearchParams(hasOwnPage || !id ? options : { case: id, ...options }).toString();
  return `embed/${widget}/${hasOwnPage && id ? `${encodeURIComponent(id)}/` : ''}${asked && `?${asked}`}`;
}

const RECORD = decodeURIComponent(recordPath('{id}'));

/** The `permalink` of an archive that is published at an address. */
export function permalinkFor(site: string): string {
  return site + RECORD;
}

/** Where an archive is published, as its permalink tells. */
export function siteOf({ header: { permalink } }: Archive): string | undefined {
  return permalink?.endsWith(RECORD) ? webAddress(permalink.slice(0, -RECORD.length)) : undefined;
}
