import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import '../../src/define/case-timeline.js';
import '../../src/define/statement-search.js';
import { faulty } from '../faulty.js';
import { ferry, invented, many } from '../invented.js';
import { press } from '../keys.js';
import { cleared, drawn, placed, updated } from '../mounted.js';
import { all, focused, nameOf, one, said } from '../reading.js';

const START = location.href;
const isOpened = (element: Element) => all(element, 'button').some((lead) => lead.id.startsWith('lead-') && lead.getAttribute('aria-expanded') === 'true');

describe('a link to an entry', () => {
  beforeEach(() => provideArchive(invented(many(12), [ferry()])));
  afterEach(async () => {
    cleared();
    await aTimeout(0);
    history.replaceState(null, '', START);
  });

  it('takes nobody back from what they are typing, when what they look for has the entry at last', async () => {
    history.replaceState(null, '', `${location.search}&archive-q=number+7#event-s3`);
    const search = placed('<statement-search url-state></statement-search><case-timeline deep-link="event"></case-timeline>');
    const element = search.nextElementSibling as HTMLElement;
    await Promise.all([drawn(search), drawn(element)]);
    const field = search.shadowRoot!.querySelector('input')!;
    field.focus();
    await press('End');
    await press('Backspace');
    await press('Backspace');
    await waitUntil(() => said(element).includes('Statement number 3 '));
    await updated(element);
    expect(focused()?.localName).to.equal('input');
    expect(isOpened(element)).to.equal(false);
  });

  it('leaves those alone who have gone on before the archive came, and follows those who have only pressed something away', async () => {
    const page = document.body.appendChild(document.createElement('div'));
    // The page of a host, written here: a notice to close, a field, and length to scroll.
    page.innerHTML = '<button>Accept</button><input aria-label="Name" /><div style="block-size: 300vh"></div>';
    const [notice, field] = [page.querySelector('button')!, page.querySelector('input')!];
    const acts = {
      'scrolls on': () => dispatchEvent(new Event('wheel')) && scrollTo(0, 200),
      'draws the scroll bar, which tells nobody, and closes a notice': () => {
        scrollTo(0, 200);
        notice.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      },
      'writes elsewhere': () => {
        field.focus();
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', bubbles: true }));
      },
      'closes a notice': () => {
        notice.focus();
        notice.dispatchEvent(new Event('pointerdown', { bubbles: true }));
        notice.hidden = true;
        notice.blur();
      },
      'waits': () => undefined,
    };
    const followed: string[] = [];
    for (const [what, act] of Object.entries(acts)) {
      scrollTo(0, 0);
      field.blur();
      history.replaceState(null, '', '#event-served');
      const element = placed<HTMLElement>(`<case-timeline src="${faulty('slow').href}" deep-link="event"></case-timeline>`);
      await updated(element);
      act();
      await drawn(element);
      await updated(element);
      if (isOpened(element)) followed.push(what);
      element.remove();
      await aTimeout(0);
    }
    scrollTo(0, 0);
    page.remove();
    expect(followed).to.deep.equal(['closes a notice', 'waits']);
  });

  it('is followed again when the address changes, also to the same entry', async () => {
    const element = placed<HTMLElement>('<case-timeline deep-link="event"></case-timeline>');
    await drawn(element);
    for (const hash of ['#event-nowhere', '#event-s3', '#elsewhere', '#event-s3']) {
      location.hash = hash;
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      await updated(element);
    }
    expect(nameOf(focused()!)).to.equal('Statement number 3');
  });

  it('is followed whatever the letters of the prefix', async () => {
    const element = placed<HTMLElement>('<case-timeline deep-link="événement"></case-timeline>');
    await drawn(element);
    one(element, 'button', 'Statement number 3').click();
    await updated(element);
    const { href } = location;
    element.remove();
    await aTimeout(0);
    history.replaceState(null, '', href);
    const again = placed<HTMLElement>('<case-timeline deep-link="événement"></case-timeline>');
    await drawn(again);
    await updated(again);
    expect(isOpened(again)).to.equal(true);
  });

  it('tells the page of no reader’s act; what the reader opens there does', async () => {
    const told: string[] = [];
    const tell = ({ type }: Event) => void told.push(type);
    addEventListener('statement-select', tell);
    addEventListener('case-select', tell);
    history.replaceState(null, '', '#event-s3');
    const element = placed<HTMLElement>('<case-timeline deep-link="event"></case-timeline>');
    await drawn(element);
    await updated(element);
    expect(isOpened(element)).to.equal(true);
    expect(told).to.deep.equal([]);
    one(element, 'button', 'The ferry was stopped').click();
    await updated(element);
    one(element, 'button', /Source: Statement number 1$/).click();
    expect(told).to.deep.equal(['case-select', 'statement-select']);
    removeEventListener('statement-select', tell);
    removeEventListener('case-select', tell);
  });

  it('is written into the address of the page, not into that of its base', async () => {
    const base = document.head.appendChild(document.createElement('base'));
    const element = placed<HTMLElement>('<case-timeline deep-link="event"></case-timeline>');
    await drawn(element);
    base.href = 'https://example.org/elsewhere/';
    one(element, 'button', 'The ferry was stopped').click();
    base.remove();
    expect(location.href).to.equal(`${START}#event-ferry.1`);
  });
});
