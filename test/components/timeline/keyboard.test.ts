import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import type { CaseTimelineElement } from '../../../src/components/case-timeline.js';
import '../../../src/define/statement-feed.js';
import '../../../src/define/statement-search.js';
import { en } from '../../../src/messages/en.js';
import { addLanguage } from '../../../src/messages/localizer.js';
import { invented, many } from '../../invented.js';
import { press } from '../../keys.js';
import { canSetViewport } from '../../media.js';
import { cleared, drawn, mounted, placed, updated } from '../../mounted.js';
import { all, focused, nameOf, one } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { bars, event, items, leads, settled, timeline, weeks, wide, withEvents } from './timelines.js';

describe('<case-timeline> by keyboard', () => {
  archiveInEachTest();

  it('is entered and left by Tab, and has one stop in its entries', async () => {
    const place = placed<HTMLElement>('<a href="#before">Before</a><case-timeline strip="none"></case-timeline><a href="#after">After</a>');
    await drawn(place);
    const [before, after] = [...place.parentElement!.querySelectorAll<HTMLElement>('a')];
    before!.focus();
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Statement number 12');
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Example League’s list of statements');
    await press('Tab');
    expect(focused()).to.equal(after);
    await press('Shift', 'Tab');
    await press('Shift', 'Tab');
    expect(nameOf(focused()!)).to.equal('Statement number 12');
  });

  it('walks by arrows, to both ends, and by year', async () => {
    withEvents([event('2022-02-02', 'first'), event('2022-03-03', 'second'), event('2023-01-01', 'third'), event('2023-05-01', 'fourth')]);
    const element = await timeline('case="ferry" strip="none"');
    leads(element)[0]!.focus();
    const walked: string[] = [];
    for (const key of ['ArrowDown', 'PageDown', 'PageDown', 'PageUp', 'ArrowUp', 'End', 'Home', 'ArrowUp']) {
      await press(key);
      await updated(element);
      walked.push(nameOf(focused()!));
    }
    expect(walked).to.deep.equal(['second', 'third', 'Bring the ferry back', 'third', 'second', 'Bring the ferry back', 'first', 'first']);
  });

  it('opens by Enter; Escape closes, then widens the span again', async () => {
    const element = await timeline('group="e"');
    bars(element)[1]!.click();
    await updated(element);
    leads(element)[0]!.focus();
    await press('Enter');
    await updated(element);
    expect(leads(element)[0]!.getAttribute('aria-expanded')).to.equal('true');
    await press('Escape');
    await updated(element);
    expect(leads(element)[0]!.getAttribute('aria-expanded')).to.equal('false');
    expect(items(element)).to.have.length(3);
    await press('Escape');
    await updated(element);
    expect(items(element)).to.have.length(13);
  });

  it('keeps Escape from a dialog around it as long as it has something to clear', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.append(await timeline('group="d"'));
    const element = dialog.firstElementChild as CaseTimelineElement;
    dialog.showModal();
    await settled(element);
    leads(element)[0]!.focus();
    await press('Enter');
    await updated(element);
    await press('Escape');
    await updated(element);
    expect([dialog.open, leads(element)[0]!.getAttribute('aria-expanded')]).to.deep.equal([true, 'false']);
    await press('Escape');
    expect(dialog.open).to.equal(false);
    dialog.remove();
  });

  it('stays by Escape at the entry that the reader is in, wherever in it, and also when the span is widened', async () => {
    withEvents(weeks(150));
    const element = await timeline('case="ferry"');
    bars(element)[1]!.click();
    await updated(element);
    for (const index of [0, 1, 2]) leads(element)[index]!.click();
    await updated(element);
    const here = leads(element)[1]!;
    const name = nameOf(here);
    here.closest('li')!.querySelector<HTMLElement>('.cited')!.focus();
    for (const cleared of ['what is open', 'the span']) {
      await press('Escape');
      await settled(element);
      expect(nameOf(focused()!), cleared).to.equal(name);
      expect((focused() as HTMLElement).tabIndex, cleared).to.equal(0);
    }
    expect(Number(focused()!.closest('li')!.getAttribute('aria-setsize'))).to.equal(151);
  });

  it('goes on to the next filter when one is taken back, and to the count after the last', async () => {
    const element = await timeline('group="chips"');
    const feed = await mounted('<statement-feed group="chips"></statement-feed>');
    const chips = (list: Element) => all(list, 'button', /^Remove/);
    for (const list of [element, feed]) {
      bars(element)[1]!.click();
      all(feed, 'button', 'Bridges')[0]!.click();
      await updated(feed);
      await updated(element);
      const [, second] = chips(list).map(nameOf);
      chips(list)[0]!.focus();
      await press('Enter');
      await updated(list as CaseTimelineElement);
      expect(nameOf(focused()!), list.localName).to.equal(second);
      await press('Enter');
      await updated(list as CaseTimelineElement);
      expect(focused()!.getAttribute('part'), list.localName).to.equal('status');
    }
  });

  it('is at the count when all filters are cleared', async () => {
    for (const tag of ['case-timeline', 'statement-feed']) {
      const search = placed<HTMLElement>(`<statement-search group="${tag}"></statement-search>`);
      const list = placed<HTMLElement>(`<${tag} group="${tag}" kind="decision" kinds="decision"></${tag}>`);
      await Promise.all([drawn(search), drawn(list)]);
      all(search, 'button', /^Bridges/)[0]!.click();
      await updated(list);
      one(list, 'button', 'Clear filters').focus();
      await press('Enter');
      await updated(list);
      expect(focused()!.getAttribute('part'), tag).to.equal('status');
    }
  });
});

