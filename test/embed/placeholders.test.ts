import { expect } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import { placeholders, type Scan } from '../../src/embed/placeholders.js';
import { borrowArchive } from '../../src/state/shared-archives.js';
import '../../src/define/case-card.js';
import '../../src/define/case-timeline.js';
import '../../src/define/statement-feed.js';
import { ferry, invented, many } from '../invented.js';
import { drawn } from '../mounted.js';
import { said } from '../reading.js';

const PAGE = 'https://archive.example/records/ferry/';

describe('quotes that become widgets', () => {
  let stage: HTMLElement;
  let scan: Scan;
  const heard: string[] = [];
  const { warn, error } = console;

  before(() => {
    provideArchive({ ...invented(many(12), [ferry()]), permalink: 'https://archive.example/records/{id}/' });
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
  });

  /** What stands on the page when all is upgraded that can be. */
  async function upgraded(markup: string, by = scan): Promise<HTMLElement> {
    stage.innerHTML = markup;
    await by(stage);
    const widget = stage.firstElementChild as HTMLElement;
    if (widget.localName.includes('-')) await drawn(widget);
    return widget;
  }

  for (const element of ['blockquote', 'div', 'figure']) {
    it(`a ${element} becomes a card, and stays inside it as its fallback`, async () => {
      const card = await upgraded(`<${element} class="undersigned" data-case="ferry" data-variant="compact"><p>The ferry</p></${element}>`);
      expect(card.localName).to.equal('case-card');
      expect(said(card)).to.contain('Out of service').and.to.contain('as of 31 December 2024');
      expect(card.getAttribute('variant')).to.equal('compact');
      expect(card.querySelector(`${element} p`)?.textContent).to.equal('The ferry');
      expect(heard).to.deep.equal([]);
    });
  }

  const widgets: [string, string, string][] = [
    ['<blockquote class="undersigned" data-feed data-limit="2"></blockquote>', 'statement-feed', 'Statement number 2'],
    ['<blockquote data-feed="ferry" data-density="headlines"></blockquote>', 'statement-feed', '4 of 12 statements'],
    ['<div class="undersigned" data-timeline data-kinds="statement"></div>', 'case-timeline', '12 statements'],
    ['<figure data-timeline="ferry"></figure>', 'case-timeline', 'The ferry was stopped'],
    ['<blockquote data-case="ferry"></blockquote>', 'case-card', 'Out of service'],
    [`<blockquote class="undersigned" cite="${PAGE}"></blockquote>`, 'case-card', 'Out of service'],
    [`<blockquote class="undersigned"><a href="${PAGE.slice(0, -1)}?from=a#b">The ferry</a></blockquote>`, 'case-card', 'Out of service'],
  ];
  for (const [markup, tag, shows] of widgets) {
    it(`${markup} becomes a <${tag}>`, async () => {
      const widget = await upgraded(markup);
      expect(widget.localName).to.equal(tag);
      expect(said(widget)).to.contain(shows);
      expect(heard).to.deep.equal([]);
    });
  }
});
