/** The built bundle on pages that other scripts, and the browser itself, do odd things to. */
import { expect, waitUntil } from '@open-wc/testing';
import { feedOn, hostPage, type HostPage } from './page.js';

const SCRIPT = '<script src="/dist/undersigned.iife.js"></script>';
const CARD = '<case-card case="mech-dara"></case-card>';
const FEED = '<statement-feed limit="3"></statement-feed>';
const TIMELINE = '<case-timeline></case-timeline>';

/** Waits as long as a slow machine takes. */
const seen = (isThere: () => unknown) => waitUntil(isThere, String(isThere), { timeout: 10_000 });

const words = (element: Element) => (element.shadowRoot ?? element).textContent.replace(/\s+/g, ' ').trim();

function textsIn(root: Node, { document, window }: HostPage): Text[] {
  const walker = document.createTreeWalker(root, window.NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim());
}

/** How translators of browsers write: into elements of their own in place of each text, or by filling a paragraph anew. */
const TRANSLATORS: Readonly<Record<string, (root: ShadowRoot, page: HostPage) => void>> = {
  'elements in place of texts': (root, page) => {
    for (const text of textsIn(root, page)) {
      const font = page.document.createElement('font');
      font.append(page.document.createElement('font'));
      font.firstElementChild!.append(`«${text.data}»`);
      text.replaceWith(font);
    }
  },
  'paragraphs filled anew': (root, page) => {
    for (const block of root.querySelectorAll('p, dt, dd, button, [role=heading], .when')) {
      for (const text of textsIn(block, page)) text.data = `«${text.data}»`;
      block.replaceChildren(...[...block.childNodes].filter(({ nodeType }) => nodeType !== 8));
    }
  },
};

describe('the bundle, where a page leads an odd life', () => {
  let page: HostPage;
  afterEach(() => page.remove());

  const find = (selector: string) => page.document.querySelector<HTMLElement>(selector)!;

  for (const [name, translate] of Object.entries(TRANSLATORS)) {
    it(`says of each case and day what is its own after a translation by ${name}`, async () => {
      page = await hostPage(SCRIPT + CARD + FEED + TIMELINE);
      await feedOn(page);
      const [card, feed, timeline] = ['case-card', 'statement-feed', 'case-timeline'].map(find) as [HTMLElement, HTMLElement, HTMLElement];
      await seen(() => /Mech Dara/.test(words(card)) && /1994/.test(words(timeline)));
      const other = await hostPage(`${SCRIPT}<case-card case="oikocredit-complaint"></case-card><statement-feed limit="3" sort="oldest"></statement-feed><case-timeline order="newest"></case-timeline>`);
      await feedOn(other);
      const wanted = ['case-card', 'statement-feed', 'case-timeline'].map((tag) => words(other.document.querySelector(tag)!));
      other.remove();
      for (const widget of [card, feed, timeline]) translate(widget.shadowRoot!, page);
      expect(words(card)).to.contain('«');
      card.setAttribute('case', 'oikocredit-complaint');
      feed.setAttribute('sort', 'oldest');
      timeline.setAttribute('order', 'newest');
      // What has not changed may stay translated.
      await seen(() => words(card).includes('Oikocredit'));
      expect([card, feed, timeline].map((widget) => words(widget).replace(/[«»]/g, ''))).to.deep.equal(wanted);
      const title = feed.shadowRoot!.querySelector<HTMLElement>('button.lead')!;
      title.click();
      await seen(() => feed.shadowRoot!.querySelector('button.lead')!.getAttribute('aria-expanded') === 'true');
      expect(page.heard).to.deep.equal([]);
    });
  }

  it('tells of a choice where an old library has put something of its own in the place of Event', async () => {
    page = await hostPage(`<script>window.Event = function DOMEvent(event) { this.event = event || window.event; };</script>${SCRIPT}${FEED}`);
    await feedOn(page);
    const chosen: unknown[] = [];
    page.document.addEventListener('statement-select', (event) => chosen.push(event));
    find('statement-feed').shadowRoot!.querySelector<HTMLElement>('button.lead')!.click();
    expect(chosen).to.have.length(1);
    expect(page.heard).to.deep.equal([]);
  });

  it('leaves the fallback of a page in XML, where the markup of its templates is none', async () => {
    page = await hostPage('');
    const frame = page.document.createElement('iframe');
    const markup = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title><script src="${new URL('/test/bundle/heard.js', location.href).href}"></script><script src="${new URL('/dist/undersigned.iife.js', location.href).href}"></script></head><body><statement-feed><p>The fallback</p></statement-feed></body></html>`;
    frame.src = URL.createObjectURL(new Blob([markup], { type: 'application/xhtml+xml' }));
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    page.document.body.append(frame);
    await loaded;
    const { document, heard } = frame.contentWindow as Window & { heard?: string[] };
    expect(document.contentType).to.equal('application/xhtml+xml');
    expect(document.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(heard).to.deep.equal([]);
  });

  it('opens its choices below the field where a script of the page has a scrollY of its own', async () => {
    page = await hostPage(`<script>var scrollY = window.scrollY, scrollX = window.scrollX;</script><div style="block-size: 1500px"></div>${SCRIPT}<statement-search mode="results"></statement-search><div style="block-size: 1500px"></div>`);
    const search = find('statement-search');
    await seen(() => search.shadowRoot?.querySelector('input'));
    page.window.scrollTo(0, 1300);
    const input = search.shadowRoot!.querySelector('input')!;
    input.value = 'mech';
    input.dispatchEvent(new page.window.InputEvent('input', { bubbles: true, composed: true }));
    const list = search.shadowRoot!.querySelector('[role=listbox]')!;
    await seen(() => list.querySelector('[role=option]'));
    expect(list.getBoundingClientRect().top).to.be.closeTo(input.parentElement!.getBoundingClientRect().bottom, 4);
  });

  it('shows another case where a framework uses its quote for one', async () => {
    page = await hostPage(`${SCRIPT}<blockquote class="undersigned" data-case="mech-dara"><p>Mech Dara</p></blockquote>`);
    await seen(() => /Mech Dara/.test(words(find('case-card') ?? page.document.body)) && find('case-card')?.shadowRoot?.querySelector('.foot'));
    find('blockquote').dataset['case'] = 'oikocredit-complaint';
    await seen(() => words(find('case-card')).includes('Oikocredit'));
    expect(words(find('case-card'))).not.to.contain('Mech Dara');
  });
});
