/** The built bundle on host pages as they are. */
import { expect } from '@open-wc/testing';
import { feedOn, hostPage, type HostPage } from './page.js';

const MODULE = '<script type="module" src="/dist/undersigned.js"></script>';
const CLASSIC = '<script src="/dist/undersigned.iife.js"></script>';
const FEED = '<statement-feed limit="3"><p>The fallback</p></statement-feed>';

describe('the bundle', () => {
  let page: HostPage;
  afterEach(() => page.remove());
  const open = async (body: string, given?: { head?: string; policy?: string }) => {
    page = await hostPage(body, given);
    return feedOn(page);
  };

  for (const [name, script] of [['a module', MODULE], ['a classic script', CLASSIC]] as const) {
    describe(`as ${name}`, () => {
      it('shows the real archive, and asks for nothing but itself', async () => {
        expect(await open(script + FEED)).to.contain('20 statements').and.to.contain('Drop Charges And Immediately Release');
        const requests = page.window.performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname).filter((path) => path !== '/test/bundle/heard.js');
        expect(requests).to.have.length(1);
        expect(requests[0]).to.match(/^\/dist\/undersigned(\.iife)?\.js$/);
        expect(page.heard).to.deep.equal([]);
      });

      it('works before and after the tag, and for tags that come later', async () => {
        expect(await open(`${FEED}${script}`)).to.contain('20 statements');
        page.document.body.insertAdjacentHTML('beforeend', '<section><statement-feed group="late" limit="1"></statement-feed></section>');
        const late = page.document.querySelector('section statement-feed');
        while (!late?.shadowRoot?.querySelector('[part=status]')) await new Promise((resolve) => setTimeout(resolve));
        expect(late.shadowRoot.textContent).to.contain('20 statements');
      });

      it('adds no name to the page', async () => {
        page = await hostPage('');
        const before = new Set(Object.getOwnPropertyNames(page.window));
        page.remove();
        await open(script + FEED);
        const added = Object.getOwnPropertyNames(page.window).filter((name) => !before.has(name));
        expect(added).to.deep.equal([]);
      });

      it('is not broken by ids of the host page that Lit would trip over', async () => {
        const parts = ['litHtml', 'litElement', 'reactiveElement'];
        const ids = ['litPropertyMetadata', 'litElementHydrateSupport', 'ShadyCSS', 'trustedTypes', ...parts.flatMap((part) => [`${part}PolyfillSupport`, `${part}Versions`])];
        expect(await open(ids.map((id) => `<div id="${id}"></div>`).join('') + script + FEED)).to.contain('20 statements');
        expect(page.heard).to.deep.equal([]);
      });

      it('keeps a strict content policy, trusted types too', async () => {
        const policy = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
        expect(await open(script + FEED, { policy })).to.contain('20 statements');
        expect(page.heard).to.deep.equal([]);
      });
    });
  }

  it('loaded twice, as module and as classic script, is drawn once without a word', async () => {
    expect(await open(MODULE + CLASSIC + CLASSIC + FEED)).to.contain('20 statements');
    expect(page.document.querySelector('statement-feed')?.shadowRoot?.querySelectorAll('[part=base]')).to.have.length(1);
    expect(page.heard).to.deep.equal([]);
  });

  it('of another version gives way, with one warning', async () => {
    const code = await (await fetch('/dist/undersigned.iife.js')).text();
    const other = URL.createObjectURL(new Blob([code.replaceAll('0.1.0', '0.0.9')], { type: 'text/javascript' }));
    expect(await open(`${CLASSIC}<script src="${other}"></script>${FEED}`)).to.contain('20 statements');
    expect(page.heard).to.deep.equal(['warn: [undersigned] <case-card> comes from undersigned 0.1.0; version 0.0.9 is not used. Load the script once.']);
  });

  const resets: Record<string, string> = {
    'all: unset': '* { all: unset !important; }',
    'content-box': '* { box-sizing: content-box; }',
    'ugly defaults': 'html { font-size: 62.5%; } a, button, input, h2, h3, p, div { color: lime !important; background: red !important; border: 9px solid !important; font: 40px cursive !important; display: inline !important; }',
    'no size': 'statement-feed { display: inline; }',
  };
  for (const [name, css] of Object.entries(resets)) {
    it(`keeps its form on a page with ${name}`, async () => {
      await open(CLASSIC + FEED, { head: `<style>${css}</style>` });
      const feed = page.document.querySelector('statement-feed') as HTMLElement;
      expect(page.window.getComputedStyle(feed).display).to.equal('block');
      const title = feed.shadowRoot?.querySelector('button.lead') as HTMLElement;
      const { backgroundColor, borderTopWidth } = page.window.getComputedStyle(title);
      expect([backgroundColor, borderTopWidth]).to.deep.equal(['rgba(0, 0, 0, 0)', '0px']);
    });
  }

  it('has its styles in the page of a frame, and back from a template', async () => {
    const widgets = ['statement-feed limit="3"', 'case-card case="mech-dara"', 'case-card case="mech-dara" variant="compact"', 'case-timeline case="mech-dara"', 'statement-search'];
    await open(`${MODULE}${FEED}<iframe srcdoc="<p>Another page</p>"></iframe>${widgets.map((tag) => `<section><${tag}>The fallback</${tag.split(' ')[0]}></section>`).join('')}`);
    const { document, window } = page;
    const there = document.querySelector('iframe')!.contentDocument!.body;
    const drawn = async (element: Element) => {
      while (!element.shadowRoot?.querySelector('.foot, .label')) await new Promise((resolve) => setTimeout(resolve));
      const { fontSize } = window.getComputedStyle(element.shadowRoot.querySelector('.foot, .label')!);
      return `${element.localName} ${window.getComputedStyle(element).display} ${fontSize}`;
    };
    for (const element of document.querySelectorAll('section > *')) {
      const home = element.parentElement!;
      const look = await drawn(element);
      const { height } = element.getBoundingClientRect();
      there.append(element);
      expect(await drawn(element), 'moved there').to.equal(look);
      document.createElement('template').content.append(element);
      home.append(element);
      expect(await drawn(element), 'back').to.equal(look);
      expect(element.getBoundingClientRect().height, `${look}, back`).to.be.closeTo(height, 1);
      const made = document.createElement(element.localName);
      for (const name of element.getAttributeNames()) made.setAttribute(name, element.getAttribute(name)!);
      there.append(made);
      expect(await drawn(made), 'made for it').to.equal(look);
      made.remove();
    }
    expect(page.heard).to.deep.equal([]);
  });

  it('keeps apart what is listed in a sentence', async () => {
    await open(`${CLASSIC}<statement-search></statement-search>${FEED}`);
    const year = [...page.document.querySelector('statement-search')!.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => /^\s*2023/.test(textContent));
    year!.click();
    const status = page.document.querySelector('statement-feed')!.shadowRoot!.querySelector('[part=status]')!;
    while (!status.textContent.includes('Date')) await new Promise((resolve) => setTimeout(resolve));
    expect(status.textContent.replace(/\s+/g, ' ').trim()).to.equal('6 of 20 statements · Date: 2023');
  });

  it('leaves what stands inside the tag to readers without scripts', async () => {
    page = await hostPage(FEED);
    expect(page.document.querySelector('p')?.getClientRects().length).to.equal(1);
  });
});
