import { aTimeout, expect } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import '../../src/define/statement-feed.js';
import '../../src/define/statement-search.js';
import { invented, many } from '../invented.js';
import { cleared, drawn, placed, updated } from '../mounted.js';
import { all, one, said } from '../reading.js';

const START = location.href;
const key = (name: string) => new URL(location.href).searchParams.get(name);
const count = (feed: Element) => said(feed.shadowRoot!.querySelector('[part=status]'));

/** Puts a search over a feed into the page. */
async function page(attributes = 'url-state', group = ''): Promise<[search: HTMLElement, feed: HTMLElement]> {
  const search = placed(`<statement-search ${attributes} group="${group}"></statement-search><statement-feed limit="3" group="${group}"></statement-feed>`);
  const feed = search.nextElementSibling as HTMLElement;
  await Promise.all([drawn(search), drawn(feed)]);
  return [search, feed];
}

async function ask(search: HTMLElement, words: string): Promise<void> {
  const input = search.shadowRoot!.querySelector('input')!;
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await updated(search);
}

describe('the address of the page', () => {
  beforeEach(() => provideArchive(invented(many(12))));
  afterEach(async () => {
    cleared();
    await aTimeout(0);
    history.replaceState(null, '', START);
  });

  it('is left alone where the author has not asked for it', async () => {
    const [search, feed] = await page('');
    await ask(search, 'number 7');
    one(search, 'button', /^Rivers/).click();
    await updated(feed);
    expect(location.href).to.equal(START);
  });

  it('tells what is asked for, beside the keys and the fragment of the host', async () => {
    history.replaceState({ host: 1 }, '', `${location.search}&page=2#part`);
    const [search] = await page();
    await ask(search, 'number 7');
    expect(key('archive-q')).to.equal('number 7');
    expect(key('page')).to.equal('2');
    expect(location.hash).to.equal('#part');
    expect(history.state).to.deep.equal({ host: 1 });
  });

  it('leaves the address of the page alone that a router has gone on to', async () => {
    const [search, feed] = await page();
    await ask(search, 'number 7');
    history.pushState(null, '', '/another/?page=3');
    document.documentElement.lang = 'fr';
    await aTimeout(0);
    await updated(search);
    dispatchEvent(new Event('focus'));
    await updated(search);
    expect(location.search).to.equal('?page=3');
    document.documentElement.lang = 'en';
    one(feed, 'button', 'Rivers').click();
    await updated(search);
    expect([key('archive-q'), key('archive-topic'), key('page')], 'what is asked for there is kept there').to.deep.equal(['number 7', 'rivers', '3']);
  });

  it('keeps how many were shown in the entry that Back leads to', async () => {
    const [search, feed] = await page();
    for (const label of ['Show 3 more (9 left)', 'Show 3 more (6 left)']) {
      one(feed, 'button', label).click();
      await updated(feed);
      await updated(search);
    }
    one(search, 'button', /^Rivers/).click();
    await updated(search);
    expect([key('archive-shown'), key('archive-topic')]).to.deep.equal([null, 'rivers']);
    const isBack = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await isBack;
    await updated(feed);
    expect([key('archive-shown'), key('archive-topic')]).to.deep.equal(['9', null]);
    expect(all(feed, 'listitem')).to.have.length(9);
  });

  it('is read when the page opens, before anything is drawn', async () => {
    history.replaceState(null, '', `${location.search}&archive-topic=rivers&archive-from=2024-11&archive-shown=5`);
    const [search, feed] = await page();
    expect(said(search)).to.contain('Topic: Rivers').and.to.contain('From: November 2024');
    expect(all(feed, 'listitem')).to.have.length(4);
    expect(count(feed)).to.contain('4 of 12 statements');
  });

  it('is read for the group that is named after the widget is there', async () => {
    history.replaceState(null, '', `${location.search}&archive-topic=rivers`);
    const entries = history.length;
    const [search, feed] = ['statement-search', 'statement-feed'].map((tag) => placed(`<${tag}></${tag}>`));
    search!.setAttribute('url-state', '');
    await drawn(search!);
    for (const widget of [search!, feed!]) widget.setAttribute('group', 'late');
    await updated(search!);
    await updated(feed!);
    expect(count(feed!)).to.contain('6 of 12 statements');
    expect(key('archive-topic')).to.equal('rivers');
    expect(history.length).to.equal(entries);
  });

  it('takes the place of letters that wait to be searched', async () => {
    const [search, feed] = await page('url-state debounce="10000"');
    one(search, 'button', /^Rivers/).click();
    await updated(feed);
    const input = search.shadowRoot!.querySelector('input')!;
    input.value = 'ferry';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const isBack = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await isBack;
    await updated(search);
    expect(input.value).to.equal('');
    await updated(feed);
    expect(count(feed)).to.equal('12 statements');
  });

  it('remembers how many are shown', async () => {
    const [search, feed] = await page();
    one(feed, 'button', /^Show 3 more/).click();
    await updated(feed);
    await updated(search);
    expect(key('archive-shown')).to.equal('6');
    search.parentElement!.remove();
    await aTimeout(0);
    const [, again] = await page();
    expect(all(again, 'listitem')).to.have.length(6);
  });

  it('begins at the top of another list', async () => {
    const [search, feed] = await page();
    one(feed, 'button', /^Show 3 more/).click();
    await updated(feed);
    one(search, 'button', /^Rivers/).click();
    await updated(search);
    await updated(feed);
    expect(all(feed, 'listitem')).to.have.length(3);
    expect(key('archive-shown')).to.equal(null);
  });

  it('is not touched any more when the widget has gone', async () => {
    const [search] = await page();
    one(search, 'button', /^Rivers/).click();
    await updated(search);
    expect(key('archive-topic')).to.equal('rivers');
    search.parentElement!.remove();
    await aTimeout(0);
    history.replaceState(null, '', START);
    dispatchEvent(new PopStateEvent('popstate'));
    expect(location.href).to.equal(START);
  });
});
