/** The acceptance list in all engines: host pages that break a naive embed, each in a frame. */
import { expect } from '@open-wc/testing';
import { CLASSIC, hostHtml, MODULE, PAGES } from '../hosts/pages.js';
import { complaints, quoteComplaints } from '../hosts/readable.js';
import { EMBEDS, WIDGETS } from '../hosts/widgets.js';
import { openHost, type HostPage } from './page.js';

describe('the bundle on a page', () => {
  let page: HostPage;
  afterEach(() => page.remove());

  for (const { name, html, policy = '', quoted, look } of PAGES) {
    it(name, async () => {
      page = await openHost(html, policy);
      expect(quoted ? quoteComplaints(quoted, page.document) : await complaints(WIDGETS, page.document)).to.deep.equal([]);
      expect(look?.(page.document) ?? []).to.deep.equal([]);
      expect(page.heard).to.deep.equal([]);
    });
  }

  for (const [name, script] of [['module', MODULE], ['classic script', CLASSIC]] as const) {
    it(`require-trusted-types-for 'script' with a list that does not allow lit-html, ${name}`, async () => {
      page = await openHost(hostHtml(script + EMBEDS), "script-src 'self'; require-trusted-types-for 'script'; trusted-types default");
      if ('trustedTypes' in window) expect(quoteComplaints(WIDGETS, page.document)).to.deep.equal([]);
      else expect(await complaints(WIDGETS, page.document)).to.deep.equal([]);
      expect(page.heard.filter((what) => what !== 'violation: trusted-types')).to.deep.equal([]);
    });
  }

  it('JS off', async () => {
    page = await openHost(hostHtml(CLASSIC + EMBEDS), '', 'allow-same-origin');
    expect(quoteComplaints(WIDGETS, page.document)).to.deep.equal([]);
  });
});
