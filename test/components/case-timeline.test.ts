import { aTimeout, expect } from '@open-wc/testing';
import type { CaseTimelineElement } from '../../src/components/case-timeline.js';
import '../../src/define/statement-feed.js';
import { expectAccessible } from '../accessible.js';
import { canPretendMedia, withMedia } from '../media.js';
import { cleared, drawn, mounted, placed, updated } from '../mounted.js';
import { all, nameOf, one, said } from '../reading.js';
import { contract } from './contract.js';
import { archiveInEachTest, warningsInEachTest } from './each-test.js';
import { bars, event, items, leads, settled, timeline, withEvents } from './timeline/timelines.js';

contract('case-timeline', 'Statement number 1', '', [
  ['', ['beforeprint', 'afterprint', 'change']],
  ['deep-link="x"', ['hashchange']],
]);

describe('<case-timeline>', () => {
  archiveInEachTest();
  const warnings = warningsInEachTest();

  describe('with odd data', () => {
    it('draws no event, one event, all on one day, and centuries apart', async () => {
      const days: [events: readonly unknown[], first: string, counted: string][] = [
        [[], 'Bring the ferry back', '1 statement'],
        [[event('2024', 'only')], 'only', '1 statement, 1 event'],
        [Array.from({ length: 30 }, (_, index) => event('2024-10-01', `Event ${index}`)), 'Event 0', '1 statement, 30 events'],
        [[event('1425', 'long ago'), event('2424', 'far off')], 'long ago', '1 statement, 2 events'],
      ];
      for (const [events, first, counted] of days) {
        for (const orientation of ['vertical', 'horizontal']) {
          withEvents(events);
          const element = await mounted<CaseTimelineElement>(`<div style="width: 700px"><case-timeline case="ferry" orientation="${orientation}"></case-timeline></div>`);
          const how = `${counted}, ${orientation}`;
          expect(nameOf(leads(element)[0]!), how).to.equal(first);
          expect(leads(element), how).to.have.length(events.length + 1);
          expect(said(one(element, 'status', /statement/)), how).to.equal(counted);
          expect(all(element, 'heading').length > 0, `${how}: years stand down the page only`).to.equal(orientation === 'vertical');
          cleared();
          await aTimeout(0);
        }
      }
      withEvents([], []);
      expect(said(await timeline('case="ferry"'))).to.contain('There are no statements in this archive.');
    });

    it('leaves out what points nowhere, and shows the longest names and other scripts as text', async () => {
      const text = `مرحبا <b>${'Very'.repeat(200)}</b>`;
      withEvents([event('2023', 'lost', { source: 'nowhere' }), event('2024', text)]);
      const element = await timeline('case="ferry" kinds="arrest"');
      expect(leads(element).map(nameOf)).to.deep.equal([text]);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth + 1);
    });

    it('keeps the author’s fallback for an unknown case', async () => {
      const element = await mounted<CaseTimelineElement>('<case-timeline case="nobody"><i>The author’s words</i></case-timeline>');
      expect(element.querySelector('i')?.getClientRects().length).to.equal(1);
      expect(said(element)).to.equal('There is no such case in this archive.');
    });

    it('says which filters leave nothing, and the way out', async () => {
      const element = await timeline('group="empty" kinds="decision"');
      const feed = await mounted('<statement-feed group="empty"></statement-feed>');
      all(feed, 'button', 'Bridges')[0]!.click();
      await updated(element);
      expect(said(element)).to.contain('Nothing for this choice: Topic: Bridges.');
      one(element, 'button', 'Clear filters').click();
      await updated(element);
      expect(items(element)).to.have.length(1);
    });

    it('warns once of attributes that make no sense', async () => {
      const element = await timeline('order="sideways" orientation="up" gaps="some" strip="yes" from="soon"');
      element.requestUpdate();
      await updated(element);
      expect(warnings.map((words) => /<case-timeline ([^>]+)>/.exec(words)?.[1]).sort()).to.deep.equal(['from="soon"', 'gaps="some"', 'order="sideways"', 'orientation="up"', 'strip="yes"']);
    });
  });

  it('is accessible in every form, opened too, light and dark', async () => {
    for (const attributes of ['', 'case="ferry" order="newest"', 'orientation="horizontal"', 'case="nobody"', 'kinds="nothing"']) {
      for (const colours of ['color: black; background: white', 'color: white; background: black; color-scheme: dark']) {
        const element = placed<CaseTimelineElement>(`<section style="${colours}"><p></p><case-timeline group="x" heading="In order" ${attributes}></case-timeline></section>`);
        await drawn(element);
        const isFull = !/nobody|nothing/.test(attributes);
        if (isFull) {
          // The span first: it may take the entry away that is opened.
          bars(element)[0]!.click();
          await settled(element);
          leads(element)[0]!.click();
          await settled(element);
        }
        expect(all(element, 'button').some((button) => button.ariaExpanded === 'true'), 'opened').to.equal(isFull);
        expect(bars(element).some((bar) => bar.ariaPressed === 'true'), 'narrowed').to.equal(isFull);
        await expectAccessible(element.parentElement!);
        cleared();
        await aTimeout(0);
      }
    }
  }).timeout(30_000);

  if (canPretendMedia) {
    it('keeps bars, marks and rails in forced colours', async () => {
      const own = 'style="--archive-accent: rgb(1, 2, 3); --archive-muted: rgb(4, 5, 6); --archive-rule: rgb(7, 8, 9)"';
      for (const [orientation, mark, rail] of [['vertical', '.icon', 'li'], ['horizontal', '.reach', '.rail']] as const) {
        const inks = (element: CaseTimelineElement) => {
          const style = (selector: string, part?: string) => getComputedStyle(element.renderRoot.querySelector(selector)!, part);
          const { fill } = style('.bars svg');
          return [fill, style(mark).stroke, rail === 'li' ? style(rail, '::before').borderInlineStartColor : style(rail).stroke];
        };
        const coloured = await timeline(`orientation="${orientation}" ${own}`);
        const plain = await timeline(`orientation="${orientation}"`);
        inks(coloured).forEach((ink, index) => expect(ink, orientation).not.to.equal(inks(plain)[index]));
        await withMedia({ 'forced-colors': 'active' }, async () => {
          await expectAccessible(coloured);
          expect(inks(coloured), `${orientation}: the reader’s colours, not the page’s`).to.deep.equal(inks(plain));
        });
        cleared();
        await aTimeout(0);
      }
    });
  }
});
