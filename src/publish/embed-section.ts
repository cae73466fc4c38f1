import type { Case, Statement } from '../archive/schema.js';
import { attributes, escape, link, prose } from '../embed/html.js';
import { builderPath, recordPath, statementFramePath, type Widget } from '../embed/paths.js';
import { snippet, type SnippetKind } from '../embed/snippet.js';
import { en as words } from '../messages/en.js';
import * as said from '../messages/pages.js';
import { describeStatement } from './describe.js';
import { section } from './parts.js';
import { sayerOf, type Site } from './site.js';

type Codes = readonly (readonly [kind: keyof typeof said.embedKinds, code: string])[];

/** The codes of a case: its card for every place that it may stand in. */
export function caseCodes({ id }: Case, site: Site): string {
  const given = (['module', 'quote', 'frame', 'html'] as const).map((kind) => [kind, codeOf('case-card', { case: id }, kind, site)] as const);
  return codes(given, `${site.address}${builderPath()}#${new URLSearchParams({ Widget: 'case-card', case: id }).toString()}`);
}

/** The codes of the whole archive. */
export function archiveCodes(site: Site): string {
  const given = (['module', 'quote', 'frame', 'html'] as const).map((kind) => [kind, codeOf('statement-feed', { limit: '5' }, kind, site)] as const);
  return codes(given, site.address + builderPath());
}

/** The codes of a statement, which is no widget of its own. */
export function statementCodes(statement: Statement, site: Site): string {
  return codes([
    ['frame', frameOf(statement, site, { class: 'undersigned', loading: 'lazy', width: '100%' })],
    ['html', quoteOf(statement, site)],
  ]);
}

/** A statement as a quote: who said it and when, and where it is. Readable when all but the link is taken out of it. */
export function quoteOf(statement: Statement, site: Site): string {
  const { id, title, date, kind, signatories } = statement;
  const sayer = sayerOf(site);
  const { publisher } = site.archive.header;
  const page = site.address + recordPath(id);
  const signatures = sayer.signatories(signatories);
  const signed = signatures && `, ${words.signedBy.toLowerCase()} ${prose(signatures)}`;
  const byline = `${escape(publisher.name)}, ${escape(words.statementOf(sayer.day(date), kind))}${signed}${sayer.shortNotice(statement)}.`;
  return `<blockquote${attributes({ cite: page })}><a${attributes({ href: page })}>${sayer.said(title)}</a>. ${byline}</blockquote>`;
}

/** The frame of a statement. The page in it has a border, so the frame has none. */
export function frameOf(statement: Statement, site: Site, more: Readonly<Record<string, string | number>>): string {
  const sayer = sayerOf(site);
  const frame = { src: site.address + statementFramePath(statement.id), height: frameHeight(statement, site), frameborder: 0, ...more };
  return `<iframe${attributes({ ...frame, title: `${sayer.plain(statement.title)}. ${describeStatement({ ...statement, summary: [] }, site)}` })}></iframe>`;
}

/** How high the frame of a statement is, in CSS pixels: a guess from the length of its summary, until it is said by the page itself. */
export function frameHeight({ summary }: Statement, site: Site): number {
  const sayer = sayerOf(site);
  const length = summary.reduce((sum, paragraph) => sum + sayer.plain(paragraph).length, 0);
  return 290 + Math.ceil(length / 62) * 26;
}

function codeOf(widget: Widget, options: Readonly<Record<string, string>>, kind: SnippetKind, { archive, address }: Site): string {
  return snippet(widget, { archive, kind, attributes: options, site: address });
}

/** @param builder Where there is more to choose. */
function codes(given: Codes, builder?: string): string {
  const field = (kind: keyof typeof said.embedKinds, code: string) =>
    `<label>${said.embedKinds[kind]}<textarea readonly rows="4" spellcheck="false">${escape(code)}</textarea></label>`;
  const more = builder ? `<p>${link(builder, said.chooseOptions)}</p>` : '';
  return section(said.embedThis, `<details><summary>${said.embedCodes}</summary>${given.map(([kind, code]) => field(kind, code)).join('')}</details>${more}`);
}
