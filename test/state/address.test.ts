import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readAddress, writeAddress } from '../../src/state/address.js';
import type { Question } from '../../src/state/archive-store.js';

const NOTHING: Question = { query: '', filters: {}, shown: 0 };

/** A string that an address can hold: one with half a surrogate pair is mended by the address itself. */
const words = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/\p{Surrogate}/u.test(text));
const ids = fc.array(words, { minLength: 1, maxLength: 4 });
const dates = fc.constantFrom('2024', '2024-10', '2024-10-01', '2017~', '2017/..');
const questions: fc.Arbitrary<Question> = fc.record({
  query: fc.oneof(fc.constant(''), words),
  filters: fc.record({ cases: ids, topics: ids, kinds: ids, from: dates, to: dates }, { requiredKeys: [] }),
  shown: fc.nat(),
});

describe('what is asked for in an address', () => {
  it('is written in keys that people can read', () => {
    const filters = { topics: ['journalists', 'courts'], cases: ['mech-dara'], from: '2024', to: '2024-10' };
    expect(writeAddress('', 'archive', { query: 'mech dara', filters, shown: 20 })).to.equal(
      '?archive-q=mech+dara&archive-case=mech-dara&archive-topic=journalists&archive-topic=courts&archive-from=2024&archive-to=2024-10&archive-shown=20',
    );
    expect(writeAddress('', 'archive', NOTHING)).to.equal('');
  });

  it('comes back as it was written, whatever it is', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(readAddress(writeAddress('', 'a', question), 'a')).to.deep.equal(question);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves the keys of the host as they are, to the letter and in their order', () => {
    const host = '?x&id=a%20b&&page=2&archive=yes&archive-qq=1&q=mine';
    const written = writeAddress(host, 'archive', { ...NOTHING, query: 'dara' });
    expect(written).to.equal(`${host}&archive-q=dara`);
    expect(writeAddress(written, 'archive', NOTHING)).to.equal(host);
  });

  it('keeps two prefixes apart', () => {
    fc.assert(
      fc.property(questions, questions, (first, second) => {
        const both = writeAddress(writeAddress('?page=2', 'left', first), 'right', second);
        expect(readAddress(both, 'left')).to.deep.equal(first);
        expect(readAddress(both, 'right')).to.deep.equal(second);
      }),
      { numRuns: 1000 },
    );
  });

  it('passes over what makes no sense', () => {
    for (const search of ['?a-from=2024-02-30', '?a-shown=-1', '?a-shown=many', '?a-shown=1.5', '?a-q=', '?a-topic=', '?%E0%A4%A=1', '?a-shown=1e999']) {
      expect(readAddress(search, 'a'), search).to.deep.equal(NOTHING);
    }
  });
});
