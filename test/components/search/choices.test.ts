import { expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import { ferry, invented, many, statement } from '../../invented.js';
import { press, type } from '../../keys.js';
import { updated } from '../../mounted.js';
import { all, focused, nameOf, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { active, alone, ask, field, options, records } from './searches.js';

describe('the choices of <statement-search>', () => {
  archiveInEachTest(records);

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
});
