/** Wherever a page puts a widget, it has a width that can be read, moves nothing, and widens nothing. */
import { expect } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import '../../src/define/case-card.js';
import '../../src/define/case-timeline.js';
import '../../src/define/statement-feed.js';
import '../../src/define/statement-search.js';
import { ferry, invented, many, statement } from '../invented.js';
import { cleared, mounted, placed, updated } from '../mounted.js';

const WIDGETS = ['statement-feed', 'case-card case="ferry"', 'case-card case="ferry" variant="compact"', 'case-timeline', 'statement-search'];

/** Places that are as wide as what stands in them. The styles are those of invented host pages; the library writes none into markup. */
const PLACES: Readonly<Record<string, string>> = {
  'a dialog': '<dialog open>*</dialog>',
  'a float': '<div style="float: left">*</div>',
  'an inline block': '<div style="display: inline-block">*</div>',
  'an inline block of a grid that sets no spaces': '<div style="font-size: 0"><div style="display: inline-block">*</div></div>',
  'a flex row': '<div style="display: flex; gap: 16px"><div style="flex: none; inline-size: 80px"></div>*</div>',
  'a centred flex column': '<div style="display: flex; flex-direction: column; align-items: center">*</div>',
  'a centred grid': '<div style="display: grid; place-items: center">*</div>',
  'a cell of a table': '<table><tr><td>Cell</td><td>*</td></tr></table>',
  'a positioned box': '<div style="position: relative"><div style="position: absolute">*</div></div>',
};

/** An archive in which every text is one word, as addresses are. */
function unbroken(word: string) {
  const record = { state: 'corrected', date: '2025', note: word };
  const people = [word];
  const source = { asOf: '2024-09-01', source: 'one' };
  return {
    ...invented(
      [statement({ title: word, summary: people, text: people, signatories: { described: word, count: 30, names: people }, people, places: people, topics: ['rivers'], cases: ['ferry'], record })],
      [
        ferry({
          name: word,
          role: word,
          summary: word,
          people,
          status: { kind: 'at-risk', value: word, ...source },
          facts: [{ label: word, value: word, ...source }],
          events: [{ date: '2024', kind: 'arrest', text: word, place: word, source: 'one' }],
          record,
        }),
      ],
    ),
    publisher: { name: word, url: 'https://example.org/' },
    topics: [{ id: 'rivers', label: word }],
  };
}

const written = (widget: string, inside = '') => `<${widget}>${inside}</${widget.split(' ')[0]}>`;

describe('a widget in any place', () => {
  before(() => provideArchive(invented(many(12), [ferry()])));
  afterEach(cleared);

  it('lies below a floated picture that leaves no room for words, as text would', async () => {
    for (const widget of WIDGETS) {
      const element = await mounted(`<div style="inline-size: 320px"><div style="float: left; inline-size: 300px; block-size: 200px"></div>${written(widget)}</div>`);
      await updated(element);
      expect(element.shadowRoot!.querySelector('[part=base]')!.getBoundingClientRect().width, widget).to.equal(320);
      cleared();
    }
  });

  for (const [name, place] of Object.entries(PLACES)) {
    it(`has a width in ${name}, and widens no small page`, async () => {
      for (const widget of WIDGETS) {
        for (const room of [1000, 320]) {
          const element = await mounted(`<div style="inline-size: ${room}px; display: flow-root">${place.replace('*', written(widget))}</div>`);
          const page = element.closest<HTMLElement>('main > div > div') as HTMLElement;
          expect(element.offsetWidth, `${widget} in ${room} px`).to.be.above(200);
          expect(page.scrollWidth, `${widget} in ${room} px`).to.equal(room);
        }
      }
    });
  }

  it('is no wider than a narrow column', async () => {
    for (const widget of WIDGETS) {
      const element = await mounted(`<div style="inline-size: 100px">${written(widget)}</div>`);
      expect(element.offsetWidth, widget).to.equal(100);
    }
  });

  it('makes no small page wider with long words, closed or open', async () => {
    provideArchive(unbroken('w'.repeat(300)));
    const more = ['case-card', 'case-card case="ferry" variant="inline"', 'case-timeline case="ferry"', 'statement-feed density="list"', 'statement-feed density="headlines"'];
    for (const widget of [...WIDGETS, ...more]) {
      for (const display of ['flow-root', 'flex']) {
        const element = await mounted(`<section style="inline-size: 320px; display: ${display}">${written(widget)}</section>`);
        const page = element.parentElement as HTMLElement;
        expect(page.scrollWidth, `${widget}, ${display}`).to.equal(320);
        for (const button of element.shadowRoot?.querySelectorAll<HTMLElement>('button[aria-expanded=false]') ?? []) button.click();
        await updated(element);
        expect(page.scrollWidth, `${widget}, ${display}, open`).to.equal(320);
      }
    }
    provideArchive(invented(many(12), [ferry()]));
  });

  it('moves neither the fallback nor what stands around it', async () => {
    const page = (tag: string) =>
      placed<HTMLElement>(`<x-page style="display: flow-root"><p style="margin: 20px 0">Before</p>
        <${tag} src="/faults/slow?key=place"><p style="margin: 30px 0">The fallback</p></${tag}>
        <p style="margin: 10px 0">After</p><p style="margin: 0">The end</p></x-page>`);
    const tops = (element: Element) => [...element.querySelectorAll('p')].map((p) => p.getBoundingClientRect().top - element.getBoundingClientRect().top);
    const plain = tops(page('div'));
    for (const tag of ['statement-feed', 'case-card', 'case-timeline', 'statement-search']) {
      const element = page(tag);
      await (element.querySelector(tag) as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      expect(tops(element), tag).to.deep.equal(plain);
      expect([...element.querySelectorAll('p')].map((p) => p.offsetWidth)).to.deep.equal([...element.querySelectorAll('p')].map(() => element.offsetWidth));
    }
  });

  it('leaves the text after it its whole line', async () => {
    for (const widget of WIDGETS) {
      const element = await mounted(`<div>${written(widget)}After <i>it</i></div>`);
      const start = element.nextSibling as Text;
      const range = document.createRange();
      range.selectNodeContents(start);
      expect(range.getBoundingClientRect().left, widget).to.equal(element.getBoundingClientRect().left);
    }
  });
});
