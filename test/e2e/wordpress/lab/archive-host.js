/** The archive as its publisher puts it on a server: the files of `npm run site`, with the headers that it asks for in `_headers`. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { run } from './programs.js';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** Another host than WordPress', as in life: the browser takes it for another site, WordPress for a stranger. */
const HOST = '127.0.0.2';

/** @param folder Where the site is written, for an address that is known only now. */
export async function startArchiveHost(folder) {
  const root = resolve(folder);
  let headers = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://archive');
    const file = resolve(root, `.${decodeURIComponent(pathname)}${pathname.endsWith('/') ? 'index.html' : ''}`);
    const body = file.startsWith(root + sep) ? await readFile(file).catch(() => undefined) : undefined;
    const asked = headers.filter(({ matches }) => matches.test(pathname)).flatMap(({ lines }) => lines);
    response.writeHead(body ? 200 : 404, [...asked, ['content-type', (body && TYPES[extname(file)]) ?? 'text/plain']].flat());
    response.end(body ?? 'Not found');
  });
  server.listen(0, HOST);
  await once(server, 'listening');
  const address = `http://${HOST}:${server.address().port}/`;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  try {
    await run(process.execPath, ['scripts/site.js'], { env: { ...process.env, SITE: address, SITE_FOLDER: root } });
    headers = parseHeaders(await readFile(`${root}/_headers`, 'utf8'));
  } catch (error) {
    stop();
    throw error;
  }
  return { address, stop };
}

/** Groups of a path, where `*` stands for anything, and the lines below it that begin with spaces. */
function parseHeaders(text) {
  return text
    .trim()
    .split(/\n+(?=\/)/)
    .map((group) => {
      const [path, ...lines] = group.trim().split('\n');
      const pattern = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
      return { matches: new RegExp(`^${pattern}$`), lines: lines.filter(Boolean).map((line) => line.trim().split(/:\s*(.*)/s).slice(0, 2)) };
    });
}
