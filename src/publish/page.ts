import { escape } from '../embed/html.js';
import { oembedPath, picturePath } from '../embed/paths.js';
import { en as words } from '../messages/en.js';
import * as said from '../messages/pages.js';
import { isDay, linkedData, type LinkedData } from './linked-data.js';
import { sayerOf, type Site } from './site.js';

/** What a page is about, for readers and for the programs that list it. */
export interface Page {
  /** From the site's root: `records/mech-dara/`. */
  readonly path: string;
  /** Plain text. */
  readonly title: string;
  /** Plain text: who says it and when stands in it, since it is shown without the page. */
  readonly description: string;
  /** The day of the record, EDTF. */
  readonly date?: string;
  /** Id of its oEmbed file and picture; absent for a page that nobody shares. */
  readonly id?: string;
  readonly data?: LinkedData;
  /** What stands in the page, in HTML. */
  readonly content: string;
}

/** The page for addresses that lead nowhere. */
export const MISSING = '404.html';

/** A page of the archive, whole. */
export function wholePage(page: Page, site: Site): string {
  const { archive } = site;
  const { publisher, title, updated } = archive.header;
  const sayer = sayerOf(site);
  // What a server shows in place of a missing page may stand at any depth.
  const root = page.path === MISSING ? new URL(site.address).pathname : rootOf(page.path);
  const home = page.path === '' ? sayer.said(title) : `<a href="${root}">${sayer.said(title)}</a>`;
  const licence = archive.header.licence ? `<p>${said.licence}: ${sayer.said(archive.header.licence)}</p>` : '';
  return `<!doctype html>
<html lang="${escape(archive.header.language)}">
<head>
<meta charset="utf-8">
${page.id === undefined ? '' : `<link rel="alternate" type="application/json+oembed" href="${escape(site.address + oembedPath(page.id))}" title="${escape(page.title)}">\n`}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(titleOf(page, site))}</title>
${page.id === undefined ? '' : shared(page, site)}<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}archive.css">
</head>
<body>
<header class="masthead">
<p class="name">${home}</p>
<p>${escape(said.publishedBy(publisher.name))}</p>
</header>
<main>
${relative(page.content, site, root)}
</main>
<footer>
<p>${sayer.sourceLine()}</p>
${licence}
<p class="print">${escape(site.address + page.path)} · ${escape(words.statedAsOf(sayer.day(updated)))}</p>
</footer>
</body>
</html>
`;
}

/** What search engines and those who share a link are told. */
function shared({ path, title, description, date, id, data }: Page, site: Site): string {
  const { language, title: name } = site.archive.header;
  const address = site.address + path;
  const properties = {
    'og:type': path === '' ? 'website' : 'article',
    'og:url': address,
    'og:title': title,
    'og:description': description,
    'og:site_name': sayerOf(site).plain(name),
    // A language without a country is none of its forms.
    ...(/^[a-z]{2,3}-[A-Z]{2}$/.test(language) && { 'og:locale': language.replace('-', '_') }),
    'og:image': site.address + picturePath(id),
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': description,
    ...(date && isDay(date) && path !== '' && { 'article:published_time': date }),
  };
  return `<meta name="description" content="${escape(description)}">
<link rel="canonical" href="${escape(address)}">
${Object.entries(properties).map(([property, content]) => `<meta property="${property}" content="${escape(content)}">`).join('\n')}
<meta name="twitter:card" content="summary_large_image">
${data ? linkedData({ ...data, '@id': address, url: address, description }, site) : ''}
`;
}

/** The way from a page to the site's root. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** Links within the site lead where the page is, also from a copy of the site on a disk or under another address. */
export function relative(content: string, { address }: Site, root: string): string {
  return content.replaceAll(`href="${escape(address)}`, `href="${root}`);
}

function titleOf({ title, path }: Page, site: Site): string {
  const { publisher, title: archive } = site.archive.header;
  return path === '' ? `${title}, ${publisher.name}` : `${title} – ${sayerOf(site).plain(archive)}`;
}
