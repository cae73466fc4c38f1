/**
 * A server that fails in every way that a real one does, for tests that load a `src`: `/faults/<way>?key=<any>`.
 * `/faults/log?key=<any>` answers what was asked under that key: paths and the headers that could tell of a reader.
 */
import { Readable } from 'node:stream';

const dataset = (statements, updated = '2025-06-30') =>
  JSON.stringify({
    schemaVersion: 1,
    title: 'Served archive',
    publisher: { name: 'Example League', url: 'https://example.org/statements' },
    language: 'en',
    updated,
    topics: [],
    statements,
    cases: [{ id: 'ferry', kind: 'issue', name: 'The ferry' }],
  });
const one = [{ id: 'served', kind: 'statement', date: '2024-10-01', title: 'Served over the network' }];

const asked = new Map();

/** A Koa middleware. */
export async function faultyServer(context, next) {
  const way = /^\/faults\/([\w-]+)$/.exec(context.path)?.[1];
  if (!way) return next();
  const key = String(context.query.key);
  if (way === 'log') {
    context.body = asked.get(key) ?? [];
    return undefined;
  }
  const before = asked.get(key) ?? [];
  asked.set(key, [...before, { path: context.path, cookie: context.get('cookie'), referrer: context.get('referer') }]);
  context.type = 'json';
  context.set('cache-control', 'no-store');
  return WAYS[way](context, before.length);
}

const WAYS = {
  good: (context) => (context.body = dataset(one)),
  slow: async (context) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    // The day is said by every widget, the title only by some.
    context.body = dataset([{ ...one[0], title: 'Served late' }], '2025-07-15');
  },
  missing: (context) => (context.status = 404),
  broken: (context) => (context.status = 500),
  /** Fails twice, then serves. */
  flapping: (context, times) => (times < 2 ? (context.status = 503) : (context.body = dataset(one))),
  hang: () => new Promise(() => undefined),
  drip: (context) => (context.body = Readable.from(drops())),
  reset: (context) => context.req.socket.destroy(),
  short: (context) => {
    context.respond = false;
    context.res.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' });
    context.res.write(dataset(one));
    context.req.socket.end();
  },
  loop: (context) => context.redirect(context.url),
  html: (context) => (context.body = '<!doctype html><title>Log in</title>'),
  truncated: (context) => (context.body = dataset(one).slice(0, -20)),
  bom: (context) => (context.body = `\uFEFF${dataset(one)}`),
  utf16: (context) => (context.body = Buffer.from(dataset(one), 'utf16le')),
  latin1: (context) => (context.body = Buffer.from(dataset([{ ...one[0], title: 'Caf\u00e9' }]), 'latin1')),
  nul: (context) => (context.body = dataset(one).replace('Served', '\u0000')),
  deep: (context) => (context.body = dataset(one).replace('[]', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)),
  huge: (context) => (context.body = Readable.from(megabytes(50))),
  future: (context) => (context.body = dataset(one).replace('"schemaVersion":1', '"schemaVersion":9')),
  empty: (context) => (context.body = dataset([])),
};

async function* drops() {
  for (;;) {
    yield ' ';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function* megabytes(count) {
  for (let index = 0; index < count; index++) yield Buffer.alloc(2 ** 20, ' ');
}
