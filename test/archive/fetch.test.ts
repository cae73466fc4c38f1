import { expect } from '@open-wc/testing';
import { ArchiveError } from '../../src/archive/errors.js';
import { faulty } from '../faulty.js';
import { openArchive, type OpenOptions } from '../../src/archive/load.js';

const quick: OpenOptions = { backOff: 10 };

async function failure(way: string, options: OpenOptions = quick): Promise<ArchiveError> {
  const outcome = await openArchive(faulty(way).href, options).catch((error: unknown) => error);
  if (outcome instanceof ArchiveError) return outcome;
  throw outcome instanceof Error ? outcome : new Error(`“${way}” was taken for an archive`);
}

describe('an archive from an address', () => {
  it('is loaded whole', async () => {
    const archive = await openArchive(faulty('good').href);
    expect(archive.statements[0]?.title).to.equal('Served over the network');
  });

  it('is asked for once, without cookies and referrer', async () => {
    document.cookie = 'reader=known; path=/';
    const served = faulty('good');
    await openArchive(served.href);
    document.cookie = 'reader=; path=/; max-age=0';
    expect(await served.asked()).to.deep.equal([{ path: '/faults/good', cookie: '', referrer: '' }]);
  });

  it('may begin with a byte order mark', async () => {
    expect((await openArchive(faulty('bom').href)).statements).to.have.length(1);
  });

  it('is tried again where that can help, three times at most', async () => {
    for (const [way, requests] of Object.entries({ flapping: 3, broken: 3, missing: 1 })) {
      const served = faulty(way);
      await openArchive(served.href, quick).catch(() => undefined);
      expect(await served.asked(), way).to.have.length(requests);
    }
    expect((await openArchive(faulty('flapping').href, quick)).statements).to.have.length(1);
  });

  const codes: Record<string, string> = {
    missing: 'status',
    broken: 'status',
    reset: 'network',
    short: 'network',
    loop: 'network',
    html: 'json',
    truncated: 'json',
    nul: 'json',
    utf16: 'json|encoding',
    latin1: 'encoding',
    huge: 'size',
    future: 'version',
  };
  for (const [way, code] of Object.entries(codes)) {
    it(`fails in words when the answer is “${way}”`, async () => {
      const error = await failure(way);
      expect(error.code).to.match(new RegExp(`^(${code})$`));
    });
  }

  it('survives lists nested a million deep', async () => {
    const outcome = await openArchive(faulty('deep').href, quick).catch((error: unknown) => error);
    if (!(outcome instanceof ArchiveError)) expect(outcome).to.have.property('statements').with.length(1);
  });

  for (const way of ['hang', 'drip']) {
    it(`gives up in time when the answer is “${way}”`, async () => {
      expect((await failure(way, { time: 300 })).code).to.equal('timeout');
    });
  }

  it('stops when it is aborted', async () => {
    const stop = new AbortController();
    const opening = openArchive(faulty('hang').href, { signal: stop.signal });
    stop.abort(new Error('left the page'));
    const outcome = await opening.catch((error: unknown) => error);
    expect(outcome).to.have.property('message', 'left the page');
  });

  it('refuses addresses that are not of the web', async () => {
    for (const source of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/hosts', 'no address']) {
      const error: unknown = await openArchive(source).catch((reason: unknown) => reason);
      expect(error, source).to.have.property('code', 'address');
    }
  });
});
