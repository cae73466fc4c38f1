/** What every widget promises, whatever it shows. Each widget's test file runs it. */
import { aTimeout, expect } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import { en } from '../../src/messages/en.js';
import { addLanguage } from '../../src/messages/localizer.js';
import { storeFor } from '../../src/state/archive-store.js';
import { expectAccessible } from '../accessible.js';
import { faulty } from '../faulty.js';
import { ferry, invented, many } from '../invented.js';
import { cleared, drawn, mounted, placed, updated } from '../mounted.js';
import { all, focused, one, said } from '../reading.js';
import { warningsInEachTest } from './each-test.js';

interface Widget extends HTMLElement {
  src: string;
}

/** Attributes with which a widget listens to the page, and what it then listens to. */
type Listening = readonly [attributes: string, types: readonly string[]];

/** Notes who listens to the page, from now until it is restored. */
function listenersOfPage(): { types(): string[]; restore(): void } {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const added: { target: EventTarget; type: string; listener: unknown; isCapturing: boolean }[] = [];
  const find = (target: EventTarget, ...[type, listener, options]: Parameters<EventTarget['addEventListener']>) => {
    const isCapturing = typeof options === 'object' ? !!options.capture : !!options;
    const index = added.findIndex((one) => one.target === target && one.type === type && one.listener === listener && one.isCapturing === isCapturing);
    return { index, asked: { target, type, listener, isCapturing } };
  };
  // Queries of media are the page's, too: it holds on to who listens to them.
  const isOfPage = (target: EventTarget) => [window, document, document.documentElement, document.body].includes(target as never) || target instanceof MediaQueryList;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...given: Parameters<EventTarget['addEventListener']>) {
    const target = this ?? window;
    const { index, asked } = find(target, ...given);
    if (isOfPage(target) && index < 0) added.push(asked);
    addEventListener.apply(target, given);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, ...given: Parameters<EventTarget['removeEventListener']>) {
    const target = this ?? window;
    const { index } = find(target, ...given);
    // What was there before is not ours to count.
    if (index >= 0) added.splice(index, 1);
    removeEventListener.apply(target, given);
  };
  return { types: () => added.map(({ type }) => type), restore: () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }) };
}

/**
 * @param tag The widget's tag.
 * @param shows Something that it says of the invented archive of twelve statements.
 * @param attributes What it needs to show a date.
 * @param listening What it listens to, besides nothing.
 */
