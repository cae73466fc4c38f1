/**
 * One chronology, five times: a plain list, two timelines from npm, and ours, in the bundle and alone. Each is set up as its own manual says, with the same
 * invented events in the form that it reads, and served on loopback, packed with brotli, as a host would serve it.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const FIRST_YEAR = 2013;
const YEARS = 12;
const DAY = 86_400_000;

/** As many events, oldest first, evenly spread over the years; the same ones every time. Nobody's: villages and people are invented. */
export function events(count) {
  const random = numbers(count);
  const pick = (words) => words[Math.floor(random() * words.length)];
  return Array.from({ length: count }, (_, index) => {
    const day = Math.floor(((index + random()) / count) * YEARS * 365.25);
    const [who, where] = [pick(WHO), pick(WHERE)];
    return {
      id: `event-${index + 1}`,
      date: new Date(Date.UTC(FIRST_YEAR, 0, 1) + day * DAY).toISOString().slice(0, 10),
      title: `${who} of ${where} ${pick(DID)}`,
      sentence: `${pick(SAID)} ${pick(WHY)}, ${3 + Math.floor(random() * 180)} families were told, and ${pick(THEN)}.`,
    };
  });
}

const WHO = ['Villagers', 'Fishers', 'Teachers', 'Market sellers', 'Two elders', 'Rice farmers', 'Three students', 'Weavers'];
const WHERE = ['Upper Reedbank', 'Stonewell', 'Long Ferry', 'Oxbow', 'Saltmeadow', 'Kestrel Hill', 'Nine Wells', 'Eastlock', 'Mirefield'];
const DID = ['hand in a petition', 'are called to the district office', 'are heard by a court', 'block a road', 'get their land titles back', 'meet the ministry'];
const SAID = ['After a week of rain', 'In a letter to the council', 'Before the first survey', 'On the steps of the court', 'With the ferry at rest'];
const WHY = ['a fence had been moved', 'the lake was being filled', 'a licence had been given out', 'the harvest was at stake', 'no map had been shown'];
const THEN = ['a new date was set', 'nobody was let in', 'the hearing was put off', 'their complaint was taken down', 'the survey went on', 'a copy was kept by the school'];

/** Numbers from 0 to 1 that look like chance and are the same for the same seed. */
function numbers(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const HOST = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { font: 17px/1.6 Georgia, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }</style><h1>A host page</h1>`;

const listItem = ({ date, title, sentence }) => `<li><time datetime="${date}">${date}</time> <b>${title}</b><p>${sentence}</p></li>`;

function years(all) {
  const byYear = new Map(all.map(({ date }) => [date.slice(0, 4), []]));
  for (const event of all) byYear.get(event.date.slice(0, 4)).push(event);
  return [...byYear];
}

/** The page of each candidate, and which of its elements are events that a reader sees. */
export const candidates = {
  plain: {
    name: 'plain <ol>',
    items: 'li',
    page: (count) => `${HOST}<style>ol { list-style: none; padding: 0 0 0 1rem; border-inline-start: 2px solid } li { margin: 0 0 1.1em } p { margin: 0 }</style>
      ${years(events(count)).map(([year, ofYear]) => `<h2>${year}</h2><ol>${ofYear.map(listItem).join('')}</ol>`).join('')}`,
  },
  vis: {
    name: 'vis-timeline',
    items: '.vis-item-content',
    page: (count) => `${HOST}<link rel="stylesheet" href="/node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css"><div id="here"></div>
      <script src="/node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
      <script type="module">
        const items = await (await fetch('/vis/${count}.json')).json();
        new vis.Timeline(document.querySelector('#here'), new vis.DataSet(items), { maxHeight: 600 });
      </script>`,
    data: (count) => events(count).map(({ id, date, title, sentence }) => ({ id, start: date, content: title, title: sentence })),
  },
  knight: {
    name: 'TimelineJS3',
    items: '.tl-slide .tl-headline',
    // Without its fonts, which come from another origin.
    page: (count) => `${HOST}<link rel="stylesheet" href="/node_modules/@knight-lab/timelinejs/dist/css/timeline.css"><div id="here" style="height: 600px"></div>
      <script src="/node_modules/@knight-lab/timelinejs/dist/js/timeline.js"></script>
      <script>new TL.Timeline('here', '/knight/${count}.json', { font: null })</script>`,
    data: (count) => ({
      events: events(count).map(({ id, date, title, sentence }) => {
        const [year, month, day] = date.split('-');
        return { unique_id: id, start_date: { year, month, day }, text: { headline: title, text: `<p>${sentence}</p>` } };
      }),
    }),
  },
  ours: {
    name: '<case-timeline>',
    items: '[part=item]',
    page: (count) => `${HOST}<case-timeline src="/ours/${count}.json" case="river"></case-timeline><script type="module" src="/dist/undersigned.js"></script>`,
    data: (count) => ({
      schemaVersion: 1,
      title: 'Statements about a river',
      publisher: { name: 'The Riverbank Courier' },
      language: 'en',
      updated: '2025-01-01',
      topics: [],
      statements: [{ id: 'courier', kind: 'statement', date: '2025-01-01', title: 'Twelve years by the river' }],
      cases: [
        {
          id: 'river',
          kind: 'community',
          name: 'The villages by the river',
          events: events(count).map(({ date, title, sentence }) => ({ date, kind: 'event', text: `${title}. ${sentence}`, source: 'courier' })),
        },
      ],
    }),
  },
};

/** As the others come from npm: without the widgets that a page has no use for. */
candidates.alone = {
  ...candidates.ours,
  name: '<case-timeline> alone, from npm',
  page: (count) => candidates.ours.page(count).replace('/dist/undersigned.js', '/build/size/timeline/entry.js'),
};

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.json': 'application/json', '.woff2': 'font/woff2' };

/** Serves `/plain/200.html`, `/vis/200.json` and so on, and the files that they ask for. */
export async function serveTimelines() {
  const packed = new Map();
  const read = async (pathname) => {
    const [, key, count, type] = /^\/(\w+)\/(\d+)\.(html|json)$/.exec(pathname) ?? [];
    const { page, data } = candidates[key] ?? {};
    if (type === 'html') return page(Number(count));
    if (type === 'json') return JSON.stringify(data(Number(count)));
    return /^\/(dist|build\/size|node_modules)\/[\w@./-]+$/.test(pathname) ? readFile(`.${pathname}`).catch(() => undefined) : undefined;
  };
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (!packed.has(pathname)) {
      const body = await read(pathname);
      packed.set(pathname, body && brotliCompressSync(body));
    }
    const body = packed.get(pathname);
    const type = TYPES[extname(pathname)] ?? 'text/plain';
    response.writeHead(body ? 200 : 404, body && { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() };
}
