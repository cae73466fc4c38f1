/** Where a text says what was asked for. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { highlight } from '../../src/search/highlight.js';
import { fold } from '../../src/search/tokenize.js';
import { statement } from '../invented.js';
import { searchOf } from './found.js';

const shown = (text: string, ...terms: string[]) =>
  highlight(text, new Set(terms)).map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

describe('highlighting', () => {
  it('marks whole words of the original, however they are written', () => {
    expect(shown('Mère DARA’s rive, riverside, River.', 'river', 'dara', 'mere')).to.equal('[Mère] [DARA]’s rive, riverside, [River].');
    expect(shown('e\u0301te\u0301 and ﬁne Straße', 'ete', 'fine', 'strasse')).to.equal('[e\u0301te\u0301] and [ﬁne] [Straße]');
  });

  it('marks a joined word whole when it was met, else the part that was', () => {
    expect(shown('in pre-trial detention', 'pretrial', 'trial')).to.equal('in [pre-trial] detention');
    expect(shown('in pre-trial detention', 'trial')).to.equal('in pre-[trial] detention');
    expect(shown('Articles 494/495', '495')).to.equal('Articles 494/[495]');
  });

  it('marks nothing in an empty text, and nothing for no terms', () => {
    expect(highlight('', new Set(['a']))).to.deep.equal([]);
    expect(highlight('river', new Set())).to.deep.equal([{ text: 'river', isHit: false }]);
  });

  it('marks what a search has met, also where the query was misspelt or unfinished', async () => {
    const search = await searchOf([statement({ title: 'The lanterns of Reedbank' })]);
    expect(shown('The lanterns of Reedbank', ...search.find('reedbnak lan').terms)).to.equal('The [lanterns] of [Reedbank]');
  });

  it('gives back the text, and marks from the beginning to the end of words', () => {
    const letter = /[\p{L}\p{M}\p{N}]/u;
    const piece = fc.constantFrom('river', 'Ríver', 'open', 'pre-trial', 'ខ្មែរ', 'កម្ពុជា', '២០២៤', ' ', ', ', '’', '-', '\u200B', '\u00AD', '\uD83D', '\u{1F6F6}', 'x', '1', '\n');
    const text = fc.oneof(fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 30 }));
    const terms = fc.oneof(fc.constant(['river', 'open', 'trial', '2024', 'x']), fc.array(fc.string({ unit: 'grapheme', maxLength: 3 }).map(fold)));
    fc.assert(
      fc.property(text, terms, (given, met) => {
        const pieces = highlight(given, new Set(met));
        if (pieces.map(({ text }) => text).join('') !== given) return false;
        let at = 0;
        return pieces.every(({ text, isHit }) => {
          const [before, first, last, after] = [given[at - 1] ?? '', text[0] ?? '', text.at(-1) ?? '', given[at + text.length] ?? ''];
          at += text.length;
          if (!isHit) return text !== '';
          const isInside = (one: string, other: string) => /[a-zí]/i.test(one) && /[a-zí]/i.test(other);
          return letter.test(text) && !isInside(before, first) && !isInside(last, after) && !/^\p{M}/u.test(after);
        });
      }),
      { numRuns: 2000 },
    );
  });
});
