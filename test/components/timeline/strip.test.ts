import { expect } from '@open-wc/testing';
import type { CaseTimelineElement } from '../../../src/components/case-timeline.js';
import '../../../src/define/statement-feed.js';
import { press } from '../../keys.js';
import { drawn, mounted, placed, updated } from '../../mounted.js';
import { all, focused, nameOf, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { bars, event, items, timeline, withEvents } from './timelines.js';

describe('the strip of <case-timeline>', () => {
  archiveInEachTest();

  it('says how much each period holds, and narrows the group to it', async () => {
    const element = await timeline('group="p"');
    const feed = await mounted('<statement-feed group="p"></statement-feed>');
    expect(bars(element).map(nameOf)).to.deep.equal([
      'September 2024, 2 statements',
      'October 2024, 3 statements',
      'November 2024, 3 statements',
      'December 2024, 4 statements, 1 event',
    ]);
    bars(element)[1]!.click();
    await updated(element);
    await updated(feed as CaseTimelineElement);
    expect(said(one(feed, 'status', /statements/))).to.equal('3 of 12 statements');
    expect(said(one(element, 'status', /statements/))).to.equal('3 statements');
    expect(bars(element).map((bar) => bar.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true', 'false', 'false']);
    bars(element)[1]!.click();
    await updated(element);
    expect(items(element)).to.have.length(13);
  });

  it('follows the filters of the group: what passes is counted, the span stays', async () => {
    const element = await timeline('group="q"');
    const feed = await mounted('<statement-feed group="q"></statement-feed>');
    all(feed, 'button', 'Rivers')[0]!.click();
    await updated(element);
    expect(bars(element)).to.have.length(4);
    expect(said(one(element, 'status', /statements/))).to.equal('6 statements, 1 event');
    one(element, 'button', 'Remove filter: Topic: Rivers').click();
    await updated(element);
    expect(items(element)).to.have.length(13);
  });

  it('tells those who listen that a bar has left nothing', async () => {
    withEvents([event('2019-05', 'He is arrested.'), event('2021-05', 'He is arrested again.')]);
    const element = await timeline('kinds="arrest"');
    bars(element).find((bar) => !nameOf(bar).includes(','))!.click();
    await updated(element);
    expect(items(element)).to.have.length(0);
    expect(said(one(element, 'status', /statement/))).to.equal('0 statements');
  });

  it('moves one end and leaves the other as it was', async () => {
    const element = await timeline('group="end"');
    const [, until] = [...element.renderRoot.querySelectorAll<HTMLInputElement>('input[type=range]')];
    until!.focus();
    await press('ArrowLeft');
    await updated(element);
    expect(all(element, 'button', /^Remove filter/).map(nameOf)).to.deep.equal(['Remove filter: Until: November 2024']);
  });

  it('says the span that is asked for, also where it is outside of its own', async () => {
    const whole = await timeline('group="span"');
    const part = await timeline('group="span" from="2024-11"');
    bars(whole)[0]!.click();
    await updated(part);
    const ends = [...part.renderRoot.querySelectorAll('input[type=range]')].map((end) => end.getAttribute('aria-valuetext'));
    expect(ends).to.deep.equal(['September 2024', 'September 2024']);
  });

  it('has two ends that are moved by keys and never pass each other', async () => {
    const element = await timeline('group="r"');
    const [from, until] = [...element.renderRoot.querySelectorAll<HTMLInputElement>('input[type=range]')];
    from!.focus();
    await press('ArrowRight');
    await updated(element);
    expect(from!.getAttribute('aria-valuetext')).to.equal('October 2024');
    expect(said(one(element, 'status', /statements/))).to.equal('10 statements, 1 event');
    until!.focus();
    for (let time = 0; time < 5; time++) await press('ArrowLeft');
    await updated(element);
    expect([from!.value, until!.value]).to.deep.equal(['1', '2']);
    expect(said(one(element, 'status', /statements/))).to.equal('3 statements');
  });

  it('lets a pointer take hold of both ends, whatever bar is chosen', async () => {
    const element = placed<CaseTimelineElement>('<case-timeline group="ends"></case-timeline>');
    element.style.inlineSize = '400px';
    await drawn(element);
    expect(bars(element)).to.have.length(4);
    for (const [index] of bars(element).entries()) {
      bars(element)[index]!.click();
      await updated(element);
      expect(bars(element)[index]!.ariaPressed).to.equal('true');
      for (const end of element.renderRoot.querySelectorAll<HTMLInputElement>('input[type=range]')) {
        const { left, width, top, height } = end.getBoundingClientRect();
        const place = left + 12 + ((width - 24) * Number(end.value)) / Number(end.max);
        expect((element.renderRoot as ShadowRoot).elementFromPoint(place, top + height / 2), `${index} ${end.ariaLabel}`).to.equal(end);
        const edges = bars(element).map((bar) => bar.getBoundingClientRect()).flatMap((box, at, { length }) => (at === length - 1 ? [box.left, box.right] : [box.left]));
        expect(place, 'where bars meet').to.be.closeTo(edges[Number(end.value)]!, 1);
      }
    }
  });

  it('says where it ends as precisely as its dates are known, whatever is chosen', async () => {
    withEvents([event('1994/..', 'since'), event('2003~', 'about'), event('2023-03', 'month')]);
    const element = await timeline('case="ferry" group="labels"');
    const ends = () => [...element.renderRoot.querySelectorAll('.ends > *')].map(said);
    expect(ends()).to.deep.equal(['1994', '1 October 2024']);
    bars(element).at(-1)!.click();
    await updated(element);
    expect(ends()).to.deep.equal(['1994', '1 October 2024']);
  });

  it('is one stop of the Tab key, whose bars are walked by arrows', async () => {
    const element = await timeline();
    bars(element)[0]!.focus();
    await press('ArrowRight');
    expect(nameOf(focused()!)).to.equal('October 2024, 3 statements');
    await press('End');
    expect(nameOf(focused()!)).to.match(/^December/);
    await press('Tab');
    expect(focused()?.getAttribute('aria-label')).to.equal('From');
  });

  it('widens the span again by Escape, wherever in it the reader is, and leaves the key to the page where there is nothing to widen', async () => {
    const element = await timeline('group="escape"');
    const stops = () => [bars(element)[1]!, element.renderRoot.querySelector<HTMLElement>('input[type=range]')!];
    for (const index of [0, 1]) {
      bars(element)[1]!.click();
      await updated(element);
      expect(all(element, 'button', /^Remove filter/)).to.have.length(1);
      stops()[index]!.focus();
      await press('Escape');
      await updated(element);
      expect(all(element, 'button', /^Remove filter/)).to.have.length(0);
      expect(items(element)).to.have.length(13);
      expect(focused()).to.equal(stops()[index]);
    }
    let heard = 0;
    addEventListener('keydown', () => heard++, { once: true });
    await press('Escape');
    expect(heard).to.equal(1);
  });

  it('is not there where it would say nothing, or the author wants none', async () => {
    expect(bars(await timeline('strip="none"'))).to.have.length(0);
    withEvents([event('2024-10-02', 'same month')]);
    expect(bars(await timeline())).to.have.length(0);
  });
});
