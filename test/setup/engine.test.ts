import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import archive from '../../data/archive.json' with { type: 'json' };

describe('what the other tests rely on', () => {
  it('runs in a time zone in which a day begins long before it does in UTC', () => {
    expect(new Date(2024, 9, 1).getTimezoneOffset()).to.equal(-14 * 60);
  });

  it('loads JSON by itself', () => {
    expect(archive.schemaVersion).to.equal(1);
  });

  it('draws an element', async () => {
    class DrawnElement extends LitElement {
      override render() {
        return html`<p>drawn</p>`;
      }
    }
    customElements.define('drawn-element', DrawnElement);
    const element = new DrawnElement();
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('drawn');
    element.remove();
  });
});
