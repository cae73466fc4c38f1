import { expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import type { CaseCardElement } from '../../src/components/case-card.js';
import { expectAccessible } from '../accessible.js';
import { ferry, invented, statement } from '../invented.js';
import { canPretendMedia, printed, withMedia } from '../media.js';
import { cleared, drawn, mounted, placed, updated } from '../mounted.js';
import { all, nameOf, said } from '../reading.js';
import { card, records, said2024 } from './case/cards.js';
import { contract } from './contract.js';
import { archiveInEachTest, warningsInEachTest } from './each-test.js';

contract('case-card', 'Choose a case', 'case="ferry"');

describe('<case-card>', () => {
  archiveInEachTest(records);
  const warnings = warningsInEachTest();

  describe('when there is nothing to show', () => {
    it('keeps the author’s fallback for an unknown id, with a quiet sentence, in every variant', async () => {
      for (const variant of ['full', 'compact', 'inline']) {
        const element = await card(`case="nobody" variant="${variant}"`, '<i>The author’s words</i>');
        expect(element.querySelector('i')?.getClientRects().length, variant).to.equal(1);
        expect(said(element)).to.contain('There is no such case in this archive.').and.not.to.contain('nobody');
      }
    });

    it('knows a withheld case no better than one that never was', async () => {
      provideArchive(invented([said2024], [{ id: 'bakir', record: { state: 'withheld', date: '2025-01-01' }, name: 'Bakir Example' }]));
      const element = await card('case="bakir"', '<i>The author’s words</i>');
      expect(said(element)).to.equal('There is no such case in this archive.');
      expect(warnings, 'an id can be a name').to.deep.equal([]);
    });

    it('draws a case that has only a name', async () => {
      const element = await card('case="ferry"');
      expect(nameOf(all(element, 'heading')[0]!)).to.equal('The ferry');
      expect(all(element, 'list')).to.have.length(0);
    });
  });

  it('warns once of attributes that make no sense, and uses the default', async () => {
    const element = await card('case="bakir" variant="huge" stale-after="soon" statements="many"');
    element.requestUpdate();
    await updated(element);
    expect(warnings).to.have.length(3);
    expect(warnings.join()).to.contain('stale-after="soon"').and.to.contain('P12M');
  });

  it('is accessible in every variant and state, opened too, light and dark', async () => {
    for (const attributes of ['case="bakir"', 'case="bakir" variant="compact"', 'case="bakir" variant="inline"', 'case="nobody"', '']) {
      for (const colours of ['color: black; background: white', 'color: white; background: black; color-scheme: dark']) {
        const element = placed<CaseCardElement>(`<section style="${colours}"><p></p><case-card ${attributes}></case-card></section>`);
        await drawn(element);
        const isWhole = attributes === 'case="bakir"';
        for (const button of all(element, 'button', /^(Show all|Cite: Bakir|Bring)/)) button.click();
        if (isWhole) await waitUntil(() => all(element, 'textbox', 'Cite').length === 1);
        await expectAccessible(element.parentElement!);
        cleared();
      }
    }
  });

  if (canPretendMedia) {
    it('names its sources on paper, in words, and says how much of a list is printed', async () => {
      const element = await card('case="bakir" statements="1"');
      const inline = await card('case="bakir" variant="inline"');
      const named = (shown: CaseCardElement) =>
        [...shown.renderRoot.querySelectorAll('[part=status], [part=fact], span[part=base]')].map((part) => {
          const source = part.querySelector('[data-paper]');
          return source ? getComputedStyle(source, '::after').content.replace(/\s/g, ' ').replace('" ', '"') : said(part);
        });
      const lines = () => [...element.renderRoot.querySelectorAll('.paper')].filter((line) => line.getClientRects().length).map(said);
      expect([...named(element).slice(0, 1), ...named(inline), ...lines()]).to.deep.equal(['none', 'none']);
      await printed(() => {
        expect(named(element)).to.deep.equal([
          '"· statement of 1 October 2024"',
          '"· statement of 1 October 2024"',
          'Ferry Twelve metres as of 2021 · statement of 2 May 2023',
          '"· statement of 9 January 2022"',
        ]);
        expect(named(inline)).to.deep.equal(['"· statement of 1 October 2024"']);
        expect(lines()).to.deep.equal(['Printed here: 4 of 6.', 'Printed here: the first 1 of 3.']);
      });
    });

    it('prints nothing that can only be pressed', async () => {
      provideArchive(invented([statement({ id: 'a', cases: ['ferry'], url: undefined })], [ferry()]));
      const element = await card('case="ferry"');
      await printed(() => {
        expect(all(element, 'button').map((button) => getComputedStyle(button, '::after').display)).to.deep.equal(['none']);
        expect(all(element, 'button', /^Cite|^Copy|^Embed/)).to.have.length(0);
        expect([...element.shadowRoot!.querySelectorAll('[part=actions]')].map((actions) => actions.getClientRects().length)).to.deep.equal([0]);
      });
    });

    it('keeps its pictures in forced colours', async () => {
      const element = await mounted<CaseCardElement>('<section style="--archive-accent: rgb(1, 2, 3)"><case-card case="bakir"></case-card></section>');
      const stroke = () => getComputedStyle(element.renderRoot.querySelector('.icon')!).stroke;
      expect(stroke()).to.equal('rgb(1, 2, 3)');
      await withMedia({ 'forced-colors': 'active' }, async () => {
        await expectAccessible(element);
        expect(stroke(), 'the reader’s colour, not the page’s').not.to.equal('rgb(1, 2, 3)');
      });
    });
  }
});