export function contract(tag: string, shows: string, attributes = '', listening: readonly Listening[] = []): void {
  describe(`<${tag}> as a widget`, () => {
    const warnings = warningsInEachTest();

    before(() => provideArchive(invented(many(12), [ferry()])));
    afterEach(() => {
      cleared();
      expect(warnings.filter((words) => !words.includes('lit.dev/msg/dev-mode'))).to.deep.equal([]);
    });

    it('shows the bundled archive without an attribute', async () => {
      expect(said(await mounted(`<${tag}></${tag}>`))).to.contain(shows);
    });

    it('shows the same whatever comes first: attributes, attachment or upgrade', async () => {
      const src = faulty('good').href;
      const expected = said(await mounted(`<${tag} src="${src}" lang="fr"></${tag}>`));

      const late = placed<Widget>(`<${tag}></${tag}>`);
      late.src = src;
      late.lang = 'fr';
      await drawn(late);
      expect(said(late), 'attached first').to.equal(expected);

      const template = document.createElement('template');
      template.innerHTML = `<${tag}></${tag}>`;
      const early = template.content.firstElementChild as Widget;
      early.src = src;
      early.setAttribute('lang', 'fr');
      document.body.append(early);
      await drawn(early);
      expect(said(early), 'set before upgrade').to.equal(expected);
      early.remove();
    });

    it('takes null and undefined, as frameworks set them, for nothing at all', async () => {
      const plain = await mounted(`<${tag}></${tag}>`);
      const expected = said(plain);
      plain.remove();
      for (const nothing of [null, undefined]) {
        const widget = await mounted(`<${tag}></${tag}>`);
        const { properties } = widget.constructor as unknown as { properties: Record<string, unknown> };
        for (const name of Object.keys(properties)) Object.assign(widget, { [name]: nothing });
        await drawn(widget);
        expect(said(widget), String(nothing)).to.equal(expected);
        // Nobody else is in it.
        expect(storeFor('', '').snapshot.status, 'in the group of those that have none').to.equal('ready');
        widget.remove();
      }
    });

    it('tells once that the archive is there, also where the page then puts it somewhere else', async () => {
      const widget = placed<Widget>(`<${tag}></${tag}>`);
      let told = 0;
      widget.addEventListener('archive-ready', () => {
        told++;
        if (told < 5) document.querySelector('main')!.append(widget);
      });
      await drawn(widget);
      await aTimeout(10);
      expect(told).to.equal(1);
      expect(said(widget)).to.contain(shows);
    });

    it('takes white space for no fallback, and a text for one', async () => {
      for (const [inside, isSeen] of [[' ', true], ['The fallback', false]] as const) {
        const widget = placed(`<${tag} ${attributes} src="${faulty('slow').href}">${inside}</${tag}>`);
        await updated(widget);
        expect(one(widget, 'status').offsetHeight > 1, inside).to.equal(isSeen);
      }
    });

    it('tells of one failure once, however many fail', async () => {
      const { href } = faulty('missing');
      const widgets = await Promise.all([1, 2, 3].map((group) => mounted(`<${tag} src="${href}" group="${group}"></${tag}>`)));
      for (const widget of widgets) expect(said(widget)).to.contain('There is no archive at this address.');
      expect(widgets.map((widget) => all(widget, 'alert').length)).to.have.members([1, 0, 0]);
    });

    it('keeps the focus of who tries again', async () => {
      const widget = await mounted<Widget>(`<${tag} src="${faulty('missing').href}"></${tag}>`);
      const button = one(widget, 'button', 'Try again');
      button.focus();
      button.click();
      await aTimeout(0);
      await drawn(widget);
      await aTimeout(0);
      expect(focused()?.textContent).to.equal('Try again');
    });

    it('can be moved, taken out and put back', async () => {
      const widget = await mounted<Widget>(`<${tag}></${tag}>`);
      const before = said(widget);
      const elsewhere = document.body.appendChild(document.createElement('section'));
      elsewhere.append(widget);
      await drawn(widget);
      expect(said(widget), 'moved').to.equal(before);
      widget.remove();
      await aTimeout(0);
      document.body.append(widget);
      await drawn(widget);
      expect(said(widget), 'put back').to.equal(before);
      widget.remove();
      elsewhere.remove();
    });

    it('is read in the direction of its words, whatever the page’s', async () => {
      addLanguage({ ...en, $code: 'ur', $dir: 'rtl' });
      for (const [language, direction] of [['en', 'ltr'], ['ar', 'ltr'], ['ur', 'rtl']] as const) {
        const widget = await mounted(`<div dir="rtl" lang="${language}"><${tag} ${attributes}></${tag}></div>`);
        const base = widget.shadowRoot?.querySelector('[part=base]') as Element;
        expect(getComputedStyle(base).direction, language).to.equal(direction);
      }
    });

    it('keeps what stands inside the tag until the archive is there, and says that it is loading', async () => {
      const widget = placed<Widget>(`<${tag} ${attributes} src="${faulty('slow').href}"><p>The fallback</p></${tag}>`);
      await updated(widget);
      expect(widget.querySelector('p')?.getClientRects().length, 'fallback in sight').to.equal(1);
      expect(said(one(widget, 'status'))).to.equal('Loading the archive…');
      await expectAccessible(widget);
      await drawn(widget);
      expect(widget.querySelector('p')?.getClientRects().length, 'fallback gone').to.equal(0);
    });

    it('says what went wrong, keeps what stands inside the tag, and tries again when asked', async () => {
      const served = faulty('missing');
      const widget = await mounted<Widget>(`<${tag} src="${served.href}"><p>The fallback</p></${tag}>`);
      expect(said(one(widget, 'alert'))).to.contain('There is no archive at this address.');
      expect(widget.querySelector('p')?.getClientRects().length, 'fallback in sight').to.equal(1);
      await expectAccessible(widget);
      one(widget, 'button', 'Try again').click();
      await aTimeout(0);
      await drawn(widget);
      expect(await served.asked()).to.have.length(2);
    });

    it('says that there is nothing, and is no empty box', async () => {
      const widget = await mounted(`<${tag} src="${faulty('empty').href}"></${tag}>`);
      expect(said(widget)).to.contain('There are no statements in this archive.').and.not.to.contain('newest statement');
      expect(all(widget, 'feed').length + all(widget, 'list').length, 'empty lists').to.equal(0);
      await expectAccessible(widget);
    });

    it('tells the page once when it is ready, and when it has failed, on the element alone', async () => {
      const heard: string[] = [];
      const hear = ({ type }: Event) => heard.push(type);
      for (const type of ['archive-ready', 'archive-error']) document.addEventListener(type, () => heard.push(`${type} bubbled`));
      for (const [way, type] of [['good', 'archive-ready'], ['missing', 'archive-error']] as const) {
        const widget = placed<Widget>(`<${tag} src="${faulty(way).href}"></${tag}>`);
        widget.addEventListener(type, hear);
        await drawn(widget);
        await aTimeout(0);
      }
      expect(heard).to.deep.equal(['archive-ready', 'archive-error']);
    });

    it('follows a src that is changed, and drops the answer of the first', async () => {
      const widget = placed<Widget>(`<${tag} ${attributes} src="${faulty('slow').href}"></${tag}>`);
      await updated(widget);
      widget.src = faulty('good').href;
      await drawn(widget);
      await fetch(faulty('slow').href);
      await drawn(widget);
      expect(said(widget)).to.contain('30 June 2025').and.not.to.contain('15 July 2025');
    });

    it('speaks the language of the place where it stands', async () => {
      const widget = await mounted(`<section lang="km"><${tag} ${attributes}></${tag}></section>`);
      expect(said(widget)).to.contain('២០២៤');
    });

    it('leaves no listener behind on the page', async () => {
      for (const [given, types] of [['', []], ...listening] as const) {
        const page = listenersOfPage();
        const widget = await mounted(`<${tag} ${given}></${tag}>`);
        const heard = page.types();
        widget.remove();
        const left = page.types();
        page.restore();
        expect(heard, `${given}: while it is there`).to.include.members([...types]);
        expect(left, given).to.deep.equal([]);
      }
    });

    it('changes nothing of the host page: no global, no element in its head, nothing stored, no cookie', async () => {
      const inventory = () => ({
        globals: Object.getOwnPropertyNames(window).filter((name) => !/^(litIssuedWarnings|lit|reactive|\d+$)/.test(name)).sort().join(),
        head: document.head.childElementCount,
        body: document.body.childElementCount,
        stored: localStorage.length + sessionStorage.length,
        cookie: document.cookie,
      });
      await mounted(`<${tag}></${tag}>`);
      const before = inventory();
      const widget = await mounted(`<${tag}></${tag}>`);
      widget.remove();
      expect(inventory()).to.deep.equal(before);
    });
  });
}
