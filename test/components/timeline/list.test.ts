import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { provideArchive } from '../../../src/archive/bundled.js';
import { formatDate } from '../../../src/archive/date-format.js';
import { compareDates } from '../../../src/archive/dates.js';
import type { CaseTimelineElement } from '../../../src/components/case-timeline.js';
import '../../../src/define/statement-search.js';
import { ferry, invented, statement } from '../../invented.js';
import { cleared, mounted, updated } from '../../mounted.js';
import { all, nameOf, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { event, items, leads, source, timeline, withEvents } from './timelines.js';

describe('the list of <case-timeline>', () => {
  archiveInEachTest();

  it('says of its dates in which language they are, where the page is in another', async () => {
    const element = await mounted<CaseTimelineElement>('<section lang="de"><case-timeline></case-timeline></section>');
    const date = one(element, 'listitem', /^31 December 2024/).querySelector('time')!;
    expect(date.lang).to.equal('en');
    const ends = [...element.shadowRoot!.querySelectorAll('[part=strip] bdi')];
    expect(ends.map((end) => [end.textContent, (end as HTMLElement).lang])).to.deep.include(['31\u00a0December 2024', 'en']);
    expect(one(element, 'heading', '2024').querySelector('[lang]')?.getAttribute('lang')).to.equal('en');
  });

  it('tells events and statements in the order of time, each with its kind and with who says so', async () => {
    const element = await timeline();
    expect(said(one(element, 'status', /statements/))).to.equal('12 statements, 1 event');
    expect(items(element)).to.have.length(13);
    expect(items(element)[0]).to.equal('12 September 2024 Joint statement Statement number 12 Example League, joint statement');
    expect(items(element).find((words) => words.includes('stopped'))).to.equal(
      'December 2024 Decision The ferry was stopped Example League, statement of 31 December 2024 · The ferry',
    );
  });

  it('names the kind of statement that an event comes from, closed and opened', async () => {
    withEvents([event('2023', 'He is arrested.')], [{ ...source, kind: 'joint-statement' }]);
    const element = await timeline('case="ferry" kinds="arrest"');
    expect(items(element)).to.deep.equal(['2023 Arrest He is arrested. Example League, joint statement of 1 October 2024']);
    leads(element)[0]!.click();
    await updated(element);
    expect(all(element, 'link', 'joint statement of 1 October 2024. Source: Bring the ferry back')).to.have.length(1);
  });

  it('says what has been corrected or taken back, in every entry that rests on it', async () => {
    const record = { state: 'retracted', date: '2025-05-03', note: 'It was another ferry.' };
    withEvents([event('2023', 'He is arrested.')], [{ ...source, record }]);
    const element = await timeline('group="record"');
    expect(items(element)).to.deep.equal([
      '2023 Arrest He is arrested. Example League, statement of 1 October 2024; retracted 3 May 2025 · The ferry',
      '1 October 2024 Statement Bring the ferry back Example League, statement; retracted 3 May 2025',
    ]);
    leads(element)[0]!.click();
    await updated(element);
    expect(said(element), 'opened').to.contain('Retracted 3 May 2025. It was another ferry.');
    provideArchive(invented([source], [ferry({ status: undefined, facts: [], events: [event('2023', 'He is arrested.')], record: { ...record, state: 'corrected' } })]));
    expect(items(await timeline())[0], 'of the case').to.match(/The ferry; corrected 3 May 2025$/);
    expect(said(await timeline('case="ferry"'))).to.contain('Corrected 3 May 2025. It was another ferry.');
  });

  it('has every entry described by when it was, what it was, and who says so, also when it is opened', async () => {
    const record = { state: 'retracted', date: '2025-05-03', note: 'It was another ferry.' };
    withEvents([event('2023', 'He is arrested.')], [{ ...source, record }]);
    const element = await timeline('group="described"');
    const describe = (lead: Element) =>
      lead.getAttribute('aria-describedby')!.split(' ').map((id) => said(element.shadowRoot!.getElementById(id)));
    leads(element)[1]!.click();
    await updated(element);
    expect(leads(element).map(describe)).to.deep.equal([
      ['2023', 'Arrest', 'Example League, statement of 1 October 2024; retracted 3 May 2025 · The ferry'],
      ['1 October 2024', 'Statement', 'Example League, statement; retracted 3 May 2025'],
    ]);
    const ids = [...element.renderRoot.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('says kind and publisher of an opened statement in one size', async () => {
    const element = await timeline('group="size"');
    leads(element)[0]!.click();
    await updated(element);
    const sizes = [...element.renderRoot.querySelectorAll('.byline > *')].map((part) => getComputedStyle(part).fontSize);
    expect(sizes).to.have.length(2);
    expect(new Set(sizes).size).to.equal(1);
  });

  it('says dates only as precisely as they are known, and puts what has none last', async () => {
    withEvents([
      event(undefined, 'undated'),
      event('2023', 'year'),
      event('2023-03', 'month'),
      event('2017~', 'about'),
      event('2019/..', 'since'),
      event('2022-05-01/2022-05-09', 'range'),
      event('2020?', 'uncertain'),
    ]);
    expect(items(await timeline('case="ferry" gaps="0"')).map((words) => words.replace(/ (Arrest|Statement).*/, ''))).to.deep.equal([
      'about 2017',
      'since 2019',
      '2020 (uncertain)',
      '1–9 May 2022',
      '2023',
      'March 2023',
      '1 October 2024',
      'Date not known',
    ]);
    expect(all(await timeline('case="ferry"'), 'heading').map(nameOf)).to.deep.equal(['2017', '2019', '2020', '2022', '2023', '2024', 'Date not known']);
  });

  it('sorts and says any date of the schema without adding to it', async () => {
    const year = fc.integer({ min: 1800, max: 2100 }).map(String);
    const date = fc.oneof(
      year,
      year.map((y) => `${y}~`),
      year.map((y) => `${y}-07`),
      year.map((y) => `${y}-07-09`),
      year.map((y) => `${y}/..`),
      year.map((y) => `${y}-03-01/${y}-03-05`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(date, { minLength: 1, maxLength: 6 }), async (dates) => {
        withEvents(dates.map((given) => event(given, 'It happened.')));
        const element = await timeline('case="ferry" kinds="arrest" gaps="0" strip="none"');
        const expected = [...dates].sort(compareDates).map((given) => `${formatDate(given)} Arrest It happened. Example League, statement of 1 October 2024`);
        expect(items(element)).to.deep.equal(expected);
        cleared();
        await aTimeout(0);
      }),
      { numRuns: 100 },
    );
  }).timeout(30_000);

  it('leaves no gap beside a date of two lines', async () => {
    withEvents([event('2024-09-20/2024-09-29', 'He waits.'), event('2024-10-01', 'He goes.')]);
    const place = await mounted<CaseTimelineElement>('<div style="width: 700px; font: 16px/1.5 monospace"><case-timeline case="ferry"></case-timeline></div>');
    const [two, single] = ['He waits.', 'He goes.'].map((name) => {
      const lead = one(place, 'button', name);
      return lead.getBoundingClientRect().top - lead.closest('li')!.getBoundingClientRect().top;
    });
    expect(two).to.be.closeTo(single!, 1);
  });

  it('turns round, undated still last', async () => {
    withEvents([event('2023', 'first'), event(undefined, 'undated'), event('2024', 'second')]);
    const texts = leads(await timeline('case="ferry" order="newest" kinds="arrest"')).map(nameOf);
    expect(texts).to.deep.equal(['second', 'first', 'undated']);
  });

  it('shows one case, a span of time and some kinds where the author says so', async () => {
    expect(items(await timeline('case="ferry"'))).to.have.length(5);
    expect(items(await timeline('from="2024-12" to="2024-12-15"')).map((words) => words.slice(0, 16))).to.deep.equal(['1 December 2024 ', 'December 2024 De', '11 December 2024']);
    expect(items(await timeline('kinds="decision"'))).to.have.length(1);
  });

  it('holds what has all words of a query, and what has some only where nothing has all', async () => {
    withEvents([], [source, statement({ id: 'b', date: '2024-11-01', title: 'Bring the bell home' })]);
    const element = await timeline('group="words"');
    const box = (await mounted('<statement-search group="words"></statement-search>')).shadowRoot!.querySelector('input')!;
    const ask = (words: string) => {
      box.value = words;
      box.dispatchEvent(new Event('input'));
    };
    const titles = () => all(element, 'listitem').length;
    ask('bring ferry');
    await waitUntil(() => titles() === 1);
    expect(items(element)[0]).to.contain('Bring the ferry back');
    ask('bring lantern');
    await waitUntil(() => titles() === 2);
    expect(said(element)).to.match(/^Only some of the words: 2 statements/);
    const ofCase = await timeline('group="words" case="ferry"');
    ask('bell ');
    await waitUntil(() => said(ofCase).includes('Nothing found for “bell ” with these filters: Case: The ferry.'));
    expect(said(one(ofCase, 'status', /statement/))).to.equal('0 statements');
  });

  it('without a case is that of the whole archive, however that is said', async () => {
    const element = await timeline();
    const before = items(element);
    Object.assign(element, { case: null });
    await updated(element);
    expect(items(element)).to.deep.equal(before);
  });

  it('calls an event of an unknown kind an event', async () => {
    withEvents([event('2023', 'He juggles.', { kind: 'juggling' })]);
    expect(items(await timeline('case="ferry" kinds="juggling"'))).to.deep.equal(['2023 Event He juggles. Example League, statement of 1 October 2024']);
  });
});
