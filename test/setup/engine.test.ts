/** What the other tests rely on, in each engine. */
import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import archive from '../../data/archive.json' with { type: 'json' };
import { expectAccessible } from '../accessible.js';
import { press, type } from '../keys.js';
import { canPretendMedia, canSetViewport, withMedia, withViewport } from '../media.js';

class DrawnElement extends LitElement {
  static override properties = { word: {} };
  word = 'drawn';

  override render() {
    return html`<p>${this.word}</p>`;
  }
}
customElements.define('drawn-element', DrawnElement);

describe('the engine', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => place.remove());

  it('runs in a time zone in which a day begins long before it does in UTC', () => {
    expect(new Date(2024, 9, 1).getTimezoneOffset()).to.equal(-14 * 60);
  });

  it('speaks English', () => {
    expect(navigator.language).to.match(/^en-(GB|US)$/);
  });

  it('loads JSON by itself', () => {
    expect(archive.schemaVersion).to.equal(1);
  });

  // A field that is defined, not assigned, would hide the property that Lit watches.
  it('draws an element, and again when a field of it changes', async () => {
    const element = new DrawnElement();
    place.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('drawn');
    element.word = 'drawn again';
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('drawn again');
  });

  it('is in sight and has the focus, so that frames and focus events come', () => {
    expect(document.visibilityState).to.equal('visible');
    expect(document.hasFocus()).to.equal(true);
  });

  it('takes keys, held ones too', async () => {
    place.innerHTML = '<input><input>';
    const [first, second] = place.querySelectorAll('input');
    first?.focus();
    await type('Khmer: ខ្មែរ');
    expect(first?.value).to.equal('Khmer: ខ្មែរ');
    await press('Tab');
    expect(document.activeElement).to.equal(second);
    await press('Shift', 'Tab');
    expect(document.activeElement).to.equal(first);
    await press('Tab');
    expect(document.activeElement, 'Shift was let go').to.equal(second);
  });

  it('finds what is not accessible', async () => {
    place.innerHTML = '<button>Named</button>';
    await expectAccessible(place);
    place.innerHTML = '<button></button>';
    const error = await expectAccessible(place).then(() => undefined, String);
    expect(error).to.contain('button-name').and.to.contain('must have discernible text');
  });

  if (canSetViewport) {
    it('can be narrow, for a while', async () => {
      const before = innerWidth;
      await withViewport(320, 600, () => expect(innerWidth).to.equal(320));
      expect(innerWidth).to.equal(before);
    });
  }

  if (canPretendMedia) {
    for (const [feature, value] of [['forced-colors', 'active'], ['prefers-reduced-motion', 'reduce'], ['prefers-color-scheme', 'dark']] as const) {
      it(`can pretend ${feature}, for a while`, async () => {
        const isSo = () => matchMedia(`(${feature}: ${value})`).matches;
        await withMedia({ [feature]: value }, () => expect(isSo()).to.equal(true));
        expect(isSo()).to.equal(false);
      });
    }
  }
});
