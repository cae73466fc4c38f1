import { expect } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import type { StatementFeedElement } from '../../../src/components/statement-feed.js';
import { invented, statement } from '../../invented.js';
import { mounted, updated } from '../../mounted.js';
import { all, focused, following, nameOf, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { feed, press } from '../feed/feeds.js';

describe('a statement in <statement-feed>', () => {
  archiveInEachTest();

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

  it('says nothing of signatories of whom nothing is known', async () => {
    provideArchive(invented([statement({ signatories: {} })]));
    expect(said(await feed())).not.to.contain('Signed by');
  });

  it('keeps who speaks and what kind of statement it is in every density', async () => {
    for (const density of ['cards', 'list', 'headlines']) {
      const item = all(await feed(`density="${density}"`), 'listitem')[0];
      expect(said(item), density).to.contain('Example League').and.to.contain('31 December 2024');
      expect(said(all(await feed(`density="${density}"`), 'listitem')[1]), density).to.contain('Example League Joint statement');
    }
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
});
