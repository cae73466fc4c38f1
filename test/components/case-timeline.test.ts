import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { provideArchive } from '../../src/archive/bundled.js';
import { formatDate } from '../../src/archive/date-format.js';
import { compareDates } from '../../src/archive/dates.js';
import type { CaseTimelineElement } from '../../src/components/case-timeline.js';
import '../../src/define/case-card.js';
import '../../src/define/case-timeline.js';
import '../../src/define/statement-feed.js';
import '../../src/define/statement-search.js';
import { en } from '../../src/messages/en.js';
import { addLanguage } from '../../src/messages/localizer.js';
import { expectAccessible } from '../accessible.js';
import { ferry, invented, many, statement } from '../invented.js';
import { press } from '../keys.js';
import { canPretendMedia, canSetViewport, printed, withMedia, withViewport } from '../media.js';
import { cleared, drawn, mounted, placed, updated } from '../mounted.js';
import { all, focused, nameOf, one, said } from '../reading.js';
import { contract } from './contract.js';

contract('case-timeline', 'Statement number 1', '', [
  ['', ['beforeprint', 'afterprint', 'change']],
  ['deep-link="x"', ['hashchange']],
]);

const source = statement({ id: 'a', date: '2024-10-01', title: 'Bring the ferry back', cases: ['ferry'] });
const event = (date: string | undefined, text: string, given: Record<string, unknown> = {}) => ({ ...(date && { date }), kind: 'arrest', text, source: 'a', ...given });
const withEvents = (events: readonly unknown[], statements: readonly unknown[] = [source]) => provideArchive(invented(statements, [ferry({ status: undefined, facts: [], events })]));

/** As many events as wanted, a week apart. */
const weeks = (count: number) =>
  Array.from({ length: count }, (_, index) => event(new Date(Date.UTC(2000, 0, 3) + index * 604_800_000).toISOString().slice(0, 10), `Event number ${index + 1}`));

const timeline = (attributes = '') => mounted<CaseTimelineElement>(`<case-timeline ${attributes}></case-timeline>`);
const items = (element: Element) => all(element, 'listitem').map(said);
const leads = (element: Element) => all(element, 'button').filter((button) => button.id.startsWith('lead-'));
const bars = (element: Element) => all(element, 'button').filter((button) => button.hasAttribute('aria-pressed') && !button.closest('li'));
const settled = async (element: CaseTimelineElement) => {
  await updated(element);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
  await updated(element);
};

