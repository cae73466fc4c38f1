/** In a file of its own: what a reader has done on a page is not forgotten by it. */
import { expect } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import '../../src/define/case-card.js';
import '../../src/define/statement-feed.js';
import '../../src/define/statement-search.js';
import { ferry, invented, many } from '../invented.js';
import { press } from '../keys.js';
import { cleared, mounted, updated } from '../mounted.js';
import { one } from '../reading.js';

type Widget = HTMLElement & { requestUpdate(): void };

describe('the room of a fallback that was taller', () => {
  before(() => provideArchive(invented(many(12), [ferry()])));
  afterEach(cleared);

  // The first loads the archive, the others find it there.
  for (const tag of ['statement-feed limit="1"', 'case-card case="ferry" variant="compact"', 'statement-search']) {
    it(`is kept by <${tag}> while its end is in sight, whatever the widget does by itself`, async () => {
      const widget = await mounted<Widget>(`<${tag}><div style="block-size: 1500px; margin-block: 40px">The fallback</div></${tag.split(' ')[0]}>`);
      expect(widget.offsetHeight).to.equal(1500);
      widget.requestUpdate();
      await updated(widget);
      expect(widget.offsetHeight).to.equal(1500);
    });
  }

  it('is given back when the reader changes the list', async () => {
    const widget = await mounted<Widget>('<statement-feed limit="1"><div style="block-size: 1500px">The fallback</div></statement-feed>');
    one(widget, 'button', /^Show/).focus();
    await press('Enter');
    await updated(widget);
    expect(widget.offsetHeight).to.be.below(1500);
  });

  it('is given back when the widget leaves its place', async () => {
    const widget = await mounted<Widget>('<statement-feed limit="1"><div style="block-size: 1500px">The fallback</div></statement-feed>');
    widget.parentNode?.insertBefore(widget, null);
    await updated(widget);
    expect(widget.offsetHeight).to.be.below(1500);
  });
});
