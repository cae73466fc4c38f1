import { expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import type { StatementSearchElement } from '../../../src/components/statement-search.js';
import '../../../src/define/case-card.js';
import { ferry, invented, statement } from '../../invented.js';
import { updated } from '../../mounted.js';
import { all, focused, nameOf, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { ask, both, placeAll, records } from './searches.js';

describe('cases that <statement-search> has found', () => {
  archiveInEachTest(records);

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

  it('narrows the lists to a case that it has found, which the card shows, says so, and widens them again', async () => {
    const [search, feed, card] = await placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed></statement-feed><case-card></case-card>');
    await ask(search!, 'okoro');
    one(search!, 'button', 'Tomas Okoro').click();
    await waitUntil(() => said(search!.shadowRoot!.querySelector('[role=status]')) === '1 case, 1 statement for “okoro”, Case: Tomas Okoro');
    expect(one(search!, 'button', 'Tomas Okoro').ariaPressed).to.equal('true');
    expect(all(card!, 'heading', 'Tomas Okoro')).to.have.length(1);
    expect(said(feed!)).to.contain('Case: Tomas Okoro');
    await ask(search!, '');
    await updated(feed!);
    expect(said(feed!)).to.match(/^1 of 4 statements/);
    await ask(search!, 'okoro');
    one(search!, 'button', 'Tomas Okoro').click();
    await updated(search!);
    expect(one(search!, 'button', 'Tomas Okoro').ariaPressed).to.equal('false');
    await ask(search!, '');
    await updated(feed!);
    expect(said(feed!)).to.match(/^4 statements/);
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
});
