import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compareDates, isDate, isWithin, monthOf, parseDate, sortByDate, yearOf } from '../../src/archive/dates.js';

const pad = (value: number, length: number) => String(value).padStart(length, '0');

/** Any real day, made by the calendar of the engine and not by ours. */
const realDay = fc
  .integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 11, 31) })
  .map((time) => new Date(time))
  .filter((date) => date.getUTCFullYear() > 0)
  .map((date) => date.toISOString().slice(0, 10));

const anyPoint = fc
  .tuple(realDay, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'))
  .map(([day, precision, mark]) => day.slice(0, precision) + mark);

describe('dates', () => {
  it('understands years, months and days, and how sure they are', () => {
    expect(parseDate('2024')?.start).to.deep.equal({ year: 2024, about: false, uncertain: false });
    expect(parseDate('2024-10')?.start).to.deep.equal({ year: 2024, month: 10, about: false, uncertain: false });
    expect(parseDate('2024-10-01~')?.start).to.deep.equal({ year: 2024, month: 10, day: 1, about: true, uncertain: false });
    expect(parseDate('2024%')?.start).to.deep.equal({ year: 2024, about: true, uncertain: true });
  });

  it('understands intervals, open ones too', () => {
    expect(parseDate('2024-09-20/2024-09-29')).to.include({ interval: true, earliest: '2024-09-20', latest: '2024-09-29' });
    expect(parseDate('2017/..')).to.include({ earliest: '2017-01-01', latest: '9999-12-31' });
    expect(parseDate('../2022')).to.include({ earliest: '0000-01-01', latest: '2022-12-31' });
  });

  for (const text of [
    '2024-02-30', '2023-02-29', '1900-02-29', '2024-00', '2024-13', '2024-04-31', '2024-1-1', '24', '2024-10-1', '2024/2023', '../..', '/', '2024/',
    '2024//2025', '2024-10-01T00:00', ' 2024', '2024 ', '２０２４', '-2024', 'October 2024', '', '2024~~', '2024-10-01/2024-09-30',
  ]) {
    it(`refuses “${text}”`, () => expect(isDate(text)).to.equal(false));
  }

  it('knows every real day and no other', () => {
    fc.assert(fc.property(realDay, (day) => parseDate(day)?.earliest === day && parseDate(day)?.latest === day), { numRuns: 2000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (year, month, day) => {
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
        const time = Date.parse(`${text}T00:00:00Z`);
        const comesBack = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
        return isDate(text) === comesBack;
      }),
      { numRuns: 5000 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => typeof isDate(text) === 'boolean'), { numRuns: 2000 });
  });

  it('never makes a date earlier or later than it can be', () => {
    fc.assert(
      fc.property(anyPoint, (text) => {
        const { earliest = '', latest = '' } = parseDate(text) ?? {};
        const known = text.replace(/[~?%]$/, '');
        return earliest.startsWith(known) && latest.startsWith(known) && earliest <= latest;
      }),
      { numRuns: 2000 },
    );
  });

  it('sorts by the earliest day, the undated last, in one order whatever the order before', () => {
    const dates = ['2024-10-01', '2024', '2023-12-31', '2017/..', '../2022', undefined, '2024-10'];
    expect([...dates].sort(compareDates)).to.deep.equal(['../2022', '2017/..', '2023-12-31', '2024', '2024-10-01', '2024-10', undefined]);
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 12 }), (points) => {
        const records = points.map((date, index) => ({ id: pad(index, 3), date }));
        const once = sortByDate(records).map(({ id }) => id);
        const again = sortByDate([...records].reverse()).map(({ id }) => id);
        return once.join() === again.join();
      }),
      { numRuns: 1000 },
    );
  });

  it('takes an imprecise date as within bounds when it can be', () => {
    expect(isWithin('2024', '2024-03', '2024-05')).to.equal(true);
    expect(isWithin('2024-10-01', '2024-10', '2024-10')).to.equal(true);
    expect(isWithin('2024-09-30', '2024-10')).to.equal(false);
    expect(isWithin('2024-10-01', undefined, '2024-09')).to.equal(false);
    expect(isWithin('2017/..', '2024')).to.equal(true);
  });

  it('lists a date under its year and month, the month only where it is known', () => {
    expect([yearOf('2024-10-01'), monthOf('2024-10-01'), monthOf('2024'), yearOf('../2022')]).to.deep.equal(['2024', '2024-10', '2024', '2022']);
  });
});
