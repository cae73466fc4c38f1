import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import type { CaseTimelineElement } from '../../../src/components/case-timeline.js';
import { invented, many } from '../../invented.js';
import { press } from '../../keys.js';
import { canPretendMedia, canSetViewport, printed } from '../../media.js';
import { cleared, drawn, placed } from '../../mounted.js';
import { all, focused, nameOf, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { event, items, leads, settled, timeline, weeks, wide, withEvents } from './timelines.js';

describe('<case-timeline> with 2,000 entries', () => {
  archiveInEachTest();

  it('draws no more than what is near for a moment either, when it has waited for them', async () => {
    provideArchive(invented(many(1)));
    const element = placed<CaseTimelineElement>('<case-timeline case="ferry"></case-timeline>');
    await drawn(element);
    for (let frame = 0; frame < 2; frame++) await settled(element);
    let most = 0;
    const watch = new MutationObserver(() => (most = Math.max(most, element.renderRoot.querySelectorAll('li').length)));
    watch.observe(element.renderRoot, { childList: true, subtree: true });
    withEvents(weeks(2000));
    await waitUntil(() => items(element).length > 0);
    for (let frame = 0; frame < 3; frame++) await settled(element);
    watch.disconnect();
    expect(most).to.be.within(1, 100);
  });

  it('draws what is near, keeps under 600 elements while it is scrolled, and loses no entry on the way', async () => {
    withEvents(weeks(2000));
    const element = await timeline('case="ferry"');
    const seen = new Set<number>();
    const isRoomInSight = () =>
      [...element.renderRoot.querySelectorAll('.room')].some((room) => {
        const { top, bottom, height } = room.getBoundingClientRect();
        return height > 0 && bottom > 0 && top < innerHeight;
      });
    const look = () => all(element, 'listitem').forEach((item) => seen.add(Number(item.getAttribute('aria-posinset'))));
    await settled(element);
    let most = 0;
    for (let step = 0; step < 40; step++) {
      look();
      most = Math.max(most, element.renderRoot.querySelectorAll('*').length);
      scrollBy(0, 500);
      await settled(element);
    }
    expect(most).to.be.lessThan(600);
    const last = Math.max(...seen);
    expect(last).to.be.greaterThan(100);
    expect(seen.size, 'without a hole').to.equal(last);
    // Room that was only guessed is shorter when it is drawn, so WebKit's first jump ends before the end; the next one arrives.
    for (let jump = 0; jump < 3 && !seen.has(2001); jump++) {
      scrollTo(0, document.documentElement.scrollHeight);
      await waitUntil(() => !isRoomInSight(), 'drawn where the reader is', { timeout: 5000 });
      await settled(element);
      look();
    }
    expect(seen.has(2001), 'the end').to.equal(true);
    scrollTo(0, 0);
  }).timeout(30_000);

  it('reaches entries that are not drawn by key', async () => {
    withEvents(weeks(2000));
    const element = await timeline('case="ferry" strip="none"');
    leads(element)[0]!.focus();
    await press('End');
    await settled(element);
    expect(nameOf(focused()!)).to.equal('Event number 2000');
    await press('ArrowUp');
    await settled(element);
    expect(nameOf(focused()!)).to.equal('Event number 1999');
    scrollTo(0, 0);
  });

  it('draws what is in sight, and keeps the focus that keys move, however large its page shows it', async () => {
    withEvents(weeks(2000));
    const zooms = ['zoom: .5', 'zoom: 1.25', 'zoom: 2', 'zoom: 1.25; height: 500px; overflow: auto'];
    for (const style of [...zooms, ...[0.5, 1.5].map((scale) => `transform: scale(${scale}); transform-origin: 0 0`)]) {
      const element = placed<CaseTimelineElement>(`<div style="${style}"><case-timeline case="ferry" strip="none"></case-timeline></div>`);
      await drawn(element);
      await settled(element);
      const page = document.scrollingElement!;
      const scroller = style.includes('overflow') ? element.parentElement! : page;
      // What is scaled leaves its whole length to the page.
      const length = scroller.scrollHeight * (style.includes('(0.5)') ? 0.5 : 1);
      for (const part of [0.5, 0.8]) {
        scroller.scrollTop = length * part;
        const isSeen = () => element.shadowRoot!.elementFromPoint(100, 300)?.closest('.chunk');
        await waitUntil(isSeen, `drawn at ${part}: ${style}`);
        const numbers = all(element, 'listitem').map((item) => Number(item.getAttribute('aria-posinset')));
        expect(Math.min(...numbers), style).to.be.within(1900 * part, 2100 * part);
      }
      scroller.scrollTop = 0;
      await waitUntil(() => nameOf(leads(element)[0]!) === 'Event number 1', style);
      leads(element)[0]!.focus();
      const walked: string[] = [];
      for (const key of ['End', 'PageUp', 'PageUp']) {
        await press(key);
        for (let frame = 0; frame < 3; frame++) await settled(element);
        expect(element.shadowRoot!.contains(focused()), `${key}: ${style}`).to.equal(true);
        // What WebKit measures of zoomed elements is no place in the window; nor does it hold on to what is in sight while chunks come and go.
        const { top, bottom } = focused()!.getBoundingClientRect();
        if (!style.includes('zoom')) expect(bottom > -60 && top < innerHeight + 60, `${key}, in sight: ${style}`).to.equal(true);
        walked.push(nameOf(focused()!));
      }
      expect(walked, style).to.deep.equal(['Event number 2000', 'Event number 1932', 'Event number 1880']);
      cleared();
      await aTimeout(0);
    }
    scrollTo(0, 0);
  }).timeout(60_000);

  it('keeps what the reader has selected, to be copied, up to some hundred entries', async () => {
    withEvents(weeks(2000));
    const element = await timeline('case="ferry" strip="none"');
    const first = leads(element)[1]!;
    getSelection()!.setBaseAndExtent(first, 0, leads(element)[3]!, 1);
    const scrolledTo = async (number: number) => {
      const isThere = () => leads(element).some((lead) => nameOf(lead) === `Event number ${number}`);
      for (let step = 0; !isThere(); step++) {
        expect(step).to.be.lessThan(200);
        scrollBy(0, 2000);
        await settled(element);
      }
    };
    await scrolledTo(200);
    const [from, to] = ['Event number 2', 'Event number 200'].map((name) => leads(element).findIndex((lead) => nameOf(lead) === name));
    expect(to! - from!, 'without a hole').to.equal(198);
    expect(first.isConnected).to.equal(true);
    scrollTo(0, document.documentElement.scrollHeight);
    await waitUntil(() => !first.isConnected);
    getSelection()!.removeAllRanges();
    scrollTo(0, 0);
  }).timeout(30_000);

  it('is drawn whole in columns, where it is seen in several places, and where lines run down', async () => {
    withEvents(weeks(150));
    // The host's styles, as hosts write them: the tests' own pages have no content policy.
    for (const style of ['columns: 2', 'writing-mode: vertical-rl']) {
      const place = placed<HTMLElement>(`<div style="${style}"><case-timeline case="ferry"></case-timeline></div>`);
      await drawn(place);
      await waitUntil(() => items(place).length === 151, style);
      place.remove();
    }
  });

  if (canSetViewport) {
    describe('on its side', () => {
      it('holds few nodes of a long list, wherever it is scrolled to', async () => {
        await wide(async () => {
          withEvents(weeks(2000));
          const element = await timeline('case="ferry" orientation="horizontal"');
          const nodes = () => {
            const walker = document.createTreeWalker(element.renderRoot);
            let count = 0;
            while (walker.nextNode()) count++;
            return count;
          };
          expect(nodes()).to.be.lessThan(600);
          element.renderRoot.querySelector('.scroller')!.scrollLeft = 50_000;
          await waitUntil(() => !items(element).some((words) => words.includes('Event number 1 ')));
          expect(items(element)).not.to.have.length(0);
          expect(nodes()).to.be.lessThan(600);
        });
      });

      it('draws what comes into sight when it is scrolled', async () => {
        await wide(async () => {
          withEvents(weeks(2000));
          const element = await timeline('case="ferry" orientation="horizontal"');
          const scroller = element.renderRoot.querySelector('.scroller')!;
          scroller.scrollLeft = scroller.scrollWidth / 2;
          await settled(element);
          const numbers = all(element, 'listitem').map((item) => Number(/number (\d+)/.exec(said(item))?.[1]));
          expect(Math.min(...numbers)).to.be.greaterThan(800);
          expect(Math.max(...numbers)).to.be.lessThan(1200);
        });
      });
    });
  }

  if (canPretendMedia) {
    it('prints on its side as the whole list down the page, and comes back where it was', async () => {
      await wide(async () => {
        withEvents([...weeks(30), event(undefined, 'undated')]);
        const element = await timeline('case="ferry" orientation="horizontal"');
        const scroller = element.renderRoot.querySelector<HTMLElement>('.scroller')!;
        scroller.scrollLeft = 900;
        leads(element)[3]!.click();
        await settled(element);
        await printed(async () => {
          await settled(element);
          const inSight = all(element, 'listitem').filter((item) => !item.closest('.scroller'));
          expect(inSight).to.have.length(32);
          expect(said(inSight[3])).to.match(/Event number 4.*Source/);
          expect(all(element, 'heading').map(nameOf)).to.include('Date not known');
          expect(scroller.clientHeight).to.equal(0);
        });
        await waitUntil(() => all(element, 'listitem').filter((item) => !item.closest('.scroller')).length === 1, 'only what is undated stands below');
        expect(scroller.scrollLeft).to.equal(900);
      });
    });

    it('prints as a whole', async () => {
      withEvents(weeks(150));
      const element = await timeline('case="ferry"');
      expect(items(element).length).to.be.lessThan(151);
      await printed(async () => {
        await settled(element);
        expect(items(element)).to.have.length(151);
      });
    });
  }
});
