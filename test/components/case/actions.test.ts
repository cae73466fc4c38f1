import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import { openArchive } from '../../../src/archive/load.js';
import type { CaseCardElement } from '../../../src/components/case-card.js';
import { snippet } from '../../../src/embed/snippet.js';
import { faulty } from '../../faulty.js';
import { invented } from '../../invented.js';
import { press as key } from '../../keys.js';
import { mounted, updated } from '../../mounted.js';
import { all, focused, nameOf, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { bakir, card, press, records, said2024 } from './cards.js';

describe('what a reader does with <case-card>', () => {
  archiveInEachTest(records);

  it('goes from a fact to its source, which opens in the card, by keyboard', async () => {
    const element = await card('case="bakir" statements="1"');
    let told = '';
    element.addEventListener('statement-select', (event) => (told = event.detail.id));
    one(element, 'button', 'as of 9 January 2022. Source: On another matter').focus();
    await key('Enter');
    await aTimeout(50);
    await updated(element);
    expect(told).to.equal('c');
    expect(nameOf(focused()!)).to.equal('On another matter');
    expect(focused()?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('follows a source to its own address where it has one', async () => {
    provideArchive(invented([{ ...said2024, url: 'https://example.org/1' }], [bakir({ facts: [], events: [] })]));
    const link = one<HTMLAnchorElement>(await card(), 'link', 'as of 1 October 2024. Source: Bring the ferry back');
    expect(link.href).to.equal('https://example.org/1');
  });

  it('cites the case with its status, the status’ date and the date of the archive', async () => {
    const element = await card();
    await press(element, 'Cite: Bakir Example');
    await waitUntil(() => all(element, 'textbox', 'Cite').length === 1);
    const text = one<HTMLTextAreaElement>(element, 'textbox', 'Cite').value;
    expect(text).to.equal(
      'Invented archive, “Bakir Example: In pre-trial detention, as of 1 October 2024”, 30 June 2025. Source: Example League, statement of 1 October 2024.',
    );
  });

  /** The code that a card gives away. */
  async function codeOf(element: CaseCardElement, name = 'Bakir Example'): Promise<string> {
    let copied = '';
    const { writeText } = navigator.clipboard ?? {};
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => void (copied = text) } });
    await press(element, `Embed: ${name}`);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    expect(said(element)).to.contain('Code copied.');
    return copied;
  }

  it('names the archive that it has read in its code, wherever the page has gone since', async () => {
    const start = location.href;
    const { href, pathname, search } = new URL(faulty('good').href);
    const element = await mounted<CaseCardElement>(`<case-card src="${pathname.slice(1)}${search}" case="ferry"></case-card>`);
    history.pushState(null, '', '/elsewhere/');
    await press(element, 'Cite: The ferry');
    expect(await codeOf(element, 'The ferry')).to.contain(`src="${href}"`);
    history.replaceState(null, '', start);
  });

  it('gives the code of the card with its fallback inside', async () => {
    const element = await card();
    const copied = await codeOf(element);
    const pasted = await mounted<CaseCardElement>(copied);
    expect(said(pasted)).to.contain('Bakir Example');
    expect(pasted.textContent).to.contain('Ferryman').and.to.contain('In pre-trial detention, as of 1 October 2024');
    expect(copied).to.equal(snippet('case-card', { archive: await openArchive(), kind: 'tag', attributes: { case: 'bakir' } }));
  });
});