describe('<case-timeline>', () => {
  let warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    provideArchive(invented(many(12), [ferry()]));
    warnings = [];
    console.warn = (words: string) => void warnings.push(words);
  });
  afterEach(async () => {
    console.warn = warn;
    cleared();
    history.replaceState(null, '', location.pathname + location.search);
    await aTimeout(0);
  });

  describe('the list', () => {
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

    const silences = (element: CaseTimelineElement) => [...element.renderRoot.querySelectorAll('.gap')].map(said);

    it('words the silences of the archive or of a case, before the year that ends them', async () => {
      withEvents([event('2019', 'a'), event('2021-03-01', 'b'), event('2021-04-01', 'c')]);
      const element = await timeline('case="ferry"');
      expect(silences(element)).to.deep.equal([
        'No dated entry on this case in this archive for 1 year and 2 months',
        'No dated entry on this case in this archive for 3 years and 6 months',
      ]);
      expect(said(element)).to.match(/3 years and 6 months ?2024/);
      expect(silences(await timeline())[0]).to.equal('No dated entry in this archive for 1 year and 2 months');
      expect(said(await timeline('order="newest"'))).to.match(/3 years and 6 months ?2021.*1 year and 2 months ?2019/);
      expect(silences(await timeline('gaps="24"'))).to.have.length(1);
      expect(silences(await timeline('gaps="0"'))).to.deep.equal([]);
    });

    it('calls no time silent from which something has been left out, by author or reader', async () => {
      const days = ['2021-01-01', '2022-01-01', '2023-01-01'];
      withEvents(days.map((date, index) => event(date, date, { kind: index === 1 ? 'verdict' : 'arrest' })), [{ ...source, topics: ['rivers'] }]);
      expect(silences(await timeline())).to.have.length(3);
      expect(silences(await timeline('kinds="arrest"')), 'by kind').to.deep.equal([]);
      expect(silences(await timeline('from="2022"')), 'the author’s bounds only shorten it').to.have.length(2);
      const element = await timeline('case="ferry" group="narrowed"');
      const feed = await mounted('<statement-feed group="narrowed"></statement-feed>');
      expect(silences(element)).to.have.length(3);
      all(feed, 'button', 'Rivers')[0]!.click();
      await updated(element);
      expect(items(element)).to.have.length(4);
      expect(silences(element), 'by topic').to.deep.equal([]);
      const searched = await timeline('group="searched"');
      const search = await mounted('<statement-search group="searched"></statement-search>');
      const box = search.shadowRoot!.querySelector('input')!;
      box.value = 'ferry';
      box.dispatchEvent(new Event('input'));
      await waitUntil(() => silences(searched).length === 0, 'by words');
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
    });

    it('without a case is that of the whole archive, however that is said', async () => {
      const element = await timeline();
      const before = items(element);
      Object.assign(element, { case: null });
      await updated(element);
      expect(items(element)).to.deep.equal(before);
    });

    it('tells no silence after what goes on', async () => {
      withEvents([event('1994/..', 'Since then.'), event('2000-01-01', 'One of many.')]);
      expect(silences(await timeline())).to.deep.equal([]);
    });

    it('says of a case how old its newest statement is, once that is old', async () => {
      const words = 'The newest statement on this case in this archive is from 1 October 2024. What has happened since is not in it.';
      withEvents([event('2023', 'It stops.')], [source, statement({ id: 'newer', date: '2025-01-01' })]);
      expect(said(await timeline('case="ferry"'))).to.contain(words);
      expect(said(await timeline())).not.to.contain('newest statement on this case');
      const today = new Date().toISOString().slice(0, 10);
      withEvents([event('2023', 'It stops.')], [source, statement({ id: 'newer', date: today, cases: ['ferry'] })]);
      expect(said(await timeline('case="ferry"'))).not.to.contain('newest statement on this case');
    });

    it('calls an event of an unknown kind an event', async () => {
      withEvents([event('2023', 'He juggles.', { kind: 'juggling' })]);
      expect(items(await timeline('case="ferry" kinds="juggling"'))).to.deep.equal(['2023 Event He juggles. Example League, statement of 1 October 2024']);
    });
  });

  describe('opening an entry', () => {
    it('tells where an event comes from, which opens in its turn, and tells group and page of the case', async () => {
      withEvents([event('2023', 'He is arrested.', { place: 'Old Harbour' })]);
      const element = await timeline('group="o"');
      const card = await mounted('<case-card group="o"></case-card>');
      const told: string[] = [];
      element.addEventListener('case-select', ({ detail }) => told.push(detail.id));
      element.addEventListener('statement-select', ({ detail }) => told.push(detail.id));
      one(element, 'button', 'He is arrested.').click();
      await updated(element);
      expect(said(element)).to.match(/Old Harbour.*Example League, statement of 1 October 2024: Bring the ferry back/);
      expect(all(card, 'heading', 'The ferry')).to.have.length(1);
      one(element, 'button', 'statement of 1 October 2024. Source: Bring the ferry back').click();
      await settled(element);
      expect(nameOf(focused()!)).to.equal('Bring the ferry back');
      expect(focused()?.getAttribute('aria-expanded')).to.equal('true');
      expect(told).to.deep.equal(['ferry', 'a']);
    });

    it('leads to the publisher’s list where the statement of an event is not among the entries', async () => {
      withEvents([event('2023', 'He is arrested.')]);
      const element = await timeline('kinds="arrest"');
      one(element, 'button', 'He is arrested.').click();
      await updated(element);
      const source = 'statement of 1 October 2024. Source: Bring the ferry back';
      expect(one<HTMLAnchorElement>(element, 'link', source).href).to.equal('https://example.org/statements');
      expect(all(element, 'button', source)).to.have.length(0);
    });

    it('goes on at the count where a topic that is taken back takes its statement along', async () => {
      provideArchive(invented(many(4)));
      const element = await timeline();
      const press = async (button: HTMLElement) => {
        button.focus();
        button.click();
        await updated(element);
        await updated(element);
      };
      await press(one(element, 'button', 'Statement number 1'));
      await press(one(element, 'button', 'Statement number 2'));
      await press(one(element, 'button', 'Bridges'));
      await press(one(element, 'button', 'Statement number 4'));
      expect(items(element)).to.have.length(2);
      const other = await mounted('<statement-search></statement-search>');
      one(other, 'button', /^Rivers/).click();
      await updated(element);
      await press(all(element, 'button', 'Bridges')[0]!);
      expect(items(element).join()).not.to.contain('Statement number 2');
      expect(said(focused())).to.equal('2 statements');
    });

    it('shows which case of a statement is the chosen one of the group', async () => {
      withEvents([event('2023', 'He is arrested.')]);
      const element = await timeline('group="p"');
      const card = await mounted('<case-card group="p"></case-card>');
      one(element, 'button', 'Bring the ferry back').click();
      await updated(element);
      const pressed = () => all(element, 'button', 'The ferry').map((button) => button.getAttribute('aria-pressed'));
      expect(pressed()).to.deep.equal(['false']);
      one(element, 'button', 'The ferry').click();
      await updated(element);
      expect(pressed()).to.deep.equal(['true']);
      expect(all(card, 'heading', 'The ferry')).to.have.length(1);
    });

    it('marks the statement that was opened in a feed of its group, and scrolls nothing', async () => {
      const feed = await mounted('<statement-feed group="s"></statement-feed>');
      const element = await timeline('group="s"');
      const apart = await timeline('group="t"');
      const before = scrollY;
      one(feed, 'button', 'Statement number 4').click();
      await updated(element);
      const marked = (widget: Element) => leads(widget).filter((lead) => lead.getAttribute('aria-current') === 'true').map(nameOf);
      expect(marked(element)).to.deep.equal(['Statement number 4']);
      expect(marked(apart)).to.deep.equal([]);
      expect(scrollY).to.equal(before);
    });

    it('is seen in a feed of its group', async () => {
      const feed = await mounted('<statement-feed group="u"></statement-feed>');
      const element = await timeline('group="u"');
      one(element, 'button', 'Statement number 4').click();
      await updated(feed as CaseTimelineElement);
      const marked = all(feed, 'listitem').filter((item) => item.getAttribute('aria-current') === 'true');
      expect(marked.map((item) => said(item))).to.have.length(1);
      expect(said(marked[0])).to.contain('Statement number 4');
    });
  });

  describe('the strip', () => {
    it('says how much each period holds, and narrows the group to it', async () => {
      const element = await timeline('group="p"');
      const feed = await mounted('<statement-feed group="p"></statement-feed>');
      expect(bars(element).map(nameOf)).to.deep.equal([
        'September 2024, 2 statements',
        'October 2024, 3 statements',
        'November 2024, 3 statements',
        'December 2024, 4 statements, 1 event',
      ]);
      bars(element)[1]!.click();
      await updated(element);
      await updated(feed as CaseTimelineElement);
      expect(said(one(feed, 'status', /statements/))).to.equal('3 of 12 statements');
      expect(said(one(element, 'status', /statements/))).to.equal('3 statements');
      expect(bars(element).map((bar) => bar.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true', 'false', 'false']);
      bars(element)[1]!.click();
      await updated(element);
      expect(items(element)).to.have.length(13);
    });

    it('follows the filters of the group: what passes is counted, the span stays', async () => {
      const element = await timeline('group="q"');
      const feed = await mounted('<statement-feed group="q"></statement-feed>');
      all(feed, 'button', 'Rivers')[0]!.click();
      await updated(element);
      expect(bars(element)).to.have.length(4);
      expect(said(one(element, 'status', /statements/))).to.equal('6 statements, 1 event');
      one(element, 'button', 'Remove filter: Topic: Rivers').click();
      await updated(element);
      expect(items(element)).to.have.length(13);
    });

    it('tells those who listen that a bar has left nothing', async () => {
      withEvents([event('2019-05', 'He is arrested.'), event('2021-05', 'He is arrested again.')]);
      const element = await timeline('kinds="arrest"');
      bars(element).find((bar) => !nameOf(bar).includes(','))!.click();
      await updated(element);
      expect(items(element)).to.have.length(0);
      expect(said(one(element, 'status', /statement/))).to.equal('0 statements');
    });

    it('moves one end and leaves the other as it was', async () => {
      const element = await timeline('group="end"');
      const [, until] = [...element.renderRoot.querySelectorAll<HTMLInputElement>('input[type=range]')];
      until!.focus();
      await press('ArrowLeft');
      await updated(element);
      expect(all(element, 'button', /^Remove filter/).map(nameOf)).to.deep.equal(['Remove filter: Until: November 2024']);
    });

    it('says the span that is asked for, also where it is outside of its own', async () => {
      const whole = await timeline('group="span"');
      const part = await timeline('group="span" from="2024-11"');
      bars(whole)[0]!.click();
      await updated(part);
      const ends = [...part.renderRoot.querySelectorAll('input[type=range]')].map((end) => end.getAttribute('aria-valuetext'));
      expect(ends).to.deep.equal(['September 2024', 'September 2024']);
    });

    it('has two ends that are moved by keys and never pass each other', async () => {
      const element = await timeline('group="r"');
      const [from, until] = [...element.renderRoot.querySelectorAll<HTMLInputElement>('input[type=range]')];
      from!.focus();
      await press('ArrowRight');
      await updated(element);
      expect(from!.getAttribute('aria-valuetext')).to.equal('October 2024');
      expect(said(one(element, 'status', /statements/))).to.equal('10 statements, 1 event');
      until!.focus();
      for (let time = 0; time < 5; time++) await press('ArrowLeft');
      await updated(element);
      expect([from!.value, until!.value]).to.deep.equal(['1', '2']);
      expect(said(one(element, 'status', /statements/))).to.equal('3 statements');
    });

    it('lets a pointer take hold of both ends, whatever bar is chosen', async () => {
      const element = placed<CaseTimelineElement>('<case-timeline group="ends"></case-timeline>');
      element.style.inlineSize = '400px';
      await drawn(element);
      expect(bars(element)).to.have.length(4);
      for (const [index] of bars(element).entries()) {
        bars(element)[index]!.click();
        await updated(element);
        expect(bars(element)[index]!.ariaPressed).to.equal('true');
        for (const end of element.renderRoot.querySelectorAll<HTMLInputElement>('input[type=range]')) {
          const { left, width, top, height } = end.getBoundingClientRect();
          const place = left + 12 + ((width - 24) * Number(end.value)) / Number(end.max);
          expect((element.renderRoot as ShadowRoot).elementFromPoint(place, top + height / 2), `${index} ${end.ariaLabel}`).to.equal(end);
        }
      }
    });

    it('says where it ends as precisely as its dates are known, whatever is chosen', async () => {
      withEvents([event('1994/..', 'since'), event('2003~', 'about'), event('2023-03', 'month')]);
      const element = await timeline('case="ferry" group="labels"');
      const ends = () => [...element.renderRoot.querySelectorAll('.ends > *')].map(said);
      expect(ends()).to.deep.equal(['1994', '1 October 2024']);
      bars(element).at(-1)!.click();
      await updated(element);
      expect(ends()).to.deep.equal(['1994', '1 October 2024']);
    });

    it('is one stop of the Tab key, whose bars are walked by arrows', async () => {
      const element = await timeline();
      bars(element)[0]!.focus();
      await press('ArrowRight');
      expect(nameOf(focused()!)).to.equal('October 2024, 3 statements');
      await press('End');
      expect(nameOf(focused()!)).to.match(/^December/);
      await press('Tab');
      expect(focused()?.getAttribute('aria-label')).to.equal('From');
    });

    it('is not there where it would say nothing, or the author wants none', async () => {
      expect(bars(await timeline('strip="none"'))).to.have.length(0);
      withEvents([event('2024-10-02', 'same month')]);
      expect(bars(await timeline())).to.have.length(0);
    });
  });

  describe('by keyboard', () => {
    it('is entered and left by Tab, and has one stop in its entries', async () => {
      const place = placed<HTMLElement>('<a href="#before">Before</a><case-timeline strip="none"></case-timeline><a href="#after">After</a>');
      await drawn(place);
      const [before, after] = [...place.parentElement!.querySelectorAll<HTMLElement>('a')];
      before!.focus();
      await press('Tab');
      expect(nameOf(focused()!)).to.equal('Statement number 12');
      await press('Tab');
      expect(nameOf(focused()!)).to.equal('Example League’s list of statements');
      await press('Tab');
      expect(focused()).to.equal(after);
      await press('Shift', 'Tab');
      await press('Shift', 'Tab');
      expect(nameOf(focused()!)).to.equal('Statement number 12');
    });

    it('walks by arrows, to both ends, and by year', async () => {
      withEvents([event('2022-02-02', 'first'), event('2022-03-03', 'second'), event('2023-01-01', 'third'), event('2023-05-01', 'fourth')]);
      const element = await timeline('case="ferry" strip="none"');
      leads(element)[0]!.focus();
      const walked: string[] = [];
      for (const key of ['ArrowDown', 'PageDown', 'PageDown', 'PageUp', 'ArrowUp', 'End', 'Home', 'ArrowUp']) {
        await press(key);
        await updated(element);
        walked.push(nameOf(focused()!));
      }
      expect(walked).to.deep.equal(['second', 'third', 'Bring the ferry back', 'third', 'second', 'Bring the ferry back', 'first', 'first']);
    });

    it('opens by Enter; Escape closes, then widens the span again', async () => {
      const element = await timeline('group="e"');
      bars(element)[1]!.click();
      await updated(element);
      leads(element)[0]!.focus();
      await press('Enter');
      await updated(element);
      expect(leads(element)[0]!.getAttribute('aria-expanded')).to.equal('true');
      await press('Escape');
      await updated(element);
      expect(leads(element)[0]!.getAttribute('aria-expanded')).to.equal('false');
      expect(items(element)).to.have.length(3);
      await press('Escape');
      await updated(element);
      expect(items(element)).to.have.length(13);
    });

    it('keeps Escape from a dialog around it as long as it has something to clear', async () => {
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.append(await timeline('group="d"'));
      const element = dialog.firstElementChild as CaseTimelineElement;
      dialog.showModal();
      await settled(element);
      leads(element)[0]!.focus();
      await press('Enter');
      await updated(element);
      await press('Escape');
      await updated(element);
      expect([dialog.open, leads(element)[0]!.getAttribute('aria-expanded')]).to.deep.equal([true, 'false']);
      await press('Escape');
      expect(dialog.open).to.equal(false);
      dialog.remove();
    });

    it('stays by Escape at the entry that the reader is in, wherever in it, and also when the span is widened', async () => {
      withEvents(weeks(150));
      const element = await timeline('case="ferry"');
      bars(element)[1]!.click();
      await updated(element);
      for (const index of [0, 1, 2]) leads(element)[index]!.click();
      await updated(element);
      const here = leads(element)[1]!;
      const name = nameOf(here);
      here.closest('li')!.querySelector<HTMLElement>('.cited')!.focus();
      for (const cleared of ['what is open', 'the span']) {
        await press('Escape');
        await settled(element);
        expect(nameOf(focused()!), cleared).to.equal(name);
        expect((focused() as HTMLElement).tabIndex, cleared).to.equal(0);
      }
      expect(Number(focused()!.closest('li')!.getAttribute('aria-setsize'))).to.equal(151);
    });

    it('goes on to the next filter when one is taken back, and to the count after the last', async () => {
      const element = await timeline('group="chips"');
      const feed = await mounted('<statement-feed group="chips"></statement-feed>');
      const chips = (list: Element) => all(list, 'button', /^Remove/);
      for (const list of [element, feed]) {
        bars(element)[1]!.click();
        all(feed, 'button', 'Bridges')[0]!.click();
        await updated(feed);
        await updated(element);
        const [, second] = chips(list).map(nameOf);
        chips(list)[0]!.focus();
        await press('Enter');
        await updated(list as CaseTimelineElement);
        expect(nameOf(focused()!), list.localName).to.equal(second);
        await press('Enter');
        await updated(list as CaseTimelineElement);
        expect(focused()!.getAttribute('part'), list.localName).to.equal('status');
      }
    });

    it('is at the count when all filters are cleared', async () => {
      for (const tag of ['case-timeline', 'statement-feed']) {
        const search = placed<HTMLElement>(`<statement-search group="${tag}"></statement-search>`);
        const list = placed<HTMLElement>(`<${tag} group="${tag}" kind="decision" kinds="decision"></${tag}>`);
        await Promise.all([drawn(search), drawn(list)]);
        all(search, 'button', /^Bridges/)[0]!.click();
        await updated(list);
        one(list, 'button', 'Clear filters').focus();
        await press('Enter');
        await updated(list);
        expect(focused()!.getAttribute('part'), tag).to.equal('status');
      }
    });
  });

  if (canSetViewport) {
    describe('on its side', () => {
      const wide = (run: () => Promise<void>) => withViewport(1000, 700, run);

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

      it('holds few nodes of a long list, wherever it is scrolled to', async () => {
        await wide(async () => {
          withEvents(weeks(2000));
          const element = await timeline('case="ferry" orientation="horizontal"');
          const nodes = () => {
            const walker = document.createTreeWalker(element.renderRoot);
            let count = 0;
            while (walker.nextNode()) count++;
            return count;
          };
          expect(nodes()).to.be.lessThan(600);
          element.renderRoot.querySelector('.scroller')!.scrollLeft = 50_000;
          await waitUntil(() => !items(element).some((words) => words.includes('Event number 1 ')));
          expect(items(element)).not.to.have.length(0);
          expect(nodes()).to.be.lessThan(600);
        });
      });

      it('is walked to the end of what has no date, however much that is', async () => {
        await wide(async () => {
          withEvents([...weeks(10), ...Array.from({ length: 150 }, (_, index) => event(undefined, `Some day ${index + 1}`))]);
          const element = await timeline('case="ferry" orientation="horizontal"');
          leads(element)[0]!.focus();
          await press('End');
          await waitUntil(() => nameOf(focused()!) === 'Some day 150');
        });
      });

      it('stays by Escape at the entry that is opened below the axis', async () => {
        await wide(async () => {
          withEvents(weeks(12));
          const element = await timeline('case="ferry" orientation="horizontal"');
          for (const index of [1, 2]) leads(element)[index]!.click();
          await updated(element);
          one(element, 'heading', 'Event number 2').parentElement!.querySelector<HTMLElement>('.cited')!.focus();
          await press('Escape');
          await settled(element);
          expect(nameOf(focused()!)).to.equal('Event number 2');
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

      it('goes on at the entry whose statement is closed below the axis', async () => {
        await wide(async () => {
          provideArchive(invented(many(12)));
          const element = await timeline('orientation="horizontal"');
          leads(element)[2]!.click();
          await updated(element);
          const close = one(element, 'button', /^Read less/);
          close.focus();
          await press('Enter');
          await settled(element);
          expect(all(element, 'button', /^Read less/)).to.have.length(0);
          expect(nameOf(focused()!)).to.equal('Statement number 10');
        });
      });

      it('goes on at the entry that is closed, not at another that is open', async () => {
        await wide(async () => {
          provideArchive(invented(many(12)));
          const element = await timeline('orientation="horizontal"');
          for (const index of [2, 4]) leads(element)[index]!.click();
          await updated(element);
          one(element, 'button', 'Read less: Statement number 10').focus();
          await press('Enter');
          await settled(element);
          expect(nameOf(focused()!)).to.equal('Statement number 10');
        });
      });

      it('keeps the reader at the entry when there is no more room to lie on its side, and when there is again', async () => {
        await wide(async () => {
          withEvents(weeks(12));
          const element = await timeline('case="ferry" orientation="horizontal"');
          leads(element)[2]!.focus();
          await press('ArrowRight');
          const entry = nameOf(focused()!);
          for (const width of ['500px', '']) {
            element.parentElement!.style.inlineSize = width;
            await waitUntil(() => (element.renderRoot.querySelector('.scroller') === null) === (width !== ''));
            await settled(element);
            expect(nameOf(focused()!), width || 'wide').to.equal(entry);
          }
        });
      });

      it('is walked by the arrows along the axis, the other way in a script from right to left', async () => {
        await wide(async () => {
          withEvents(weeks(300));
          addLanguage({ ...en, $code: 'ur', $dir: 'rtl' });
          for (const [direction, lang, on] of [['ltr', 'en', 'ArrowRight'], ['rtl', 'ur', 'ArrowLeft']] as const) {
            const element = placed<CaseTimelineElement>(`<div lang="${lang}"><case-timeline case="ferry" orientation="horizontal"></case-timeline></div>`);
            await drawn(element);
            leads(element)[0]!.focus();
            await press(on);
            await updated(element);
            expect(nameOf(focused()!), direction).to.equal('Event number 2');
            await press('End');
            await settled(element);
            expect(nameOf(focused()!), direction).to.equal('Bring the ferry back');
            const [seen, room] = [focused()!.getBoundingClientRect(), element.getBoundingClientRect()];
            expect(seen.left >= room.left - 1 && seen.right <= room.right + 1, direction).to.equal(true);
            cleared();
            await aTimeout(0);
          }
        });
      });

      it('draws what comes into sight when it is scrolled', async () => {
        await wide(async () => {
          withEvents(weeks(2000));
          const element = await timeline('case="ferry" orientation="horizontal"');
          const scroller = element.renderRoot.querySelector('.scroller')!;
          scroller.scrollLeft = scroller.scrollWidth / 2;
          await settled(element);
          const numbers = all(element, 'listitem').map((item) => Number(/number (\d+)/.exec(said(item))?.[1]));
          expect(Math.min(...numbers)).to.be.greaterThan(800);
          expect(Math.max(...numbers)).to.be.lessThan(1200);
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

  describe('with 2,000 entries', () => {
    it('draws no more than what is near for a moment either, when it has waited for them', async () => {
      provideArchive(invented(many(1)));
      const element = placed<CaseTimelineElement>('<case-timeline case="ferry"></case-timeline>');
      await drawn(element);
      for (let frame = 0; frame < 2; frame++) await settled(element);
      let most = 0;
      const watch = new MutationObserver(() => (most = Math.max(most, element.renderRoot.querySelectorAll('li').length)));
      watch.observe(element.renderRoot, { childList: true, subtree: true });
      withEvents(weeks(2000));
      await waitUntil(() => items(element).length > 0);
      for (let frame = 0; frame < 3; frame++) await settled(element);
      watch.disconnect();
      expect(most).to.be.within(1, 100);
    });

    it('draws what is near, keeps under 600 elements while it is scrolled, and loses no entry on the way', async () => {
      withEvents(weeks(2000));
      const element = await timeline('case="ferry"');
      const seen = new Set<number>();
      const isRoomInSight = () =>
        [...element.renderRoot.querySelectorAll('.room')].some((room) => {
          const { top, bottom, height } = room.getBoundingClientRect();
          return height > 0 && bottom > 0 && top < innerHeight;
        });
      const look = () => all(element, 'listitem').forEach((item) => seen.add(Number(item.getAttribute('aria-posinset'))));
      await settled(element);
      let most = 0;
      for (let step = 0; step < 40; step++) {
        look();
        most = Math.max(most, element.renderRoot.querySelectorAll('*').length);
        scrollBy(0, 500);
        await settled(element);
      }
      expect(most).to.be.lessThan(600);
      const last = Math.max(...seen);
      expect(last).to.be.greaterThan(100);
      expect(seen.size, 'without a hole').to.equal(last);
      // Room that was only guessed is shorter when it is drawn, so WebKit's first jump ends before the end; the next one arrives.
      for (let jump = 0; jump < 3 && !seen.has(2001); jump++) {
        scrollTo(0, document.documentElement.scrollHeight);
        await waitUntil(() => !isRoomInSight(), 'drawn where the reader is', { timeout: 5000 });
        await settled(element);
        look();
      }
      expect(seen.has(2001), 'the end').to.equal(true);
      scrollTo(0, 0);
    }).timeout(30_000);

    it('reaches entries that are not drawn by key', async () => {
      withEvents(weeks(2000));
      const element = await timeline('case="ferry" strip="none"');
      leads(element)[0]!.focus();
      await press('End');
      await settled(element);
      expect(nameOf(focused()!)).to.equal('Event number 2000');
      await press('ArrowUp');
      await settled(element);
      expect(nameOf(focused()!)).to.equal('Event number 1999');
      scrollTo(0, 0);
    });

    it('draws what is in sight, and keeps the focus that keys move, however large its page shows it', async () => {
      withEvents(weeks(2000));
      const zooms = ['zoom: .5', 'zoom: 1.25', 'zoom: 2', 'zoom: 1.25; height: 500px; overflow: auto'];
      for (const style of [...zooms, ...[0.5, 1.5].map((scale) => `transform: scale(${scale}); transform-origin: 0 0`)]) {
        const element = placed<CaseTimelineElement>(`<div style="${style}"><case-timeline case="ferry" strip="none"></case-timeline></div>`);
        await drawn(element);
        await settled(element);
        const page = document.scrollingElement!;
        const scroller = style.includes('overflow') ? element.parentElement! : page;
        // What is scaled leaves its whole length to the page.
        const length = scroller.scrollHeight * (style.includes('(0.5)') ? 0.5 : 1);
        for (const part of [0.5, 0.8]) {
          scroller.scrollTop = length * part;
          const isSeen = () => element.shadowRoot!.elementFromPoint(100, 300)?.closest('.chunk');
          await waitUntil(isSeen, `drawn at ${part}: ${style}`);
          const numbers = all(element, 'listitem').map((item) => Number(item.getAttribute('aria-posinset')));
          expect(Math.min(...numbers), style).to.be.within(1900 * part, 2100 * part);
        }
        scroller.scrollTop = 0;
        await waitUntil(() => nameOf(leads(element)[0]!) === 'Event number 1', style);
        leads(element)[0]!.focus();
        const walked: string[] = [];
        for (const key of ['End', 'PageUp', 'PageUp']) {
          await press(key);
          for (let frame = 0; frame < 3; frame++) await settled(element);
          expect(element.shadowRoot!.contains(focused()), `${key}: ${style}`).to.equal(true);
          // What WebKit measures of zoomed elements is no place in the window; nor does it hold on to what is in sight while chunks come and go.
          const { top, bottom } = focused()!.getBoundingClientRect();
          if (!style.includes('zoom')) expect(bottom > -60 && top < innerHeight + 60, `${key}, in sight: ${style}`).to.equal(true);
          walked.push(nameOf(focused()!));
        }
        expect(walked, style).to.deep.equal(['Event number 2000', 'Event number 1932', 'Event number 1880']);
        cleared();
        await aTimeout(0);
      }
      scrollTo(0, 0);
    }).timeout(60_000);

    it('keeps what the reader has selected, to be copied, up to some hundred entries', async () => {
      withEvents(weeks(2000));
      const element = await timeline('case="ferry" strip="none"');
      const first = leads(element)[1]!;
      getSelection()!.setBaseAndExtent(first, 0, leads(element)[3]!, 1);
      const scrolledTo = async (number: number) => {
        const isThere = () => leads(element).some((lead) => nameOf(lead) === `Event number ${number}`);
        for (let step = 0; !isThere(); step++) {
          expect(step).to.be.lessThan(200);
          scrollBy(0, 2000);
          await settled(element);
        }
      };
      await scrolledTo(200);
      const [from, to] = ['Event number 2', 'Event number 200'].map((name) => leads(element).findIndex((lead) => nameOf(lead) === name));
      expect(to! - from!, 'without a hole').to.equal(198);
      expect(first.isConnected).to.equal(true);
      scrollTo(0, document.documentElement.scrollHeight);
      await waitUntil(() => !first.isConnected);
      getSelection()!.removeAllRanges();
      scrollTo(0, 0);
    }).timeout(30_000);

    it('is drawn whole in columns, where it is seen in several places, and where lines run down', async () => {
      withEvents(weeks(150));
      // The host's styles, as hosts write them: the tests' own pages have no content policy.
      for (const style of ['columns: 2', 'writing-mode: vertical-rl']) {
        const place = placed<HTMLElement>(`<div style="${style}"><case-timeline case="ferry"></case-timeline></div>`);
        await drawn(place);
        await waitUntil(() => items(place).length === 151, style);
        place.remove();
      }
    });

    if (canPretendMedia) {
      it('prints on its side as the whole list down the page, and comes back where it was', async () => {
        await withViewport(1000, 700, async () => {
          withEvents([...weeks(30), event(undefined, 'undated')]);
          const element = await timeline('case="ferry" orientation="horizontal"');
          const scroller = element.renderRoot.querySelector<HTMLElement>('.scroller')!;
          scroller.scrollLeft = 900;
          leads(element)[3]!.click();
          await settled(element);
          await printed(async () => {
            await settled(element);
            const inSight = all(element, 'listitem').filter((item) => !item.closest('.scroller'));
            expect(inSight).to.have.length(32);
            expect(said(inSight[3])).to.match(/Event number 4.*Source/);
            expect(all(element, 'heading').map(nameOf)).to.include('Date not known');
            expect(scroller.clientHeight).to.equal(0);
          });
          await waitUntil(() => all(element, 'listitem').filter((item) => !item.closest('.scroller')).length === 1, 'only what is undated stands below');
          expect(scroller.scrollLeft).to.equal(900);
        });
      });

      it('prints as a whole', async () => {
        withEvents(weeks(150));
        const element = await timeline('case="ferry"');
        expect(items(element).length).to.be.lessThan(151);
        await printed(async () => {
          await settled(element);
          expect(items(element)).to.have.length(151);
        });
      });
    }
  });

  describe('a link to an entry', () => {
    it('opens it, goes there and gives it the focus, however far down it is', async () => {
      withEvents(weeks(500));
      location.hash = '#event-ferry.400';
      const element = await timeline('case="ferry" deep-link="event"');
      await settled(element);
      expect(nameOf(focused()!)).to.equal('Event number 400');
      expect(focused()?.getAttribute('aria-expanded')).to.equal('true');
      const { top } = focused()!.getBoundingClientRect();
      expect(top).to.be.within(0, innerHeight);
      scrollTo(0, 0);
    });

    it('follows the address when it changes, and leaves others’ addresses alone', async () => {
      const element = await timeline('deep-link="event"');
      expect(location.hash).to.equal('');
      location.hash = '#event-s3';
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      await settled(element);
      expect(nameOf(focused()!)).to.equal('Statement number 3');
      location.hash = '#elsewhere';
      await settled(element);
      expect(leads(element).filter((lead) => lead.getAttribute('aria-expanded') === 'true')).to.have.length(1);
    });

    it('is written when the reader opens an entry, without a step in the history', async () => {
      const { length } = history;
      const element = await timeline('deep-link="event"');
      one(element, 'button', 'The ferry was stopped').click();
      await updated(element);
      expect(location.hash).to.equal('#event-ferry.1');
      expect(history.length).to.equal(length);
    });

    it('is neither read nor written unless the author wants it', async () => {
      location.hash = '#event-s3';
      const element = await timeline();
      const opened = () => leads(element).filter((lead) => lead.getAttribute('aria-expanded') === 'true').map(nameOf);
      await settled(element);
      expect(opened(), 'read').to.deep.equal([]);
      one(element, 'button', 'The ferry was stopped').click();
      await updated(element);
      expect(opened()).to.deep.equal(['The ferry was stopped']);
      expect(location.hash, 'written').to.equal('#event-s3');
    });
  });

  describe('with odd data', () => {
    it('draws no event, one event, all on one day, and centuries apart', async () => {
      const days: [events: readonly unknown[], first: string, counted: string][] = [
        [[], 'Bring the ferry back', '1 statement'],
        [[event('2024', 'only')], 'only', '1 statement, 1 event'],
        [Array.from({ length: 30 }, (_, index) => event('2024-10-01', `Event ${index}`)), 'Event 0', '1 statement, 30 events'],
        [[event('1425', 'long ago'), event('2424', 'far off')], 'long ago', '1 statement, 2 events'],
      ];
      for (const [events, first, counted] of days) {
        for (const orientation of ['vertical', 'horizontal']) {
          withEvents(events);
          const element = await mounted<CaseTimelineElement>(`<div style="width: 700px"><case-timeline case="ferry" orientation="${orientation}"></case-timeline></div>`);
          const how = `${counted}, ${orientation}`;
          expect(nameOf(leads(element)[0]!), how).to.equal(first);
          expect(leads(element), how).to.have.length(events.length + 1);
          expect(said(one(element, 'status', /statement/)), how).to.equal(counted);
          expect(all(element, 'heading').length > 0, `${how}: years stand down the page only`).to.equal(orientation === 'vertical');
          cleared();
          await aTimeout(0);
        }
      }
      withEvents([], []);
      expect(said(await timeline('case="ferry"'))).to.contain('There are no statements in this archive.');
    });

    it('leaves out what points nowhere, and shows the longest names and other scripts as text', async () => {
      const text = `مرحبا <b>${'Very'.repeat(200)}</b>`;
      withEvents([event('2023', 'lost', { source: 'nowhere' }), event('2024', text)]);
      const element = await timeline('case="ferry" kinds="arrest"');
      expect(leads(element).map(nameOf)).to.deep.equal([text]);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth + 1);
    });

    it('keeps the author’s fallback for an unknown case', async () => {
      const element = await mounted<CaseTimelineElement>('<case-timeline case="nobody"><i>The author’s words</i></case-timeline>');
      expect(element.querySelector('i')?.getClientRects().length).to.equal(1);
      expect(said(element)).to.equal('There is no such case in this archive.');
    });

    it('says which filters leave nothing, and the way out', async () => {
      const element = await timeline('group="empty" kinds="decision"');
      const feed = await mounted('<statement-feed group="empty"></statement-feed>');
      all(feed, 'button', 'Bridges')[0]!.click();
      await updated(element);
      expect(said(element)).to.contain('Nothing for this choice: Topic: Bridges.');
      one(element, 'button', 'Clear filters').click();
      await updated(element);
      expect(items(element)).to.have.length(1);
    });

    it('warns once of attributes that make no sense', async () => {
      const element = await timeline('order="sideways" orientation="up" gaps="some" strip="yes" from="soon"');
      element.requestUpdate();
      await updated(element);
      expect(warnings.map((words) => /<case-timeline ([^>]+)>/.exec(words)?.[1]).sort()).to.deep.equal(['from="soon"', 'gaps="some"', 'order="sideways"', 'orientation="up"', 'strip="yes"']);
    });
  });

  it('is accessible in every form, opened too, light and dark', async () => {
    for (const attributes of ['', 'case="ferry" order="newest"', 'orientation="horizontal"', 'case="nobody"', 'kinds="nothing"']) {
      for (const colours of ['color: black; background: white', 'color: white; background: black; color-scheme: dark']) {
        const element = placed<CaseTimelineElement>(`<section style="${colours}"><p></p><case-timeline group="x" heading="In order" ${attributes}></case-timeline></section>`);
        await drawn(element);
        const isFull = !/nobody|nothing/.test(attributes);
        if (isFull) {
          // The span first: it may take the entry away that is opened.
          bars(element)[0]!.click();
          await settled(element);
          leads(element)[0]!.click();
          await settled(element);
        }
        expect(all(element, 'button').some((button) => button.ariaExpanded === 'true'), 'opened').to.equal(isFull);
        expect(bars(element).some((bar) => bar.ariaPressed === 'true'), 'narrowed').to.equal(isFull);
        await expectAccessible(element.parentElement!);
        cleared();
        await aTimeout(0);
      }
    }
  }).timeout(30_000);

  if (canPretendMedia) {
    it('keeps bars, marks and rails in forced colours', async () => {
      const own = 'style="--archive-accent: rgb(1, 2, 3); --archive-muted: rgb(4, 5, 6); --archive-rule: rgb(7, 8, 9)"';
      for (const [orientation, mark, rail] of [['vertical', '.icon', 'li'], ['horizontal', '.reach', '.rail']] as const) {
        const inks = (element: CaseTimelineElement) => {
          const style = (selector: string, part?: string) => getComputedStyle(element.renderRoot.querySelector(selector)!, part);
          const { fill } = style('.bars svg');
          return [fill, style(mark).stroke, rail === 'li' ? style(rail, '::before').borderInlineStartColor : style(rail).stroke];
        };
        const coloured = await timeline(`orientation="${orientation}" ${own}`);
        const plain = await timeline(`orientation="${orientation}"`);
        inks(coloured).forEach((ink, index) => expect(ink, orientation).not.to.equal(inks(plain)[index]));
        await withMedia({ 'forced-colors': 'active' }, async () => {
          await expectAccessible(coloured);
          expect(inks(coloured), `${orientation}: the reader’s colours, not the page’s`).to.deep.equal(inks(plain));
        });
        cleared();
        await aTimeout(0);
      }
    });
  }
});
