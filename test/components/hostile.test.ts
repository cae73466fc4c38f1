/** Whatever stands in a dataset is text: shown word for word, never markup, never an address that runs. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { provideArchive } from '../../src/archive/bundled.js';
import type { StatementFeedElement } from '../../src/components/statement-feed.js';
import '../../src/define/statement-feed.js';
import { HOSTILE } from '../hostile.js';
import { invented, statement } from '../invented.js';
import { cleared, mounted, updated } from '../mounted.js';

const ADDRESSES = [
  'javascript:window.ran=true', ' javascript:window.ran=true', 'JaVaScRiPt:window.ran=true', 'java\tscript:window.ran=true', '\u0001javascript:window.ran=true',
  'data:text/html,<script>parent.ran=true</script>', 'vbscript:x', 'blob:https://example.org/x', 'file:///etc/passwd', 'about:blank', '//example.org', '/path', '#x', '',
];

/** A statement with a string in every field that holds text. */
const everywhere = (text: string, index: number) =>
  statement({
    id: `s${index}`,
    date: `2024-12-${31 - index}`,
    title: text,
    summary: [text, text],
    text: [text],
    signatories: { described: text, names: [text] },
    people: [text],
    organisations: [text],
    places: [text],
    laws: [text],
    record: { state: 'corrected', date: '2025', note: text },
  });

describe('hostile data', () => {
  let element: StatementFeedElement;
  const names = () => new Set([...(element.shadowRoot?.querySelectorAll('*') ?? [])].map(({ localName }) => localName));
  const attributes = () => new Set([...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((one) => one.getAttributeNames()));

  /** Hands a dataset over and waits until it is drawn. */
  const provide = async (dataset: unknown) => {
    const ready = new Promise((resolve) => element.addEventListener('archive-ready', resolve, { once: true }));
    provideArchive(dataset);
    await ready;
  };

  const show = async (texts: readonly string[]) => {
    await provide({
      ...invented(texts.map((text, index) => everywhere(text, index))),
      title: texts[0],
      publisher: { name: texts[0], fullName: texts[0], url: 'https://example.org/' },
    });
    for (const button of element.shadowRoot?.querySelectorAll<HTMLElement>('[aria-expanded=false].lead') ?? []) button.click();
    await updated(element);
  };

  let harmless: { names: Set<string>; attributes: Set<string> };
  before(async () => {
    provideArchive(invented());
    element = await mounted('<statement-feed limit="100"></statement-feed>');
    await show(['harmless']);
    harmless = { names: names(), attributes: attributes() };
  });
  after(() => {
    cleared();
    expect(window).not.to.have.property('ran');
  });

  const expectText = (texts: readonly string[]) => {
    const items = [...(element.shadowRoot?.querySelectorAll('[part=item]') ?? [])];
    for (const [index, text] of texts.entries()) {
      const places = [...(items[index]?.querySelectorAll('bdi') ?? [])].filter(({ textContent }) => textContent === text);
      expect(places.length, `“${text.slice(0, 40)}” word for word in title, summary, text, note, signatories and four lists`).to.equal(11);
    }
    expect([...names()].filter((name) => !harmless.names.has(name))).to.deep.equal([]);
    expect([...attributes()].filter((name) => !harmless.attributes.has(name))).to.deep.equal([]);
  };

  it('of every kind in every text is shown word for word', async () => {
    for (const text of HOSTILE) {
      await show([text]);
      expectText([text]);
    }
  });

  it('made at random is shown word for word', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((words) => /\S/.test(words));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 20 }), async (texts) => {
        await show(texts);
        expectText(texts);
      }),
      { numRuns: 50 },
    );
  }).timeout(60_000);

  it('in addresses leads nowhere', async () => {
    for (const url of ADDRESSES) {
      const dataset = { ...invented([statement({ url, media: { audio: url, pdf: url } })]), permalink: `${url}{id}`, publisher: { name: 'X', url } };
      await provide(dataset);
      element.shadowRoot?.querySelector<HTMLElement>('[aria-expanded=false].lead')?.click();
      await updated(element);
      const links = [...(element.shadowRoot?.querySelectorAll('[href]') ?? [])].map((link) => link.getAttribute('href'));
      expect(links, url).to.deep.equal([]);
    }
  });

  it('of a wrong type is left out, and never throws in a template', async () => {
    const wrong = [7, true, { strings: [''], values: [], _$litType$: 1 }, [], { en: { _$litType$: 1 } }, null, Symbol('x'), () => 'x'];
    await provide(invented(wrong.map((title, index) => statement({ id: `s${index}`, title }))));
    expect(element.shadowRoot?.textContent).to.contain('8 records could not be read');
  });
});
