/** The Lit of the bundles, of which much is cut out, draws what the whole Lit of the package draws. */
import { expect, waitUntil } from '@open-wc/testing';
import { EMBEDS } from '../hosts/widgets.js';
import { hostPage, type HostPage } from './page.js';

const MORE = `
  <statement-feed id="months" group="months" group-by="month" heading="By month" density="headlines" limit="2"></statement-feed>
  <case-card id="chooser" group="chooser"></case-card>
  <p>As <case-card id="inline" case="mech-dara" variant="inline"></case-card> says.</p>
  <case-timeline id="lying" group="lying" orientation="horizontal"></case-timeline>
  <case-timeline id="unknown" case="no-such-case"><i>The author’s words</i></case-timeline>
  <statement-feed id="broken" src="/faults/missing?key=cut-lit"></statement-feed>
  <script>Object.assign(document.querySelector('#lying'), { from: '2014', order: 'newest' });</script>
  <section><statement-search id="filter" group="filter" facets="topics cases"></statement-search><statement-feed group="filter"></statement-feed></section>`;

const widgetsOf = ({ document }: HostPage) => [...document.querySelectorAll<HTMLElement>('*')].filter(({ shadowRoot }) => shadowRoot);

/** What is drawn: elements with their attributes, words, and what stands in fields. White space of templates is no part of it. */
function outline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data.replace(/\s+/g, ' ').trim();
  if (node.nodeType !== Node.ELEMENT_NODE) return [...node.childNodes].map(outline).join('');
  const element = node as HTMLInputElement;
  const attributes = element.getAttributeNames().sort().map((name) => ` ${name}="${element.getAttribute(name)?.replace(/\s+/g, ' ').trim()}"`);
  const state = element.localName === 'input' || element.localName === 'select' || element.localName === 'textarea' ? ` = ${element.value}` : '';
  return `\n<${element.localName}${attributes.join('')}${state}>${[...element.childNodes].map(outline).join('')}`;
}

const outlines = (page: HostPage) => widgetsOf(page).map((widget) => `${outline(widget)}${outline(widget.shadowRoot!)}`);
const rules = (page: HostPage) => widgetsOf(page).map(({ shadowRoot }) => shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)));
const words = (page: HostPage) => widgetsOf(page).map(({ shadowRoot }) => shadowRoot!.textContent).join(' ').replace(/\s+/g, ' ');

const within = ({ document }: HostPage, selector: string) => document.querySelector<HTMLElement>(selector)!.shadowRoot!;
const button = (page: HostPage, selector: string, name: RegExp) =>
  [...within(page, selector).querySelectorAll('button')].find((one) => name.test(`${one.ariaLabel ?? one.textContent}`.replace(/\s+/g, ' ').trim()))!;
const type = (page: HostPage, selector: string, text: string) => {
  const field = within(page, selector).querySelector('input')!;
  field.value = text;
  field.dispatchEvent(new page.window.InputEvent('input', { bubbles: true, composed: true }));
};

const key = (page: HostPage, name: string) =>
  within(page, 'statement-search').querySelector('input')!.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));

