/**
 * Three servers on loopback, each an origin of its own: the demo's, the archive's as `npm run site` publishes it with the headers that
 * it asks for, and that of somebody who pastes codes.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';

const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.woff2': 'font/woff2' };
const FOLDER = 'build/e2e-builder';

/** Opens all three. `put(path, text, headers)` puts a page on a path of the host. */
export async function openPlaces() {
  const pages = new Map();
  const rules = [];
  const demo = await serve(async (path) => ({ body: await readFile(`.${path}`) }));
  const host = await serve(async (path) => pages.get(path));
  const archive = await serve(async (path) => ({ body: await readFile(FOLDER + path.replace(/\/$/, '/index.html')), headers: headersOf(path, rules) }));
  await promisify(execFile)('node', ['scripts/site.js'], { env: { ...process.env, SITE: archive.origin, SITE_FOLDER: FOLDER } });
  rules.push(...rulesIn(await readFile(`${FOLDER}/_headers`, 'utf8')));
  return {
    demo: demo.origin,
    host: host.origin,
    archive: archive.origin,
    put: (path, body, headers) => void pages.set(path, { body, headers }),
    close: () => Promise.all([demo, host, archive].map((server) => server.close())),
  };
}

/** The rules of a `_headers` file: a path, which may end in a star, and what is said with it. */
function rulesIn(text) {
  return text.trim().split('\n\n').map((group) => {
    const [path, ...lines] = group.split('\n');
    return { path, headers: Object.fromEntries(lines.map((line) => /^\s*([^:]+): (.*)$/.exec(line).slice(1))) };
  });
}

function headersOf(asked, rules) {
  const fitting = rules.filter(({ path }) => path === asked || (path.endsWith('*') && asked.startsWith(path.slice(0, -1))));
  return Object.assign({}, ...fitting.map(({ headers }) => headers));
}

async function serve(fileAt) {
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const { body, headers } = (await fileAt(path).catch(() => undefined)) ?? {};
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': TYPES[extname(path)] ?? 'text/html; charset=utf-8', ...headers }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
