import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { StatementSearchElement } from '../../../src/components/statement-search.js';
import '../../../src/define/case-timeline.js';
import { updated } from '../../mounted.js';
import { all, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { alone, ask, both, placeAll, records } from './searches.js';

describe('what <statement-search> announces', () => {
  archiveInEachTest(records);

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
});
