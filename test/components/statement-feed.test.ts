import { expect } from '@open-wc/testing';
import type { StatementFeedElement } from '../../src/components/statement-feed.js';
import { expectAccessible } from '../accessible.js';
import { press as tab } from '../keys.js';
import { canPretendMedia, printed, withMedia } from '../media.js';
import { mounted, updated } from '../mounted.js';
import { focused, nameOf, said } from '../reading.js';
import { contract } from './contract.js';
import { archiveInEachTest, warningsInEachTest } from './each-test.js';
import { feed, press, titles } from './feed/feeds.js';

contract('statement-feed', 'Statement number 1');

describe('<statement-feed>', () => {
  archiveInEachTest();

  describe('markup mistakes', () => {
    const warnings = warningsInEachTest();
    const mistakes: [attributes: string, warning: RegExp, shown: number][] = [
      ['limit="-1"', /<statement-feed limit="-1">: expected a whole number from 1; using 10\./, 10],
      ['limit="abc"', /limit="abc"/, 10],
      ['limit=""', /limit=""/, 10],
      ['density="huge"', /<statement-feed density="huge">: expected one of cards, list, headlines; using cards\./, 10],
      ['sort="up"', /sort="up".*newest, oldest/, 10],
      ['group-by="week"', /group-by="week".*year, month, none/, 10],
      ['more="maybe"', /more="maybe".*button, auto, none/, 10],
      ['heading-level="9"', /heading-level="9".*1 to 6/, 10],
      ['from="2024-02-30"', /from="2024-02-30".*a date/, 10],
      ['to="tomorrow"', /to="tomorrow".*a date/, 10],
    ];
    for (const [attributes, warning, shown] of mistakes) {
      it(`${attributes} is the default, with one warning`, async () => {
        const element = await feed(attributes);
        element.requestUpdate();
        await updated(element);
        expect(titles(element)).to.have.length(shown);
        expect(warnings.filter((words) => warning.test(words))).to.have.length(1);
        expect(warnings).to.have.length(1);
      });
    }

    it('takes properties of other types for what they say', async () => {
      const element = await feed();
      Object.assign(element, { from: 2024, topic: 5 });
      await updated(element);
      expect(said(element)).to.contain('Topic: not in this archive; From: 2024');
    });

    it('removing an attribute brings the default back; nothing throws on values that are no text', async () => {
      const element = await feed('topic="rivers" limit="2"');
      element.removeAttribute('topic');
      element.removeAttribute('limit');
      await updated(element);
      expect(titles(element)).to.have.length(10);
      Object.assign(element, { case: null, topic: undefined, from: null, heading: null, src: null, group: undefined });
      await updated(element);
      expect(titles(element)).to.have.length(10);
    });
  });

  it('is accessible closed and open, in every density', async () => {
    for (const density of ['cards', 'list', 'headlines']) {
      const element = await feed(`density="${density}" heading="Statements" limit="3"`);
      await expectAccessible(element);
      await press(element, 'Statement number 1');
      await expectAccessible(element);
    }
  });

  if (canPretendMedia) {
    it('says on paper how much of it is printed, and nothing where it is whole', async () => {
      const lines = (element: Element) => [...element.shadowRoot!.querySelectorAll('.paper')].filter((line) => line.getClientRects().length).map(said);
      const [part, whole] = [await feed('limit="2"'), await feed('limit="12"')];
      expect(lines(part)).to.deep.equal([]);
      await printed(() => {
        expect(lines(part)).to.deep.equal(['Printed here: the first 2 of 12.']);
        expect(lines(whole)).to.deep.equal([]);
      });
    });

    for (const [feature, value] of [['forced-colors', 'active'], ['prefers-color-scheme', 'dark'], ['prefers-contrast', 'more']] as const) {
      it(`is accessible with ${feature}: ${value}`, () =>
        withMedia({ [feature]: value }, async () => {
          const element = await mounted<StatementFeedElement>('<div style="color-scheme: light dark"><statement-feed limit="3"></statement-feed></div>');
          await press(element, 'Statement number 1');
          await expectAccessible(element);
        }));
    }
  }

  it('is walked by keyboard, from outside in and out again', async () => {
    const before = document.body.insertBefore(document.createElement('button'), document.body.firstChild);
    const element = await feed('limit="1"');
    before.focus();
    const stops: string[] = [];
    for (let step = 0; step < 9 && stops.at(-1) !== 'Example League’s list of statements'; step++) {
      await tab('Tab');
      stops.push(nameOf(focused() as Element));
    }
    before.remove();
    expect(stops).to.deep.equal([
      'Statement number 1',
      'The ferry',
      'Rivers',
      'Read more: Statement number 1',
      'Cite: Statement number 1',
      'Copy link: Statement number 1',
      'Show 1 more (11 left)',
      'Example League’s list of statements',
    ]);
    expect(element.isConnected).to.equal(true);
  });

  it('is accessible on a dark page', async () => {
    const element = await mounted<StatementFeedElement>(
      '<div style="background: #101418; color: #e8e6e0; color-scheme: dark"><statement-feed limit="3"></statement-feed></div>',
    );
    await expectAccessible(element.parentElement as Element);
  });
});
