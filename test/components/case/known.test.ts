import { aTimeout, expect } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import type { CaseCardElement } from '../../../src/components/case-card.js';
import { invented, statement } from '../../invented.js';
import { mounted, updated } from '../../mounted.js';
import { all, focused, following, nameOf, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { bakir, card, elsewhere, press, records, said2023, said2024 } from './cards.js';

describe('what <case-card> knows', () => {
  archiveInEachTest(records);

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

  it('says so on a page that was left open for years, when its reader comes back to it', async () => {
    const RealDate = Date;
    const at = (day: string) => {
      // Which day it is is all that is made up.
      globalThis.Date = class extends RealDate {
        constructor(...given: []) {
          super(...(given.length > 0 ? given : ([day] as unknown as [])));
        }
      } as DateConstructor;
    };
    try {
      at('2024-10-02');
      const element = await card('case="bakir"');
      expect(all(element, 'heading', 'Bakir Example')).to.have.length(1);
      expect(said(element)).not.to.contain('What has happened since is not in it.');
      at('2026-10-02');
      dispatchEvent(new Event('focus'));
      await updated(element);
      expect(said(element)).to.contain('The newest statement on this case in this archive is from 1 October 2024. What has happened since is not in it.');
    } finally {
      globalThis.Date = RealDate;
    }
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

  it('shows its one statement when asked, and does not call it all', async () => {
    provideArchive(invented([said2024], [bakir({ facts: [], events: [] })]));
    const element = await card('case="bakir" statements="0"');
    await press(element, 'Show it');
    expect(all(element, 'heading', 'Bring the ferry back')).to.have.length(1);
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

  it('says in which language a date is, not in which it should be', async () => {
    const element = await mounted<CaseCardElement>('<section lang="de"><case-card case="bakir"></case-card></section>');
    expect(new Set([...element.renderRoot.querySelectorAll('time')].map(({ lang }) => lang))).to.deep.equal(new Set(['en']));
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
});
