/** Whatever stands in a case is text too: in its card, in its variants, in a timeline, and in the code that a card gives away. */
import { aTimeout, expect } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import { openArchive } from '../../src/archive/load.js';
import '../../src/define/case-card.js';
import '../../src/define/case-timeline.js';
import { snippet } from '../../src/embed/snippet.js';
import { HOSTILE } from '../hostile.js';
import { invented, statement } from '../invented.js';
import { cleared, mounted, updated } from '../mounted.js';

/** A case with a string in every field that holds text. */
const everywhere = (text: string) =>
  invented(
    [statement({ id: 'a', title: text, cases: ['c'] })],
    [
      {
        id: 'c',
        kind: 'issue',
        name: text,
        role: text,
        summary: text,
        people: [text],
        status: { kind: 'at-risk', value: text, asOf: '2024-10-01', source: 'a' },
        facts: [{ label: text, value: text, asOf: '2024-10-01', source: 'a' }],
        events: [{ date: '2024', kind: 'arrest', text, place: text, source: 'a' }],
        record: { state: 'corrected', date: '2025', note: text },
      },
    ],
  );

/** How often each widget says a text of a case, opened. */
const WIDGETS: readonly [markup: string, times: number][] = [
  ['<case-card case="c"></case-card>', 10],
  ['<case-card case="c" variant="compact"></case-card>', 3],
  ['<case-card case="c" variant="inline"></case-card>', 2],
  ['<case-timeline kinds="arrest"></case-timeline>', 5],
  ['<div style="width: 700px"><case-timeline kinds="arrest" orientation="horizontal"></case-timeline></div>', 6],
];

describe('hostile cases', () => {
  afterEach(async () => {
    cleared();
    await aTimeout(0);
    expect(window).not.to.have.property('ran');
  });

  const shown = async (markup: string, text: string) => {
    provideArchive(everywhere(text));
    const widget = await mounted(markup);
    widget.shadowRoot?.querySelector<HTMLElement>('li > .lead')?.click();
    await updated(widget);
    const elements = [...(widget.shadowRoot?.querySelectorAll('*') ?? [])];
    const found = {
      names: [...new Set(elements.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(elements.flatMap((one) => one.getAttributeNames()))].sort(),
      times: elements.filter(({ localName, textContent }) => localName === 'bdi' && textContent === text).length,
    };
    cleared();
    await aTimeout(0);
    return found;
  };

  for (const [markup, times] of WIDGETS) {
    it(`are shown word for word in ${markup}`, async () => {
      const harmless = await shown(markup, 'harmless');
      expect(harmless.times).to.equal(times);
      for (const text of HOSTILE) expect(await shown(markup, text), text.slice(0, 40)).to.deep.equal(harmless);
    }).timeout(30_000);
  }

  it('stay text in the code of a card', async () => {
    for (const text of HOSTILE) {
      const archive = await openArchive(everywhere(text));
      const place = document.createElement('template');
      place.innerHTML = snippet('case-card', { archive, kind: 'tag', attributes: { src: `https://example.org/?"><b>`, case: archive.cases[0]!.id } });
      const elements = [...place.content.querySelectorAll('*')];
      expect(new Set(elements.map(({ localName }) => localName)), text.slice(0, 40)).to.deep.equal(new Set(['div', 'case-card', 'p', 'strong', 'ul', 'li', 'small', 'br', 'ol', 'time', 'a']));
      expect(new Set(elements.flatMap((one) => one.getAttributeNames()))).to.deep.equal(new Set(['src', 'case', 'datetime', 'href']));
    }
  });
});
