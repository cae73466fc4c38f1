/**
 * The codes that put a widget on a page, one for each place where partners publish. The builder, the command line, the pages of
 * the archive and the documentation all have theirs from here.
 *
 * Each is one line without a blank line, an inline script or a style: editors make paragraphs of line breaks, and show the text
 * of a script that they take out. A break has a space after it, so that words stay apart where tags are taken out. Each holds
 * its content as plain HTML, for readers whom no script reaches.
 */
import type { Archive } from '../archive/archive.js';
import type { Case } from '../archive/schema.js';
import { caseFallback } from './case-fallback.js';
import { feedFallback } from './feed-fallback.js';
import { attributes, link } from './html.js';
import { DEFAULT_SITE, framePath, movingPath, recordPath, siteOf, versionPath, type Widget } from './paths.js';
import { Sayer } from './sayer.js';
import { searchFallback } from './search-fallback.js';
import { tag } from './tag.js';
import { timelineFallback } from './timeline-fallback.js';

/**
 * - `module`: a module script and the tag, for static sites and administrators; the script waits until the page has loaded, but for one of a fixed version,
 *   whose hash has to be that of the bundle itself
 * - `classic`: a classic script and the tag, for optimised sites and servers without CORS
 * - `script`: the classic script alone, once for a whole site
 * - `tag`: the tag alone, for pages that have the script already
 * - `quote`: a quote that the script upgrades, for authors whose tags and scripts are taken out
 * - `frame`: an `<iframe>` with a caption, for editors without scripts
 * - `link`: the address of a page that says the same, to be pasted on a line of its own
 * - `html`: the content as plain HTML, for newsletters and for sites that want no script
 */
export const SNIPPET_KINDS = ['module', 'classic', 'script', 'tag', 'quote', 'frame', 'link', 'html'] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

export interface SnippetOptions {
  readonly archive: Archive;
  /** Which code. Default `module`. */
  readonly kind?: SnippetKind;
  /** The widget's attributes as in its tag: `{ case: 'mech-dara', variant: 'compact', 'heading-level': 3 }`. */
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  /** The reader's language, BCP 47. Default: the page's, and the archive's in the plain text. */
  readonly language?: string | undefined;
  /** Where the archive is published. Default: where its `permalink` leads, else `https://archive.example/`. */
  readonly site?: string | undefined;
  /** A version to stay with, such as `1.2.3`: it can't be corrected from afar. Default: the newest of this major version. */
  readonly version?: string | undefined;
  /** Hash of the script of that version, `sha384-…`. Only a fixed version can have one. */
  readonly integrity?: string | undefined;
  /** The colours of a frame: it can't see those of the page around it. Default `light`; `auto` is the reader's own setting. */
  readonly theme?: 'light' | 'dark' | 'auto' | undefined;
  /** How high the frame is until it has said its height, in CSS pixels. Default 480. */
  readonly height?: number | undefined;
}

/** The code of a widget. Attributes that no widget has, or that could do more than set an option, are left out. */
export function snippet(widget: Widget, options: SnippetOptions): string {
  return WRITERS[options.kind ?? 'module'](widget, { ...options, attributes: safe(options.attributes) });
}

type Attributes = Readonly<Record<string, string>>;
type Given = Omit<SnippetOptions, 'attributes'> & { readonly attributes: Attributes };

const WRITERS: Record<SnippetKind, (widget: Widget, given: Given) => string> = {
  module: (widget, given) => script(given, given.version ? 'undersigned.js' : 'undersigned-later.js', { type: 'module' }) + element(widget, given),
  classic: (widget, given) => classicScript(given) + element(widget, given),
  script: (_, given) => classicScript(given),
  tag: element,
  quote(widget, given) {
    const { case: id = '', ...options } = given.attributes;
    const data = Object.fromEntries(Object.entries(options).map(([name, value]) => [`data-${name}`, value]));
    const marks = { class: 'undersigned', [MARKS[widget]]: id, ...data, lang: given.language, cite: pageOf(given) };
    return `<blockquote${attributes(marks)}>${fallback(widget, given)}</blockquote>`;
  },
  frame(widget, given) {
    const { archive, language, theme, height = 480 } = given;
    const options = { ...given.attributes, ...(language && { lang: language }), ...(theme && theme !== 'light' && { theme }) };
    const one = caseOf(given);
    const sayer = new Sayer(archive, language);
    const title = `${one ? `${sayer.plain(one.name)} – ` : ''}${sayer.plain(archive.header.title)}, ${archive.header.publisher.name}`;
    const frame = { class: 'undersigned', src: home(given) + framePath(widget, options), title, width: '100%', height, frameborder: 0, loading: 'lazy' };
    const status = one?.status ? `: ${sayer.said(one.status.value)}, ${sayer.stated(one.status, one)}` : sayer.shortNotice(one);
    const caption = `${link(pageOf(given) ?? home(given), sayer.plain(one?.name ?? archive.header.title))}${status}. ${sayer.sourceLine()}`;
    return `<figure><iframe${attributes(frame)}></iframe><figcaption><small>${caption}</small></figcaption></figure>`;
  },
  link: (_, given) => pageOf(given) ?? home(given),
  html: (widget, given) => `<blockquote${attributes({ lang: given.language, cite: pageOf(given) })}>${fallback(widget, given)}</blockquote>`,
};

