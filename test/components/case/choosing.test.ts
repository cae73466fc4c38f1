import { expect } from '@open-wc/testing';
import '../../../src/define/statement-feed.js';
import { mounted, updated } from '../../mounted.js';
import { all, focused, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { card, records } from './cards.js';

describe('choosing in <case-card>', () => {
  archiveInEachTest(records);

  it('chooses a case where the author has named none, and tells group and page', async () => {
    const element = await card('group="g"');
    const follower = await card('group="g" variant="compact"');
    const apart = await card('group="h"');
    let told = '';
    document.body.addEventListener('case-select', (event) => (told = event.detail.id), { once: true });
    const select = one<HTMLSelectElement>(element, 'combobox', 'Choose a case');
    select.value = 'bakir';
    select.dispatchEvent(new Event('change'));
    await updated(element);
    await updated(follower);
    expect(told).to.equal('bakir');
    for (const shown of [element, follower]) expect(all(shown, 'heading', 'Bakir Example')).to.have.length(1);
    expect(said(apart)).to.contain('Choose a case').and.not.to.contain('Ferryman');
  });

  it('is chosen by the arrow keys, one case after the other', async () => {
    const element = await card('');
    const chooser = one<HTMLSelectElement>(element, 'combobox', 'Choose a case');
    chooser.focus();
    for (const id of ['bakir', 'ferry', '']) {
      chooser.value = id;
      chooser.dispatchEvent(new Event('change'));
      await updated(element);
      expect(focused(), id).to.equal(chooser);
    }
  });

  it('names the case that it shows, however it was chosen before', async () => {
    const element = await card('group="h"');
    const select = () => one<HTMLSelectElement>(element, 'combobox', 'Choose a case');
    const ids = [...select().options].map(({ value }) => value).filter(Boolean);
    const other = await card('group="h"');
    const chooseIn = async (shown: Element, id: string) => {
      const box = one<HTMLSelectElement>(shown, 'combobox', 'Choose a case');
      box.value = id;
      box.dispatchEvent(new Event('change'));
      await Promise.all([updated(element), updated(other)]);
    };
    for (const [shown, id] of [[element, ids[0]!], [element, ids[1]!], [other, ids[0]!], [other, ids[1]!]] as const) {
      await chooseIn(shown, id);
      expect(select().value).to.equal(id);
    }
  });

  it('goes back to no case without a word to the page', async () => {
    const element = await card('group="g"');
    const select = () => one<HTMLSelectElement>(element, 'combobox', 'Choose a case');
    const choose = async (id: string) => {
      select().value = id;
      select().dispatchEvent(new Event('change'));
      await updated(element);
    };
    const told: string[] = [];
    element.addEventListener('case-select', (event) => told.push(event.detail.id));
    await choose('bakir');
    await choose('');
    expect(told).to.deep.equal(['bakir']);
    expect(all(element, 'heading')).to.have.length(0);
  });

  it('shows the case that was chosen in a feed of its group', async () => {
    const feed = await mounted('<statement-feed group="f"></statement-feed>');
    const element = await card('group="f"');
    all(feed, 'button', 'Bakir Example')[0]?.click();
    await updated(element);
    expect(all(element, 'heading', 'Bakir Example')).to.have.length(1);
  });
});
