import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import type { StatementSearchElement } from '../../src/components/statement-search.js';
import '../../src/define/statement-feed.js';
import '../../src/define/case-card.js';
import '../../src/define/case-timeline.js';
import '../../src/define/statement-search.js';
import { expectAccessible } from '../accessible.js';
import { ferry, invented, many, statement } from '../invented.js';
import { press, type } from '../keys.js';
import { canPretendMedia, printed, withMedia } from '../media.js';
import { cleared, mounted, placed, drawn, updated } from '../mounted.js';
import { all, focused, nameOf, one, said } from '../reading.js';
import { contract } from './contract.js';

contract('statement-search', 'Archive updated on 30 June 2025', '', [
  ['url-state', ['popstate', 'scroll']],
  ['shortcut="/"', ['keydown']],
]);

const records = () =>
  invented(
    [
      statement({ id: 's1', date: '2024-12-31', title: 'Release the ferryman Tomas Okoro', kind: 'joint-statement', topics: ['rivers'], cases: ['okoro'], people: ['Tomas Okoro'] }),
      statement({ id: 's2', date: '2024-05-02', title: 'The bridge at Lowmoor must reopen', topics: ['bridges'], laws: ['Bridges Act, Article 12'] }),
      statement({ id: 's3', date: '2023-03-04', title: 'Ferries and bridges belong to everybody', topics: ['rivers', 'bridges'] }),
      statement({ id: 's4', date: '2022-03-04', title: 'The river must stay open', topics: ['rivers'] }),
    ],
    [
      ferry({
        id: 'okoro',
        kind: 'person',
        name: 'Tomas Okoro',
        role: 'Ferryman',
        people: ['Tomas Okoro'],
        status: { kind: 'imprisoned', value: 'In prison', asOf: '2024-12-31', source: 's1' },
        facts: [{ label: 'Charge', value: 'Ferrying without a permit', asOf: '2024-12-31', source: 's1' }],
        events: [{ date: '2024-11', kind: 'arrest', text: 'Arrested at Lowmoor', source: 's1' }],
      }),
    ],
  );

const alone = (attributes = '') => mounted<StatementSearchElement>(`<statement-search ${attributes}></statement-search>`);
const field = (search: Element) => search.shadowRoot!.querySelector('input')!;
const options = (search: Element) => all(search, 'option').map(said);
const active = (search: Element) => {
  const id = field(search).getAttribute('aria-activedescendant');
  return id && said(search.shadowRoot!.getElementById(id));
};

/** Puts words into the field as a reader does, and waits until they are answered. */
async function ask(search: StatementSearchElement, words: string): Promise<void> {
  const input = field(search);
  input.focus();
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await updated(search);
  await waitUntil(() => !said(search).includes('Searching…'), 'answered');
}

async function placeAll<T extends HTMLElement>(markup: string): Promise<T[]> {
  const first = placed<T>(markup);
  const widgets = [...first.parentElement!.children].filter(({ localName }) => localName.includes('-')) as T[];
  await Promise.all(widgets.map(drawn));
  return widgets;
}

