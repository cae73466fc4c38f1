/** `more="auto"`: the subjects of the W3C's own test of the feed pattern, one by one. */
import { expect } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import type { StatementFeedElement } from '../../../src/components/statement-feed.js';
import '../../../src/define/statement-feed.js';
import { expectAccessible } from '../../accessible.js';
import { press } from '../../keys.js';
import { invented, many } from '../../invented.js';
import { cleared, mounted, updated } from '../../mounted.js';
import { all, focused, nameOf, one, said } from '../../reading.js';

describe('<statement-feed more="auto">', () => {
  let element: StatementFeedElement;
  let list: HTMLElement;
  const articles = () => all(element, 'article');
  /** Presses keys as a reader does, and waits for what comes of it. */
  const key = async (...keys: string[]) => {
    await press(...keys);
    await updated(element);
    await updated(element);
  };

  beforeEach(async () => {
    provideArchive(invented(many(30)));
    // So far from sight that nothing is added before a test asks for it.
    element = await mounted(
      '<div style="block-size: 400px; overflow: auto"><div style="block-size: 3000px"></div><statement-feed more="auto" limit="10" heading="Statements"></statement-feed></div>',
    );
    list = one(element, 'feed');
  });
  afterEach(cleared);

  it('feed-role: there is one feed', () => expect(all(element, 'feed')).to.have.length(1));

  it('feed-aria-labelledby: the feed has a name', () => expect(nameOf(list)).to.equal('Statements'));

  it('feed-aria-busy: the feed is busy while it grows, and not afterwards', async () => {
    const busy: (string | null)[] = [];
    const watch = new MutationObserver(() => busy.push(list.getAttribute('aria-busy')));
    watch.observe(list, { attributes: true, attributeFilter: ['aria-busy'] });
    articles()[9]?.focus();
    await key('PageDown');
    await updated(element);
    await new Promise((resolve) => setTimeout(resolve));
    watch.disconnect();
    expect(busy).to.deep.equal(['true', null]);
    expect(articles()).to.have.length(20);
  });

  it('article-role: every statement is an article', () => expect(articles()).to.have.length(10));

  it('article-tabindex: every article can have the focus', () => {
    for (const article of articles()) expect(article.tabIndex).to.equal(0);
  });

  it('article-labelledby: an article is called by its title', () => {
    expect(articles().map(nameOf).slice(0, 2)).to.deep.equal(['Statement number 1', 'Statement number 2']);
  });

  it('article-describedby: an article is described by its day and who published it', () => {
    for (const article of articles()) {
      const ids = article.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(ids.map((id) => said(element.shadowRoot?.getElementById(id))).join(' ')).to.match(/^\d+.[A-Z][a-z]+ 2024 Example League/);
    }
  });

  it('article-aria-posinset: articles are numbered, also when more have come', async () => {
    const numbers = () => articles().map((article) => Number(article.getAttribute('aria-posinset')));
    expect(numbers()).to.deep.equal(Array.from({ length: 10 }, (_, index) => index + 1));
    articles()[9]?.focus();
    await key('PageDown');
    expect(numbers()).to.deep.equal(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('article-aria-setsize: each says how many there are, also when more have come', async () => {
    const sizes = () => new Set(articles().map((article) => article.getAttribute('aria-setsize')));
    expect([...sizes()]).to.deep.equal(['10']);
    articles()[9]?.focus();
    await key('PageDown');
    expect([...sizes()]).to.deep.equal(['20']);
  });

  it('key-page-down: moves the focus to the next article, from inside one too', async () => {
    articles()[0]?.focus();
    await key('PageDown');
    expect(focused()).to.equal(articles()[1]);
    one(element, 'button', 'Cite: Statement number 2').focus();
    await key('PageDown');
    expect(focused()).to.equal(articles()[2]);
  });

  it('key-page-up: moves the focus to the article before, and stays at the first', async () => {
    articles()[1]?.focus();
    await key('PageUp');
    expect(focused()).to.equal(articles()[0]);
    await key('PageUp');
    expect(focused()).to.equal(articles()[0]);
  });

  it('key-control-end: moves the focus to the first stop after the feed', async () => {
    articles()[0]?.focus();
    await key('Control', 'End');
    expect(nameOf(focused() as Element)).to.equal('Example League’s list of statements');
  });

  it('key-control-home: moves the focus to the last stop before the feed', async () => {
    articles()[3]?.focus();
    await key('Control', 'Home');
    expect(nameOf(focused() as Element)).to.equal('Skip the list of statements');
  });

  it('leaves all other keys to the page', async () => {
    articles()[0]?.focus();
    const taken: string[] = [];
    const look = (event: KeyboardEvent) => event.defaultPrevented && taken.push(event.key);
    document.addEventListener('keydown', look);
    for (const name of ['ArrowDown', 'Home', 'End', 'a']) await key(name);
    document.removeEventListener('keydown', look);
    expect(taken).to.deep.equal([]);
    expect(focused()).to.equal(articles()[0]);
  });

  it('grows when its end comes into sight, until all are shown, and says so', async () => {
    element.scrollIntoView({ block: 'end' });
    while (articles().length < 30) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      element.scrollIntoView({ block: 'end' });
    }
    await updated(element);
    expect(said(element)).to.contain('All statements are shown.');
    expect(articles()).to.have.length(30);
  });

  it('keeps the focus where the reader is when it grows', async () => {
    articles()[5]?.focus();
    const here = focused();
    element.scrollIntoView({ block: 'end' });
    while (articles().length < 20) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(focused()).to.equal(here);
  });

  it('is accessible', () => expectAccessible(element));

  it('is no feed when there is nothing in it', async () => {
    element.setAttribute('case', 'nobody');
    await updated(element);
    expect(all(element, 'feed')).to.have.length(0);
  });
});
