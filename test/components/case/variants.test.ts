import { expect } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import type { CaseCardElement } from '../../../src/components/case-card.js';
import { expectAccessible } from '../../accessible.js';
import { faulty } from '../../faulty.js';
import { mounted, updated } from '../../mounted.js';
import { all, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { card, records } from './cards.js';

describe('the variants of <case-card>', () => {
  archiveInEachTest(records);

  it('compact: name, status, last date, where it is from; the name tells the group', async () => {
    const element = await card('case="bakir" variant="compact" group="k"');
    const whole = await card('group="k"');
    expect(said(element)).to.match(/^Bakir Example In pre-trial detention as of 1 October 2024 The newest .* 1 October 2024\. .* Source: Example League’s list/);
    expect(all(element, 'list')).to.have.length(0);
    one(element, 'button', 'Bakir Example').click();
    await updated(whole);
    expect(said(whole)).to.contain('Ferryman');
  });

  it('compact: its name is no button where nothing follows the choice, and a link where it has an address', async () => {
    const element = await card('case="bakir" variant="compact" group="alone"');
    expect(all(element, 'heading', 'Bakir Example')).to.have.length(1);
    expect(all(element, 'button')).to.have.length(0);
    const { statements, cases = [], ...header } = records();
    provideArchive({ ...header, permalink: 'https://example.org/{id}', statements, cases });
    const linked = await card('case="bakir" variant="compact" group="alone"');
    expect(one<HTMLAnchorElement>(linked, 'link', 'Bakir Example').href).to.equal('https://example.org/bakir');
  });

  it('inline: with a status never without its date', async () => {
    const element = await card('case="bakir" variant="inline"');
    expect(said(element)).to.equal('Bakir Example (In pre-trial detention, as of 1 October 2024)');
    expect(getComputedStyle(element).display).to.equal('inline');
    expect(one<HTMLAnchorElement>(element, 'link', /^as of/).href).to.equal('https://example.org/statements');
  });

  it('inline: in its line too where a framework sets the property, and a box again after', async () => {
    const element = await card('case="bakir"');
    expect(element.hasAttribute('variant')).to.equal(false);
    element.variant = 'inline';
    await updated(element);
    expect(getComputedStyle(element).display).to.equal('inline');
    element.variant = 'compact';
    await updated(element);
    expect(getComputedStyle(element).display).to.equal('block');
    expect(said(element)).to.contain('as of 1 October 2024');
  });

  it('inline: one line of the paragraph it stands in', async () => {
    const paragraph = (await mounted<CaseCardElement>('<p>It was <case-card case="ferry" variant="inline"></case-card>, they said.</p>')).parentElement!;
    const widget = paragraph.querySelector('case-card')!;
    expect(said(widget)).to.equal('The ferry');
    expect(paragraph.getClientRects()).to.have.length(1);
    const [words, whole] = [widget.getClientRects()[0]!, paragraph.getBoundingClientRect()];
    expect(words.width).to.be.lessThan(whole.width / 2);
    expect(Math.abs(words.height - whole.height)).to.be.lessThan(12);
  });

  it('inline: its bracket never stands alone at the head of a line', async () => {
    const element = await mounted<CaseCardElement>('<p>It is <case-card case="bakir" variant="inline"></case-card>.</p>');
    const link = one(element, 'link', /^as of/);
    for (let width = 120; width < 480; width += 2) {
      element.parentElement!.style.width = `${width}px`;
      const [end, bracket] = [[...link.getClientRects()].at(-1)!, [...element.getClientRects()].at(-1)!];
      expect(bracket.top, `at ${width} px`).to.be.lessThan(end.bottom - 4);
    }
  });

  it('inline: a failure leaves the author’s sentence as it is, and is read out; where there are no words it is told in a few', async () => {
    const src = faulty('missing').href;
    const element = await mounted<CaseCardElement>(`<p>It was <case-card case="bakir" variant="inline" src="${src}">Bakir</case-card>, they said.</p>`);
    expect(element.parentElement!.innerText.replace(/\s+/g, ' ')).to.equal('It was Bakir, they said.');
    expect(said(one(element, 'alert'))).to.equal('The archive can’t be shown.');
    expect(one(element, 'alert').getBoundingClientRect().width).to.equal(1);
    expect(all(element, 'button')).to.have.length(0);
    await expectAccessible(element.parentElement!);
    const alone = await card(`case="bakir" variant="inline" src="${faulty('missing').href}"`);
    expect(one(alone, 'alert').getBoundingClientRect().width).to.be.greaterThan(100);
  });
});
