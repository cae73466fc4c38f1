import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../accessible.js';
import { updated } from '../../mounted.js';
import { all, focused, nameOf, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { feed, press, titles } from './feeds.js';

describe('narrowing <statement-feed>', () => {
  archiveInEachTest();

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

  it('an unknown case or topic, and dates that cross, are told in words', async () => {
    expect(said(await feed('case="nobody"'))).to.contain('No statements for this choice: Case: not in this archive.').and.not.to.contain('nobody');
    expect(said(await feed('topic="nothing"'))).to.contain('No statements for this choice: Topic: not in this archive.').and.not.to.contain('nothing');
    expect(said(await feed('case="nobody ferry" from="2030"')), 'among others').to.contain('Case: not in this archive; Case: The ferry').and.not.to.contain('nobody');
    expect(said(await feed('from="2025" to="2024"'))).to.contain('No statements for this choice: From: 2025; Until: 2024.');
  });
});
