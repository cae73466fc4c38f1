import { expect, waitUntil } from '@open-wc/testing';
import type { CaseTimelineElement } from '../../../src/components/case-timeline.js';
import '../../../src/define/statement-feed.js';
import '../../../src/define/statement-search.js';
import { statement } from '../../invented.js';
import { mounted, updated } from '../../mounted.js';
import { all, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { event, items, source, timeline, withEvents } from './timelines.js';

describe('the silences of <case-timeline>', () => {
  archiveInEachTest();

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
});