/** What a reader or an author does, and how one sees that it was done: not before, and in both. */
const ACTS: [name: string, act: (page: HostPage) => void, isDone: (page: HostPage) => boolean][] = [
  ['a statement is opened', (page) => button(page, 'statement-feed', /^Read more/).click(), (page) => !!button(page, 'statement-feed', /^Read less/)],
  ['a statement is cited', (page) => button(page, 'statement-feed', /^Cite/).click(), (page) => !!within(page, 'statement-feed').querySelector('textarea')],
  ['and closed again', (page) => button(page, 'statement-feed', /^Read less/).click(), (page) => !button(page, 'statement-feed', /^Read less/)],
  ['more are shown', (page) => button(page, '#months', /^Show/).click(), (page) => within(page, '#months').querySelectorAll('[part=item]').length > 2],
  ['an event is opened', (page) => within(page, '#lying').querySelector<HTMLElement>('.lead')!.click(), (page) => !!within(page, '#lying').querySelector('.opened')],
  ['a case is chosen', (page) => {
    const select = within(page, '#chooser').querySelector('select')!;
    select.value = 'mech-dara';
    select.dispatchEvent(new Event('change'));
  }, (page) => !within(page, '#chooser').querySelector('select') || /In pre-trial/.test(within(page, '#chooser').textContent)],
  ['words are asked', (page) => type(page, 'statement-search', 'mech dahra '), (page) => within(page, 'statement-search').querySelectorAll('[role=option]').length > 1],
  ['other words are asked', (page) => type(page, 'statement-search', 'journalist'), (page) => [...within(page, 'statement-search').querySelectorAll('mark')].some(({ textContent }) => /journalist/i.test(textContent))],
  ['a choice is walked to', (page) => key(page, 'ArrowDown'), (page) => within(page, 'statement-search').querySelector('input')!.hasAttribute('aria-activedescendant')],
  ['and left', (page) => key(page, 'ArrowUp'), (page) => !within(page, 'statement-search').querySelector('input')!.hasAttribute('aria-activedescendant')],
  ['a list is narrowed', (page) => button(page, '#filter', /^Environment,/).click(), (page) => /Topic: Environment/.test(within(page, '#filter').textContent)],
  ['and widened', (page) => button(page, '#filter', /^Remove filter/).click(), (page) => !/Topic: Environment/.test(within(page, '#filter').textContent)],
  ['attributes come', (page) => {
    const [feed] = page.document.querySelectorAll('statement-feed');
    for (const [name, value] of [['heading', 'A heading'], ['heading-level', '4'], ['limit', '1'], ['lang', 'km']] as const) feed!.setAttribute(name, value);
  }, (page) => /A heading/.test(within(page, 'statement-feed').textContent)],
  ['attributes go', (page) => {
    const [feed] = page.document.querySelectorAll('statement-feed');
    for (const name of ['heading', 'heading-level', 'limit', 'lang']) feed!.removeAttribute(name);
  }, (page) => !/A heading/.test(within(page, 'statement-feed').textContent)],
  ['properties are set', (page) => Object.assign(page.document.querySelector('#months')!, { heading: 'Another', headingLevel: 5, limit: 1, sort: 'oldest' }), (page) => /Another/.test(within(page, '#months').textContent)],
  ['a property changes the box of a widget', (page) => Object.assign(page.document.querySelector('#inline')!, { variant: 'compact' }), (page) => !!within(page, '#inline').querySelector('[part=title], [part=heading], .title')],
  ['a widget is made by script', (page) => page.document.body.append(Object.assign(page.document.createElement('statement-feed'), { limit: 1, more: 'none' })), (page) => !!page.document.body.lastElementChild?.shadowRoot?.querySelector('[part=item]')],
  ['a widget is moved', (page) => page.document.body.prepend(page.document.querySelector('#lying')!), (page) => page.document.body.firstElementChild?.id === 'lying'],
];

describe('the Lit of the bundle', () => {
  it('draws what the whole one draws, from the first to the last that a reader does', async () => {
    const [cut, whole] = await Promise.all(['undersigned.js', 'define/all.js'].map((file) => hostPage(`${EMBEDS}${MORE}<script type="module" src="/dist/${file}"></script>`))) as [HostPage, HostPage];
    const both = [cut, whole];
    const expectSame = async (when: string) => {
      await waitUntil(() => outlines(cut).join() === outlines(whole).join(), when, { timeout: 3000 }).catch(() => undefined);
      outlines(whole).forEach((drawn, index) => expect(outlines(cut)[index], when).to.equal(drawn));
    };
    const isDrawn = (page: HostPage) => widgetsOf(page).length === 12 && !widgetsOf(page).some(({ shadowRoot }) => !shadowRoot?.querySelector('[part=base]') || shadowRoot.querySelector('[part=loading]'));
    await waitUntil(() => both.every(isDrawn), 'drawn', { timeout: 10_000 });
    await expectSame('at first');
    expect(rules(cut)).to.deep.equal(rules(whole));
    for (const [name, act, isDone] of ACTS) {
      expect(both.map(isDone), `before: ${name}`).to.deep.equal([false, false]);
      both.forEach(act);
      await waitUntil(() => both.every(isDone), name, { timeout: 5000 });
      await expectSame(name);
    }
    expect(words(cut)).to.contain('LICADHO');
    both.forEach((page) => page.remove());
  }).timeout(150_000);
});
