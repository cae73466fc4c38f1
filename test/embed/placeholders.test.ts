import { expect } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import { placeholders, watchPlaceholders, type Scan } from '../../src/embed/placeholders.js';
import { borrowArchive } from '../../src/state/shared-archives.js';
import '../../src/define/case-card.js';
import '../../src/define/case-timeline.js';
import '../../src/define/statement-feed.js';
import '../../src/define/statement-search.js';
import { faulty } from '../faulty.js';
import { ferry, invented, many } from '../invented.js';
import { drawn } from '../mounted.js';
import { said } from '../reading.js';

const PAGE = 'https://archive.example/records/ferry/';
const GONE = { id: 'bo', kind: 'person', name: 'Bo Example', record: { state: 'withheld', date: '2025' } };
const CARD = '<blockquote class="undersigned" data-case="ferry"><p>The ferry</p></blockquote>';

describe('quotes that become widgets', () => {
  let stage: HTMLElement;
  let scan: Scan;
  const heard: string[] = [];
  const { warn, error } = console;

  before(() => {
    provideArchive({ ...invented(many(12), [ferry(), GONE]), permalink: 'https://archive.example/records/{id}/' });
    scan = placeholders(borrowArchive);
  });
  beforeEach(() => {
    heard.length = 0;
    const hear = (...words: unknown[]) => void heard.push(words.join(' '));
    Object.assign(console, { warn: hear, error: hear });
    stage = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => {
    Object.assign(console, { warn, error });
    stage.remove();
    expect(heard.filter((words) => !words.includes('lit.dev/msg/dev-mode'))).to.deep.equal([]);
  });

  /** What stands in the stage when all is upgraded that can be. */
  async function upgraded(markup: string, by = scan): Promise<HTMLElement> {
    stage.innerHTML = markup;
    await by(stage);
    const widget = stage.firstElementChild as HTMLElement;
    if (widget.localName.includes('-')) await drawn(widget);
    return widget;
  }

  /** Waits for a widget that comes by itself. */
  async function appeared(root: ParentNode, selector: string): Promise<HTMLElement> {
    for (;;) {
      const widget = root.querySelector<HTMLElement>(selector);
      if (widget) return widget;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  for (const element of ['blockquote', 'div', 'figure']) {
    it(`a ${element} becomes a card, and stays inside it as its fallback`, async () => {
      const card = await upgraded(`<${element} class="undersigned" data-case="ferry" data-variant="compact"><p>The ferry</p></${element}>`);
      expect(card.localName).to.equal('case-card');
      expect(said(card)).to.contain('Out of service').and.to.contain('as of 31 December 2024');
      expect(card.getAttribute('variant')).to.equal('compact');
      expect(card.querySelector(`${element} p`)?.textContent).to.equal('The ferry');
      expect(card.querySelector('p')?.getClientRects().length, 'fallback gone').to.equal(0);
    });
  }

  const widgets: [string, string, string][] = [
    ['<blockquote class="undersigned" data-feed data-limit="2"></blockquote>', 'statement-feed', 'Statement number 2'],
    ['<blockquote data-feed="ferry" data-density="headlines"></blockquote>', 'statement-feed', '4 of 12 statements'],
    ['<div class="undersigned" data-timeline data-kinds="statement"></div>', 'case-timeline', '12 statements'],
    ['<figure data-timeline="ferry"></figure>', 'case-timeline', 'The ferry was stopped'],
    ['<div class="undersigned" data-search></div>', 'statement-search', 'Search'],
    ['<blockquote data-case="ferry"></blockquote>', 'case-card', 'Out of service'],
    [`<blockquote class="undersigned" cite="${PAGE}"></blockquote>`, 'case-card', 'Out of service'],
    [`<blockquote class="undersigned"><a href="${PAGE.slice(0, -1)}?from=a#b">The ferry</a></blockquote>`, 'case-card', 'Out of service'],
  ];
  for (const [markup, tag, shows] of widgets) {
    it(`${markup} becomes a <${tag}>`, async () => {
      const widget = await upgraded(markup);
      expect(widget.localName).to.equal(tag);
      expect(said(widget)).to.contain(shows);
    });
  }

  const untouched: [string, string][] = [
    ['of a case that is not there', '<blockquote class="undersigned" data-case="nobody"><p>Nobody</p></blockquote>'],
    ['of a case that was withheld', '<blockquote class="undersigned" data-case="bo"><p>Somebody</p></blockquote>'],
    ['of a page of a case that was withheld', '<blockquote class="undersigned" cite="https://archive.example/records/bo/">Somebody</blockquote>'],
    ['of a feed with a case that is not there', '<blockquote class="undersigned" data-feed="ferry nobody">Two</blockquote>'],
    ['that asks for nothing', '<blockquote class="undersigned">Words</blockquote>'],
    ['of the page of a statement', '<blockquote class="undersigned" cite="https://archive.example/records/s1/">Words</blockquote>'],
    ['whose archive can’t be had', '<blockquote class="undersigned" data-case="ferry" data-src="/faults/missing?key=placeholder">The ferry</blockquote>'],
    ['that somebody is writing', '<div contenteditable="true"><blockquote class="undersigned" data-case="ferry">The ferry</blockquote></div>'],
    ['inside a widget', `<case-card case="nobody">${CARD}</case-card>`],
  ];
  for (const [which, markup] of untouched) {
    it(`one ${which} stays as it is, without a word`, async () => {
      stage.innerHTML = markup;
      const [quote] = stage.children;
      const before = stage.innerHTML;
      await scan(stage);
      expect(stage.innerHTML).to.equal(before);
      expect(stage.firstElementChild).to.equal(quote);
    });
  }

  it('what the host page calls data-search or data-feed is its own', async () => {
    for (const markup of ['<div data-search="products"></div>', '<div data-search></div>', '<div data-feed=""></div>', '<figure data-timeline="slides"></figure>', '<section data-case="ferry"></section>', '<p class="undersigned" data-case="ferry"></p>']) {
      stage.innerHTML = markup;
      const before = stage.innerHTML;
      await scan(stage);
      expect(stage.innerHTML, markup).to.equal(before);
    }
  });

  it('only what the widget knows as an option is carried over, and the language', async () => {
    const card = await upgraded('<blockquote class="undersigned host" id="a" style="color: red" lang="fr" data-case="ferry" data-variant="compact" data-onclick="alert(1)" data-style="x" data-limit="3" data-class="b">x</blockquote>');
    expect(Object.fromEntries([...card.attributes].map(({ name, value }) => [name, value]))).to.deep.equal({ case: 'ferry', variant: 'compact', lang: 'fr' });
  });

  it('once is enough: scanned twice, and twice at a time, it is one card', async () => {
    stage.innerHTML = CARD;
    await Promise.all([scan(stage), scan(stage), scan(document)]);
    await scan(stage);
    expect(stage.querySelectorAll('case-card').length).to.equal(1);
    expect(stage.querySelectorAll('blockquote').length).to.equal(1);
  });

  it('the quote stands until the archive is there', async () => {
    stage.innerHTML = `<blockquote class="undersigned" data-timeline data-src="${faulty('slow').href}">Words</blockquote>`;
    const scanned = scan(stage);
    await Promise.resolve();
    expect(stage.firstElementChild?.localName).to.equal('blockquote');
    await scanned;
    expect(stage.firstElementChild?.localName).to.equal('case-timeline');
    await drawn(stage.firstElementChild as HTMLElement);
    expect(said(stage.firstElementChild)).to.contain('Served late');
  });

  it('the archive of a src is asked for once, by quote and widget together', async () => {
    const served = faulty('good');
    await upgraded(`<blockquote class="undersigned" data-feed data-src="${served.href}"></blockquote><blockquote class="undersigned" data-case="ferry" data-src="${served.href}"></blockquote>`);
    expect(stage.querySelectorAll('statement-feed, case-card').length).to.equal(2);
    expect(await served.asked()).to.have.length(1);
  });

  it('one that was taken out meanwhile is left alone; one that was moved is upgraded where it is', async () => {
    stage.innerHTML = CARD;
    const quote = stage.firstElementChild as HTMLElement;
    const scanned = scan(stage);
    quote.remove();
    await scanned;
    expect(quote.parentNode).to.equal(null);
    expect(stage.innerHTML).to.equal('');
    stage.append(quote);
    await scan(stage);
    expect(stage.firstElementChild?.localName).to.equal('case-card');
  });

  it('a copy of an upgraded one is a widget like the first', async () => {
    await upgraded(CARD);
    stage.append(stage.firstElementChild?.cloneNode(true) as Node);
    await scan(stage);
    await drawn(stage.lastElementChild as HTMLElement);
    expect([...stage.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal(['case-card', 'blockquote', 'p', 'case-card', 'blockquote', 'p']);
    expect(said(stage.lastElementChild)).to.contain('Out of service');
  });

  it('one inside another is part of its words', async () => {
    const card = await upgraded(`<blockquote class="undersigned" data-case="ferry"><p>The ferry</p>${CARD}<div class="undersigned" data-search></div></blockquote>`);
    expect(card.localName).to.equal('case-card');
    expect([...stage.querySelectorAll('*')].filter(({ localName }) => localName.includes('-')).length).to.equal(1);
    // Around one that stays as it is, it is one of its own.
    await upgraded(`<blockquote class="undersigned" data-case="nobody">${CARD}</blockquote>`);
    expect(stage.querySelector('blockquote > case-card > blockquote')).to.be.instanceOf(HTMLElement);
  });

  it('one that somebody begins to write while the archive comes is left to them', async () => {
    stage.innerHTML = CARD;
    const scanned = scan(stage);
    stage.contentEditable = 'true';
    await scanned;
    expect(stage.firstElementChild?.localName).to.equal('blockquote');
  });

  it('ids that are names of objects are no cases', async () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'valueOf', 'length']) {
      stage.innerHTML = `<blockquote class="undersigned" data-case="${id}">Words</blockquote><div class="undersigned" data-feed="${id}">Words</div><figure data-timeline="${id}">Words</figure>`;
      const before = stage.innerHTML;
      await scan(stage);
      expect(stage.innerHTML).to.equal(before);
    }
  });

  it('thousands, most of them of nobody: each is what it is, and the page is not scanned for ever', async () => {
    watchPlaceholders(scan);
    const quotes = Array.from({ length: 3000 }, (_, index) => `<blockquote class="undersigned" data-case="${index % 100 ? 'nobody' : 'ferry'}">Words</blockquote>`);
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(stage, { childList: true, subtree: true });
    stage.innerHTML = quotes.join('');
    await scan(stage);
    await Promise.all([...stage.querySelectorAll<HTMLElement>('case-card')].map((card) => drawn(card)));
    expect([stage.querySelectorAll('case-card').length, stage.querySelectorAll('main > blockquote').length]).to.deep.equal([30, 2970]);
    const settled = changes;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    observer.disconnect();
    expect(changes).to.equal(settled);
  });

  it('what stands in a template stays there; in a shadow root it is found when that is scanned', async () => {
    stage.innerHTML = `<template>${CARD}</template><section></section>`;
    const root = (stage.lastElementChild as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = CARD;
    await scan(stage);
    expect(stage.querySelector('template')?.content.firstElementChild?.localName).to.equal('blockquote');
    expect(root.firstElementChild?.localName).to.equal('blockquote');
    await scan(root);
    await drawn(root.firstElementChild as HTMLElement);
    expect(said(root.firstElementChild)).to.contain('Out of service');
  });

  describe('by the link alone', () => {
    const links: [string, string][] = [
      [`<blockquote cite="${PAGE}">The ferry</blockquote>`, 'case-card'],
      [`<blockquote><p><a href="${PAGE}">The ferry</a></p></blockquote>`, 'case-card'],
      [`<blockquote><p><a href="https://example.org/">Somewhere else</a> <a href="${PAGE}">The ferry</a></p></blockquote>`, 'blockquote'],
      ['<blockquote cite="https://example.org/">Words of others</blockquote>', 'blockquote'],
      [`<div><a href="${PAGE}">The ferry</a></div>`, 'div'],
      [`<blockquote><a href="${PAGE}">The ferry</a></blockquote><iframe></iframe>`, 'blockquote'],
      [`<blockquote class="wp-embedded-content"><a href="${PAGE}">The ferry</a></blockquote><p><iframe></iframe></p>`, 'blockquote'],
    ];
    for (const [markup, becomes] of links) {
      it(`${markup} ${becomes === 'case-card' ? 'becomes a card' : 'stays'} where the script is asked to, and stays where not`, async () => {
        expect((await upgraded(markup)).localName).to.equal(/^<(\w+)/.exec(markup)?.[1]);
        expect((await upgraded(markup, placeholders(borrowArchive, true))).localName).to.equal(becomes);
      });
    }
  });

  it('what comes later is upgraded when it comes, also by innerHTML', async () => {
    watchPlaceholders(scan);
    stage.innerHTML = `<section>${CARD}</section>`;
    await drawn(await appeared(stage, 'section > case-card'));
    stage.append(document.createRange().createContextualFragment(CARD));
    await drawn(await appeared(stage, 'main > case-card'));
    expect(stage.querySelectorAll('case-card').length).to.equal(2);
  });
});
