/** Pages and data for the benchmarks, served on loopback from the build. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { feedFallback, openArchive } from '../dist/index.js';
import data from '../dist/data.js';

const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json' };
const HOST = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>body { font: 17px/1.6 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }</style>`;
const SCRIPT = '<script type="module" src="/dist/undersigned.js"></script>';
/** Comes after the fallback was painted, as on a real network. */
const LATE_SCRIPT = SCRIPT.replace('.js', '.js?late');
const words = (count) => 'The river and its banks were described to us at length by those who live there. '.repeat(count);

const archive = await openArchive(data);

/** A host page: text, a feed with the fallback that is generated for it, and text that must not move. */
function article(attributes, options, before) {
  const feed = `<div><statement-feed ${attributes}>${feedFallback(archive, options)}</statement-feed></div>`;
  return `${HOST}<h1>A host page</h1><p>${words(before)}</p>${feed}<h2>After the feed</h2><p>${words(30)}</p>${LATE_SCRIPT}`;
}

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
  '/article.html': article('limit="5"', { limit: 5 }, 6),
  '/top.html': article('limit="3"', { limit: 3 }, 1),
  '/headlines.html': article('limit="5" density="headlines" more="none"', { limit: 5, density: 'headlines' }, 3),
  '/one.html': article('limit="1" group-by="none" more="none"', { limit: 1, years: false }, 1),
  '/list.html': article('limit="10" density="list"', { limit: 10, density: 'list' }, 3),
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

/** Serves the pages, the records and the build. */
export async function servePages() {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname, search } = new URL(url, 'http://localhost');
    if (search === '?late') await new Promise((resolve) => setTimeout(resolve, 400));
    const count = /^\/records\/(\d+)\.json$/.exec(pathname)?.[1];
    const known = count ? JSON.stringify(records(Number(count))) : pages[pathname];
    const body = known ?? (await readFile(`.${pathname}`).catch(() => undefined));
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() };
}
