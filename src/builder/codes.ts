/** Every code of a choice, as `snippet` makes it, with what is to be said of it. */
import type { Archive } from '../archive/archive.js';
import { formatDate } from '../archive/date-format.js';
import { webAddress } from '../archive/web-address.js';
import { DEFAULT_SITE, movingPath, siteOf, versionPath } from '../embed/paths.js';
import { snippet, type SnippetKind } from '../embed/snippet.js';
import * as said from '../messages/builder.js';
import { VERSION } from '../version.js';
import { attributesOf, type Option } from './options.js';
import type { Setup } from './setup.js';

export interface Code {
  readonly id: string;
  readonly name: string;
  /** For whom it is, in a line. */
  readonly forWhom: string;
  /** What else has to be known. */
  readonly notes: readonly string[];
  /** Absent where there is none for this choice; the notes say why. */
  readonly text?: string;
}

/** What is chosen, of what archive, with what options. */
export interface Choice {
  readonly setup: Setup;
  readonly archive: Archive;
  readonly options: readonly Option[];
  /** Hash of the script of this version, `sha384-…`, where it is known. */
  readonly integrity?: string | undefined;
}

const ORDER: readonly SnippetKind[] = ['module', 'classic', 'script', 'quote', 'frame', 'link', 'html', 'tag'];

/** The codes in the order in which partners may ask for them, and the colour for their style sheet, where there is one. */
export function codesOf(choice: Choice): readonly Code[] {
  const { widget, accent } = choice.setup;
  const codes = ORDER.map((kind) => {
    const [name, forWhom] = said.codes[kind];
    const code = { id: kind, name, forWhom, notes: notesOn(kind, choice) };
    return isMissing(kind, choice) ? { ...code, notes: [said.caseFirst] } : { ...code, text: codeOf(kind, choice) };
  });
  const [name, forWhom] = said.sheet;
  const sheet = { id: 'sheet', name, forWhom, notes: [], text: `${widget} { --archive-accent: ${accent}; }` };
  return accent ? [...codes, sheet] : codes;
}

/** A code of a choice. */
export function codeOf(kind: SnippetKind, { setup, archive, options, integrity }: Choice): string {
  return snippet(setup.widget, {
    archive,
    kind,
    attributes: attributesOf(setup.chosen, options),
    language: setup.language || undefined,
    site: siteFor(setup, archive),
    theme: setup.host === 'dark' ? 'dark' : undefined,
    ...(setup.isPinned && { version: VERSION, integrity }),
  });
}

/** What a strict content policy has to allow, and the hash of the pinned script. */
export function policiesOf({ setup, archive, integrity }: Choice): readonly Code[] {
  const home = siteFor(setup, archive);
  const { script, frame, types } = said.policies;
  const line = (id: string, [name, forWhom]: readonly [string, string], value: string): Code => ({ id, name, forWhom, notes: [], text: `${name} ${value};` });
  const [name, forWhom] = said.integrity(VERSION);
  return [
    line('script-policy', script, home + (setup.isPinned ? versionPath() : movingPath())),
    line('frame-policy', frame, `${home}embed/`),
    line('types-policy', types, 'lit-html'),
    { id: 'integrity', name, forWhom, ...(integrity ? { notes: [], text: integrity } : { notes: [said.noIntegrity] }) },
  ];
}

/** Where the archive is: what was written when it is an address, else what the archive says of itself, else a place to fill in. */
export function siteFor({ site }: Setup, archive: Archive): string {
  const address = webAddress(site.trim())?.replace(/[?#].*$/, '');
  return address?.replace(/\/?$/, '/') ?? siteOf(archive) ?? DEFAULT_SITE;
}

/** The day of the plain text in the codes, in words. */
export function dayOf({ header }: Archive): string {
  return formatDate(header.updated, 'en');
}

/** A frame shows the page of a case, and a quotation names it: without a case there is neither. */
function isMissing(kind: SnippetKind, { setup, options }: Choice): boolean {
  return setup.widget === 'case-card' && !attributesOf(setup.chosen, options)['case'] && ['quote', 'frame', 'link', 'html'].includes(kind);
}

function notesOn(kind: SnippetKind, { setup, archive, options }: Choice): readonly string[] {
  if (kind === 'link') return [archive.case(attributesOf(setup.chosen, options)['case'] ?? '') ? said.linkShowsCase : said.linkShowsArchive];
  if (kind === 'frame') return [setup.host === 'dark' ? said.frameIsDark : said.frameColours];
  return kind === 'html' ? [said.htmlStays] : [];
}