if (canSetViewport) {
  describe('<case-timeline> by keyboard, on its side', () => {
    archiveInEachTest();

    it('is walked by the arrows along the axis, the other way in a script from right to left', async () => {
      await wide(async () => {
        withEvents(weeks(300));
        addLanguage({ ...en, $code: 'ur', $dir: 'rtl' });
        for (const [direction, lang, on] of [['ltr', 'en', 'ArrowRight'], ['rtl', 'ur', 'ArrowLeft']] as const) {
          const element = placed<CaseTimelineElement>(`<div lang="${lang}"><case-timeline case="ferry" orientation="horizontal"></case-timeline></div>`);
          await drawn(element);
          leads(element)[0]!.focus();
          await press(on);
          await updated(element);
          expect(nameOf(focused()!), direction).to.equal('Event number 2');
          await press('End');
          await settled(element);
          expect(nameOf(focused()!), direction).to.equal('Bring the ferry back');
          const [seen, room] = [focused()!.getBoundingClientRect(), element.getBoundingClientRect()];
          expect(seen.left >= room.left - 1 && seen.right <= room.right + 1, direction).to.equal(true);
          cleared();
          await aTimeout(0);
        }
      });
    });

    it('is walked to the end of what has no date, however much that is', async () => {
      await wide(async () => {
        withEvents([...weeks(10), ...Array.from({ length: 150 }, (_, index) => event(undefined, `Some day ${index + 1}`))]);
        const element = await timeline('case="ferry" orientation="horizontal"');
        leads(element)[0]!.focus();
        await press('End');
        await waitUntil(() => nameOf(focused()!) === 'Some day 150');
      });
    });

    it('stays by Escape at the entry that is opened below the axis', async () => {
      await wide(async () => {
        withEvents(weeks(12));
        const element = await timeline('case="ferry" orientation="horizontal"');
        for (const index of [1, 2]) leads(element)[index]!.click();
        await updated(element);
        one(element, 'heading', 'Event number 2').parentElement!.querySelector<HTMLElement>('.cited')!.focus();
        await press('Escape');
        await settled(element);
        expect(nameOf(focused()!)).to.equal('Event number 2');
      });
    });

    it('goes on at the entry whose statement is closed below the axis', async () => {
      await wide(async () => {
        provideArchive(invented(many(12)));
        const element = await timeline('orientation="horizontal"');
        leads(element)[2]!.click();
        await updated(element);
        const close = one(element, 'button', /^Read less/);
        close.focus();
        await press('Enter');
        await settled(element);
        expect(all(element, 'button', /^Read less/)).to.have.length(0);
        expect(nameOf(focused()!)).to.equal('Statement number 10');
      });
    });

    it('goes on at the entry that is closed, not at another that is open', async () => {
      await wide(async () => {
        provideArchive(invented(many(12)));
        const element = await timeline('orientation="horizontal"');
        for (const index of [2, 4]) leads(element)[index]!.click();
        await updated(element);
        one(element, 'button', 'Read less: Statement number 10').focus();
        await press('Enter');
        await settled(element);
        expect(nameOf(focused()!)).to.equal('Statement number 10');
      });
    });

    it('keeps the reader at the entry when there is no more room to lie on its side, and when there is again', async () => {
      await wide(async () => {
        withEvents(weeks(12));
        const element = await timeline('case="ferry" orientation="horizontal"');
        leads(element)[2]!.focus();
        await press('ArrowRight');
        const entry = nameOf(focused()!);
        for (const width of ['500px', '']) {
          element.parentElement!.style.inlineSize = width;
          await waitUntil(() => (element.renderRoot.querySelector('.scroller') === null) === (width !== ''));
          await settled(element);
          expect(nameOf(focused()!), width || 'wide').to.equal(entry);
        }
      });
    });
  });
}
