import { expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import type { StatementSearchElement } from '../../../src/components/statement-search.js';
import { invented, statement } from '../../invented.js';
import { updated } from '../../mounted.js';
import { all, focused, nameOf, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { ask, both, field, placeAll, records } from './searches.js';

describe('the facets of <statement-search>', () => {
  archiveInEachTest(records);

  it('offers the usual facets where a framework has none to set, and none where the author wants none', async () => {
    const [search] = await placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed></statement-feed>');
    const rows = () => all(search!, 'group').map(nameOf);
    const usual = rows();
    expect(usual).to.deep.equal(['Topics', 'Kinds', 'Years']);
    search!.facets = null;
    await updated(search!);
    expect(rows()).to.deep.equal(usual);
    search!.facets = 'none';
    await updated(search!);
    expect(rows()).to.deep.equal([]);
  });

  it('counts what a facet would leave, follows the words, and keeps a chosen one that leaves nothing', async () => {
    const [search, feed] = await both();
    const facets = () => all(search!, 'button', /, \d+ statements?$/).map(nameOf);
    expect(facets()).to.deep.equal([
      'Rivers, 3 statements', 'Bridges, 2 statements', 'Statement, 3 statements', 'Joint statement, 1 statement',
      '2024, 2 statements', '2023, 1 statement', '2022, 1 statement',
    ]);
    const bridges = one(search!, 'button', 'Bridges, 2 statements');
    bridges.focus();
    bridges.click();
    await waitUntil(() => all(feed!, 'listitem').length === 2);
    expect(facets()).to.include('2024, 1 statement').and.to.include('Rivers, 3 statements');
    expect(said(focused()), 'the focus stays').to.contain('Bridges');
    await ask(search!, 'okoro');
    expect(facets()).to.include('Bridges, 0 statements');
    expect(one<HTMLButtonElement>(search!, 'button', 'Bridges, 0 statements').disabled).to.equal(false);
    expect(said(search!)).to.contain('Nothing found for “okoro” with these filters: Topic: Bridges.');
    one(search!, 'button', 'Remove filter: Topic: Bridges').click();
    await updated(search!);
    await updated(feed!);
    expect(said(all(feed!, 'listitem')[0])).to.contain('Release the ferryman');
    expect(focused(), 'the focus is not lost with the chip').to.equal(field(search!));
  });

  it('loses no focus with a value that goes away, nor with the button that brings more of them', async () => {
    provideArchive(invented(Array.from({ length: 11 }, (_, index) => statement({ id: `s${index}`, date: `${2024 - index}-10-01` }))));
    const before = location.href;
    history.replaceState(null, '', '?archive-from=2015&archive-to=2015');
    const [search] = await placeAll<StatementSearchElement>('<statement-search url-state></statement-search><statement-feed></statement-feed>');
    const press = async (button: HTMLElement) => {
      button.focus();
      button.click();
      await updated(search!);
      await updated(search!);
    };
    await press(one(search!, 'button', '2015, 1 statement'));
    expect(all(search!, 'button', '2015, 1 statement'), 'it was there for being chosen').to.have.length(0);
    expect(said(focused()), 'the value').to.equal('Narrow the list');
    await ask(search!, 'zzzz');
    await press(one(search!, 'button', 'Show all 11'));
    expect(said(focused()), 'the button, where nothing can be chosen').to.equal('Narrow the list');
    history.replaceState(null, '', before);
  });

  it('loses no focus with a chosen value that can’t be chosen any more when it is taken back', async () => {
    const [search] = await both();
    one(search!, 'button', 'Bridges, 2 statements').click();
    await ask(search!, 'okoro');
    const chosen = one(search!, 'button', 'Bridges, 0 statements');
    chosen.focus();
    chosen.click();
    await updated(search!);
    await updated(search!);
    expect(one<HTMLButtonElement>(search!, 'button', 'Bridges, 0 statements').disabled).to.equal(true);
    expect(said(focused())).to.equal('Narrow the list');
  });

  it('narrows to a year, which is one filter, and widens again', async () => {
    const [search, feed] = await both();
    one(search!, 'button', 'Rivers, 3 statements').click();
    await updated(search!);
    one(search!, 'button', '2023, 1 statement').click();
    await updated(search!);
    await updated(feed!);
    expect(said(feed!)).to.match(/^1 of 4 statements · Topic: Rivers · Date: 2023 /);
    expect(all(search!, 'button', /^Remove filter/).map(nameOf)).to.deep.equal(['Remove filter: Topic: Rivers', 'Remove filter: Date: 2023']);
    one(search!, 'button', 'Remove filter: Topic: Rivers').click();
    await updated(search!);
    await updated(feed!);
    expect(all(feed!, 'listitem').map(said).join()).to.contain('Ferries and bridges');
    expect(all(feed!, 'listitem')).to.have.length(1);
    one(search!, 'button', 'Remove filter: Date: 2023').click();
    await updated(search!);
    await updated(feed!);
    expect(all(feed!, 'listitem')).to.have.length(4);
  });

  it('keeps the focus on the filter that was pressed in the list, not on another that has come to stand there', async () => {
    const [, feed] = await both();
    const pressed = all(feed!, 'button', 'Bridges')[1]!;
    pressed.focus();
    pressed.click();
    await updated(feed!);
    expect(nameOf(focused()!)).to.equal('Bridges');
    (focused() as HTMLElement).click();
    await updated(feed!);
    expect(all(feed!, 'listitem')).to.have.length(4);
    expect(nameOf(focused()!)).to.equal('Release the ferryman Tomas Okoro');
  });

  it('leaves filters and their way back to the list where the author wants results', async () => {
    const [search, feed] = await placeAll<StatementSearchElement>('<statement-search mode="results"></statement-search><statement-feed></statement-feed>');
    await ask(search!, 'okoro');
    one(search!, 'option', /Release the ferryman/).click();
    await updated(search!);
    expect(all(search!, 'button', 'Rivers'), 'a topic that narrows nothing here is a word').to.have.length(0);
    all(feed!, 'button', 'Bridges')[0]?.click();
    await updated(feed!);
    expect(all(feed!, 'button', 'Remove filter: Topic: Bridges')).to.have.length(1);
    expect(all(feed!, 'status', /^2 of 4 statements/)).to.have.length(1);
  });
});
