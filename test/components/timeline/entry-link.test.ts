import { expect } from '@open-wc/testing';
import { updated } from '../../mounted.js';
import { focused, nameOf, one } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { leads, settled, timeline, weeks, withEvents } from './timelines.js';

describe('a link to an entry of <case-timeline>', () => {
  archiveInEachTest();
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('opens it, goes there and gives it the focus, however far down it is', async () => {
    withEvents(weeks(500));
    location.hash = '#event-ferry.400';
    const element = await timeline('case="ferry" deep-link="event"');
    await settled(element);
    expect(nameOf(focused()!)).to.equal('Event number 400');
    expect(focused()?.getAttribute('aria-expanded')).to.equal('true');
    const { top } = focused()!.getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
    scrollTo(0, 0);
  });

  it('follows the address when it changes, and leaves others’ addresses alone', async () => {
    const element = await timeline('deep-link="event"');
    expect(location.hash).to.equal('');
    location.hash = '#event-s3';
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    await settled(element);
    expect(nameOf(focused()!)).to.equal('Statement number 3');
    location.hash = '#elsewhere';
    await settled(element);
    expect(leads(element).filter((lead) => lead.getAttribute('aria-expanded') === 'true')).to.have.length(1);
  });

  it('is written when the reader opens an entry, without a step in the history', async () => {
    const { length } = history;
    const element = await timeline('deep-link="event"');
    one(element, 'button', 'The ferry was stopped').click();
    await updated(element);
    expect(location.hash).to.equal('#event-ferry.1');
    expect(history.length).to.equal(length);
  });

  it('is neither read nor written unless the author wants it', async () => {
    location.hash = '#event-s3';
    const element = await timeline();
    const opened = () => leads(element).filter((lead) => lead.getAttribute('aria-expanded') === 'true').map(nameOf);
    await settled(element);
    expect(opened(), 'read').to.deep.equal([]);
    one(element, 'button', 'The ferry was stopped').click();
    await updated(element);
    expect(opened()).to.deep.equal(['The ferry was stopped']);
    expect(location.hash, 'written').to.equal('#event-s3');
  });
});
