import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatDate } from '../../src/archive/date-format.js';

describe('dates in words', () => {
  const cases: [date: string, language: string, words: string][] = [
    ['2024-10-01', 'en', '1 October 2024'],
    ['2024-10', 'en', 'October 2024'],
    ['2024', 'en', '2024'],
    ['2017~', 'en', 'about 2017'],
    ['2017?', 'en', '2017 (uncertain)'],
    ['2017%', 'en', 'about 2017 (uncertain)'],
    ['2017/..', 'en', 'since 2017'],
    ['../2022', 'en', 'until 2022'],
    ['2024-03-13/2024-03-15', 'en', '13–15 March 2024'],
    ['2023-06-28/2023-07-03', 'en', '28 June – 3 July 2023'],
    ['2023-06-28/2024-10-01', 'en', '28 June 2023 – 1 October 2024'],
    ['2022/2026', 'en', '2022–2026'],
    ['2024-05/2024-05', 'en', 'May 2024'],
    ['2024-05/2024-07', 'en', 'May – July 2024'],
    ['2017~/2019', 'en', 'about 2017 – 2019'],
    ['0987', 'en', '987'],
    ['2024-10-01', 'fr', '1er octobre 2024'],
    ['2024-10-02', 'fr-CA', '2 octobre 2024'],
    ['2024-05-03/..', 'fr', 'depuis le 3 mai 2024'],
    ['2017/..', 'fr', 'depuis 2017'],
    ['2017~', 'fr', 'vers 2017'],
    ['2024-10-01~', 'fr', 'vers le 1er octobre 2024'],
    ['../2017', 'fr', 'jusqu’en 2017'],
    ['2024-10-01', 'km', '១ តុលា ២០២៤'],
    ['2024-10-01', 'km-KH', '១ តុលា ២០២៤'],
    ['2017~', 'km', 'ប្រហែល ២០១៧'],
    ['2024-10-01', 'xx', '1 October 2024'],
    ['2024-10-01', '__proto__', '1 October 2024'],
    ['soon', 'en', 'soon'],
  ];
  for (const [date, language, words] of cases) {
    it(`says ${date} in ${language} as “${words}”`, () => expect(formatDate(date, language)).to.equal(words));
  }

  it('never says more than is known', () => {
    const year = fc.integer({ min: 1000, max: 9999 }).map(String);
    fc.assert(
      fc.property(year, fc.constantFrom('', '~', '?'), (text, mark) => {
        const said = formatDate(text + mark, 'en');
        return said.match(/\d+/g)?.join() === text && !/January|[^\d]1[^\d]/.test(said);
      }),
      { numRuns: 1000 },
    );
  });
});
