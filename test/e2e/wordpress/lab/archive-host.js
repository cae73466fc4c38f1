/** The archive's host: the files of a folder, with the headers that the documentation asks publishers for. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

/** Another host than WordPress', as in life: the browser takes it for another site, WordPress for a stranger. */
const HOST = '127.0.0.2';

export async function startArchiveHost(folder) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://archive');
    const file = resolve(root, `.${decodeURIComponent(pathname)}${pathname.endsWith('/') ? 'index.html' : ''}`);
    const body = file.startsWith(root + sep) ? await readFile(file).catch(() => undefined) : undefined;
    response.writeHead(body ? 200 : 404, {
      'content-type': (body && TYPES[extname(file)]) ?? 'text/plain',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    response.end(body ?? 'Not found');
  });
  server.listen(0, HOST);
  await once(server, 'listening');
  return {
    address: `http://${HOST}:${server.address().port}/`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
