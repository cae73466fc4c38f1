import { expect } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import { invented, statement } from '../../invented.js';
import { updated } from '../../mounted.js';
import { all, focused, nameOf, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { feed, titles } from './feeds.js';

describe('the list of <statement-feed>', () => {
  archiveInEachTest();

  it('counts, and shows the newest ten under headings of their years', async () => {
    const element = await feed();
    expect(said(one(element, 'status', '12 statements'))).to.equal('12 statements');
    expect(titles(element)).to.have.length(10);
    expect(titles(element)[0]).to.equal('Statement number 1');
    expect(all(element, 'heading', '2024')).to.have.length(1);
    expect(all(element, 'listitem')).to.have.length(10);
  });

  it('groups by month or not at all, and turns the order round', async () => {
    expect(all(await feed('group-by="month" limit="4"'), 'heading').map(nameOf)).to.include('December 2024');
    expect(all(await feed('group-by="none"'), 'heading', /^\d{4}$/)).to.have.length(0);
    expect(titles(await feed('sort="oldest" limit="2"'))).to.deep.equal(['Statement number 12', 'Statement number 11']);
  });

  it('puts its headings where the page wants them', async () => {
    const levels = (element: Element) => [...new Set(all(element, 'heading').map((heading) => heading.ariaLevel))];
    expect(levels(await feed())).to.deep.equal(['2', '3']);
    expect(levels(await feed('heading="Statements" heading-level="3"'))).to.deep.equal(['3', '4', '5']);
    expect(levels(await feed('heading="Statements" heading-level="6"'))).to.deep.equal(['6']);
  });

  it('always says where it comes from and how old it is', async () => {
    const element = await feed('density="headlines" limit="1" more="none"');
    expect(said(element)).to.contain('Archive updated on 30 June 2025; its newest statement is of 31 December 2024.');
    expect(one<HTMLAnchorElement>(element, 'link', 'Example League’s list of statements').href).to.equal('https://example.org/statements');
  });

  it('counts the records that could not be read', async () => {
    provideArchive(invented([statement(), statement({ id: 'bad', date: 'soon' })]));
    expect(said(await feed())).to.contain('1 record could not be read.');
  });

  describe('show more', () => {
    it('says how many are left, shows them, and moves the focus to the first new one', async () => {
      const element = await feed('limit="5"');
      one(element, 'button', 'Show 5 more (7 left)').click();
      await updated(element);
      expect(titles(element)).to.have.length(10);
      expect(nameOf(focused() as Element)).to.equal('Statement number 6');
      one(element, 'button', 'Show the last 2').click();
      await updated(element);
      expect(titles(element)).to.have.length(12);
      expect(all(element, 'button', /^Show/)).to.have.length(0);
    });

    it('is not offered with more="none"', async () => {
      const element = await feed('limit="5" more="none"');
      expect(all(element, 'button', /^Show/)).to.have.length(0);
      expect(said(one(element, 'status', /statements/))).to.equal('5 of 12 statements');
      const narrowed = await feed('limit="5" more="none" topic="rivers"');
      expect(said(one(narrowed, 'status', /statements/)), 'of those on the topic').to.equal('5 of 6 statements');
    });
  });
});
