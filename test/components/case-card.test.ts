import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import { openArchive } from '../../src/archive/load.js';
import type { CaseCardElement } from '../../src/components/case-card.js';
import '../../src/define/case-card.js';
import '../../src/define/statement-feed.js';
import { snippet } from '../../src/embed/snippet.js';
import { expectAccessible } from '../accessible.js';
import { faulty } from '../faulty.js';
import { ferry, invented, statement } from '../invented.js';
import { press as key } from '../keys.js';
import { canPretendMedia, printed, withMedia } from '../media.js';
import { cleared, drawn, mounted, placed, updated } from '../mounted.js';
import { all, focused, following, nameOf, one, said } from '../reading.js';
import { contract } from './contract.js';

contract('case-card', 'Choose a case', 'case="ferry"');

const said2024 = statement({ id: 'a', date: '2024-10-01', title: 'Bring the ferry back', cases: ['bakir'] });
const said2023 = statement({ id: 'b', date: '2023-05-02', title: 'The ferry is needed', cases: ['bakir'] });
const elsewhere = statement({ id: 'c', date: '2022-01-09', title: 'On another matter' });

/** A person with everything that a case can have. */
const bakir = (given: Record<string, unknown> = {}) => ({
  id: 'bakir',
  kind: 'person',
  name: 'Bakir Example',
  role: 'Ferryman',
  summary: 'A ferryman whose ferry was stopped.',
  people: ['Bakir Example'],
  status: { kind: 'pre-trial-detention', value: 'In pre-trial detention', asOf: '2024-10-01', source: 'a' },
  facts: [
    { label: 'Charge', value: 'Crossing', asOf: '2024-10-01', source: 'a' },
    { label: 'Ferry', value: 'Twelve metres', asOf: '2021', source: 'b' },
    { label: 'Licence', value: 'Number 7', asOf: '2022-01-09', source: 'c' },
  ],
  events: [
    { date: '2024-09-30', kind: 'arrest', text: 'He is arrested.', place: 'Old Harbour', source: 'a' },
    { date: '2024-10-01', kind: 'detention', text: 'He is detained.', source: 'a' },
    { date: '2017~', kind: 'work', text: 'He begins to work.', source: 'b' },
    { date: '2020/..', kind: 'threat', text: 'He is threatened.', source: 'b' },
    { date: '2023-03', kind: 'juggling', text: 'He juggles.', source: 'b' },
    { kind: 'petition', text: 'He signs a petition.', source: 'b' },
  ],
  ...given,
});

const card = (attributes = 'case="bakir"', inside = '') => mounted<CaseCardElement>(`<case-card ${attributes}>${inside}</case-card>`);
const press = async (element: CaseCardElement, name: string | RegExp) => {
  one(element, 'button', name).click();
  await updated(element);
  await aTimeout(0);
  await updated(element);
};

