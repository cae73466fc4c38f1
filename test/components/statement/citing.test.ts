import { expect } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import type { StatementFeedElement } from '../../../src/components/statement-feed.js';
import { expectAccessible } from '../../accessible.js';
import { invented, statement } from '../../invented.js';
import { updated } from '../../mounted.js';
import { all, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { feed, press } from '../feed/feeds.js';

describe('citing a statement of <statement-feed>', () => {
  archiveInEachTest();

  it('shows the citation in the style that is chosen', async () => {
    const element = await feed();
    await press(element, 'Cite: Statement number 2');
    const field = async () => {
      while (all(element, 'textbox').length === 0) await new Promise((resolve) => setTimeout(resolve));
      return one<HTMLTextAreaElement>(element, 'textbox', 'Cite');
    };
    expect((await field()).value).to.equal('Example League, “Statement number 2”, joint statement, 21 December 2024. https://example.org/statements');
    const style = one<HTMLSelectElement>(element, 'combobox');
    style.value = 'bibtex';
    style.dispatchEvent(new Event('change'));
    await updated(element);
    expect((await field()).value).to.match(/^@misc\{s2,/);
    await expectAccessible(element);
    await press(element, 'Cite: Statement number 2');
    expect(all(element, 'textbox')).to.have.length(0);
  });
});

describe('copying a link to a statement of <statement-feed>', () => {
  archiveInEachTest();

  const { clipboard } = navigator;
  const written: string[] = [];
  const allow = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  beforeEach(() => {
    written.length = 0;
    allow((text) => Promise.resolve(void written.push(text)));
  });
  after(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard }));
  const copy = async (element: StatementFeedElement) => {
    await press(element, /^Copy link/);
    await new Promise((resolve) => setTimeout(resolve));
    await updated(element);
  };

  it('takes the statement’s own', async () => {
    provideArchive(invented([statement({ url: 'https://example.org/s/1' })]));
    const element = await feed();
    await copy(element);
    expect(written).to.deep.equal(['https://example.org/s/1']);
    expect(all(element, 'status').map(said)).to.include('Link copied.');
  });

  it('takes the publisher’s list where there is none, and says so', async () => {
    const element = await feed();
    await copy(element);
    expect(written).to.deep.equal(['https://example.org/statements']);
    expect(all(element, 'status').map(said).join()).to.contain('the archive holds no address for this one alone');
  });

  it('shows the link selected where copying is not allowed', async () => {
    allow(() => Promise.reject(new Error('denied')));
    const element = await feed();
    await copy(element);
    const field = one<HTMLInputElement>(element, 'textbox');
    expect(field.value).to.equal('https://example.org/statements');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
  });
});
