import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isDate } from '../../src/archive/dates.js';
import { TimeAxis, type AxisRoom } from '../../src/components/timeline/time-axis.js';

const day = (offset: number) => new Date(Date.UTC(2000, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
const LABEL = 240;
const axisOf = (dates: readonly string[], room: Partial<AxisRoom> = {}) => new TimeAxis(dates, { width: 1000, label: LABEL, em: 16, ...room });
const places = (axis: TimeAxis) => axis.labels.map(({ x }) => x);

describe('a time axis', () => {
  it('lets what has an end only begin with the oldest, and nothing older stand where that ends', () => {
    const { labels, marks } = axisOf(['../2017', '1994-06-01', '2005-03-01'], { least: '1994-06-01' });
    expect(marks[0]![0]).to.equal(marks[1]![0]);
    expect(marks[1]![0]).to.be.lessThan(marks[2]![0]);
    expect(marks[2]![0]).to.be.lessThan(marks[0]![1]);
    expect(labels[1]!.x).to.be.lessThan(labels[2]!.x);
  });

  it('keeps labels and ticks apart and dates in order, whatever the dates', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -30_000, max: 30_000 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 600, max: 2000 }),
        fc.boolean(),
        (offsets, width, isBackwards) => {
          const axis = axisOf([...offsets].sort((a, b) => (isBackwards ? b - a : a - b)).map(day), { width, isBackwards });
          for (const [index, { x, row }] of axis.labels.entries()) {
            const before = axis.labels.slice(0, index);
            expect(x).to.be.at.least(before.at(-1)?.x ?? 0);
            const beside = before.filter((other) => other.row === row);
            expect(x - (beside.at(-1)?.x ?? -LABEL)).to.be.at.least(LABEL - 0.001);
            expect(row).to.be.within(0, 2);
          }
          expect(axis.length).to.be.at.least(Math.max(width, places(axis).at(-1)! + LABEL));
          axis.ticks.forEach(({ x, date }, index) => {
            expect(isDate(date), date).to.equal(true);
            const before = axis.ticks[index - 1];
            // As wide as such dates are written in letters of 0.8em: `2024`, `September 2024`, `20 September 2024`.
            const room = before && ({ 4: 3, 7: 7.5, 10: 9.5 }[before.date.length] ?? 0) * 16;
            if (before) expect(x - before.x).to.be.at.least(room!);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is true to scale where there is room', () => {
    const [, second, third] = places(axisOf([day(0), day(100), day(300)], { width: 3000 }));
    expect(third! / second!).to.be.closeTo(3, 0.01);
  });

  it('leaves no empty stretch where it goes on beyond what is seen', () => {
    const axis = axisOf(['1994', '2000', ...Array.from({ length: 20 }, (_, index) => day(8500 + index * 9))]);
    expect(places(axis).filter((x) => x < 1000).length).to.be.at.least(6);
    places(axis).forEach((x, index) => expect(x - (places(axis)[index - 1] ?? x)).to.be.at.most(LABEL));
  });

  it('sets ticks at the beginnings of days, months, years and decades', () => {
    const kinds = [[0, 5], [0, 200], [0, 3000], [0, 60_000]].map(([from, to]) => axisOf([day(from! + 1), day(to!)]).ticks.map(({ date }) => date));
    expect(kinds[0]).to.include('2000-01-03');
    expect(kinds[1]).to.include('2000-04');
    expect(kinds[2]).to.include('2005');
    expect(kinds[3]!.every((date) => Number(date) % 10 === 0)).to.equal(true);
  });

  it('sets the tick of a month before its first label', () => {
    const axis = axisOf(['2024-09-01', '2024-10-01', '2024-10-01', '2024-10-01', '2024-10-01', '2024-10-05']);
    expect(axis.ticks.find(({ date }) => date === '2024-10')!.x).to.equal(places(axis)[1]);
  });

  it('makes a day one point, whatever number of labels it has, which stand above and beside one another', () => {
    for (const isBackwards of [false, true]) {
      const { labels, marks } = axisOf(['2024-10-01', '2024-10-01', '2024-10-01', '2024-10-01'], { isBackwards });
      expect(labels).to.deep.equal([{ x: 0, row: 0 }, { x: 0, row: 1 }, { x: 0, row: 2 }, { x: LABEL, row: 0 }]);
      expect(marks).to.deep.equal([[0, 0], [0, 0], [0, 0], [0, 0]]);
    }
  });

  it('lets what is longer than a day end where it ends', () => {
    const { marks } = axisOf(['2024-01-01/2024-01-31', '2024-01-11', '2024-02-10'], { width: 3000 });
    expect(marks[0]![1]).to.be.greaterThan(marks[1]![0]).and.lessThan(marks[2]![0]);
    expect(marks[1]![0]).to.equal(marks[1]![1]);
  });

  it('bears one date, all on one day, and centuries apart', () => {
    expect(axisOf(['2024-01-01']).length).to.equal(1000);
    expect(places(axisOf(Array.from({ length: 50 }, () => '2024-01-01'))).at(-1)).to.equal(16 * LABEL);
    expect(axisOf(['1425', '2024-10-01']).ticks.length).to.be.greaterThan(1);
  });
});
