/** A search over hostile records, asked with hostile words: text throughout, and marks only around what is there. */
import { expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import type { StatementSearchElement } from '../../src/components/statement-search.js';
import '../../src/define/statement-feed.js';
import '../../src/define/statement-search.js';
import { HOSTILE } from '../hostile.js';
import { ferry, invented, statement } from '../invented.js';
import { cleared, drawn, placed, updated } from '../mounted.js';
import { said } from '../reading.js';

describe('a search over hostile data', () => {
  afterEach(cleared);
  after(() => expect(window).not.to.have.property('ran'));

  const archiveOf = (text: string) =>
    invented([statement({ id: 's1', title: `findme ${text}`, cases: ['ferry'], people: [text] })], [ferry({ name: `findme ${text}`, role: text, status: undefined, facts: [], events: [] })]);

  const namesIn = (...widgets: Element[]) => [...new Set(widgets.flatMap((widget) => [...widget.shadowRoot!.querySelectorAll('*')].map(({ localName }) => localName)))].sort();

  async function ask(search: StatementSearchElement, words: string): Promise<void> {
    const input = search.shadowRoot!.querySelector('input')!;
    input.value = words;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await updated(search);
    await waitUntil(() => !said(search).includes('Searching…'));
  }

  it('shows choices, chips and marks word for word', async () => {
    let harmless: string[] | undefined;
    for (const [index, text] of ['harmless', ...HOSTILE].entries()) {
      provideArchive(archiveOf(text));
      const search = placed<StatementSearchElement>(`<statement-search group="choices-${index}"></statement-search>`);
      await drawn(search);
      await ask(search, 'findme');
      const shown = [...search.shadowRoot!.querySelectorAll('[role=option] bdi')].map(({ textContent }) => textContent);
      expect(shown.filter((words) => words === `findme ${text}`), text.slice(0, 40)).to.have.length(2);
      expect([...search.shadowRoot!.querySelectorAll('mark')].map(({ textContent }) => textContent)).to.include('findme');
      harmless ??= namesIn(search);
      expect(namesIn(search).filter((name) => !harmless?.includes(name))).to.deep.equal([]);
      cleared();
    }
  });

  it('answers hostile words with words', async () => {
    provideArchive(archiveOf('harmless'));
    const search = placed<StatementSearchElement>('<statement-search></statement-search><statement-feed></statement-feed>');
    const feed = search.nextElementSibling!;
    await Promise.all([drawn(search), drawn(feed as HTMLElement)]);
    await ask(search, 'findme');
    await updated(feed as HTMLElement);
    const before = namesIn(search, feed);
    for (const words of HOSTILE) {
      await ask(search, words);
      await updated(feed as HTMLElement);
      expect(namesIn(search, feed).filter((name) => !before.includes(name)), words.slice(0, 40)).to.deep.equal([]);
      expect(search.shadowRoot!.querySelector('input')!.value).to.equal(words.replace(/[\r\n]/g, ''));
    }
  });
});
