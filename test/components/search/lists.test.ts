import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { StatementSearchElement } from '../../../src/components/statement-search.js';
import '../../../src/define/case-timeline.js';
import { updated } from '../../mounted.js';
import { all, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { ask, both, options, placeAll, records } from './searches.js';

describe('<statement-search> with a list in its group', () => {
  archiveInEachTest(records);

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