/** The attribute by which a quote asks for a widget. Its value are the ids of cases, where there are any. */
const MARKS: Record<Widget, string> = {
  'statement-feed': 'data-feed',
  'case-card': 'data-case',
  'case-timeline': 'data-timeline',
  'statement-search': 'data-search',
};

const classicScript = (given: Given) => script(given, 'undersigned.iife.js', { defer: '' });

function script({ version, integrity, ...given }: Given, file: string, how: Record<string, string>): string {
  const src = home(given) + (version ? versionPath(version) : movingPath()) + file;
  const pinned = version && integrity ? { integrity, crossorigin: 'anonymous' } : {};
  return `<script${attributes({ ...how, src, ...pinned })}></script>`;
}

function element(widget: Widget, given: Given): string {
  return tag(widget, { ...given.attributes, lang: given.language }, fallback(widget, given));
}

/** The content as plain HTML, as much as the widget shows with these attributes. A case that is not there leaves only the source. */
function fallback(widget: Widget, { archive, language, attributes: asked }: Given): string {
  const { case: id = '', from, to } = asked;
  const one = archive.case(id);
  const bounds = { from, to };
  const choice = <T extends string>(name: string, ...allowed: readonly T[]) => allowed.find((value) => value === asked[name]);
  const number = (name: string) => (/^\d+$/.test(asked[name] ?? '') ? Number(asked[name]) : undefined);
  const several = (name: string) => asked[name]?.match(/\S+/g) ?? undefined;
  const sourceAlone = () => new Sayer(archive, language).source();
  switch (widget) {
    case 'statement-feed':
      return feedFallback(archive, {
        language,
        filters: { ...bounds, cases: several('case'), topics: several('topic'), kinds: several('kind') },
        order: choice('sort', 'oldest'),
        limit: number('limit'),
        density: choice('density', 'list', 'headlines'),
        years: asked['group-by'] !== 'none',
      });
    case 'case-card':
      return one ? caseFallback(one, archive, { language, variant: choice('variant', 'compact', 'inline'), statements: number('statements') }) : sourceAlone();
    case 'case-timeline':
      if (id && !one) return sourceAlone();
      return timelineFallback(archive, { language, case: one?.id, kinds: several('kinds'), bounds, order: choice('order', 'newest') });
    case 'statement-search':
      return searchFallback(archive, language);
  }
}

function caseOf({ archive, attributes: { case: id = '' } }: Given): Case | undefined {
  return archive.case(id);
}

/** Where the archive is published. */
function home({ archive, site }: Given): string {
  return (site ?? siteOf(archive) ?? DEFAULT_SITE).replace(/\/?$/, '/');
}

/** The page of the case; of a group of statements there is none, nor in an archive without pages. */
function pageOf(given: Given): string | undefined {
  const one = caseOf(given);
  return one && given.site ? home(given) + recordPath(one.id) : one && given.archive.addressOf(one);
}

/** Only what sets an option: no handler, no style, and nothing that would break out of the tag. */
function safe(given: SnippetOptions['attributes'] = {}): Attributes {
  const isOption = ([name, value]: [string, unknown]) => /^(?!on|style$|class$|id$)[a-z][a-z-]*$/.test(name) && value !== undefined;
  return Object.fromEntries(Object.entries(given).filter(isOption).map(([name, value]) => [name, String(value)]));
}
