import { expect } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import type { CaseTimelineElement } from '../../../src/components/case-timeline.js';
import '../../../src/define/case-card.js';
import '../../../src/define/statement-feed.js';
import '../../../src/define/statement-search.js';
import { invented, many, statement } from '../../invented.js';
import { mounted, updated } from '../../mounted.js';
import { all, focused, nameOf, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { event, items, leads, settled, source, timeline, withEvents } from './timelines.js';

describe('opening an entry of <case-timeline>', () => {
  archiveInEachTest();

  it('tells where an event comes from, which opens in its turn, and tells group and page of the case', async () => {
    withEvents([event('2023', 'He is arrested.', { place: 'Old Harbour' })]);
    const element = await timeline('group="o"');
    const card = await mounted('<case-card group="o"></case-card>');
    const told: string[] = [];
    element.addEventListener('case-select', ({ detail }) => told.push(detail.id));
    element.addEventListener('statement-select', ({ detail }) => told.push(detail.id));
    one(element, 'button', 'He is arrested.').click();
    await updated(element);
    expect(said(element)).to.match(/Old Harbour.*Example League, statement of 1 October 2024: Bring the ferry back/);
    expect(all(card, 'heading', 'The ferry')).to.have.length(1);
    one(element, 'button', 'statement of 1 October 2024. Source: Bring the ferry back').click();
    await settled(element);
    expect(nameOf(focused()!)).to.equal('Bring the ferry back');
    expect(focused()?.getAttribute('aria-expanded')).to.equal('true');
    expect(told).to.deep.equal(['ferry', 'a']);
  });

  it('leads to the publisher’s list where the statement of an event is not among the entries', async () => {
    withEvents([event('2023', 'He is arrested.')]);
    const element = await timeline('kinds="arrest"');
    one(element, 'button', 'He is arrested.').click();
    await updated(element);
    const source = 'statement of 1 October 2024. Source: Bring the ferry back';
    expect(one<HTMLAnchorElement>(element, 'link', source).href).to.equal('https://example.org/statements');
    expect(all(element, 'button', source)).to.have.length(0);
  });

  it('goes on at the count where a topic that is taken back takes its statement along', async () => {
    provideArchive(invented(many(4)));
    const element = await timeline();
    const press = async (button: HTMLElement) => {
      button.focus();
      button.click();
      await updated(element);
      await updated(element);
    };
    await press(one(element, 'button', 'Statement number 1'));
    await press(one(element, 'button', 'Statement number 2'));
    await press(one(element, 'button', 'Bridges'));
    await press(one(element, 'button', 'Statement number 4'));
    expect(items(element)).to.have.length(2);
    const other = await mounted('<statement-search></statement-search>');
    one(other, 'button', /^Rivers/).click();
    await updated(element);
    await press(all(element, 'button', 'Bridges')[0]!);
    expect(items(element).join()).not.to.contain('Statement number 2');
    expect(said(focused())).to.equal('2 statements');
  });

  for (const [kind, name] of [['statement', 'Bring the ferry back'], ['event', 'He is arrested.']] as const) {
    it(`narrows the group to a case that a reader presses in an opened ${kind}, as a list does, and widens it again`, async () => {
      withEvents([event('2023', 'He is arrested.')], [source, statement({ id: 'b', date: '2024-11-01', title: 'On another matter' })]);
      const element = await timeline('group="p"');
      const card = await mounted('<case-card group="p"></case-card>');
      const feed = await mounted('<statement-feed group="p"></statement-feed>');
      one(element, 'button', name).click();
      await updated(element);
      const button = () => one(element, 'button', 'The ferry');
      expect(button().getAttribute('aria-pressed')).to.equal('false');
      button().focus();
      button().click();
      await updated(element);
      await updated(feed);
      expect(items(element)).to.have.length(2);
      expect(said(one(feed, 'status', /statement/))).to.equal('1 of 2 statements');
      expect(all(card, 'heading', 'The ferry')).to.have.length(1);
      expect(button().getAttribute('aria-pressed')).to.equal('true');
      expect(focused() === button()).to.equal(true);
      button().click();
      await updated(element);
      expect(items(element)).to.have.length(3);
    });
  }

  it('marks the statement that was opened in a feed of its group, and scrolls nothing', async () => {
    const feed = await mounted('<statement-feed group="s"></statement-feed>');
    const element = await timeline('group="s"');
    const apart = await timeline('group="t"');
    const before = scrollY;
    one(feed, 'button', 'Statement number 4').click();
    await updated(element);
    const marked = (widget: Element) => leads(widget).filter((lead) => lead.getAttribute('aria-current') === 'true').map(nameOf);
    expect(marked(element)).to.deep.equal(['Statement number 4']);
    expect(marked(apart)).to.deep.equal([]);
    expect(scrollY).to.equal(before);
  });

  it('is seen in a feed of its group', async () => {
    const feed = await mounted('<statement-feed group="u"></statement-feed>');
    const element = await timeline('group="u"');
    one(element, 'button', 'Statement number 4').click();
    await updated(feed as CaseTimelineElement);
    const marked = all(feed, 'listitem').filter((item) => item.getAttribute('aria-current') === 'true');
    expect(marked.map((item) => said(item))).to.have.length(1);
    expect(said(marked[0])).to.contain('Statement number 4');
  });
});
