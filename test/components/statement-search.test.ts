import { expect } from '@open-wc/testing';
import type { StatementSearchElement } from '../../src/components/statement-search.js';
import { expectAccessible } from '../accessible.js';
import { press } from '../keys.js';
import { canPretendMedia, printed, withMedia } from '../media.js';
import { mounted, updated } from '../mounted.js';
import { all, said } from '../reading.js';
import { contract } from './contract.js';
import { archiveInEachTest } from './each-test.js';
import { alone, ask, field, options, placeAll, records } from './search/searches.js';

contract('statement-search', 'Archive updated on 30 June 2025', '', [
  ['url-state', ['popstate', 'scroll']],
  ['shortcut="/"', ['keydown']],
]);

describe('<statement-search>', () => {
  archiveInEachTest(records);

  it('is a labelled search field, and says how old the archive is', async () => {
    const search = await alone();
    const input = field(search);
    expect(input.type).to.equal('search');
    expect(input.labels?.[0]?.textContent).to.equal('Search the archive');
    expect(said(search)).to.contain('Archive updated on 30 June 2025');
    expect(all(search, 'search')).to.have.length(1);
  });

  it('takes what frameworks set for an attribute that is on or off', async () => {
    const before = location.href;
    const search = await alone();
    for (const off of [false, undefined, null]) {
      search.urlState = off;
      await ask(search, 'okoro');
      await ask(search, 'bridge');
      expect(location.href).to.equal(before);
    }
    search.urlState = true;
    await updated(search);
    await ask(search, 'okoro');
    expect(location.search).to.match(/[?&]archive-q=okoro$/);
    history.replaceState(null, '', before);
  });

  it('warns of a mode that there is not, once, and works all the same', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (words: string) => void warned.push(words);
    const search = await alone('mode="magic"');
    await ask(search, 'okoro');
    console.warn = warn;
    expect(warned).to.deep.equal(['[undersigned] <statement-search mode="magic">: expected one of auto, results, filter; using auto.']);
    expect(options(search)).to.have.length(2);
  });

  describe('for everybody', () => {
    const states: [string, string, (search: StatementSearchElement) => unknown][] = [
      ['empty', '<statement-search></statement-search>', () => undefined],
      ['with choices', '<statement-search></statement-search>', async (search) => (await ask(search, 'okoro'), press('ArrowDown'))],
      ['with choices that have some of the words', '<statement-search></statement-search>', (search) => ask(search, 'okoro lowmoor')],
      ['with nothing found', '<statement-search></statement-search>', (search) => ask(search, 'xqzwvk')],
      ['with a spelling offered', '<statement-search></statement-search>', (search) => ask(search, 'okoroo')],
      ['with a case chosen', '<statement-search></statement-search>', async (search) => (await ask(search, 'okoro'), press('Enter'))],
      ['over a list', '<statement-search></statement-search><statement-feed></statement-feed>', (search) => ask(search, 'bridges')],
    ];
    for (const [name, markup, act] of states) {
      it(`has no barrier: ${name}`, async () => {
        const search = await mounted<StatementSearchElement>(markup);
        await act(search);
        await updated(search);
        await expectAccessible(search);
        if (!canPretendMedia) return;
        await withMedia({ 'prefers-color-scheme': 'dark' }, () => expectAccessible(search));
        await withMedia({ 'forced-colors': 'active' }, () => expectAccessible(search));
      });
    }

    if (canPretendMedia) {
      it('leaves an empty field and the facets off the paper, not what was asked for', async () => {
        const [search] = await placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed></statement-feed>');
        const inks = () => ['search', 'button'].map((role) => all(search!, role, role === 'button' ? /statements?$/ : undefined).length);
        await ask(search!, 'bridges');
        expect(inks()[1]).to.be.greaterThan(0);
        await printed(() => expect(inks()).to.deep.equal([1, 0]));
        await ask(search!, '');
        await printed(() => expect(inks()).to.deep.equal([0, 0]));
        expect(inks()[0]).to.equal(1);
      });
    }
  });
});
