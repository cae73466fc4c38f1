/**
 * Two servers on loopback, each an origin of its own: a host's, with its pages, its own copy of the bundle and the demo, and the archive's as
 * `npm run site` publishes it, with the headers that it asks for.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';

const TYPES = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };
/** What the host serves besides the pages that are put there. */
const OF_HOST = /^\/(dist|demo|node_modules\/@fontsource)\//;

/**
 * Opens both. Test files run side by side: each has its archive in a folder of its own.
 *
 * `put(path, text, headers)` puts a page, or any file, on a path of the host. `requests` of each are the paths that were asked for.
 */
export async function openSites(folder = 'build/e2e-site') {
  const pages = new Map();
  const host = await serve(async (path) => pages.get(path) ?? { text: await readFile(inside('.', path, OF_HOST)), headers: {} });
  const rules = [];
  const archive = await serve(async (path) => ({ text: await readFile(inside(folder, path.replace(/\/$/, '/index.html'))), headers: headersOf(path, rules) }));
  await promisify(execFile)('node', ['scripts/site.js'], { env: { ...process.env, SITE: archive.origin, SITE_FOLDER: folder } });
  rules.push(...rulesIn(await readFile(`${folder}/_headers`, 'utf8')));
  return {
    host,
    archive,
    put: (path, text, headers = {}) => void pages.set(path, { text, headers }),
    close: () => Promise.all([host.close(), archive.close()]),
  };
}

function inside(folder, path, allowed = /^\//) {
  if (path.includes('..') || !allowed.test(path)) throw new Error(`there is no ${path}`);
  return folder + path;
}

/** The rules of a `_headers` file: a path, which may end in a star, and what is said with it. */
function rulesIn(text) {
  return text.trim().split('\n\n').map((group) => {
    const [path, ...lines] = group.split('\n');
    return { path, headers: Object.fromEntries(lines.map((line) => /^\s*([^:]+): (.*)$/.exec(line).slice(1))) };
  });
}

function headersOf(asked, rules) {
  const all = rules.filter(({ path }) => path === asked || (path.endsWith('*') && asked.startsWith(path.slice(0, -1))));
  return Object.assign({}, ...all.map(({ headers }) => headers));
}

async function serve(fileAt) {
  const requests = [];
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    requests.push(path);
    const { text, headers } = await fileAt(path).catch(() => ({}));
    const type = TYPES[extname(path)] ?? 'text/html';
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': type, ...headers });
    response.end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
