/**
 * Pages for frames. They hold what they show as plain HTML, to be read without a script, and take the widget's place beside it: the
 * classic script, because a page in a sandbox has no origin and could load a module only where the server allows all.
 */
import type { Case, Statement } from '../archive/schema.js';
import { caseFallback } from '../embed/case-fallback.js';
import { feedFallback } from '../embed/feed-fallback.js';
import { attributes, escape, link } from '../embed/html.js';
import { framePath, movingPath, recordPath, statementFramePath, type Widget } from '../embed/paths.js';
import { searchFallback } from '../embed/search-fallback.js';
import { timelineFallback } from '../embed/timeline-fallback.js';
import { en as words } from '../messages/en.js';
import * as said from '../messages/pages.js';
import { relative, rootOf } from './page.js';
import { paragraphs, takenFrom } from './parts.js';
import { sayerOf, type Site } from './site.js';

interface Frame {
  readonly path: string;
  readonly title: string;
  /** The page that says the same and more. */
  readonly canonical: string;
  readonly content: string;
  readonly hasWidget: boolean;
}

/** A case, in short or with its facts, or its chronology. */
export function caseFrame(widget: 'case-card' | 'case-timeline', one: Case, site: Site): string {
  const { archive, address } = site;
  const fallback = widget === 'case-card' ? caseFallback(one, archive) : timelineFallback(archive, { case: one.id });
  const content = element(widget, { case: one.id }, fallback);
  return frame({ path: framePath(widget, { case: one.id }), title: sayerOf(site).plain(one.name), canonical: address + recordPath(one.id), content, hasWidget: true }, site);
}

/** The whole archive in one of its widgets. */
export function widgetFrame(widget: Exclude<Widget, 'case-card'>, site: Site): string {
  const { archive, address } = site;
  const fallbacks = { 'statement-feed': feedFallback, 'case-timeline': timelineFallback, 'statement-search': searchFallback };
  const content = element(widget, {}, fallbacks[widget](archive));
  return frame({ path: framePath(widget), title: sayerOf(site).plain(archive.header.title), canonical: address, content, hasWidget: true }, site);
}

/** A statement, which needs no script to be shown. */
export function statementFrame(statement: Statement, site: Site): string {
  const sayer = sayerOf(site);
  const { id, title, date, summary, source } = statement;
  const page = site.address + recordPath(id);
  const content = `<article>
<p class="kicker">${sayer.time(date)}</p>
<h1>${link(page, sayer.plain(title))}</h1>
<p class="byline">${sayer.byline(statement)}</p>
${sayer.notice(statement)}
${summary.length > 0 ? `<h2>${words.summary}</h2>${paragraphs(summary, sayer)}` : ''}
<p>${link(page, said.readWhole)}</p>
<footer>${sayer.source(source && takenFrom(source, sayer))}</footer>
</article>`;
  return frame({ path: statementFramePath(id), title: sayer.plain(title), canonical: page, content, hasWidget: false }, site);
}

function element(widget: Widget, given: Readonly<Record<string, string>>, fallback: string): string {
  return `<${widget}${attributes({ 'data-widget': '', ...given })}>${fallback}</${widget}>`;
}

/** Links leave the frame: what they lead to was not made for it. */
function frame({ path, title, canonical, content, hasWidget }: Frame, site: Site): string {
  const root = rootOf(path);
  const scripts = ['embed-page.js', ...(hasWidget ? ['undersigned.iife.js'] : [])];
  return `<!doctype html>
<html lang="${escape(site.archive.header.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<base target="_blank">
<title>${escape(title)}</title>
<link rel="canonical" href="${escape(canonical)}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}${movingPath()}frame.css">
${scripts.map((file) => `<script defer src="${root}${movingPath()}${file}"></script>`).join('\n')}
</head>
<body>
${relative(content, site, root)}
</body>
</html>
`;
}
