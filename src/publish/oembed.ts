/**
 * oEmbed 1.0 as static files: a program that is handed the address of a page finds here how to show it. It may ask for a size; a file
 * can't answer, and need not.
 *
 * Others keep only a quote and a frame of the markup, and of the quote only its links, so its sentences stand for themselves.
 */
import type { Case, Statement } from '../archive/schema.js';
import { attributes, escape, link } from '../embed/html.js';
import { framePath, picturePath, recordPath } from '../embed/paths.js';
import { en as words } from '../messages/en.js';
import { frameHeight, frameOf, quoteOf } from './embed-section.js';
import { sayerOf, type Site } from './site.js';

/** The width that frames are made for, in CSS pixels. They fit any, and say so: few themes keep a frame from being wider than its column. */
const WIDTH = 600;

/** A statement in its frame, which needs no script. */
export function oembedOfStatement(statement: Statement, site: Site): string {
  const title = sayerOf(site).plain(statement.title);
  const frame = frameOf(statement, site, { width: '100%' });
  return oembed({ id: statement.id, title, height: frameHeight(statement, site), html: quoteOf(statement, site) + frame }, site, authorIn(site));
}

/** A case in short: it fits the thousand pixels that WordPress allows. It has no author: the archive's editors have put it together, not the publisher of the statements. */
export function oembedOfCase(one: Case, site: Site): string {
  const sayer = sayerOf(site);
  const { id, status } = one;
  const name = sayer.plain(one.name);
  const height = 320;
  const stands = status ? `: ${sayer.said(status.value)}, ${escape(words.statedAsOf(sayer.day(status.asOf)))}` : '';
  const notice = sayer.shortNotice(status && site.archive.statement(status.source), one);
  const quote = `<blockquote>${link(site.address + recordPath(id), name)}${stands}${notice}. ${sayer.sourceLine()}</blockquote>`;
  const src = site.address + framePath('case-card', { case: id, variant: 'compact' });
  const frame = `<iframe${attributes({ src, width: '100%', height, frameborder: 0, title: `${name}, ${site.archive.header.publisher.name}` })}></iframe>`;
  return oembed({ id, title: name, height, html: quote + frame }, site);
}

/** The archive: its newest statements. */
export function oembedOfIndex(site: Site): string {
  const sayer = sayerOf(site);
  const title = sayer.plain(site.archive.header.title);
  const height = 600;
  const src = site.address + framePath('statement-feed', { density: 'list', limit: '5' });
  const quote = `<blockquote>${link(site.address, title)}. ${sayer.sourceLine()}</blockquote>`;
  const frame = `<iframe${attributes({ src, width: '100%', height, frameborder: 0, title: `${title}, ${site.archive.header.publisher.name}` })}></iframe>`;
  return oembed({ title, height, html: quote + frame }, site, authorIn(site));
}

function authorIn({ archive }: Site) {
  const { name, url } = archive.header.publisher;
  return { author_name: name, ...(url && { author_url: url }) };
}

function oembed(given: { id?: string; title: string; height: number; html: string }, { archive, address }: Site, author: object = {}): string {
  const { id, title, height, html } = given;
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    ...author,
    provider_name: sayerOf({ archive }).plain(archive.header.title),
    provider_url: address,
    // A correction or withdrawal reaches everybody within the hour.
    cache_age: 3600,
    thumbnail_url: address + picturePath(id),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: WIDTH,
    height,
    html,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}
