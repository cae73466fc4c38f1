import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { en } from '../../src/messages/en.js';
import { addLanguage, Localizer } from '../../src/messages/localizer.js';
import { cleared, placed, updated } from '../mounted.js';
import { said } from '../reading.js';

class WordsElement extends LitElement {
  drawings = 0;
  private readonly localize = new Localizer(this);

  protected override render() {
    this.drawings++;
    return html`${this.localize.term('cite')}, ${this.localize.term('statements', 2)}, ${this.localize.formatDate('2024-10')}`;
  }
}
customElements.define('some-words', WordsElement);

async function words(markup: string): Promise<WordsElement> {
  const element = placed<WordsElement>(markup);
  await updated(element);
  return element;
}

/** Observers speak after what has changed, and elements draw after that. */
async function noticed(element: WordsElement): Promise<void> {
  await Promise.resolve();
  await updated(element);
}

describe('the words of the interface', () => {
  const { lang } = document.documentElement;
  afterEach(() => {
    document.documentElement.lang = lang;
    cleared();
  });

  it('are English where a language is not offered, and where it is none', async () => {
    for (const given of ['xx', 'xx-YY', '!', 'en-GB']) {
      expect(said(await words(`<some-words lang="${given}"></some-words>`)), given).to.equal('Cite, 2 statements, October 2024');
    }
  });

  it('keep a day and its month in one line', async () => {
    const localize = (lang: string) => new Localizer(placed<WordsElement>(`<some-words lang="${lang}"></some-words>`));
    expect(localize('en').formatDate('2024-06-28/2024-07-03')).to.equal('28\u00a0June – 3\u00a0July 2024');
    expect(localize('fr').formatDate('2024-10-01')).to.equal('1er\u00a0octobre 2024');
    expect(localize('km').formatDate('2024-10-01')).to.equal('១\u00a0តុលា ២០២៤');
    expect(localize('en').formatDate('2024-10~')).to.equal('about October 2024');
  });

  it('are those of a language that is offered later, in what is drawn already', async () => {
    const element = await words('<section lang="eo-XX"><some-words></some-words></section>');
    const other = await words('<some-words lang="en"></some-words>');
    addLanguage({ ...en, $code: 'eo', cite: 'Citi', statements: (count) => `${count} deklaroj` });
    await Promise.all([updated(element), updated(other)]);
    expect(said(element)).to.match(/^Citi, 2 deklaroj/);
    expect(said(other)).to.match(/^Cite, 2 statements/);
  });

  it('follow the language of their own element, and of what stands around it', async () => {
    const element = await words('<section lang="en"><some-words></some-words></section>');
    element.lang = 'fr';
    await noticed(element);
    expect(said(element)).to.match(/octobre 2024$/);
    element.removeAttribute('lang');
    element.parentElement?.setAttribute('lang', 'km');
    await noticed(element);
    expect(said(element)).to.match(/តុលា ២០២៤$/);
  });

  it('say in which language dates are: English where they have no words', () => {
    const localize = (lang: string) => new Localizer(placed<WordsElement>(`<some-words lang="${lang}"></some-words>`));
    expect(['de', 'fr-CA', 'km', 'toString'].map((lang) => localize(lang).dateLang())).to.deep.equal(['en', 'fr', 'km', 'en']);
  });

  it('follow the page when its language changes, as long as they are in it', async () => {
    const element = await words('<some-words></some-words>');
    document.documentElement.lang = 'fr';
    await noticed(element);
    expect(said(element)).to.match(/octobre 2024$/);
    const { drawings } = element;
    element.remove();
    document.documentElement.lang = 'km';
    await noticed(element);
    expect(element.drawings).to.equal(drawings);
    const next = await words('<some-words></some-words>');
    expect(said(next)).to.match(/តុលា ២០២៤$/);
    document.documentElement.lang = 'fr';
    await noticed(next);
    expect(said(next)).to.match(/octobre 2024$/);
  });
});