describe('<case-card>', () => {
  let warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    provideArchive(invented([said2024, said2023, elsewhere], [bakir(), ferry({ status: undefined, facts: [], events: [] })]));
    warnings = [];
    console.warn = (words: string) => void warnings.push(words);
  });
  afterEach(async () => {
    console.warn = warn;
    cleared();
    await aTimeout(0);
  });

  describe('what is known', () => {
    it('names the case and says how things stand, as of which day, according to which statement', async () => {
      const element = await card();
      expect(nameOf(all(element, 'heading')[0]!)).to.equal('Bakir Example');
      expect(said(element)).to.contain('Ferryman').and.to.contain('In pre-trial detention as of 1 October 2024');
      expect(all(element, 'button', 'as of 1 October 2024. Source: Bring the ferry back').length).to.be.greaterThan(1);
    });

    it('gives every fact its date and its source, and names the source’s day where it is another', async () => {
      const facts = [...(await card()).renderRoot.querySelectorAll('[part=fact]')].map(said);
      expect(facts).to.deep.equal([
        'Charge Crossing as of 1 October 2024',
        'Ferry Twelve metres as of 2021 · statement of 2 May 2023',
        'Licence Number 7 as of 9 January 2022',
      ]);
    });

    it('tells what happened in the order of time, as precisely as it is known, undated last', async () => {
      const element = await card();
      await press(element, 'Show all 6');
      const events = [...element.renderRoot.querySelectorAll('ol li')].map(said);
      expect(events).to.deep.equal([
        'about 2017 Work He begins to work. statement of 2 May 2023',
        'since 2020 Threat He is threatened. statement of 2 May 2023',
        'March 2023 Event He juggles. statement of 2 May 2023',
        '30 September 2024 Arrest He is arrested. Old Harbour · statement of 1 October 2024',
        '1 October 2024 Detention He is detained. statement of 1 October 2024',
        'Date not known Petition He signs a petition. statement of 2 May 2023',
      ]);
    });

    it('is chosen by the arrow keys, one case after the other', async () => {
      const element = await card('');
      const chooser = one<HTMLSelectElement>(element, 'combobox', 'Choose a case');
      chooser.focus();
      for (const id of ['bakir', 'ferry', '']) {
        chooser.value = id;
        chooser.dispatchEvent(new Event('change'));
        await updated(element);
        expect(focused(), id).to.equal(chooser);
      }
    });

    it('has each fact on one line with what it is about, on a page without space between lines too', async () => {
      const element = await card();
      Object.assign(element.parentElement!.style, { lineHeight: '1', inlineSize: '800px' });
      const line = (part: Element) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return range.getClientRects()[0]!.bottom;
      };
      const facts = [...element.renderRoot.querySelectorAll('[part=fact]')];
      expect(facts).to.have.length.greaterThan(2);
      for (const fact of facts) expect(line(fact.querySelector('dd')!), said(fact)).to.be.closeTo(line(fact.querySelector('dt')!), 2);
    });

    it('shows the newest four dated events first, and the reader goes on in the whole list', async () => {
      const element = await card();
      const events = () => [...element.renderRoot.querySelectorAll('ol li')].map((item) => said(item.querySelector('.when')));
      expect(events()).to.deep.equal(['since 2020', 'March 2023', '30 September 2024', '1 October 2024']);
      await press(element, 'Show all 6');
      expect(events()).to.have.length(6);
      expect(focused()).to.equal(element.renderRoot.querySelector('ol'));
      expect(all(element, 'button', /^Show all/)).to.have.length(0);
    });

    it('says that an old archive knows nothing newer, and is silent while it is fresh', async () => {
      const words = 'The newest statement on this case in this archive is from 1 October 2024.';
      expect(said(await card())).to.contain(words);
      expect(said(await card('case="bakir" stale-after="P900Y"'))).not.to.contain(words);
    });

    it('lets no newer statement make an old status look new', async () => {
      const today = new Date().toISOString().slice(0, 10);
      const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(today));
      provideArchive(invented([statement({ id: 'new', date: today, title: 'On another matter', cases: ['bakir'] }), said2024], [bakir({ facts: [], events: [] })]));
      const words = `The status given is from 1 October 2024. The newest statement on this case in this archive is from ${day}. What has happened since is not in it.`;
      for (const variant of ['full', 'compact']) {
        const element = await card(`case="bakir" variant="${variant}"`);
        expect(said(element.renderRoot.querySelector('.notice')), variant).to.equal(words);
      }
      const fresh = await card('case="bakir" variant="compact" stale-after="P900Y"');
      expect(fresh.renderRoot.querySelector('.notice')).to.equal(null);
      expect(said(fresh)).to.contain(words);
      expect(said(await card('case="bakir" stale-after="P900Y"'))).not.to.contain('What has happened since');
    });

    it('lists the statements on it and those that its facts come from, newest first', async () => {
      const element = await card('case="bakir" statements="2"');
      expect(all(element, 'heading', '3 statements')).to.have.length(1);
      const titles = () => all(element, 'heading', /ferry|matter/).map(nameOf);
      expect(titles()).to.deep.equal(['Bring the ferry back', 'The ferry is needed']);
      await press(element, 'Show all 3');
      expect(titles()).to.deep.equal(['Bring the ferry back', 'The ferry is needed', 'On another matter']);
    });

    it('reads naturally for a group, a community, an organisation, a complaint and an issue', async () => {
      for (const kind of ['group', 'community', 'organisation', 'complaint', 'issue']) {
        const named = statement({ ...said2024, people: ['Bakir Example', 'Ada Example'] });
        provideArchive(invented([named], [bakir({ kind, name: 'The ferrymen', people: ['Bakir Example', 'Ada Example'], facts: [], events: [] })]));
        const element = await card();
        expect(said(element), kind).to.match(/^The ferrymen .*People ?Bakir Example; Ada Example as of 1 October 2024/);
        element.remove();
        await aTimeout(0);
      }
    });

    it('says that its summary is the editors’', async () => {
      expect(said((await card()).renderRoot.querySelector('[part=summary]'))).to.equal('Summary by the archive’s editors: A ferryman whose ferry was stopped.');
    });

    it('calls a source what it is', async () => {
      provideArchive(invented([said2024, statement({ ...said2023, kind: 'joint-statement' })], [bakir({ events: [{ date: '2020', kind: 'threat', text: 'He is threatened.', source: 'b' }] })]));
      const element = await card();
      expect(said(element)).to.contain('as of 2021 · joint statement of 2 May 2023').and.to.contain('He is threatened. joint statement of 2 May 2023');
    });

    it('names people as of the newest statement that names them, and nobody whom none does', async () => {
      const statements = [statement({ ...said2024, people: ['Ada Example'] }), statement({ ...said2023, people: ['Bo Example', 'Ada Example'] }), statement({ ...elsewhere, people: ['Cy Example'] })];
      const people = ['Ada Example', 'Bakir Example', 'Bo Example', 'Cy Example'];
      provideArchive(invented(statements, [bakir({ name: { en: 'Bakir Example', fr: 'Bakir Exemple' }, people, facts: [], events: [] })]));
      const element = await card();
      expect(said(element)).to.match(/People ?Ada Example as of 1 October 2024 People ?Bo Example as of 2 May 2023/);
      expect(said(element)).not.to.contain('Cy Example');
      expect(all(element, 'button', /^as of 2 May 2023\. .*The ferry is needed/)).to.have.length(1);
    });

    it('shows a correction or retraction with its day', async () => {
      provideArchive(invented([said2024], [bakir({ facts: [], events: [], record: { state: 'corrected', date: '2024-11-05', note: 'The name was misspelt.' } })]));
      for (const variant of ['full', 'compact']) {
        expect(said(await card(`case="bakir" variant="${variant}"`)), variant).to.contain('Corrected 5 November 2024. The name was misspelt.');
      }
    });
  });

  describe('what was retracted or corrected', () => {
    const retracted = { state: 'retracted', date: '2024-11-05' };

    it('marks status, facts and events whose source was, in every variant and without a list of statements', async () => {
      provideArchive(invented([statement({ ...said2024, record: retracted }), said2023, elsewhere], [bakir()]));
      const element = await card('case="bakir" statements="0"');
      expect(said(element.renderRoot.querySelector('[part=status]'))).to.equal('In pre-trial detention as of 1 October 2024; retracted 5 November 2024');
      expect([...element.renderRoot.querySelectorAll('[part=fact]')].map(said)).to.deep.equal([
        'Charge Crossing as of 1 October 2024; retracted 5 November 2024',
        'Ferry Twelve metres as of 2021 · statement of 2 May 2023',
        'Licence Number 7 as of 9 January 2022',
      ]);
      const marked = [...element.renderRoot.querySelectorAll('ol li')].map(said).filter((event) => event.endsWith('1 October 2024; retracted 5 November 2024'));
      expect(marked).to.have.length(2);
      expect(said(await card('case="bakir" variant="compact"'))).to.contain('as of 1 October 2024; retracted 5 November 2024');
      expect(said(await card('case="bakir" variant="inline"'))).to.equal('Bakir Example (In pre-trial detention, as of 1 October 2024; retracted 5 November 2024)');
    });

    it('says inside the bracket what became of the case itself, once where its source shares it', async () => {
      const corrected = { state: 'corrected', date: '2025-01-02' };
      const inline = async (ofCase: object, ofSource: object, given = {}) => {
        provideArchive(invented([statement({ ...said2024, record: ofSource })], [bakir({ facts: [], events: [], record: ofCase, ...given })]));
        return said(await card('case="bakir" variant="inline"'));
      };
      const current = { state: 'current', date: '2024-10-01' };
      expect(await inline(retracted, current)).to.equal('Bakir Example (In pre-trial detention, as of 1 October 2024; retracted 5 November 2024)');
      expect(await inline(retracted, retracted)).to.match(/2024; retracted 5 November 2024\)$/).and.not.to.match(/retracted.*retracted/);
      expect(await inline(corrected, retracted)).to.match(/; retracted 5 November 2024; corrected 2 January 2025\)$/);
      expect(await inline(corrected, current, { status: undefined })).to.equal('Bakir Example; corrected 2 January 2025');
    });
  });

  describe('what the reader does', () => {
    it('goes from a fact to its source, which opens in the card, by keyboard', async () => {
      const element = await card('case="bakir" statements="1"');
      let told = '';
      element.addEventListener('statement-select', (event) => (told = event.detail.id));
      one(element, 'button', 'as of 9 January 2022. Source: On another matter').focus();
      await key('Enter');
      await aTimeout(50);
      await updated(element);
      expect(told).to.equal('c');
      expect(nameOf(focused()!)).to.equal('On another matter');
      expect(focused()?.getAttribute('aria-expanded')).to.equal('true');
    });

    it('follows a source to its own address where it has one', async () => {
      provideArchive(invented([{ ...said2024, url: 'https://example.org/1' }], [bakir({ facts: [], events: [] })]));
      const link = one<HTMLAnchorElement>(await card(), 'link', 'as of 1 October 2024. Source: Bring the ferry back');
      expect(link.href).to.equal('https://example.org/1');
    });

    it('cites the case with its status, the status’ date and the date of the archive', async () => {
      const element = await card();
      await press(element, 'Cite: Bakir Example');
      await waitUntil(() => all(element, 'textbox', 'Cite').length === 1);
      const text = one<HTMLTextAreaElement>(element, 'textbox', 'Cite').value;
      expect(text).to.equal(
        'Invented archive, “Bakir Example: In pre-trial detention, as of 1 October 2024”, 30 June 2025. Source: Example League, statement of 1 October 2024.',
      );
    });

    it('gives the code of the card with its fallback inside', async () => {
      let copied = '';
      const { writeText } = navigator.clipboard ?? {};
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => void (copied = text) } });
      const element = await card();
      await press(element, 'Embed: Bakir Example');
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      expect(said(element)).to.contain('Code copied.');
      const pasted = await mounted<CaseCardElement>(copied);
      expect(said(pasted)).to.contain('Bakir Example');
      expect(pasted.textContent).to.contain('Ferryman').and.to.contain('In pre-trial detention, as of 1 October 2024');
      expect(copied).to.equal(snippet('case-card', { archive: await openArchive(), kind: 'tag', attributes: { case: 'bakir' } }));
    });

    it('chooses a case where the author has named none, and tells group and page', async () => {
      const element = await card('group="g"');
      const follower = await card('group="g" variant="compact"');
      const apart = await card('group="h"');
      let told = '';
      document.body.addEventListener('case-select', (event) => (told = event.detail.id), { once: true });
      const select = one<HTMLSelectElement>(element, 'combobox', 'Choose a case');
      select.value = 'bakir';
      select.dispatchEvent(new Event('change'));
      await updated(element);
      await updated(follower);
      expect(told).to.equal('bakir');
      for (const shown of [element, follower]) expect(all(shown, 'heading', 'Bakir Example')).to.have.length(1);
      expect(said(apart)).to.contain('Choose a case').and.not.to.contain('Ferryman');
    });

    it('names the case that it shows, however it was chosen before', async () => {
      const element = await card('group="h"');
      const select = () => one<HTMLSelectElement>(element, 'combobox', 'Choose a case');
      const ids = [...select().options].map(({ value }) => value).filter(Boolean);
      const other = await card('group="h"');
      const chooseIn = async (shown: Element, id: string) => {
        const box = one<HTMLSelectElement>(shown, 'combobox', 'Choose a case');
        box.value = id;
        box.dispatchEvent(new Event('change'));
        await Promise.all([updated(element), updated(other)]);
      };
      for (const [shown, id] of [[element, ids[0]!], [element, ids[1]!], [other, ids[0]!], [other, ids[1]!]] as const) {
        await chooseIn(shown, id);
        expect(select().value).to.equal(id);
      }
    });

    it('goes back to no case without a word to the page', async () => {
      const element = await card('group="g"');
      const select = () => one<HTMLSelectElement>(element, 'combobox', 'Choose a case');
      const choose = async (id: string) => {
        select().value = id;
        select().dispatchEvent(new Event('change'));
        await updated(element);
      };
      const told: string[] = [];
      element.addEventListener('case-select', (event) => told.push(event.detail.id));
      await choose('bakir');
      await choose('');
      expect(told).to.deep.equal(['bakir']);
      expect(all(element, 'heading')).to.have.length(0);
    });

    it('says in which language a date is, not in which it should be', async () => {
      const element = await mounted<CaseCardElement>('<section lang="de"><case-card case="bakir"></case-card></section>');
      expect(new Set([...element.renderRoot.querySelectorAll('time')].map(({ lang }) => lang))).to.deep.equal(new Set(['en']));
    });

    it('shows the case that was chosen in a feed of its group', async () => {
      const feed = await mounted('<statement-feed group="f"></statement-feed>');
      const element = await card('group="f"');
      all(feed, 'button', 'Bakir Example')[0]?.click();
      await updated(element);
      expect(all(element, 'heading', 'Bakir Example')).to.have.length(1);
    });
  });

  describe('its variants', () => {
    it('compact: name, status, last date, where it is from; the name tells the group', async () => {
      const element = await card('case="bakir" variant="compact" group="k"');
      const whole = await card('group="k"');
      expect(said(element)).to.match(/^Bakir Example In pre-trial detention as of 1 October 2024 The newest .* 1 October 2024\. .* Source: Example League’s list/);
      expect(all(element, 'list')).to.have.length(0);
      one(element, 'button', 'Bakir Example').click();
      await updated(whole);
      expect(said(whole)).to.contain('Ferryman');
    });

    it('inline: one line of the paragraph it stands in', async () => {
      const paragraph = (await mounted<CaseCardElement>('<p>It was <case-card case="ferry" variant="inline"></case-card>, they said.</p>')).parentElement!;
      const widget = paragraph.querySelector('case-card')!;
      expect(said(widget)).to.equal('The ferry');
      expect(paragraph.getClientRects()).to.have.length(1);
      const [words, whole] = [widget.getClientRects()[0]!, paragraph.getBoundingClientRect()];
      expect(words.width).to.be.lessThan(whole.width / 2);
      expect(Math.abs(words.height - whole.height)).to.be.lessThan(12);
    });

    it('inline: its bracket never stands alone at the head of a line', async () => {
      const element = await mounted<CaseCardElement>('<p>It is <case-card case="bakir" variant="inline"></case-card>.</p>');
      const link = one(element, 'link', /^as of/);
      for (let width = 120; width < 480; width += 2) {
        element.parentElement!.style.width = `${width}px`;
        const [end, bracket] = [[...link.getClientRects()].at(-1)!, [...element.getClientRects()].at(-1)!];
        expect(bracket.top, `at ${width} px`).to.be.lessThan(end.bottom - 4);
      }
    });

    it('a sign that separates stands with what is before it, at any width', async () => {
      provideArchive(invented([statement({ ...said2024, kind: 'joint-statement', signatories: { described: 'ferrymen' }, topics: ['rivers', 'bridges'], record: { state: 'corrected', date: '2025' } }), said2023], [bakir()]));
      const element = await card('case="bakir" statements="1"');
      await press(element, 'Bring the ferry back');
      const byline = [...element.renderRoot.querySelectorAll('.byline span')];
      const signs = (part: Element) => ['::before', '::after'].map((side) => getComputedStyle(part, side).content.replace('\u00a0', ' ')).join();
      expect(byline.map(signs)).to.deep.equal(['none," ·"', 'none," ·"', 'none,none']);
      // A button is a box: a line may end between it and a sign that is not inside it.
      const boxes = all(element, 'button', /of 1 October 2024\. Source/);
      expect(new Set(boxes.map(said))).to.deep.equal(new Set(['as of 1 October 2024;', 'joint statement of 1 October 2024;']));
      for (const box of boxes) expect(following(box), said(box)).not.to.match(/^\s*[,;·]/);
      expect([...element.renderRoot.querySelectorAll('.events .note')].map((note) => note.textContent)).to.satisfy((notes: string[]) => notes.some((note) => /Old Harbour\u00a0· /.test(note)));
    });

    it('inline: with a status never without its date', async () => {
      const element = await card('case="bakir" variant="inline"');
      expect(said(element)).to.equal('Bakir Example (In pre-trial detention, as of 1 October 2024)');
      expect(getComputedStyle(element).display).to.equal('inline');
      expect(one<HTMLAnchorElement>(element, 'link', /^as of/).href).to.equal('https://example.org/statements');
    });
  });

  describe('when there is nothing to show', () => {
    it('keeps the author’s fallback for an unknown id, with a quiet sentence, in every variant', async () => {
      for (const variant of ['full', 'compact', 'inline']) {
        const element = await card(`case="nobody" variant="${variant}"`, '<i>The author’s words</i>');
        expect(element.querySelector('i')?.getClientRects().length, variant).to.equal(1);
        expect(said(element)).to.contain('There is no such case in this archive.').and.not.to.contain('nobody');
      }
    });

    it('knows a withheld case no better than one that never was', async () => {
      provideArchive(invented([said2024], [{ id: 'bakir', record: { state: 'withheld', date: '2025-01-01' }, name: 'Bakir Example' }]));
      const element = await card('case="bakir"', '<i>The author’s words</i>');
      expect(said(element)).to.equal('There is no such case in this archive.');
      expect(warnings, 'an id can be a name').to.deep.equal([]);
    });

    if (canPretendMedia) {
      it('names its sources on paper, in words, and says how much of a list is printed', async () => {
        const element = await card('case="bakir" statements="1"');
        const inline = await card('case="bakir" variant="inline"');
        const named = (shown: CaseCardElement) =>
          [...shown.renderRoot.querySelectorAll('[part=status], [part=fact], span[part=base]')].map((part) => {
            const source = part.querySelector('[data-paper]');
            return source ? getComputedStyle(source, '::after').content.replace(/\s/g, ' ').replace('" ', '"') : said(part);
          });
        const lines = () => [...element.renderRoot.querySelectorAll('.paper')].filter((line) => line.getClientRects().length).map(said);
        expect([...named(element).slice(0, 1), ...named(inline), ...lines()]).to.deep.equal(['none', 'none']);
        await printed(() => {
          expect(named(element)).to.deep.equal([
            '"· statement of 1 October 2024"',
            '"· statement of 1 October 2024"',
            'Ferry Twelve metres as of 2021 · statement of 2 May 2023',
            '"· statement of 9 January 2022"',
          ]);
          expect(named(inline)).to.deep.equal(['"· statement of 1 October 2024"']);
          expect(lines()).to.deep.equal(['Printed here: 4 of 6.', 'Printed here: the first 1 of 3.']);
        });
      });

      it('prints nothing that can only be pressed', async () => {
        provideArchive(invented([statement({ id: 'a', cases: ['ferry'], url: undefined })], [ferry()]));
        const element = await card('case="ferry"');
        await printed(() => {
          expect(all(element, 'button').map((button) => getComputedStyle(button, '::after').display)).to.deep.equal(['none']);
          expect(all(element, 'button', /^Cite|^Copy|^Embed/)).to.have.length(0);
          expect([...element.shadowRoot!.querySelectorAll('[part=actions]')].map((actions) => actions.getClientRects().length)).to.deep.equal([0]);
        });
      });
    }

    it('inline: a failure leaves the author’s sentence as it is, and is read out; where there are no words it is told in a few', async () => {
      const src = faulty('missing').href;
      const element = await mounted<CaseCardElement>(`<p>It was <case-card case="bakir" variant="inline" src="${src}">Bakir</case-card>, they said.</p>`);
      expect(element.parentElement!.innerText.replace(/\s+/g, ' ')).to.equal('It was Bakir, they said.');
      expect(said(one(element, 'alert'))).to.equal('The archive can’t be shown.');
      expect(one(element, 'alert').getBoundingClientRect().width).to.equal(1);
      expect(all(element, 'button')).to.have.length(0);
      await expectAccessible(element.parentElement!);
      const alone = await card(`case="bakir" variant="inline" src="${faulty('missing').href}"`);
      expect(one(alone, 'alert').getBoundingClientRect().width).to.be.greaterThan(100);
    });

    it('shows its one statement when asked, and does not call it all', async () => {
      provideArchive(invented([said2024], [bakir({ facts: [], events: [] })]));
      const element = await card('case="bakir" statements="0"');
      await press(element, 'Show it');
      expect(all(element, 'heading', 'Bring the ferry back')).to.have.length(1);
    });

    it('draws a case that has only a name', async () => {
      const element = await card('case="ferry"');
      expect(nameOf(all(element, 'heading')[0]!)).to.equal('The ferry');
      expect(all(element, 'list')).to.have.length(0);
    });

    it('warns once of attributes that make no sense, and uses the default', async () => {
      const element = await card('case="bakir" variant="huge" stale-after="soon" statements="many"');
      element.requestUpdate();
      await updated(element);
      expect(warnings).to.have.length(3);
      expect(warnings.join()).to.contain('stale-after="soon"').and.to.contain('P12M');
    });
  });

  it('is accessible in every variant and state, opened too, light and dark', async () => {
    for (const attributes of ['case="bakir"', 'case="bakir" variant="compact"', 'case="bakir" variant="inline"', 'case="nobody"', '']) {
      for (const colours of ['color: black; background: white', 'color: white; background: black; color-scheme: dark']) {
        const element = placed<CaseCardElement>(`<section style="${colours}"><p></p><case-card ${attributes}></case-card></section>`);
        await drawn(element);
        const isWhole = attributes === 'case="bakir"';
        for (const button of all(element, 'button', /^(Show all|Cite: Bakir|Bring)/)) button.click();
        if (isWhole) await waitUntil(() => all(element, 'textbox', 'Cite').length === 1);
        await expectAccessible(element.parentElement!);
        cleared();
      }
    }
  });

  if (canPretendMedia) {
    it('keeps its pictures in forced colours', async () => {
      const element = await mounted<CaseCardElement>('<section style="--archive-accent: rgb(1, 2, 3)"><case-card case="bakir"></case-card></section>');
      const stroke = () => getComputedStyle(element.renderRoot.querySelector('.icon')!).stroke;
      expect(stroke()).to.equal('rgb(1, 2, 3)');
      await withMedia({ 'forced-colors': 'active' }, async () => {
        await expectAccessible(element);
        expect(stroke(), 'the reader’s colour, not the page’s').not.to.equal('rgb(1, 2, 3)');
      });
    });
  }
});