describe('<statement-search>', () => {
  beforeEach(() => provideArchive(records()));
  afterEach(async () => {
    cleared();
    await aTimeout(0);
  });

  describe('alone', () => {
    it('is a labelled search field, and says how old the archive is', async () => {
      const search = await alone();
      const input = field(search);
      expect(input.type).to.equal('search');
      expect(input.labels?.[0]?.textContent).to.equal('Search the archive');
      expect(said(search)).to.contain('Archive updated on 30 June 2025');
      expect(all(search, 'search')).to.have.length(1);
    });

    it('offers cases and statements, each group with its count, a case with its status and the day of it', async () => {
      const search = await alone();
      await ask(search, 'okoro');
      expect(all(search, 'group').map(nameOf)).to.deep.equal(['1 case', '1 statement']);
      expect(options(search)).to.deep.equal([
        'Tomas Okoro In prison, as of 31 December 2024',
        '31 December 2024 Release the ferryman Tomas Okoro Example League · Joint statement',
      ]);
      expect(field(search).getAttribute('aria-expanded')).to.equal('true');
    });

    it('offers what has only some of the words under words that say so, after all that has them all', async () => {
      const search = await alone();
      await ask(search, 'okoro lowmoor');
      expect(all(search, 'group').map(nameOf)).to.deep.equal(['1 case', '1 statement', 'Only some of the words: 1 statement']);
      expect(said(all(search, 'option').at(-1))).to.contain('The bridge at Lowmoor must reopen');
      expect(said(all(search, 'group', /^Only/)[0]), 'the words are seen too').to.match(/^Only some of the words: 1 statement/);
      await waitUntil(() => said(search.shadowRoot!.querySelector('[role=status]')) === '1 case, 1 statement, 1 with some of the words for “okoro lowmoor”');
    });

    it('says in sight that nothing has all the words', async () => {
      const search = await alone();
      await ask(search, 'bridges article 99 ');
      expect(said(search.shadowRoot!.querySelector('.answer'))).to.equal('Nothing here has all the words of “bridges article 99 ”, 2 with some of the words');
      expect(all(search, 'group').map(nameOf)).to.deep.equal(['Only some of the words: 2 statements']);
    });

    it('finds a name with a slip of the pen, and offers the right spelling', async () => {
      const search = await alone();
      await ask(search, 'Okoroo');
      expect(options(search)[0]).to.contain('Tomas Okoro');
      expect(said(search)).to.contain('Did you mean');
      one(search, 'button', 'Okoro').click();
      await updated(search);
      expect(field(search).value).to.equal('Okoro');
      expect(said(search)).not.to.contain('Did you mean');
    });

    it('marks the words that were met, and no parts of others', async () => {
      const search = await alone();
      await ask(search, 'bridge');
      const marks = [...search.shadowRoot!.querySelectorAll('mark')].map(said);
      expect(marks).to.include('bridge');
      for (const mark of marks) expect(mark).to.match(/^bridges?$/i);
    });

    it('says with its day that what is offered was retracted or corrected, or rests on what was', async () => {
      const retracted = { state: 'retracted', date: '2025-05-03', note: 'A long reason.' };
      provideArchive(
        invented(
          [statement({ id: 's1', title: 'Ferry one', record: retracted }), statement({ id: 's2', title: 'Ferry two', record: { state: 'corrected', date: '2025-05-04' } })],
          [ferry({ name: 'Ferry three', record: { state: 'retracted', date: '2025-05-05' }, status: undefined, facts: [], events: [] }), ferry({ id: 'four', name: 'Ferry four' })],
        ),
      );
      const search = await alone();
      await ask(search, 'ferry');
      const texts = options(search).join('\n');
      expect(texts).to.contain('Ferry one Example League · Statement · retracted 3 May 2025');
      expect(texts).to.contain('Ferry two Example League · Statement · corrected 4 May 2025');
      expect(texts).to.contain('Ferry three retracted 5 May 2025');
      expect(texts).to.contain('Ferry four Out of service, as of 31 December 2024 · retracted 3 May 2025');
      expect(texts).not.to.contain('A long reason');
    });

    it('offers the rest by a last choice, which the arrow keys reach, and goes on at the first that is new', async () => {
      provideArchive(invented(many(20), Array.from({ length: 8 }, (_, index) => ferry({ id: `c${index}`, name: `Case number ${index + 1}` }))));
      const search = await alone();
      search.focus();
      await type('number');
      await waitUntil(() => options(search).length === 11);
      expect(options(search).at(-1)).to.equal('Show all 28');
      await press('ArrowUp');
      expect(active(search)).to.equal('Show all 28');
      const [fifth] = all(search, 'group').map((group) => group.querySelectorAll('[role=option]').length);
      await press('Enter');
      await updated(search);
      expect(options(search)).to.have.length(28);
      expect(options(search).filter((words) => words.startsWith('Show'))).to.deep.equal([]);
      const now = field(search).getAttribute('aria-activedescendant');
      expect(now, 'the first that was not there').to.equal(`option-${fifth}`);
      expect(field(search).getAttribute('aria-expanded')).to.equal('true');
      expect(focused()).to.equal(field(search));
      const list = search.shadowRoot!.querySelector('[role=listbox]')!.getBoundingClientRect();
      const place = search.shadowRoot!.getElementById(now!)!.getBoundingClientRect();
      expect(place.top >= list.top && place.bottom <= list.bottom, 'in sight').to.equal(true);
      await press('Enter');
      expect(field(search).getAttribute('aria-expanded'), 'a choice like any other').to.equal('false');
    });

    it('offers the rest of very many a hundred at a time, by a press too', async () => {
      provideArchive(invented(many(130)));
      const search = await alone();
      await ask(search, 'number');
      const last = () => all(search, 'option').at(-1)!;
      expect(said(last())).to.equal('Show 100 more (124 left)');
      last().click();
      await updated(search);
      expect(options(search)).to.have.length(107);
      expect(active(search)).to.contain('Statement number 7');
      expect(said(last())).to.equal('Show all 130');
      last().click();
      await updated(search);
      expect(options(search)).to.have.length(130);
      await ask(search, 'number statement');
      expect(options(search), 'another question begins with few').to.have.length(7);
    });

    for (const box of ['overflow: hidden; border-radius: 12px', 'overflow: auto; max-block-size: 120px', 'overflow: hidden; zoom: 1.5', 'overflow: hidden; transform: translateY(20px)']) {
      it(`shows its choices whole, under the field, in a box with ${box}`, async () => {
        const outside = document.createElement('div');
        for (const rule of box.split('; ')) outside.style.setProperty(...(rule.split(': ') as [string, string]));
        const search = await alone();
        search.before(outside);
        outside.append(search);
        await ask(search, 'okoro');
        const [last] = all(search, 'option').slice(-1);
        const [choices, input] = [last!.closest('[role=listbox]')!.getBoundingClientRect(), search.shadowRoot!.querySelector('.field')!.getBoundingClientRect()];
        expect(choices.top).to.be.closeTo(input.bottom, 2);
        expect(choices.left).to.be.closeTo(input.left, 2);
        expect(choices.width).to.be.closeTo(input.width, 2);
        const { left, top, width, height } = last!.getBoundingClientRect();
        // A browser that does not tell of a zoom counts the places in such a box by another measure than those of the page.
        const scale = box.includes('zoom') && !('currentCSSZoom' in last!) ? 1.5 : 1;
        expect(last!.contains(search.shadowRoot!.elementFromPoint((left + width / 2) * scale, (top + height / 2) * scale))).to.equal(true);
        field(search).blur();
        await updated(search);
        expect(last!.checkVisibility(), 'closed').to.equal(false);
        outside.remove();
      });
    }

    it('walks the choices with the arrow keys, and back into the field', async () => {
      const search = await alone();
      search.focus();
      await type('okoro');
      await waitUntil(() => options(search).length === 2);
      expect(active(search)).to.equal(null);
      await press('ArrowDown');
      expect(active(search)).to.contain('In prison');
      await press('ArrowDown');
      expect(active(search)).to.contain('Release the ferryman');
      await press('ArrowDown');
      expect(active(search), 'past the end').to.equal(null);
      await press('ArrowUp');
      expect(active(search)).to.contain('Release the ferryman');
      expect(focused(), 'the focus stays in the field').to.equal(field(search));
    });

    it('closes with Escape, empties with a second, and leaves a third to the page', async () => {
      const search = await alone();
      search.focus();
      await type('okoro');
      await waitUntil(() => options(search).length === 2);
      let heard = 0;
      const hear = ({ key }: KeyboardEvent) => void (key === 'Escape' && heard++);
      document.addEventListener('keydown', hear);
      await press('Escape');
      expect(options(search)).to.deep.equal([]);
      expect(field(search).value).to.equal('okoro');
      await press('Escape');
      expect(field(search).value).to.equal('');
      expect(heard).to.equal(0);
      await press('Escape');
      expect(heard).to.equal(1);
      document.removeEventListener('keydown', hear);
    });

    it('opens and closes with Alt and the arrows, without moving', async () => {
      const search = await alone();
      search.focus();
      await type('okoro');
      await waitUntil(() => options(search).length === 2);
      await press('Alt', 'ArrowUp');
      expect(field(search).getAttribute('aria-expanded')).to.equal('false');
      await press('Alt', 'ArrowDown');
      expect(field(search).getAttribute('aria-expanded')).to.equal('true');
      expect(active(search)).to.equal(null);
    });

    it('shows the chosen case whole, with its sources, and a citation within reach of the keyboard', async () => {
      const search = await alone();
      const chosen: string[] = [];
      search.addEventListener('case-select', ({ detail }) => chosen.push(detail.id));
      search.focus();
      await type('okorro');
      await waitUntil(() => options(search).length > 0);
      await press('ArrowDown');
      await press('Enter');
      await updated(search);
      expect(chosen).to.deep.equal(['okoro']);
      expect(options(search)).to.deep.equal([]);
      expect(nameOf(one(search, 'heading', 'Tomas Okoro'))).to.equal('Tomas Okoro');
      expect(said(search)).to.contain('In prison').and.to.contain('as of 31 December 2024').and.to.contain('Ferrying without a permit');
      expect(said(search)).to.contain('The newest statement on this case in this archive is from 31 December 2024. What has happened since is not in it.');
      expect(said(focused()), 'the focus is at the case').to.contain('Tomas Okoro');
      one(search, 'button', 'Cite: Tomas Okoro').click();
      await waitUntil(() => all(search, 'textbox').length > 0);
      expect(one<HTMLTextAreaElement>(search, 'textbox').value).to.contain('Example League').and.to.contain('Tomas Okoro');
    });

    it('takes the best choice when Enter is pressed in the field', async () => {
      const search = await alone();
      search.focus();
      await type('lowmoor bridge');
      await waitUntil(() => options(search).length > 0);
      await press('Enter');
      await updated(search);
      expect(said(one(search, 'heading'))).to.contain('The bridge at Lowmoor must reopen');
      expect(said(search)).to.contain('2 May 2024').and.to.contain('Bridges Act, Article 12');
    });

    it('closes when the focus leaves it', async () => {
      const search = await alone();
      await ask(search, 'okoro');
      field(search).blur();
      await updated(search);
      expect(field(search).getAttribute('aria-expanded')).to.equal('false');
    });

    it('finds nothing in gibberish and says so', async () => {
      const search = await alone();
      await ask(search, 'xqzwvk');
      expect(options(search)).to.deep.equal([]);
      expect(said(search)).to.contain('Nothing found for “xqzwvk”.');
    });

    it('does not search for letters that are still being composed', async () => {
      const search = await alone();
      const asked: string[] = [];
      search.addEventListener('query-change', ({ detail }) => asked.push(detail.query));
      const input = field(search);
      input.dispatchEvent(new CompositionEvent('compositionstart'));
      input.value = 'ok';
      input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
      await updated(search);
      expect(asked).to.deep.equal([]);
      input.value = 'okoro';
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
      await updated(search);
      expect(asked).to.deep.equal(['okoro']);
      expect(input.value).to.equal('okoro');
    });

    it('says what it has found once, when the reader pauses', async () => {
      const search = await alone();
      const status = () => said(search.shadowRoot!.querySelector('[role=status]'));
      const heard: string[] = [];
      const watch = new MutationObserver(() => heard.push(status()));
      watch.observe(search.shadowRoot!.querySelector('[role=status]')!, { childList: true, characterData: true, subtree: true });
      for (const words of ['o', 'ok', 'oko', 'okoro']) await ask(search, words);
      await waitUntil(() => status() === '1 case, 1 statement for “okoro”');
      watch.disconnect();
      expect(heard).to.deep.equal(['1 case, 1 statement for “okoro”']);
    });

    it('answers to a key of the page only where the author has set one, and not while one types elsewhere', async () => {
      const elsewhere = document.body.appendChild(document.createElement('input'));
      const search = await alone();
      await press('/');
      expect(focused()).not.to.equal(field(search));
      search.setAttribute('shortcut', '/');
      await updated(search);
      elsewhere.focus();
      await press('/');
      expect(focused()).to.equal(elsewhere);
      elsewhere.blur();
      await press('/');
      expect(focused()).to.equal(field(search));
      expect(field(search).value).to.equal('');
      elsewhere.remove();
    });

    it('leaves the key of the page to others where it is hidden or inert', async () => {
      const boxes = (first: string) => placeAll<StatementSearchElement>(`<statement-search ${first} shortcut="/"></statement-search><statement-search shortcut="/"></statement-search>`);
      for (const state of ['hidden', 'inert']) {
        const [, seen] = await boxes(state);
        await press('/');
        expect(focused() === field(seen!), state).to.equal(true);
        expect(field(seen!).value, state).to.equal('');
        cleared();
      }
      const [unseen] = await boxes('hidden');
      unseen!.nextElementSibling!.remove();
      let isTaken: boolean | undefined;
      addEventListener('keydown', (event) => (isTaken = event.defaultPrevented), { once: true });
      await press('/');
      expect(isTaken, 'where nothing else has it').to.equal(false);
    });

    it('survives any words', async () => {
      const search = await alone();
      for (const words of ['   ', '\ud800', '.*+?^${}()|[]\\', 'a'.repeat(10_000), '__proto__ constructor', '<img src=x onerror=alert(1)>', '\u202e']) {
        await ask(search, words);
        expect(field(search).value).to.equal(words);
      }
      await ask(search, 'okoro');
      expect(options(search)).to.have.length(2);
    });
  });

  describe('with a list in its group', () => {
    const both = () => placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed></statement-feed>');

    it('narrows the list by words, best match first, marked', async () => {
      const [search, feed] = await both();
      await ask(search!, 'bridge lowmoor');
      await updated(feed!);
      expect(said(feed!.shadowRoot!.querySelector('[part=status]'))).to.contain('of 4 statements for “bridge lowmoor”');
      expect(said(all(feed!, 'listitem')[0])).to.contain('The bridge at Lowmoor must reopen');
      expect([...feed!.shadowRoot!.querySelectorAll('mark')].map(said)).to.include('Lowmoor');
      expect(all(search!, 'option'), 'no choices').to.have.length(0);
      expect(all(search!, 'combobox'), 'a plain field').to.have.length(0);
    });

    it('divides the list where statements have only some of the words, by a heading, and counts both', async () => {
      const [search, feed] = await both();
      await ask(search!, 'bridges rivers');
      await updated(feed!);
      const status = () => said(feed!.shadowRoot!.querySelector('[part=status]'));
      const items = () => all(feed!, 'listitem').map((item) => (item.querySelector('.period') ? '— ' : '') + item.querySelector('time')!.dateTime.slice(0, 4));
      expect(status()).to.equal('1 of 4 statements for “bridges rivers”, 3 with some of the words');
      expect(said(search!.shadowRoot!.querySelector('.answer'))).to.equal('1 statement, 3 with some of the words');
      expect(items()).to.deep.equal(['2023', '— 2024', '2022', '2024']);
      const heading = one(feed!, 'heading', 'Only some of the words: 3 statements');
      expect(all(feed!, 'heading').map(({ ariaLevel }) => ariaLevel), 'the rest stands under the heading').to.deep.equal(['2', heading.ariaLevel, '3', '3', '3']);
      one(search!, 'button', 'Joint statement, 1 statement').click();
      await updated(search!);
      await updated(feed!);
      expect(status()).to.equal('Nothing here has all the words of “bridges rivers”, 1 with some of the words · Kind: Joint statement');
      expect(said(search!)).to.contain('Nothing here has all the words of “bridges rivers” with these filters: Kind: Joint statement, 1 with some of the words');
      expect(items()).to.deep.equal(['— 2024']);
    });

    it('divides a list in an author’s order too, and begins each part with its year', async () => {
      const [search, feed] = await placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed sort="newest"></statement-feed>');
      await ask(search!, 'bridge stay ');
      await updated(feed!);
      expect(all(feed!, 'heading').filter(({ className }) => className === 'period').map((heading) => `${said(heading)} (${heading.ariaLevel})`)).to.deep.equal([
        'Only some of the words: 3 statements (2)', '2024 (3)', '2023 (3)', '2022 (3)',
      ]);
    });

    it('names cases that have only some of the words apart', async () => {
      const [search] = await both();
      const rows = () => [...search!.shadowRoot!.querySelectorAll('.subjects')].map(said);
      await ask(search!, 'okoro bridge');
      expect(rows()).to.deep.equal(['Only some of the words: 1 case Tomas Okoro']);
      await ask(search!, 'okoro lowmoor');
      expect(rows()).to.deep.equal(['Cases Tomas Okoro']);
    });

    it('names and counts only cases that a statement under the filters speaks of', async () => {
      const [search, feed] = await both();
      await ask(search!, 'okoro');
      one(search!, 'button', '2024, 1 statement').click();
      await updated(search!);
      expect(all(search!, 'button', 'Tomas Okoro'), 'spoken of in that year').to.have.length(1);
      expect(said(search!.shadowRoot!.querySelector('.answer'))).to.equal('1 case, 1 statement');
      one(search!, 'button', 'Remove filter: Date: 2024').click();
      await ask(search!, '');
      one(search!, 'button', '2023, 1 statement').click();
      await ask(search!, 'okoro bridge');
      expect(all(search!, 'button', 'Tomas Okoro'), 'not in that').to.have.length(0);
      expect(said(search!.shadowRoot!.querySelector('.answer'))).to.contain(', 1 with some of the words');
      await ask(search!, 'okoro');
      expect(said(search!)).to.contain('Nothing found for “okoro” with these filters: Date: 2023.').and.not.to.contain('Tomas');
      await updated(feed!);
      expect(said(feed!)).to.contain('Nothing found');
    });

    it('names a case that a statement under the filters says something of without speaking of it', async () => {
      const source = statement({ id: 's1', date: '2024-10-01', title: 'On prisons', topics: ['rivers'] });
      provideArchive(invented([source, statement({ id: 's2', date: '2023-10-01', topics: ['bridges'] })], [ferry({ name: 'Bo Boat', status: undefined, facts: [] })]));
      const [search] = await both();
      for (const [topic, named] of [[/^Rivers/, 1], [/^Bridges/, 0]] as const) {
        one(search!, 'button', topic).click();
        await ask(search!, 'boat');
        expect(all(search!, 'button', 'Bo Boat'), String(topic)).to.have.length(named);
        await ask(search!, '');
        one(search!, 'button', topic).click();
        await updated(search!);
      }
    });

    it('says which of the cases it has found was chosen, and lets go of it again', async () => {
      const [search, , card] = await placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed></statement-feed><case-card></case-card>');
      await ask(search!, 'okoro');
      one(search!, 'button', 'Tomas Okoro').click();
      await waitUntil(() => said(search!.shadowRoot!.querySelector('[role=status]')) === 'Chosen: Tomas Okoro');
      expect(one(search!, 'button', 'Tomas Okoro').ariaPressed).to.equal('true');
      one(search!, 'button', 'Tomas Okoro').click();
      await updated(card!);
      expect(one(search!, 'button', 'Tomas Okoro').ariaPressed).to.equal('false');
      expect(said(card!)).to.contain('Choose a case');
    });

    it('names the rest of many cases when asked, and goes on at the first that is new', async () => {
      const boats = Array.from({ length: 8 }, (_, index) => ferry({ id: `boat${index}`, name: `Boat ${index + 1}`, status: undefined, facts: [], events: [] }));
      provideArchive(invented([statement({ id: 's1', cases: boats.map(({ id }) => id as string) })], boats));
      const [search] = await both();
      const named = () => all(search!, 'button', /^Boat/).filter((button) => button.closest('.subjects')).map(nameOf);
      await ask(search!, 'boat');
      expect(said(search!.shadowRoot!.querySelector('.answer'))).to.contain('8 cases');
      expect(named()).to.have.length(5);
      const rest = one(search!, 'button', 'Show all 8');
      rest.focus();
      rest.click();
      await updated(search!);
      await updated(search!);
      expect(named()).to.have.length(8);
      expect(nameOf(focused()!)).to.equal(named()[5]);
      expect(all(search!, 'button', /^Show all/)).to.have.length(0);
      await ask(search!, 'boats');
      expect(named(), 'other words begin anew').to.have.length(5);
    });

    it('takes an order that a framework has set for the author’s', async () => {
      const [search, feed] = await both();
      Object.assign(feed!, { sort: 'oldest' });
      await ask(search!, 'river');
      await updated(feed!);
      expect(all(feed!, 'heading').filter(({ className }) => className === 'period').map(said)).to.deep.equal(['2022', '2023', '2024']);
    });

    it('keeps the order that an author has set', async () => {
      const [search, feed] = await placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed sort="oldest"></statement-feed>');
      await ask(search!, 'river bridges ferries');
      await updated(feed!);
      const dates = all(feed!, 'listitem').map((item) => item.querySelector('time')!.dateTime);
      expect(dates).to.have.length.greaterThan(1);
      expect(dates).to.deep.equal([...dates].sort());
    });

    it('counts what a facet would leave, follows the words, and keeps a chosen one that leaves nothing', async () => {
      const [search, feed] = await both();
      const facets = () => all(search!, 'button', /, \d+ statements?$/).map(nameOf);
      expect(facets()).to.deep.equal([
        'Rivers, 3 statements', 'Bridges, 2 statements', 'Statement, 3 statements', 'Joint statement, 1 statement',
        '2024, 2 statements', '2023, 1 statement', '2022, 1 statement',
      ]);
      const bridges = one(search!, 'button', 'Bridges, 2 statements');
      bridges.focus();
      bridges.click();
      await waitUntil(() => all(feed!, 'listitem').length === 2);
      expect(facets()).to.include('2024, 1 statement').and.to.include('Rivers, 3 statements');
      expect(said(focused()), 'the focus stays').to.contain('Bridges');
      await ask(search!, 'okoro');
      expect(facets()).to.include('Bridges, 0 statements');
      expect(one<HTMLButtonElement>(search!, 'button', 'Bridges, 0 statements').disabled).to.equal(false);
      expect(said(search!)).to.contain('Nothing found for “okoro” with these filters: Topic: Bridges.');
      one(search!, 'button', 'Remove filter: Topic: Bridges').click();
      await updated(search!);
      await updated(feed!);
      expect(said(all(feed!, 'listitem')[0])).to.contain('Release the ferryman');
      expect(focused(), 'the focus is not lost with the chip').to.equal(field(search!));
    });

    it('loses no focus with a value that goes away, nor with the button that brings more of them', async () => {
      provideArchive(invented(Array.from({ length: 11 }, (_, index) => statement({ id: `s${index}`, date: `${2024 - index}-10-01` }))));
      const before = location.href;
      history.replaceState(null, '', '?archive-from=2015&archive-to=2015');
      const [search] = await placeAll<StatementSearchElement>('<statement-search url-state></statement-search><statement-feed></statement-feed>');
      const press = async (button: HTMLElement) => {
        button.focus();
        button.click();
        await updated(search!);
        await updated(search!);
      };
      await press(one(search!, 'button', '2015, 1 statement'));
      expect(all(search!, 'button', '2015, 1 statement'), 'it was there for being chosen').to.have.length(0);
      expect(said(focused()), 'the value').to.equal('Narrow the list');
      await ask(search!, 'zzzz');
      await press(one(search!, 'button', 'Show all 11'));
      expect(said(focused()), 'the button, where nothing can be chosen').to.equal('Narrow the list');
      history.replaceState(null, '', before);
    });

    it('loses no focus with a chosen value that can’t be chosen any more when it is taken back', async () => {
      const [search] = await both();
      one(search!, 'button', 'Bridges, 2 statements').click();
      await ask(search!, 'okoro');
      const chosen = one(search!, 'button', 'Bridges, 0 statements');
      chosen.focus();
      chosen.click();
      await updated(search!);
      await updated(search!);
      expect(one<HTMLButtonElement>(search!, 'button', 'Bridges, 0 statements').disabled).to.equal(true);
      expect(said(focused())).to.equal('Narrow the list');
    });

    it('narrows to a year, which is one filter, and widens again', async () => {
      const [search, feed] = await both();
      one(search!, 'button', 'Rivers, 3 statements').click();
      await updated(search!);
      one(search!, 'button', '2023, 1 statement').click();
      await updated(search!);
      await updated(feed!);
      expect(said(feed!)).to.match(/^1 of 4 statements · Topic: Rivers · Date: 2023 /);
      expect(all(search!, 'button', /^Remove filter/).map(nameOf)).to.deep.equal(['Remove filter: Topic: Rivers', 'Remove filter: Date: 2023']);
      one(search!, 'button', 'Remove filter: Topic: Rivers').click();
      await updated(search!);
      await updated(feed!);
      expect(all(feed!, 'listitem').map(said).join()).to.contain('Ferries and bridges');
      expect(all(feed!, 'listitem')).to.have.length(1);
      one(search!, 'button', 'Remove filter: Date: 2023').click();
      await updated(search!);
      await updated(feed!);
      expect(all(feed!, 'listitem')).to.have.length(4);
    });

    it('lets one announce, not all', async () => {
      const [search, feed] = await both();
      expect(all(feed!, 'status', '4 statements')).to.have.length(0);
      search!.remove();
      await aTimeout(0);
      await updated(feed!);
      expect(all(feed!, 'status', '4 statements')).to.have.length(1);
    });

    it('leaves it to a list to tell what its author has left of the answer', async () => {
      const [search, list, timeline] = await placeAll<StatementSearchElement>(
        '<statement-search></statement-search><statement-feed topic="bridges"></statement-feed><case-timeline from="2024"></case-timeline>',
      );
      await ask(search!, 'river');
      await updated(list!);
      await updated(timeline!);
      expect(all(list!, 'status', /^0 of 4|^1 of 4|Nothing/).map(said), 'a list').to.have.length(1);
      expect(all(timeline!, 'status').map(said).join(), 'a timeline').to.match(/statement/);
    });

    it('says what a filter has changed, also where the number is the same, and what is there when all is taken back', async () => {
      const [search, feed, later] = await placeAll<StatementSearchElement>(
        '<statement-search></statement-search><statement-feed></statement-feed><statement-search group="later"></statement-search>',
      );
      const heardFrom = (one: Element) => said(one.shadowRoot!.querySelector('[role=status]'));
      const heard = () => heardFrom(search!);
      // What was to be said of the first drawing would be said before this.
      await ask(later!, 'okoro');
      await waitUntil(() => heardFrom(later!) !== '');
      expect(heard(), 'what is there from the first is no change').to.equal('');
      one(search!, 'button', 'Bridges, 2 statements').click();
      await waitUntil(() => heard() === '2 of 4 statements, Topic: Bridges', 'a filter');
      one(search!, 'button', 'Remove filter: Topic: Bridges').click();
      await waitUntil(() => heard() === '4 of 4 statements', 'taken back');
      await ask(search!, 'okoro');
      await waitUntil(() => heard() === '1 case, 1 statement for “okoro”', 'words');
      await ask(search!, 'tomas');
      await waitUntil(() => heard() === '1 case, 1 statement for “tomas”', 'other words with as many answers');
      await updated(feed!);
    });

    it('says which case was chosen where the card of the group shows it', async () => {
      const [search] = await placeAll<StatementSearchElement>('<statement-search mode="results"></statement-search><case-card></case-card>');
      await ask(search!, 'okoro');
      one(search!, 'option', /^Tomas Okoro/).click();
      await waitUntil(() => said(search!.shadowRoot!.querySelector('[role=status]')) === 'Chosen: Tomas Okoro');
    });

    it('keeps the focus on the filter that was pressed in the list, not on another that has come to stand there', async () => {
      const [, feed] = await both();
      const pressed = all(feed!, 'button', 'Bridges')[1]!;
      pressed.focus();
      pressed.click();
      await updated(feed!);
      expect(nameOf(focused()!)).to.equal('Bridges');
      (focused() as HTMLElement).click();
      await updated(feed!);
      expect(all(feed!, 'listitem')).to.have.length(4);
      expect(nameOf(focused()!)).to.equal('Release the ferryman Tomas Okoro');
    });

    it('leaves nothing of its words behind when it goes, and nobody locked in them', async () => {
      const [search, feed] = await both();
      await ask(search!, 'okoro');
      await updated(feed!);
      expect(all(feed!, 'listitem')).to.have.length(1);
      search!.remove();
      await aTimeout(0);
      await updated(feed!);
      expect(all(feed!, 'listitem')).to.have.length(4);
    });

    it('leaves filters and their way back to the list where the author wants results', async () => {
      const [search, feed] = await placeAll<StatementSearchElement>('<statement-search mode="results"></statement-search><statement-feed></statement-feed>');
      await ask(search!, 'okoro');
      one(search!, 'option', /Release the ferryman/).click();
      await updated(search!);
      expect(all(search!, 'button', 'Rivers'), 'a topic that narrows nothing here is a word').to.have.length(0);
      all(feed!, 'button', 'Bridges')[0]?.click();
      await updated(feed!);
      expect(all(feed!, 'button', 'Remove filter: Topic: Bridges')).to.have.length(1);
      expect(all(feed!, 'status', /^2 of 4 statements/)).to.have.length(1);
    });

    it('moves nothing of another group', async () => {
      const [search, feed, own] = await placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed group="b"></statement-feed><statement-feed></statement-feed>');
      await ask(search!, 'okoro');
      await updated(own!);
      expect(all(own!, 'listitem'), 'of its own it does').to.have.length(1);
      await updated(feed!);
      expect(said(feed!)).to.contain('4 statements');
      expect(all(feed!, 'listitem')).to.have.length(4);
    });

    it('offers choices and leaves the list alone where the author wants results', async () => {
      const [search, feed] = await placeAll<StatementSearchElement>('<statement-search mode="results"></statement-search><statement-feed></statement-feed>');
      await ask(search!, 'okoro');
      await updated(feed!);
      expect(options(search!)).to.have.length(2);
      expect(all(feed!, 'listitem')).to.have.length(4);
    });

    it('shows a case that was found in the card of the group', async () => {
      const [search, , card] = await placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed></statement-feed><case-card></case-card>');
      await ask(search!, 'okoro');
      one(search!, 'button', 'Tomas Okoro').click();
      await updated(card!);
      expect(said(card!)).to.contain('Ferrying without a permit');
    });

    it('narrows the timeline too', async () => {
      const [search, timeline] = await placeAll<StatementSearchElement>('<statement-search></statement-search><case-timeline></case-timeline>');
      await ask(search!, 'lowmoor bridge');
      await updated(timeline!);
      await waitUntil(() => !said(timeline!).includes('The river must stay open'));
      expect(said(timeline!)).to.contain('The bridge at Lowmoor must reopen');
    });

    it('finds again what a list has taken back', async () => {
      const [search, feed] = await both();
      await ask(search!, 'okoro');
      await ask(search!, '');
      await updated(feed!);
      expect(all(feed!, 'listitem')).to.have.length(4);
      expect(said(feed!)).not.to.contain('for “');
    });
  });

  describe('what was chosen', () => {
    it('is shown as another archive has it, or not at all', async () => {
      const search = await alone();
      await ask(search, 'okoro');
      one(search, 'option', /^Tomas Okoro/).click();
      await updated(search);
      expect(said(search)).to.contain('In prison');
      const { statements, cases = [], ...header } = records();
      const released = { ...cases[0], status: { kind: 'released', value: 'Released', asOf: '2025-03-01', source: 's2' } };
      provideArchive({ ...header, publisher: { name: 'Other League' }, statements, cases: [released] });
      await drawn(search);
      expect(said(search)).to.contain('Released').and.not.to.contain('In prison');
      provideArchive({ ...header, statements, cases: [] });
      await drawn(search);
      expect(said(search)).not.to.contain('Okoro');
    });

    it('says of a statement what has become of it, in the list behind a case too', async () => {
      const { statements, ...rest } = records();
      const record = { state: 'retracted', note: 'It was another man.', date: '2025-02-01' };
      provideArchive({ ...rest, statements: statements.map((one) => (one.id === 's1' ? { ...one, record } : one)) });
      const search = await alone();
      await ask(search, 'okoro');
      one(search, 'option', /^Tomas Okoro/).click();
      await updated(search);
      expect(said(search.shadowRoot!.querySelector('.behind'))).to.contain('Example League').and.to.match(/retracted/i);
    });

    it('leads from a statement to its case, in place', async () => {
      const search = await alone();
      await ask(search, 'release the ferryman');
      one(search, 'option', /Release the ferryman/).click();
      await updated(search);
      one(search, 'button', 'Tomas Okoro').click();
      await updated(search);
      expect(said(search)).to.contain('Ferrying without a permit');
    });
  });

  describe('with letters that wait to be searched', () => {
    const write = (search: Element, words: string) => {
      const input = field(search);
      input.value = words;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    const escape = (search: Element) =>
      field(search).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    const waiting = async () => {
      const search = await alone('debounce="100"');
      const other = await alone('debounce="100" group="other"');
      field(search).focus();
      write(search, 'okoro');
      await waitUntil(() => options(search).length > 0);
      /** What has waited before is searched before what another is asked now. */
      const searched = async (words: string) => {
        const asked = oneEvent(other, 'query-change');
        write(other, words);
        await asked;
        await updated(search);
      };
      return { search, searched };
    };

    it('forgets them when the field is cleared', async () => {
      const { search, searched } = await waiting();
      write(search, 'okorox');
      for (let key = 0; key < 2; key++) {
        escape(search);
        await updated(search);
      }
      expect(field(search).value).to.equal('');
      write(search, 'okorox');
      escape(search);
      expect(field(search).value, 'where nothing has been searched yet').to.equal('');
      await searched('bridge');
      expect(field(search).value).to.equal('');
    });

    it('opens no choices when the reader has ended it, or is somewhere else', async () => {
      const { search, searched } = await waiting();
      write(search, 'okoro r');
      escape(search);
      await searched('bridge');
      expect(options(search), 'ended').to.have.length(0);
      const elsewhere = document.createElement('button');
      search.after(elsewhere);
      write(search, 'river');
      elsewhere.focus();
      await searched('bridges');
      expect(options(search), 'somewhere else').to.have.length(0);
    });

    it('searches them where the field is moved to, and lets them go where it is taken out', async () => {
      const [search, feed] = await placeAll<StatementSearchElement>('<statement-search debounce="50"></statement-search><statement-feed></statement-feed>');
      write(search!, 'lowmoor');
      feed!.after(search!);
      await waitUntil(() => said(feed).includes('for “lowmoor”'));
      await updated(search!);
      expect(field(search!).value).to.equal('lowmoor');
      const other = await alone('debounce="50" group="other"');
      write(search!, 'lowmoor bridge');
      search!.remove();
      const asked = oneEvent(other, 'query-change');
      write(other, 'river');
      await asked;
      feed!.after(search!);
      await drawn(search!);
      expect(field(search!).value).to.equal('');
      expect(said(feed)).to.contain('4 statements').and.not.to.contain('for “');
    });
  });

  it('offers the usual facets where a framework has none to set, and none where the author wants none', async () => {
    const [search] = await placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed></statement-feed>');
    const rows = () => all(search!, 'group').map(nameOf);
    const usual = rows();
    expect(usual).to.deep.equal(['Topics', 'Kinds', 'Years']);
    search!.facets = null;
    await updated(search!);
    expect(rows()).to.deep.equal(usual);
    search!.facets = 'none';
    await updated(search!);
    expect(rows()).to.deep.equal([]);
  });

  it('takes what frameworks set for an attribute that is on or off', async () => {
    const before = location.href;
    const search = await alone();
    for (const off of [false, undefined, null]) {
      search.urlState = off;
      await ask(search, 'okoro');
      await ask(search, 'bridge');
      expect(location.href).to.equal(before);
    }
    search.urlState = true;
    await updated(search);
    await ask(search, 'okoro');
    expect(location.search).to.match(/[?&]archive-q=okoro$/);
    history.replaceState(null, '', before);
  });

  describe('for everybody', () => {
    const states: [string, string, (search: StatementSearchElement) => unknown][] = [
      ['empty', '<statement-search></statement-search>', () => undefined],
      ['with choices', '<statement-search></statement-search>', async (search) => (await ask(search, 'okoro'), press('ArrowDown'))],
      ['with choices that have some of the words', '<statement-search></statement-search>', (search) => ask(search, 'okoro lowmoor')],
      ['with nothing found', '<statement-search></statement-search>', (search) => ask(search, 'xqzwvk')],
      ['with a spelling offered', '<statement-search></statement-search>', (search) => ask(search, 'okoroo')],
      ['with a case chosen', '<statement-search></statement-search>', async (search) => (await ask(search, 'okoro'), press('Enter'))],
      ['over a list', '<statement-search></statement-search><statement-feed></statement-feed>', (search) => ask(search, 'bridges')],
    ];
    for (const [name, markup, act] of states) {
      it(`has no barrier: ${name}`, async () => {
        const search = await mounted<StatementSearchElement>(markup);
        await act(search);
        await updated(search);
        await expectAccessible(search);
        if (!canPretendMedia) return;
        await withMedia({ 'prefers-color-scheme': 'dark' }, () => expectAccessible(search));
        await withMedia({ 'forced-colors': 'active' }, () => expectAccessible(search));
      });
    }

    it('is walked by keyboard from outside in and out again', async () => {
      const before = document.body.appendChild(document.createElement('button'));
      const search = await alone();
      const after = document.body.appendChild(document.createElement('button'));
      document.body.insertBefore(before, document.body.firstChild);
      before.focus();
      await press('Tab');
      expect(focused()).to.equal(field(search));
      await press('Tab');
      expect(said(focused())).to.contain('Example League’s list of statements');
      await press('Tab');
      expect(focused()).to.equal(after);
      before.remove();
      after.remove();
    });

    if (canPretendMedia) {
      it('leaves an empty field and the facets off the paper, not what was asked for', async () => {
        const [search] = await placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed></statement-feed>');
        const inks = () => ['search', 'button'].map((role) => all(search!, role, role === 'button' ? /statements?$/ : undefined).length);
        await ask(search!, 'bridges');
        expect(inks()[1]).to.be.greaterThan(0);
        await printed(() => expect(inks()).to.deep.equal([1, 0]));
        await ask(search!, '');
        await printed(() => expect(inks()).to.deep.equal([0, 0]));
        expect(inks()[0]).to.equal(1);
      });
    }

    it('warns of a mode that there is not, once, and works all the same', async () => {
      const warned: string[] = [];
      const { warn } = console;
      console.warn = (words: string) => void warned.push(words);
      const search = await alone('mode="magic"');
      await ask(search, 'okoro');
      console.warn = warn;
      expect(warned).to.deep.equal(['[undersigned] <statement-search mode="magic">: expected one of auto, results, filter; using auto.']);
      expect(options(search)).to.have.length(2);
    });
  });
});
