import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { StatementSearchElement } from '../../../src/components/statement-search.js';
import { drawn, updated } from '../../mounted.js';
import { said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { alone, ask, field, options, placeAll, records } from './searches.js';

describe('typing in <statement-search>', () => {
  archiveInEachTest(records);

  it('does not search for letters that are still being composed', async () => {
    const search = await alone();
    const asked: string[] = [];
    search.addEventListener('query-change', ({ detail }) => asked.push(detail.query));
    const input = field(search);
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = 'ok';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
    await updated(search);
    expect(asked).to.deep.equal([]);
    input.value = 'okoro';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await updated(search);
    expect(asked).to.deep.equal(['okoro']);
    expect(input.value).to.equal('okoro');
  });

  it('survives any words', async () => {
    const search = await alone();
    for (const words of ['   ', '\ud800', '.*+?^${}()|[]\\', 'a'.repeat(10_000), '__proto__ constructor', '<img src=x onerror=alert(1)>', '\u202e']) {
      await ask(search, words);
      expect(field(search).value).to.equal(words);
    }
    await ask(search, 'okoro');
    expect(options(search)).to.have.length(2);
  });

  describe('with letters that wait to be searched', () => {
    const write = (search: Element, words: string) => {
      const input = field(search);
      input.value = words;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    const escape = (search: Element) =>
      field(search).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    const waiting = async () => {
      const search = await alone('debounce="100"');
      const other = await alone('debounce="100" group="other"');
      field(search).focus();
      write(search, 'okoro');
      await waitUntil(() => options(search).length > 0);
      /** What has waited before is searched before what another is asked now. */
      const searched = async (words: string) => {
        const asked = oneEvent(other, 'query-change');
        write(other, words);
        await asked;
        await updated(search);
      };
      return { search, searched };
    };

    it('forgets them when the field is cleared', async () => {
      const { search, searched } = await waiting();
      write(search, 'okorox');
      for (let key = 0; key < 2; key++) {
        escape(search);
        await updated(search);
      }
      expect(field(search).value).to.equal('');
      write(search, 'okorox');
      escape(search);
      expect(field(search).value, 'where nothing has been searched yet').to.equal('');
      await searched('bridge');
      expect(field(search).value).to.equal('');
    });

    it('opens no choices when the reader has ended it, or is somewhere else', async () => {
      const { search, searched } = await waiting();
      write(search, 'okoro r');
      escape(search);
      await searched('bridge');
      expect(options(search), 'ended').to.have.length(0);
      const elsewhere = document.createElement('button');
      search.after(elsewhere);
      write(search, 'river');
      elsewhere.focus();
      await searched('bridges');
      expect(options(search), 'somewhere else').to.have.length(0);
    });

    it('searches them where the field is moved to, and lets them go where it is taken out', async () => {
      const [search, feed] = await placeAll<StatementSearchElement>('<statement-search debounce="50"></statement-search><statement-feed></statement-feed>');
      write(search!, 'lowmoor');
      feed!.after(search!);
      await waitUntil(() => said(feed).includes('for “lowmoor”'));
      await updated(search!);
      expect(field(search!).value).to.equal('lowmoor');
      const other = await alone('debounce="50" group="other"');
      write(search!, 'lowmoor bridge');
      search!.remove();
      const asked = oneEvent(other, 'query-change');
      write(other, 'river');
      await asked;
      feed!.after(search!);
      await drawn(search!);
      expect(field(search!).value).to.equal('');
      expect(said(feed)).to.contain('4 statements').and.not.to.contain('for “');
    });
  });
});
