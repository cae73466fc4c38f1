/** Pages and data for the benchmarks, served on loopback from the build. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { openArchive, snippet } from '../dist/index.js';
import data from '../dist/data.js';

const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json' };
const HOST = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>body { font: 17px/1.6 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }</style>`;
const SCRIPT = '<script type="module" src="/dist/undersigned.js"></script>';
/** Comes after the fallback was painted, as on a real network. */
const LATE_SCRIPT = SCRIPT.replace('.js', '.js?late');
const words = (count) => 'The river and its banks were described to us at length by those who live there. '.repeat(count);

const archive = await openArchive(data);

/** A host page: text, a widget with the fallback that is generated for it, and text that must not move. */
function article(widget, attributes, before, kind = 'tag') {
  const code = snippet(widget, { archive, kind, attributes });
  return `${HOST}<h1>A host page</h1><p>${words(before)}</p>${code}<h2>After the widget</h2><p>${words(30)}</p>${LATE_SCRIPT}`;
}

/** A newspaper's page: its largest thing is a picture, or a paragraph. */
function hostPage(hasPicture, script = '') {
  const picture = hasPicture ? '<img src="/docs/feed.png" width="640" height="360" alt="">' : '';
  return `${HOST}<h1>A host page</h1>${picture}<p>${words(8)}</p>${script}<p>${words(30)}</p>`;
}

const code = snippet('statement-feed', { archive, kind: 'tag', attributes: { limit: 3 } });
const CLASSIC = '<script defer src="/dist/undersigned.iife.js"></script>';
/** What generated codes have. */
const LATER = '<script type="module" src="/dist/undersigned-later.js"></script>';
const LATER_CLASSIC = '<script async src="/dist/undersigned-later.js"></script>';

/** Every page by its path. */
export const pages = {
  '/first.html': `${HOST}<statement-feed></statement-feed><script>performance.mark('parsed')</script>${SCRIPT}
    <script type="module">
      performance.mark('ran');
      const frames = [];
      const count = () => { frames.push(performance.now()); if (frames.length < 20) requestAnimationFrame(count); };
      const drawn = () => document.querySelector('statement-feed').shadowRoot.querySelectorAll('[part=item]').length;
      requestAnimationFrame(() => { window.itemsInFirstFrame = drawn(); });
    </script>`,
  '/large.html': `${HOST}<script>window.tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });</script>
    <statement-feed src="/records/2000.json" limit="10"></statement-feed>${SCRIPT}`,
  '/empty.html': `${HOST}<main></main>${SCRIPT}`,
  '/host/text.html': hostPage(false),
  '/host/picture.html': hostPage(true),
  ...Object.fromEntries(
    Object.entries({ module: LATER, async: LATER_CLASSIC, 'whole-module': SCRIPT, 'whole-classic': CLASSIC }).flatMap(([way, script]) => [
      [`/host/text-${way}.html`, hostPage(false, script + code)],
      [`/host/picture-${way}.html`, hostPage(true, script + code)],
    ]),
  ),
  '/article.html': article('statement-feed', { limit: 5 }, 6),
  '/top.html': article('statement-feed', { limit: 3 }, 1),
  '/headlines.html': article('statement-feed', { limit: 5, density: 'headlines', more: 'none' }, 3),
  '/one.html': article('statement-feed', { limit: 1, 'group-by': 'none', more: 'none' }, 1),
  '/list.html': article('statement-feed', { limit: 10, density: 'list' }, 3),
  '/card.html': article('case-card', { case: 'mech-dara' }, 1),
  '/card-long.html': article('case-card', { case: 'oikocredit-complaint' }, 6),
  '/card-short.html': article('case-card', { case: 'samrong-tbong' }, 1),
  '/compact.html': article('case-card', { case: 'lrsu', variant: 'compact' }, 1),
  '/inline.html': article('case-card', { case: 'mech-dara', variant: 'inline' }, 1),
  '/timeline.html': article('case-timeline', {}, 3),
  '/timeline-case.html': article('case-timeline', { case: 'oikocredit-complaint' }, 1),
  '/timeline-short.html': article('case-timeline', { case: 'central' }, 1),
  '/search.html': article('statement-search', {}, 1),
  '/quote-card.html': article('case-card', { case: 'mech-dara', variant: 'compact' }, 1, 'quote'),
  '/quote-feed.html': article('statement-feed', { limit: 3, density: 'list' }, 1, 'quote'),
  '/quote-timeline.html': article('case-timeline', { case: 'central' }, 1, 'quote'),
};

/** A dataset of as many records, made by turning the real ones: long enough to be like real text, but nobody's statement. */
export function records(count) {
  const statements = Array.from({ length: count }, (_, index) => {
    const model = data.statements[index % data.statements.length];
    const day = new Date(Date.UTC(2024, 11, 31) - index * 86_400_000).toISOString().slice(0, 10);
    return { ...model, id: `r${index}`, date: day, title: `${model.title} (${index})` };
  });
  return { ...data, statements, cases: [] };
}

/** As it travels. Each is packed once, so that a page is not waited for twice as long. */
function packed(body) {
  const key = String(body);
  if (!travels.has(key)) travels.set(key, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  return travels.get(key);
}
const travels = new Map();

/** Serves the pages, the records and the build. */
export async function servePages() {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname, search } = new URL(url, 'http://localhost');
    if (search === '?late') await new Promise((resolve) => setTimeout(resolve, 400));
    const count = /^\/records\/(\d+)\.json$/.exec(pathname)?.[1];
    const known = count ? JSON.stringify(records(Number(count))) : pages[pathname];
    const body = known ?? (await readFile(`.${pathname}`).catch(() => undefined));
    const isPacked = body !== undefined && /\.(html|js|json)$/.test(pathname);
    const headers = { 'content-type': TYPES[extname(pathname)] ?? 'text/plain', ...(isPacked && { 'content-encoding': 'br' }) };
    response.writeHead(body === undefined ? 404 : 200, headers).end(isPacked ? packed(body) : body);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() };
}
