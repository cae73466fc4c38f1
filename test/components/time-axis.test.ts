import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isDate } from '../../src/archive/dates.js';
import { TimeAxis } from '../../src/components/timeline/time-axis.js';

const day = (offset: number) => new Date(Date.UTC(2000, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
const STEP = 80;

describe('a time axis', () => {
  it('keeps labels apart and dates in order, whatever the dates', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30_000, max: 30_000 }), { minLength: 1, maxLength: 60 }), fc.integer({ min: 600, max: 2000 }), (offsets, width) => {
        const axis = new TimeAxis([...offsets].sort((a, b) => a - b).map(day), width, STEP);
        axis.places.forEach((place, index) => expect(place - (axis.places[index - 1] ?? place - STEP)).to.be.at.least(STEP - 0.001));
        expect(axis.length).to.be.at.least(width);
        const ticks = axis.ticks(0, axis.length);
        ticks.forEach(({ x, date }, index) => {
          expect(isDate(date), date).to.equal(true);
          if (index > 0) expect(x).to.be.greaterThan(ticks[index - 1]!.x);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('is true to scale where there is room', () => {
    const { places } = new TimeAxis([day(0), day(100), day(300)], 3000, STEP);
    expect(places[2]! / places[1]!).to.be.closeTo(3, 0.01);
  });

  it('sets ticks at the beginnings of days, months, years and decades', () => {
    const kinds = [[0, 5], [0, 200], [0, 3000], [0, 60_000]].map(([from, to]) => new TimeAxis([day(from!), day(to!)], 900, STEP).ticks(0, 900).map(({ date }) => date));
    expect(kinds[0]).to.include('2000-01-03');
    expect(kinds[1]).to.include('2000-03');
    expect(kinds[2]).to.include('2005');
    expect(kinds[3]!.every((date) => Number(date) % 10 === 0)).to.equal(true);
  });

  it('lets what is longer than a day end where it ends, and what goes on reach the end', () => {
    const axis = new TimeAxis(['2024-01-01/2024-01-31', '2024-01-11', '2024-02-10', '2024-03-01/..'], 3000, STEP);
    expect(axis.ends[0]).to.be.greaterThan(axis.places[1]!).and.lessThan(axis.places[2]!);
    expect(axis.ends[1]).to.equal(axis.places[1]);
    expect(axis.ends[3]).to.equal(axis.length);
  });

  it('bears one date, all on one day, and centuries apart', () => {
    expect(new TimeAxis(['2024-01-01'], 700, STEP).length).to.equal(700);
    expect(new TimeAxis(Array.from({ length: 50 }, () => '2024-01-01'), 700, STEP).places.at(-1)).to.equal(49 * STEP);
    expect(new TimeAxis(['1425', '2024-10-01'], 700, STEP).ticks(0, 700).length).to.be.greaterThan(1);
  });
});
