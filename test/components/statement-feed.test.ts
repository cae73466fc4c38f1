import { aTimeout, expect } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import type { StatementFeedElement } from '../../src/components/statement-feed.js';
import '../../src/define/statement-feed.js';
import { expectAccessible } from '../accessible.js';
import { ferry, invented, many, statement } from '../invented.js';
import { press as tab } from '../keys.js';
import { canPretendMedia, printed, withMedia } from '../media.js';
import { cleared, mounted, updated } from '../mounted.js';
import { all, focused, following, nameOf, one, said } from '../reading.js';
import { contract } from './contract.js';

contract('statement-feed', 'Statement number 1');

const feed = (attributes = '', inside = '') => mounted<StatementFeedElement>(`<statement-feed ${attributes}>${inside}</statement-feed>`);
const titles = (element: Element) => all(element, 'heading', /^Statement number/).map(nameOf);
/** Presses the first button of a name: topics and cases stand at many statements. */
const press = async (element: StatementFeedElement, name: string | RegExp) => {
  const [first = one(element, 'button', name)] = all(element, 'button', name);
  first.click();
  await updated(element);
};

describe('<statement-feed>', () => {
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
    // What a group shares ends with its last member.
    await aTimeout(0);
  });

  describe('the list', () => {
    it('counts, and shows the newest ten under headings of their years', async () => {
      const element = await feed();
      expect(said(one(element, 'status', '12 statements'))).to.equal('12 statements');
      expect(titles(element)).to.have.length(10);
      expect(titles(element)[0]).to.equal('Statement number 1');
      expect(all(element, 'heading', '2024')).to.have.length(1);
      expect(all(element, 'listitem')).to.have.length(10);
    });

    it('says of each statement when, who published it, of what kind it is, and what the editors say', async () => {
      provideArchive(invented([statement({ kind: 'joint-statement', signatories: { described: 'anglers', count: 40 }, summary: ['In short.'] })]));
      const words = said(one(await feed(), 'listitem'));
      for (const word of ['1 October 2024', 'Example League', 'Joint statement', 'Signed by anglers (40 signatories)', 'Summary by the archive’s editors: In short.']) {
        expect(words).to.contain(word);
      }
    });

    it('says of one that was taken from elsewhere from where, and when it was read', async () => {
      const source = { name: 'Example Gazette', url: 'https://example.org/gazette', read: '2025-05-06' };
      provideArchive(invented([statement({ source }), statement({ id: 'two', source: { name: 'A leaflet' } }), statement({ id: 'three' })]));
      const element = await feed();
      for (const button of all(element, 'button', /^Read more/)) button.click();
      await updated(element);
      const items = all(element, 'listitem').map(said);
      const [elsewhere, leaflet, listed] = ['Example Gazette', 'A leaflet', 'list of statements'].map((words) => items.filter((item) => item.includes(words)));
      expect(elsewhere?.[0]).to.contain('SourceExample League, 1 October 2024; Example Gazette, read 6 May 2025');
      expect(one<HTMLAnchorElement>(element, 'link', 'Example Gazette').href).to.equal(source.url);
      expect(leaflet?.[0]).to.match(/SourceExample League, 1 October 2024; A leaflet(?!,)/);
      expect([elsewhere, leaflet, listed].map((found) => found?.length)).to.deep.equal([1, 1, 1]);
    });

    it('keeps a comma with the name before it: a button is a box, after which a line may end', async () => {
      provideArchive(invented([statement({ topics: ['rivers', 'bridges'] })]));
      const names = all(await feed(), 'button', /^(Rivers|Bridges)$/);
      expect(names.map((name) => getComputedStyle(name, '::after').content.slice(0, 3))).to.deep.equal(['","', 'non']);
      for (const name of names) expect(following(name)).not.to.contain(',');
    });

    it('tells names apart where only names are known', async () => {
      provideArchive(invented([statement({ kind: 'joint-statement', signatories: { names: ['Union A', 'Union B', 'NGO C'], count: 3 } })]));
      expect(said(await feed())).to.contain('Signed by Union A; Union B; NGO C (3 signatories)');
    });

    it('keeps who speaks and what kind of statement it is in every density', async () => {
      for (const density of ['cards', 'list', 'headlines']) {
        const item = all(await feed(`density="${density}"`), 'listitem')[0];
        expect(said(item), density).to.contain('Example League').and.to.contain('31 December 2024');
        expect(said(all(await feed(`density="${density}"`), 'listitem')[1]), density).to.contain('Example League Joint statement');
      }
    });

    it('groups by month or not at all, and turns the order round', async () => {
      expect(all(await feed('group-by="month" limit="4"'), 'heading').map(nameOf)).to.include('December 2024');
      expect(all(await feed('group-by="none"'), 'heading', /^\d{4}$/)).to.have.length(0);
      expect(titles(await feed('sort="oldest" limit="2"'))).to.deep.equal(['Statement number 12', 'Statement number 11']);
    });

    it('puts its headings where the page wants them', async () => {
      const levels = (element: Element) => [...new Set(all(element, 'heading').map((heading) => heading.ariaLevel))];
      expect(levels(await feed())).to.deep.equal(['2', '3']);
      expect(levels(await feed('heading="Statements" heading-level="3"'))).to.deep.equal(['3', '4', '5']);
      expect(levels(await feed('heading="Statements" heading-level="6"'))).to.deep.equal(['6']);
    });

    it('always says where it comes from and how old it is', async () => {
      const element = await feed('density="headlines" limit="1" more="none"');
      expect(said(element)).to.contain('Archive updated on 30 June 2025; its newest statement is of 31 December 2024.');
      expect(one<HTMLAnchorElement>(element, 'link', 'Example League’s list of statements').href).to.equal('https://example.org/statements');
    });

    it('counts the records that could not be read', async () => {
      provideArchive(invented([statement(), statement({ id: 'bad', date: 'soon' })]));
      expect(said(await feed())).to.contain('1 record could not be read.');
    });
  });

  describe('a title', () => {
    it('leads to the statement’s own address', async () => {
      provideArchive(invented([statement({ url: 'https://example.org/s/1' })]));
      expect(one<HTMLAnchorElement>(await feed(), 'link', 'The river must stay open').href).to.equal('https://example.org/s/1');
    });

    it('leads back to the title when the button that closed a statement goes away with it', async () => {
      const element = await feed('density="list"');
      await press(element, 'Statement number 2');
      one(element, 'button', 'Read less: Statement number 2').focus();
      await press(element, 'Read less: Statement number 2');
      await updated(element);
      expect(nameOf(focused() as Element)).to.equal('Statement number 2');
    });

    it('opens in place where there is no address, tells the page, and closes again', async () => {
      const element = await feed();
      const heard: unknown[] = [];
      const hear = (event: Event) => void heard.push((event as CustomEvent).detail);
      document.addEventListener('statement-select', hear);
      await press(element, 'Statement number 1');
      expect(one(element, 'button', 'Statement number 1').ariaExpanded).to.equal('true');
      expect(said(all(element, 'listitem')[0])).to.match(/People ?Ada Example/);
      expect(heard).to.deep.equal([{ id: 's1' }]);
      await press(element, 'Read less: Statement number 1');
      expect(said(all(element, 'listitem')[0])).not.to.contain('Ada Example');
      document.removeEventListener('statement-select', hear);
      expect(heard, 'closing is no choice').to.have.length(1);
    });

    it('is as high as a finger needs, in one line and in the smallest text', async () => {
      const place = await mounted<StatementFeedElement>('<div style="font: 13px sans-serif"><statement-feed limit="1"></statement-feed></div>');
      expect(one(place, 'button', 'Statement number 1').getBoundingClientRect().height).to.be.at.least(24);
    });

    it('is never a link where the address is unsafe', async () => {
      provideArchive(invented([statement({ url: 'javascript:alert(1)' })]));
      const element = await feed();
      expect(all(element, 'link', 'The river must stay open')).to.have.length(0);
      expect(all(element, 'button', 'The river must stay open')).to.have.length(1);
    });
  });

  describe('corrections', () => {
    it('stay in sight with their day and their note', async () => {
      const record = { state: 'corrected', date: '2025-02-03', note: 'The name of the river was wrong.' };
      provideArchive(invented([statement({ record })]));
      expect(said(await feed('density="headlines"'))).to.contain('Corrected 3 February 2025. The name of the river was wrong.');
    });

    it('are told of dates of every form', async () => {
      const told: [string, string][] = [['2025-02', 'Retracted February 2025'], ['2025', 'Retracted 2025'], ['2025~', 'Retracted about 2025'], ['2025/..', 'Retracted since 2025']];
      for (const [date, words] of told) {
        provideArchive(invented([statement({ record: { state: 'retracted', date } })]));
        expect(said(await feed()), date).to.contain(`${words}.`);
      }
    });

    it('say of a record that takes the place of another what has become of it', async () => {
      const record = { state: 'retracted', date: '2025-02-03', replacedBy: 'two' };
      const better = statement({ id: 'two', title: 'The better one', record: { state: 'corrected', date: '2025-03-04' } });
      provideArchive(invented([statement({ record }), better]));
      expect(said(await feed('density="headlines"'))).to.contain('Replaced by: The better one; corrected 4 March 2025');
    });

    it('name the record that takes the place of a retracted one', async () => {
      const record = { state: 'retracted', date: '2025-02-03', replacedBy: 'two' };
      provideArchive(invented([statement({ record }), statement({ id: 'two', title: 'The better one' })]));
      expect(said(await feed())).to.contain('Retracted 3 February 2025').and.to.contain('Replaced by: The better one');
    });
  });

  describe('show more', () => {
    it('says how many are left, shows them, and moves the focus to the first new one', async () => {
      const element = await feed('limit="5"');
      one(element, 'button', 'Show 5 more (7 left)').click();
      await updated(element);
      expect(titles(element)).to.have.length(10);
      expect(nameOf(focused() as Element)).to.equal('Statement number 6');
      one(element, 'button', 'Show the last 2').click();
      await updated(element);
      expect(titles(element)).to.have.length(12);
      expect(all(element, 'button', /^Show/)).to.have.length(0);
    });

    it('is not offered with more="none"', async () => {
      expect(all(await feed('limit="5" more="none"'), 'button', /^Show/)).to.have.length(0);
    });
  });

  describe('narrowing', () => {
    it('by the author', async () => {
      const element = await feed('topic="rivers" kind="statement" case="ferry"');
      expect(said(one(element, 'status', /of/))).to.equal('2 of 12 statements');
      expect(titles(element)).to.deep.equal(['Statement number 1', 'Statement number 7']);
      expect(titles(await feed('from="2024-12-20"'))).to.have.length(2);
      expect(titles(await feed('to="2024-09"'))).to.have.length(2);
      expect(titles(await feed('topic="rivers bridges"'))).to.have.length(10);
    });

    it('by the reader: a topic narrows, its chip widens, and the page is told', async () => {
      const element = await feed();
      const heard: unknown[] = [];
      const hear = (event: Event) => void heard.push((event as CustomEvent).detail);
      document.addEventListener('query-change', hear);
      await press(element, 'Bridges');
      expect(said(one(element, 'status', /of/))).to.equal('6 of 12 statements');
      await updated(element);
      expect(nameOf(focused() as Element)).to.equal('Remove filter: Topic: Bridges');
      await press(element, 'Remove filter: Topic: Bridges');
      expect(titles(element)).to.have.length(10);
      document.removeEventListener('query-change', hear);
      expect(heard).to.deep.equal([
        { query: '', filters: { topics: ['bridges'] } },
        { query: '', filters: { topics: [] } },
      ]);
    });

    it('by a case, which the page and the group are told of', async () => {
      const element = await feed();
      const other = await feed();
      const heard: unknown[] = [];
      const hear = (event: Event) => void heard.push((event as CustomEvent).detail);
      document.addEventListener('case-select', hear);
      await press(element, 'The ferry');
      await updated(other);
      document.removeEventListener('case-select', hear);
      expect(heard).to.deep.equal([{ id: 'ferry' }]);
      expect(titles(other), 'a widget of the same group').to.deep.equal(titles(element));
      expect(titles(other)).to.have.length(4);
    });

    it('does not reach another group, nor what the author has fixed', async () => {
      const element = await feed();
      const apart = await feed('group="apart"');
      const fixed = await feed('topic="rivers" limit="20"');
      await press(element, 'Bridges');
      await Promise.all([updated(apart), updated(fixed)]);
      expect(titles(element), 'what was pressed').to.have.length(6);
      expect(titles(apart)).to.have.length(10);
      expect(titles(fixed)).to.have.length(6);
      expect(all(fixed, 'button', 'Rivers'), 'what is fixed can’t be pressed').to.have.length(0);
      expect(all(fixed, 'button', /^Remove filter/), 'nor widened').to.have.length(0);
    });

    it('to nothing says what it is narrowed to, and how to go on', async () => {
      const element = await feed('kind="joint-statement"');
      await press(element, 'Bridges');
      element.kind = 'statement';
      await updated(element);
      expect(said(element)).to.contain('No statements for this choice: Topic: Bridges; Kind: Statement.');
      await expectAccessible(element);
      await press(element, 'Clear filters');
      expect(titles(element)).to.have.length(6);
    });
  });

  describe('markup mistakes', () => {
    const mistakes: [attributes: string, warning: RegExp, shown: number][] = [
      ['limit="-1"', /<statement-feed limit="-1">: expected a whole number from 1; using 10\./, 10],
      ['limit="abc"', /limit="abc"/, 10],
      ['limit=""', /limit=""/, 10],
      ['density="huge"', /<statement-feed density="huge">: expected one of cards, list, headlines; using cards\./, 10],
      ['sort="up"', /sort="up".*newest, oldest/, 10],
      ['group-by="week"', /group-by="week".*year, month, none/, 10],
      ['more="maybe"', /more="maybe".*button, auto, none/, 10],
      ['heading-level="9"', /heading-level="9".*1 to 6/, 10],
      ['from="2024-02-30"', /from="2024-02-30".*a date/, 10],
      ['to="tomorrow"', /to="tomorrow".*a date/, 10],
    ];
    for (const [attributes, warning, shown] of mistakes) {
      it(`${attributes} is the default, with one warning`, async () => {
        const element = await feed(attributes);
        element.requestUpdate();
        await updated(element);
        expect(titles(element)).to.have.length(shown);
        expect(warnings.filter((words) => warning.test(words))).to.have.length(1);
        expect(warnings).to.have.length(1);
      });
    }

    it('takes properties of other types for what they say', async () => {
      const element = await feed();
      Object.assign(element, { from: 2024, topic: 5 });
      await updated(element);
      expect(said(element)).to.contain('Topic: not in this archive; From: 2024');
    });

    it('says nothing of signatories of whom nothing is known', async () => {
      provideArchive(invented([statement({ signatories: {} })]));
      expect(said(await feed())).not.to.contain('Signed by');
    });

    it('an unknown case or topic, and dates that cross, are told in words', async () => {
      expect(said(await feed('case="nobody"'))).to.contain('No statements for this choice: Case: not in this archive.').and.not.to.contain('nobody');
      expect(said(await feed('topic="nothing"'))).to.contain('No statements for this choice: Topic: not in this archive.').and.not.to.contain('nothing');
      expect(said(await feed('case="nobody ferry" from="2030"')), 'among others').to.contain('Case: not in this archive; Case: The ferry').and.not.to.contain('nobody');
      expect(said(await feed('from="2025" to="2024"'))).to.contain('No statements for this choice: From: 2025; Until: 2024.');
    });

    it('removing an attribute brings the default back; nothing throws on values that are no text', async () => {
      const element = await feed('topic="rivers" limit="2"');
      element.removeAttribute('topic');
      element.removeAttribute('limit');
      await updated(element);
      expect(titles(element)).to.have.length(10);
      Object.assign(element, { case: null, topic: undefined, from: null, heading: null, src: null, group: undefined });
      await updated(element);
      expect(titles(element)).to.have.length(10);
    });
  });

  describe('citing', () => {
    it('shows the citation in the style that is chosen', async () => {
      const element = await feed();
      await press(element, 'Cite: Statement number 2');
      const field = async () => {
        while (all(element, 'textbox').length === 0) await new Promise((resolve) => setTimeout(resolve));
        return one<HTMLTextAreaElement>(element, 'textbox', 'Cite');
      };
      expect((await field()).value).to.equal('Example League, “Statement number 2”, joint statement, 21 December 2024. https://example.org/statements');
      const style = one<HTMLSelectElement>(element, 'combobox');
      style.value = 'bibtex';
      style.dispatchEvent(new Event('change'));
      await updated(element);
      expect((await field()).value).to.match(/^@misc\{s2,/);
      await expectAccessible(element);
      await press(element, 'Cite: Statement number 2');
      expect(all(element, 'textbox')).to.have.length(0);
    });
  });

  describe('copying a link', () => {
    const { clipboard } = navigator;
    const written: string[] = [];
    const allow = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    beforeEach(() => {
      written.length = 0;
      allow((text) => Promise.resolve(void written.push(text)));
    });
    after(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard }));
    const copy = async (element: StatementFeedElement) => {
      await press(element, /^Copy link/);
      await new Promise((resolve) => setTimeout(resolve));
      await updated(element);
    };

    it('takes the statement’s own', async () => {
      provideArchive(invented([statement({ url: 'https://example.org/s/1' })]));
      const element = await feed();
      await copy(element);
      expect(written).to.deep.equal(['https://example.org/s/1']);
      expect(all(element, 'status').map(said)).to.include('Link copied.');
    });

    it('takes the publisher’s list where there is none, and says so', async () => {
      const element = await feed();
      await copy(element);
      expect(written).to.deep.equal(['https://example.org/statements']);
      expect(all(element, 'status').map(said).join()).to.contain('the archive holds no address for this one alone');
    });

    it('shows the link selected where copying is not allowed', async () => {
      allow(() => Promise.reject(new Error('denied')));
      const element = await feed();
      await copy(element);
      const field = one<HTMLInputElement>(element, 'textbox');
      expect(field.value).to.equal('https://example.org/statements');
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    });
  });

  it('is accessible closed and open, in every density', async () => {
    for (const density of ['cards', 'list', 'headlines']) {
      const element = await feed(`density="${density}" heading="Statements" limit="3"`);
      await expectAccessible(element);
      await press(element, 'Statement number 1');
      await expectAccessible(element);
    }
  });

  if (canPretendMedia) {
    it('says on paper how much of it is printed, and nothing where it is whole', async () => {
      const lines = (element: Element) => [...element.shadowRoot!.querySelectorAll('.paper')].filter((line) => line.getClientRects().length).map(said);
      const [part, whole] = [await feed('limit="2"'), await feed('limit="12"')];
      expect(lines(part)).to.deep.equal([]);
      await printed(() => {
        expect(lines(part)).to.deep.equal(['Printed here: the first 2 of 12.']);
        expect(lines(whole)).to.deep.equal([]);
      });
    });

    for (const [feature, value] of [['forced-colors', 'active'], ['prefers-color-scheme', 'dark'], ['prefers-contrast', 'more']] as const) {
      it(`is accessible with ${feature}: ${value}`, () =>
        withMedia({ [feature]: value }, async () => {
          const element = await mounted<StatementFeedElement>('<div style="color-scheme: light dark"><statement-feed limit="3"></statement-feed></div>');
          await press(element, 'Statement number 1');
          await expectAccessible(element);
        }));
    }
  }

  it('is walked by keyboard, from outside in and out again', async () => {
    const before = document.body.insertBefore(document.createElement('button'), document.body.firstChild);
    const element = await feed('limit="1"');
    before.focus();
    const stops: string[] = [];
    for (let step = 0; step < 9 && stops.at(-1) !== 'Example League’s list of statements'; step++) {
      await tab('Tab');
      stops.push(nameOf(focused() as Element));
    }
    before.remove();
    expect(stops).to.deep.equal([
      'Statement number 1',
      'The ferry',
      'Rivers',
      'Read more: Statement number 1',
      'Cite: Statement number 1',
      'Copy link: Statement number 1',
      'Show 1 more (11 left)',
      'Example League’s list of statements',
    ]);
    expect(element.isConnected).to.equal(true);
  });

  it('is accessible on a dark page', async () => {
    const element = await mounted<StatementFeedElement>(
      '<div style="background: #101418; color: #e8e6e0; color-scheme: dark"><statement-feed limit="3"></statement-feed></div>',
    );
    await expectAccessible(element.parentElement as Element);
  });
});
