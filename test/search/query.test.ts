/** The search as developers use it: narrowed, counted, cut. */
import { expect } from '@open-wc/testing';
import { openArchive } from '../../src/archive/load.js';
import { openSearch } from '../../src/search/search.js';
import { ferry, invented, many, statement } from '../invented.js';
import { searchOf } from './found.js';

describe('a query', () => {
  it('gives statements and cases together, best first, at most as many as asked for', async () => {
    const search = await searchOf(many(30), [ferry({ summary: 'One of a number.' })]);
    const { hits, total, suggestion, terms } = search.query('number', { limit: 5 });
    expect(hits).to.have.length(5);
    expect(total).to.equal(31);
    expect(hits.map(({ score }) => score)).to.deep.equal(hits.map(({ score }) => score).sort((a, b) => b - a));
    expect(search.query('number').hits).to.have.length(20);
    expect(search.query('number', { limit: 99 }).hits.filter(({ kind }) => kind === 'case')).to.have.length(1);
    expect(suggestion).to.equal(undefined);
    expect([...terms]).to.deep.equal(['number']);
  });

  it('is narrowed by filters: a case passes when a statement that passes speaks of it', async () => {
    const search = await searchOf(
      [...many(6), statement({ id: 'x', title: 'Number of ferries', cases: ['ferry', 'boat'], topics: ['bridges'], date: '2020' })],
      [ferry({ summary: 'One of a number.' }), ferry({ id: 'boat', name: 'The boat number', status: undefined, facts: [], events: [] })],
    );
    const narrowed = (filters: object) => search.query('number', { filters }).hits.map((hit) => (hit.kind === 'case' ? `case ${hit.case.id}` : hit.statement.id));
    expect(narrowed({ topics: ['rivers'] })).to.have.members(['s1', 's3', 's5', 'case ferry']);
    expect(narrowed({ cases: ['boat'] })).to.have.members(['x', 'case boat']);
    expect(narrowed({ from: '2020', to: '2020' })).to.have.members(['x', 'case ferry', 'case boat']);
    expect(narrowed({ kinds: ['nothing'] })).to.deep.equal([]);
    expect(narrowed({ topics: [] })).to.have.length(9);
  });

  it('tells how many of all that pass have every word, with and without a limit', async () => {
    const search = await searchOf(
      [
        statement({ id: 's1', title: 'Fined under Article 12', topics: ['bridges'] }),
        statement({ id: 's2', title: 'Fined under Article 12', topics: ['rivers'] }),
        statement({ id: 's3', title: 'Fined under Article 13', topics: ['rivers'] }),
        ...Array.from({ length: 9 }, (_, index) => statement({ id: `other${index}` })),
      ],
      [ferry({ name: 'Article 12', status: undefined, facts: [], events: [] })],
    );
    const counted = (options: object) => {
      const { whole, total, hits } = search.query('article 12', options);
      return [whole, total, hits.length];
    };
    expect(counted({})).to.deep.equal([3, 4, 4]);
    expect(counted({ limit: 1 })).to.deep.equal([3, 4, 1]);
    expect(counted({ filters: { topics: ['rivers'] } })).to.deep.equal([1, 2, 2]);
    expect(counted({ filters: { kinds: ['nothing'] } })).to.deep.equal([0, 0, 0]);
    expect(search.query('article 14 ').whole).to.equal(0);
  });

  it('counts what the statements found could be narrowed to, each facet under the other filters', async () => {
    const search = await searchOf([...many(6), statement({ id: 'x', topics: ['rivers'] })]);
    const { facets } = search.query('number', { filters: { topics: ['bridges'] }, limit: 1 });
    expect(facets.topics).to.deep.equal([{ value: 'bridges', count: 3 }, { value: 'rivers', count: 3 }]);
    expect(facets.kinds).to.deep.equal([{ value: 'joint-statement', count: 3 }]);
    expect(facets.years).to.deep.equal([{ value: '2024', count: 3 }]);
    expect(search.query('nothing like it').facets.topics).to.deep.equal([]);
  });
});

describe('opening a search', () => {
  it('lets the page have its turn while a long archive is read', async () => {
    const archive = await openArchive(invented(many(3000)));
    let turns = 0;
    let isReady = false;
    const count = () => {
      turns++;
      if (!isReady) setTimeout(count);
    };
    setTimeout(count);
    const search = await openSearch(archive);
    isReady = true;
    expect(turns).to.be.greaterThan(2);
    expect(search.find('statement').statements).to.have.length(3000);
  });

  it('ends with the signal’s reason, before and in the middle', async () => {
    const archive = await openArchive(invented(many(3000)));
    const reason = new Error('not wanted any more');
    const failure = (signal: AbortSignal) => openSearch(archive, { signal }).then(() => 'opened', (error: unknown) => error);
    expect(await failure(AbortSignal.abort(reason))).to.equal(reason);
    const giveUp = new AbortController();
    const opening = failure(giveUp.signal);
    setTimeout(() => giveUp.abort(reason));
    expect(await opening).to.equal(reason);
  });

  it('opens an archive without a record', async () => {
    expect((await searchOf([])).find('river')).to.deep.include({ statements: [], cases: [] });
    expect((await searchOf([])).query('river')).to.deep.include({ hits: [], total: 0 });
  });
});
