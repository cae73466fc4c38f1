import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { isDate } from '../../../src/archive/dates.js';
import type { CaseTimelineElement } from '../../../src/components/case-timeline.js';
import { TimeAxis, type AxisRoom } from '../../../src/components/timeline/time-axis.js';
import { statement } from '../../invented.js';
import { canSetViewport } from '../../media.js';
import { cleared, drawn, mounted, placed, updated } from '../../mounted.js';
import { all, nameOf, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { event, leads, settled, source, timeline, weeks, wide, withEvents } from './timelines.js';

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

if (canSetViewport) {
  describe('<case-timeline> on its side', () => {
    archiveInEachTest();

    it('stands along an axis with labels that never overlap, at 20 entries and at 2,000', async () => {
      await wide(async () => {
        for (const count of [20, 2000]) {
          withEvents(weeks(count));
          const element = await timeline('case="ferry" orientation="horizontal"');
          const boxes = all(element, 'listitem').map((item) => item.getBoundingClientRect());
          expect(boxes.length).to.be.greaterThan(5);
          const overlapping = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
          expect(overlapping, String(count)).to.have.length(0);
          cleared();
          await aTimeout(0);
        }
      });
    });

    /** What stands on the axis: from where to where on the screen, in order. */
    // Along the axis: engines differ in whether the place of a shape on the page takes in its stroke.
    const marks = (element: CaseTimelineElement) =>
      [...element.renderRoot.querySelectorAll<SVGPathElement>('.reach')].map((mark) => {
        const { x, width } = mark.getBBox();
        return { left: x, right: x + width, width };
      });

    it('makes a day one point, and sets the tick of its month at its first entry', async () => {
      await wide(async () => {
        const days = ['2024-09-20/2024-09-29', '2024-10-01', '2024-10-01', '2024-10-01'];
        withEvents(days.map((date, index) => event(date, `Event ${index}`)));
        const element = await timeline('case="ferry" orientation="horizontal"');
        const [span, ...points] = marks(element);
        expect(span!.width).to.be.greaterThan(20);
        expect(points.map(({ width }) => width)).to.deep.equal([6, 6, 6, 6]);
        expect(new Set(points.map(({ left }) => left)).size, 'one point').to.equal(1);
        expect(span!.right, 'the days before').to.be.lessThan(points[0]!.left);
        const tick = [...element.renderRoot.querySelectorAll('.tick')].find((other) => said(other) === 'October 2024')!;
        for (const item of all(element, 'listitem').slice(1)) expect(tick.getBoundingClientRect().left).to.be.at.most(item.getBoundingClientRect().left + 1);
      });
    });

    it('ends what goes on at the day of its source', async () => {
      await wide(async () => {
        withEvents([event('2023/..', 'Since then.'), event('2024-12-01', 'Later.', { source: 'b' })], [source, statement({ id: 'b', date: '2024-12-24' })]);
        const [since, said, later] = marks(await timeline('orientation="horizontal"'));
        expect(since!.right).to.be.within(said!.left - 1, said!.right);
        expect(since!.right).to.be.lessThan(later!.left);
      });
    });

    it('cuts no word, and lets no two ticks meet', async () => {
      await wide(async () => {
        const long = 'The company dismisses a worker and member of the union in the middle of the night, against the law; the signatories call the dismissal illegal.';
        withEvents(['2024-09-20/2024-09-29', '2024-09-24', '2024-09-25', '2024-09-30'].map((date) => event(date, long, { kind: 'pre-trial-detention' })));
        const element = await timeline('orientation="horizontal"');
        for (const item of all(element, 'listitem')) {
          const words = document.createRange();
          words.selectNodeContents(item);
          const [inner, outer] = [words.getBoundingClientRect(), item.getBoundingClientRect()];
          expect(inner.bottom <= outer.bottom && inner.right <= outer.right + 1, said(item)).to.equal(true);
          for (const part of item.querySelectorAll<HTMLElement>('*')) expect(part.scrollHeight - part.clientHeight, part.className).to.be.at.most(getComputedStyle(part).display === 'inline' ? Infinity : 2);
        }
        const ticks = [...element.renderRoot.querySelectorAll('.tick')].map((tick) => tick.getBoundingClientRect());
        expect(ticks.length).to.be.greaterThan(0);
        ticks.forEach(({ left }, index) => expect(left).to.be.greaterThan(ticks[index - 1]?.right ?? -1));
      });
    });

    it('opens with a screen of entries, and fades out where it goes on', async () => {
      await wide(async () => {
        withEvents([event('1994/..', 'Long ago.'), event('2000/2009', 'For years.'), ...weeks(30).map((one, index) => ({ ...one, date: `2023-0${(index % 9) + 1}-11` }))]);
        const element = await timeline('orientation="horizontal"');
        const scroller = element.renderRoot.querySelector<HTMLElement>('.scroller')!;
        const { right } = scroller.getBoundingClientRect();
        expect(all(element, 'listitem').filter((item) => item.getBoundingClientRect().left < right - 100).length).to.be.at.least(6);
        expect(getComputedStyle(scroller).maskImage).to.contain('gradient');
        scroller.scrollLeft = scroller.scrollWidth;
        await settled(element);
        expect(all(element, 'listitem').at(-1)!.getBoundingClientRect().right, 'the last one is whole').to.be.at.most(right - 3 * 16);
        withEvents([event('2024-09-30', 'Short.')]);
        const short = (await timeline('case="ferry" orientation="horizontal"')).renderRoot.querySelector('.scroller')!;
        expect(short.scrollWidth).to.equal(short.clientWidth);
        expect(getComputedStyle(short).maskImage).to.equal('none');
      });
    });

    it('goes down the page where lines do', async () => {
      await wide(async () => {
        withEvents(weeks(30));
        const element = await mounted<CaseTimelineElement>('<div style="writing-mode: vertical-rl; block-size: 800px"><case-timeline case="ferry" orientation="horizontal"></case-timeline></div>');
        await settled(element);
        expect(!element.renderRoot.querySelector('.scroller'), 'no axis').to.equal(true);
        expect(all(element, 'heading').map(nameOf)).to.include('2000');
      });
    });

    it('skips no level of heading below the axis', async () => {
      await wide(async () => {
        withEvents([event('2024-09-30', 'Stopped'), event(undefined, 'undated')]);
        for (const [given, expected] of [['heading="In order"', [2, 3, 3]], ['', [2, 2]], ['heading="In order" heading-level="6"', [6, 6, 6]]] as const) {
          const element = await timeline(`case="ferry" orientation="horizontal" ${given}`);
          leads(element)[0]!.click();
          await updated(element);
          expect(all(element, 'heading').map((heading) => Number(heading.getAttribute('aria-level'))), given).to.deep.equal(expected);
          cleared();
        }
      });
    });

    it('goes down the page where its own room is narrow', async () => {
      await wide(async () => {
        const narrow = placed<CaseTimelineElement>('<div style="width: 590px"><case-timeline orientation="horizontal"></case-timeline></div>');
        await drawn(narrow);
        expect(all(narrow, 'heading', '2024')).to.have.length(1);
        narrow.parentElement!.style.width = '700px';
        await waitUntil(() => all(narrow, 'heading', '2024').length === 0);
      });
    });
  });
}
