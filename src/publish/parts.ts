/** Parts that pages are made of, in HTML. */
import type { Statement } from '../archive/schema.js';
import { escape, link } from '../embed/html.js';
import type { Sayer } from '../embed/sayer.js';
import { en as words } from '../messages/en.js';
import * as said from '../messages/pages.js';
import { sayerOf, type Site } from './site.js';

/** A part of a page with its heading; nothing where there is nothing to say. */
export function section(heading: string, content: string, id = ''): string {
  return content && `<section${id && ` id="${escape(id)}"`}><h2>${escape(heading)}</h2><div>${content}</div></section>`;
}

/** Names and what they stand for, in rows. */
export function rows(given: readonly (readonly [label: string, content: string])[]): string {
  const full = given.filter(([, content]) => content);
  return full.length > 0 ? `<dl>${full.map(([label, content]) => `<div><dt>${label}</dt><dd>${content}</dd></div>`).join('')}</dl>` : '';
}

/** Where a statement was taken from that is not from where the others are, and when. */
export function takenFrom({ name, url, read }: NonNullable<Statement['source']>, sayer: Sayer): string {
  return link(url, name) + (read ? `, ${escape(words.readOn(sayer.day(read)))}` : '');
}

/**
 * Where it all comes from.
 *
 * @param own Where the one statement that the page is about was taken from, when it differs.
 */
export function sourceSection(site: Site, own?: Statement['source']): string {
  const { publisher, source } = site.archive.header;
  const sayer = sayerOf(site);
  if (own) return section(said.source, `<p>${escape(publisher.fullName ?? publisher.name)}</p><p>${takenFrom(own, sayer)}.</p>`);
  const list = link(publisher.url, words.listOf(publisher.name));
  const read = source?.read ? `<p>${escape(said.readOn(source.name, sayer.day(source.read)))}.</p>` : '';
  return section(said.source, `<p>${list}${publisher.fullName ? ` (${escape(publisher.fullName)})` : ''}</p>${read}`);
}

/** Texts of several paragraphs, each in its language. */
export function paragraphs(texts: Statement['text'], sayer: Sayer): string {
  return texts.map((paragraph) => `<p>${sayer.said(paragraph)}</p>`).join('');
}

/** A list of statements, each with its day, its title and who speaks. */
export function statementList(statements: readonly Statement[], sayer: Sayer): string {
  const item = (statement: Statement) =>
    `<li><p class="when">${sayer.time(statement.date)}</p><div><p>${sayer.linked(statement, statement.title)}</p><p class="byline">${sayer.byline(statement)}</p>${sayer.notice(statement)}</div></li>`;
  return statements.length > 0 ? `<ol class="records">${statements.map(item).join('')}</ol>` : '';
}
