import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import { openSearch } from '../../src/search/search.js';
import { storeFor, type ArchiveStore } from '../../src/state/archive-store.js';
import { faulty } from '../faulty.js';
import { invented, many } from '../invented.js';

/** Waits for the store to leave a status; the subscription is what keeps it alive. */
function settled(store: ArchiveStore, status = 'loading'): Promise<void> {
  return new Promise((resolve) => {
    const look = () => store.snapshot.status !== status && (leave(), resolve());
    const leave = store.subscribe(() => look());
    look();
  });
}

describe('the store of a group', () => {
  let leaves: (() => void)[] = [];
  const join = (store: ArchiveStore, subscriber = () => undefined) => {
    leaves.push(store.subscribe(subscriber));
    return store;
  };
  afterEach(async () => {
    leaves.forEach((leave) => leave());
    leaves = [];
    await aTimeout(0);
  });

  it('is one for a src and a group, another for every other', () => {
    const store = join(storeFor('/a.json', ''));
    expect(storeFor('/a.json', '')).to.equal(store);
    expect(storeFor('/a.json', 'other')).not.to.equal(store);
    expect(storeFor('/b.json', '')).not.to.equal(store);
  });

  it('loads an address once for all groups', async () => {
    const served = faulty('good');
    const src = served.href;
    const [first, second] = [join(storeFor(src, 'one')), join(storeFor(src, 'two'))];
    await Promise.all([settled(first), settled(second)]);
    expect(first.snapshot.archive).to.equal(second.snapshot.archive);
    expect(await served.asked()).to.have.length(1);
  });

  it('hands out frozen snapshots, a new one for every change', async () => {
    const store = join(storeFor(faulty('good').href, ''));
    await settled(store);
    const before = store.snapshot;
    store.request({ query: 'river', filters: { topics: ['rivers'] } });
    expect(store.snapshot).not.to.equal(before);
    expect(before.query).to.equal('');
    expect(store.snapshot).to.include({ query: 'river', status: 'ready' });
    expect(() => ((store.snapshot as { query: string }).query = 'x')).to.throw(TypeError);
  });

  it('keeps groups apart', async () => {
    const src = faulty('good').href;
    const [first, second] = [join(storeFor(src, 'one')), join(storeFor(src, 'two'))];
    let told = 0;
    join(second, () => void told++);
    await settled(second);
    told = 0;
    first.request({ filters: { topics: ['rivers'] }, selection: { case: 'ferry' } });
    expect(second.snapshot.filters).to.deep.equal({});
    expect(second.snapshot.selection).to.deep.equal({});
    expect(told).to.equal(0);
  });

  it('is released with its last member, and what it shared with it', async () => {
    const src = faulty('good').href;
    const store = storeFor(src, '');
    const leave = store.subscribe(() => undefined);
    await settled(store);
    store.request({ query: 'river' });
    leave();
    await aTimeout(0);
    expect(storeFor(src, '')).not.to.equal(store);
  });

  it('outlives a member that leaves and joins in one go', async () => {
    const served = faulty('good');
    const src = served.href;
    const store = storeFor(src, '');
    const leave = store.subscribe(() => undefined);
    await settled(store);
    store.request({ query: 'river' });
    leave();
    join(storeFor(src, ''));
    await aTimeout(0);
    expect(storeFor(src, '')).to.equal(store);
    expect(store.snapshot.query).to.equal('river');
    expect(await served.asked()).to.have.length(1);
  });

  it('drops an answer that comes after everybody has left', async () => {
    const store = storeFor(faulty('slow').href, '');
    let told = 0;
    const leave = store.subscribe(() => void told++);
    leave();
    await aTimeout(0);
    await fetch(faulty('slow').href);
    expect(told).to.equal(0);
    expect(store.snapshot.status).to.equal('loading');
  });

  it('tries again after a failure, when asked', async () => {
    const served = faulty('missing');
    const store = join(storeFor(served.href, ''));
    await settled(store);
    expect(store.snapshot.error?.code).to.equal('status');
    store.request({ retry: true });
    expect(store.snapshot.status).to.equal('loading');
    await settled(store);
    expect(store.snapshot.status).to.equal('error');
    expect(await served.asked()).to.have.length(2);
  });

  it('says that there is no archive, and shows one as soon as it is provided, in every group', async () => {
    provideArchive(undefined);
    const stores = [join(storeFor('', 'one')), join(storeFor('', 'two'))];
    await Promise.all(stores.map((store) => settled(store)));
    expect(stores[0]?.snapshot.error?.code).to.equal('missing');
    provideArchive(invented(many(3)));
    await Promise.all(stores.map((store) => settled(store)));
    expect(stores.map(({ snapshot }) => snapshot.archive?.statements.length)).to.deep.equal([3, 3]);
  });

  it('says what its members do, once they have come and when they have gone', async () => {
    const store = join(storeFor('/roles.json', ''));
    expect([...store.snapshot.roles]).to.deep.equal([]);
    const leave = store.subscribe(() => undefined, 'list');
    leaves.push(store.subscribe(() => undefined, 'list'), store.subscribe(() => undefined, 'search'));
    expect([...store.snapshot.roles]).to.deep.equal(['list', 'search']);
    leave();
    expect([...store.snapshot.roles], 'another list is there').to.deep.equal(['list', 'search']);
  });

  describe('with a search', () => {
    beforeEach(() => provideArchive(invented(many(3))));

    it('answers a query as soon as the index is there, and follows the next one at once', async () => {
      const store = join(storeFor('', 'search'));
      store.lend(openSearch);
      store.request({ query: 'number 2' });
      expect(store.snapshot.found).to.equal(undefined);
      await waitUntil(() => store.snapshot.found);
      expect(store.snapshot.found?.statements[0]?.id).to.equal('s2');
      store.request({ query: 'number 3' });
      expect(store.snapshot.found?.statements[0]?.id).to.equal('s3');
      store.request({ query: '  ' });
      expect(store.snapshot.found).to.equal(undefined);
    });

    it('answers from the archive that is shown, when another takes its place', async () => {
      const store = join(storeFor('', 'search'));
      store.lend(openSearch);
      store.request({ query: 'number' });
      await waitUntil(() => store.snapshot.found);
      expect(store.snapshot.found?.statements).to.have.length(3);
      provideArchive(invented(many(5)));
      expect(store.snapshot.found).to.equal(undefined);
      await waitUntil(() => store.snapshot.found);
      expect(store.snapshot.found?.statements).to.have.length(5);
    });

    it('builds one index for all groups of an archive', async () => {
      let built = 0;
      const counted: typeof openSearch = (...given) => (built++, openSearch(...given));
      const stores = ['one', 'two'].map((group) => join(storeFor('', group)));
      for (const store of stores) {
        store.lend(counted);
        store.request({ query: 'number' });
      }
      await waitUntil(() => stores.every(({ snapshot }) => snapshot.found));
      expect(built).to.equal(1);
    });

    it('gives up an index that nobody waits for any more, without a word', async () => {
      provideArchive(invented(many(4000)));
      const rejected: unknown[] = [];
      const note = (event: PromiseRejectionEvent | ErrorEvent) => {
        rejected.push(event);
        event.preventDefault();
      };
      addEventListener('unhandledrejection', note);
      addEventListener('error', note);
      const store = storeFor('', 'given-up');
      store.request({ query: 'number' });
      const leave = store.subscribe(() => undefined);
      const end = await new Promise((resolve) => {
        store.lend((archive, options) => {
          const opened = openSearch(archive, options);
          opened.then(() => resolve('built'), () => resolve('given up'));
          leave();
          return opened;
        });
      });
      await aTimeout(50);
      removeEventListener('unhandledrejection', note);
      removeEventListener('error', note);
      expect(end).to.equal('given up');
      expect(rejected).to.have.length(0);
    });

    it('answers the same words with the same answer, however often it is drawn', async () => {
      const store = join(storeFor('', 'again'));
      store.lend(openSearch);
      await settled(store);
      await waitUntil(() => store.find('number 2'));
      const found = store.find('number 2');
      for (const text of ['number 1', 'number 3']) expect(store.find(text)?.statements[0]?.id).to.equal(`s${text.slice(-1)}`);
      expect(store.find('number 2')).to.equal(found);
      provideArchive(invented(many(5)));
      await settled(store);
      await waitUntil(() => store.find('number 2'));
      expect(store.find('number 2'), 'of the archive that is shown').not.to.equal(found);
    });

    it('finds nothing without one, and breaks nothing', async () => {
      const store = join(storeFor('', 'mute'));
      store.request({ query: 'number' });
      await settled(store);
      expect(store.snapshot.found).to.equal(undefined);
      expect(store.find('number')).to.equal(undefined);
    });
  });
});
