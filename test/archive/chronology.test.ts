import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isDuration, isOlderThan } from '../../src/archive/age.js';
import { chronology, filterEntries, silencesIn } from '../../src/archive/chronology.js';
import { isDate, isWithin, parseDate } from '../../src/archive/dates.js';
import { openArchive } from '../../src/archive/load.js';
import { periodsOf } from '../../src/archive/periods.js';
import { datesBetween } from '../dates.js';
import { invented, statement } from '../invented.js';

/** Any date that the schema allows, and none. */
const anyDate = fc.option(datesBetween(1900, 2100).filter(isDate), { nil: undefined });

const event = (date: string | undefined, kind = 'arrest') => ({ ...(date !== undefined && { date }), kind, text: 'It happened.', source: 'one' });
const open = (events: readonly unknown[]) => openArchive(invented([statement({ cases: ['c'] })], [{ id: 'c', kind: 'issue', name: 'C', events }]));
const begins = (date: string) => parseDate(date)!.earliest;

describe('a chronology', () => {
  it('holds the events of all cases and the statements among them, oldest first, undated last', async () => {
    const archive = await openArchive(
      invented(
        [statement({ id: 'one', date: '2024-10-01', cases: ['c'] }), statement({ id: 'two', date: '2020' })],
        [
          { id: 'c', kind: 'issue', name: 'C', events: [event('2024-11'), event(undefined), event('2017~')] },
          { id: 'd', kind: 'issue', name: 'D', events: [event('2020-05-01')] },
        ],
      ),
    );
    expect(chronology(archive).map(({ id }) => id)).to.deep.equal(['c.3', 'two', 'd.1', 'one', 'c.1', 'c.2']);
    expect(chronology(archive, 'c').map(({ id }) => id)).to.deep.equal(['c.3', 'one', 'c.1', 'c.2']);
    expect(chronology(archive, 'nobody')).to.deep.equal([]);
  });

  it('gives no entry the id of another, and every statement its own', async () => {
    const cases = [{ id: 'c', kind: 'issue', name: 'C', events: [event('2024'), event('2024')] }];
    const archive = await openArchive(invented(['one', 'c.1', 'c.1.'].map((id) => statement({ id })), cases));
    expect(chronology(archive).map(({ id, kind }) => `${kind} ${id}`)).to.have.members(['statement one', 'statement c.1', 'statement c.1.', 'arrest c.1..', 'arrest c.2']);
  });

  it('of a case holds the statements that its facts come from, too', async () => {
    const fact = { label: 'Moved', value: 'To the other bank', asOf: '2021-06-01', source: 'b' };
    const archive = await openArchive(invented([statement({ id: 'a', date: '2018-01-01', cases: ['c'] }), statement({ id: 'b', date: '2021-06-01' })], [{ id: 'c', kind: 'issue', name: 'C', facts: [fact] }]));
    expect(chronology(archive, 'c').map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });

  it('keeps the order of the dataset on one day, more than ten events too, and statements after what they tell', async () => {
    const archive = await open(Array.from({ length: 12 }, () => event('2024-10-01')));
    expect(chronology(archive).map(({ id }) => id)).to.deep.equal([...Array.from({ length: 12 }, (_, index) => `c.${index + 1}`), 'one']);
  });

  it('orders any dates by their earliest day, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDate, { maxLength: 12 }), async (dates) => {
        const archive = await open(dates.map((date) => event(date)));
        const events = chronology(archive, 'c').filter((entry) => entry.event);
        expect(events.map(({ date }) => date).sort()).to.deep.equal([...dates].sort());
        const days = events.map(({ date }) => (date === undefined ? 'undated' : begins(date)));
        expect(days).to.deep.equal([...days].sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('filters statements as a list does, and events by their own date and case and by their statement', async () => {
    const archive = await openArchive(
      invented(
        [statement({ id: 'one', date: '2024-10-01', topics: ['rivers'], cases: ['c'] }), statement({ id: 'two', date: '2023-01-01', topics: ['bridges'], cases: ['d'] })],
        [
          { id: 'c', kind: 'issue', name: 'C', events: [event('2022-05-05'), event(undefined)] },
          { id: 'd', kind: 'issue', name: 'D', events: [{ ...event('2022-06-06'), source: 'two' }] },
        ],
      ),
    );
    const ids = (filters: Parameters<typeof filterEntries>[1]) => filterEntries(chronology(archive), filters, archive).map(({ id }) => id);
    expect(ids({})).to.have.length(5);
    expect(ids({ topics: ['bridges'] })).to.deep.equal(['d.1', 'two']);
    expect(ids({ cases: ['c'] })).to.deep.equal(['c.1', 'one', 'c.2']);
    expect(ids({ from: '2022-06', to: '2023' })).to.deep.equal(['d.1', 'two']);
  });

  it('shows what goes on in no time of which its source knew nothing', async () => {
    const archive = await open([event('1994/..'), event('../1994')]);
    const within = (from: string, to?: string) => filterEntries(chronology(archive, 'c'), to === undefined ? { from } : { from, to }, archive).map(({ date }) => date);
    expect(within('1990', '1993')).to.deep.equal(['../1994']);
    expect(within('1995', '2000')).to.deep.equal(['1994/..']);
    expect(within('2024-10-01'), 'the day of its source').to.deep.equal(['1994/..', '2024-10-01']);
    expect(within('2024-10-02')).to.deep.equal([]);
  });
});

describe('silences', () => {
  const monthsBefore = async (dates: readonly (string | undefined)[], isBackwards = false) => {
    const entries = chronology(await open(dates.map((date) => event(date))), 'c').filter((entry) => entry.event);
    const silences = silencesIn(entries, isBackwards);
    return entries.map((entry) => silences.get(entry) ?? 0);
  };

  it('are whole months that surely passed', async () => {
    expect(await monthsBefore(['2023-01-15', '2024-03-15'])).to.deep.equal([0, 14]);
    expect(await monthsBefore(['2023-01-15', '2024-03-14'])).to.deep.equal([0, 13]);
    expect(await monthsBefore(['2019', '2023-06-28']), 'a year lasts until its end').to.deep.equal([0, 41]);
    expect(await monthsBefore(['2023-06-28', '2024']), 'and may begin at its beginning').to.deep.equal([0, 6]);
    expect(await monthsBefore(['2023', undefined])).to.deep.equal([0, 0]);
  });

  it('are none where something lasts, which it does until the day of its source', async () => {
    expect(await monthsBefore(['2000/2009', '2001', '2008', '2010-07-01']), 'within another span').to.deep.equal([0, 0, 0, 6]);
    expect(await monthsBefore(['1994/..', '1996-01-01', '2026']), 'said on 1 October 2024').to.deep.equal([0, 0, 15]);
    expect(await monthsBefore(['2025/..', '2026-07-01']), 'after its source').to.deep.equal([0, 6]);
  });

  it('stand before the older entry where the newest comes first', async () => {
    expect(await monthsBefore(['2023', '2024-07-01', '2024-07-02'], true)).to.deep.equal([6, 0, 0]);
  });
});

describe('age', () => {
  const today = new Date(2026, 10, 23);

  it('knows durations of calendar time', () => {
    for (const good of ['P12M', 'P1Y6M', 'P2W', 'P90D', 'P0D']) expect(isDuration(good), good).to.equal(true);
    for (const bad of ['', 'P', '12M', 'PT5H', 'P1.5Y', 'p1y', 'P1M1Y']) expect(isDuration(bad), bad).to.equal(false);
  });

  it('counts in months and years of the calendar', () => {
    expect(isOlderThan('2025-11-23', 'P12M', today), 'the very day').to.equal(false);
    expect(isOlderThan('2025-11-22', 'P12M', today)).to.equal(true);
    expect(isOlderThan('2025', 'P12M', today), 'a year counts from its end').to.equal(false);
    expect(isOlderThan('2026-11-01', 'P3W', today)).to.equal(true);
    expect(isOlderThan('no date', 'P1D', today)).to.equal(false);
  });
});

describe('periods', () => {
  const periods = async (dates: readonly (string | undefined)[], most = 40) => {
    const entries = chronology(await open(dates.map((date) => event(date))), 'c').filter((entry) => entry.event);
    return periodsOf(entries, entries, most);
  };

  it('are months, quarters, years, decades: as fine as there is room for', async () => {
    const dates = async (most: number) => (await periods(['2023-11-05', '2024-02-01'], most)).map(({ date }) => date);
    expect(await dates(4)).to.deep.equal(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(await dates(3)).to.deep.equal(['2023-10/2023-12', '2024-01/2024-03']);
    expect((await periods(['1994-01-01', '2024-01-01'], 8)).map(({ date }) => date)).to.deep.equal(['1990/1994', '1995/1999', '2000/2004', '2005/2009', '2010/2014', '2015/2019', '2020/2024']);
    expect(await periods([undefined])).to.deep.equal([]);
  });

  it('count nothing where its place is not known', async () => {
    const months = await periods(['2024-01-05', '2024-02-09', '2024']);
    expect(months.map(({ events }) => events), 'a year is in none of its months').to.deep.equal([1, 1]);
    const years = await periods(['2023-01-05', '2024-02-09', '2024'], 2);
    expect(years.map(({ events }) => events)).to.deep.equal([1, 2]);
  });

  it('are valid dates one after another that lose no entry they have room for, whatever the dates', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDate, { minLength: 1, maxLength: 10 }), fc.integer({ min: 2, max: 60 }), async (dates, most) => {
        const found = await periods(dates, most);
        expect(found.length).to.be.at.most(most);
        for (const [index, { date, from, to }] of found.entries()) {
          expect([date, from, to].every(isDate), date).to.equal(true);
          const before = found[index - 1];
          if (before) expect(begins(date) > parseDate(before.date)!.latest, `${before.date} ${date}`).to.equal(true);
        }
        const counted = found.reduce((sum, { events }) => sum + events, 0);
        const isCoarse = found[0]?.from.length === 4;
        const placed = dates.filter((date) => date !== undefined && (isCoarse || /\d{4}-\d\d/.test(date.replace('../', '').split('/')[0]!)));
        expect(counted).to.equal(placed.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('lead, as a filter, to what they count', async () => {
    const [first] = await periods(['2023-11-05', '2024-02-01'], 3);
    expect(isWithin('2023-11-05', first!.from, first!.to)).to.equal(true);
  });
});
