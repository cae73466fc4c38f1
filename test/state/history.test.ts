import { expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import '../../src/define/statement-search.js';
import { writeHistory } from '../../src/state/history.js';
import { invented, many } from '../invented.js';
import { cleared, mounted } from '../mounted.js';

const START = location.href;

/** The page with a base of its own, as long as something runs. */
function withBase(href: string, run: () => void): void {
  const base = document.head.appendChild(document.createElement('base'));
  base.href = href;
  try {
    run();
  } finally {
    base.remove();
  }
}

describe('the history of the page', () => {
  afterEach(() => {
    cleared();
    history.replaceState(null, '', START);
  });

  it('changes of the address what is given, whatever the base of the page', () => {
    for (const href of ['/elsewhere/', 'https://example.org/']) {
      withBase(href, () => writeHistory('replaceState', { host: 1 }, { hash: 'event-s1' }));
      expect(location.href, href).to.equal(`${START}#event-s1`);
      withBase(href, () => writeHistory('replaceState', null, { search: '?q=1' }));
      expect(location.search + location.hash, href).to.equal('?q=1#event-s1');
      history.replaceState(null, '', START);
    }
  });

  it('is left alone without a word where the page has no address of its own', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const told = new Promise((resolve) => addEventListener('message', ({ data }) => resolve(data), { once: true }));
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<base href="https://example.org/"><script type="module">${writeHistory};
      try { writeHistory('replaceState', null, { hash: 'x' }); parent.postMessage('nothing thrown', '*'); }
      catch (error) { parent.postMessage(String(error), '*'); }</script>`;
    expect(await told).to.equal('nothing thrown');
    frame.remove();
  });

  it('keeps the place of the page beside what the host holds there, and nothing where that has no room for it', async () => {
    provideArchive(invented(many(12)));
    await mounted('<statement-search url-state></statement-search>');
    for (const [held, kept] of [[{ host: 1 }, { host: 1, archive: scrollY }], [null, { archive: scrollY }], ...[[1, 2, 3], new Map([['host', 1]]), 'host'].map((other) => [other, other])]) {
      history.replaceState(held, '');
      // What is to keep the place looks first at what is held there.
      let hasLooked = false;
      Object.defineProperty(history, 'state', { configurable: true, get: () => ((hasLooked = true), held) });
      dispatchEvent(new Event('scroll'));
      await waitUntil(() => hasLooked);
      delete (history as { state?: unknown }).state;
      expect(history.state).to.deep.equal(kept);
    }
  });
});
