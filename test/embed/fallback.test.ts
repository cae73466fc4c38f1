import { expect } from '@open-wc/testing';
import { openArchive } from '../../src/archive/load.js';
import { caseFallback } from '../../src/embed/case-fallback.js';
import { feedFallback, type FeedFallbackOptions } from '../../src/embed/feed-fallback.js';
import { timelineFallback } from '../../src/embed/timeline-fallback.js';
import { ferry, invented, many, statement } from '../invented.js';

/** The fallback as a page without scripts shows it. */
async function shown(dataset: unknown, options?: FeedFallbackOptions) {
  const markup = feedFallback(await openArchive(dataset as object), options);
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  const items = [...body.querySelectorAll('li')].map(({ textContent }) => textContent);
  return { markup, body, items, words: body.textContent };
}

describe('the fallback of a feed', () => {
  it('says of each statement when, who and what, and where it all comes from', async () => {
    const { items, words, body } = await shown(invented(many(12), [ferry()]));
    expect(items).to.have.length(10);
    for (const word of ['31 December 2024', 'Example League · Statement', 'Statement number 1', 'What the editors say of number 1', 'Cases The ferry', 'Topics Rivers']) {
      expect(items[0]).to.contain(word);
    }
    expect(words).to.contain('Archive updated on 30 June 2025; its newest statement is of 31 December 2024.');
    expect(body.querySelector('time')?.dateTime).to.equal('2024-12-31');
    expect([...body.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['https://example.org/statements']);
  });

  it('follows what the widget is told', async () => {
    const dataset = invented(many(12), [ferry()]);
    expect((await shown(dataset, { filters: { topics: ['rivers'] }, order: 'oldest', limit: 2 })).items.map((text) => /number \d+/.exec(text)?.[0])).to.deep.equal(['number 11', 'number 9']);
    expect((await shown(dataset, { density: 'headlines' })).words).not.to.contain('What the editors say');
    expect((await shown(dataset, { language: 'km' })).words).to.contain('៣១ ធ្នូ ២០២៤');
  });

  it('leads a title to its address, and nowhere where it has none that is safe', async () => {
    const { body } = await shown(invented([statement({ url: 'https://example.org/s?a=1&b="2"' }), statement({ id: 'two', url: 'javascript:alert(1)' })]));
    expect([...body.querySelectorAll('li a')].map((link) => link.getAttribute('href'))).to.deep.equal(['https://example.org/s?a=1&b=%222%22']);
  });

  it('is one line of plain markup, whatever the data say', async () => {
    const hostile = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onclick='alert(1)", '</li></ul><b>', '&lt;b&gt;', '<!--', 'two\nlines\r\nof text', ']]>'];
    const dataset = invented(hostile.map((title, index) => statement({ id: `s${index}`, title, summary: [title], signatories: { described: title } })));
    const { markup, body, words } = await shown(dataset);
    expect(markup).not.to.match(/[\n\r]/);
    expect(new Set([...body.querySelectorAll('*')].map(({ localName }) => localName))).to.deep.equal(new Set(['p', 'ul', 'li', 'strong', 'time', 'br', 'small', 'a']));
    expect(new Set([...body.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()))).to.deep.equal(new Set(['datetime', 'href']));
    for (const title of hostile) expect(words).to.contain(title.replace(/\s+/g, ' '));
  });

  it('names who has signed where they are not described, and how many', async () => {
    const signed = async (signatories: object) => (await shown(invented([statement({ kind: 'joint-statement', signatories })]))).words;
    expect(await signed({ names: ['Union A', 'NGO C'] })).to.contain('Example League · Joint statement · Signed by Union A; NGO C');
    expect(await signed({ described: 'anglers', names: ['Union A'], count: 40 })).to.contain('· Signed by anglers (40 signatories)');
    expect(await signed({})).not.to.contain('Signed by');
  });

  it('holds nothing of what was withheld', async () => {
    const gone = { id: 'bo', kind: 'person', name: 'Bo Example', record: { state: 'withheld', date: '2025' } };
    expect((await shown(invented([statement({ summary: ['Bo Example was heard.'] })], [gone]))).markup).not.to.contain('Bo Example');
  });
});

describe('the fallback of a timeline', () => {
  it('says what was retracted, of the case and of every source, and how old the newest statement is', async () => {
    const record = (date: string) => ({ state: 'retracted', date });
    const statements = [statement({ id: 's1', date: '2023-05-01', cases: ['ferry'], record: record('2024-01-01') })];
    const archive = await openArchive(invented(statements, [ferry({ status: undefined, facts: [], record: record('2024-02-02') })]));
    const told = (options: object) => new DOMParser().parseFromString(timelineFallback(archive, options), 'text/html').body.textContent;
    expect(told({ case: 'ferry' })).to.match(/Retracted 2 February 2024\..*from 1 May 2023\. .*Example League; retracted 1 January 2024.*statement of 1 May 2023; retracted 1 January 2024/);
    expect(told({})).to.contain('The ferry; retracted 2 February 2024');
  });

  it('keeps the order of the widget where a year comes twice, from either end', async () => {
    const event = (date: string) => ({ date, kind: 'decision', text: 'The ferry was looked at', source: 's1' });
    const archive = await openArchive(invented([statement({ id: 's1', date: '2020-05-01' })], [ferry({ events: ['2018', '2019-05', '../2019'].map(event) })]));
    const told = (order: 'oldest' | 'newest') => {
      const { body } = new DOMParser().parseFromString(timelineFallback(archive, { order }), 'text/html');
      return [...body.querySelectorAll('p > strong, li > p:first-child')].map(({ textContent }) => textContent.split(' · ')[0]);
    };
    expect(told('oldest')).to.deep.equal(['2019', 'until 2019', '2018', '2018', '2019', 'May 2019', '2020', '1 May 2020']);
    expect(told('newest')).to.deep.equal(['2020', '1 May 2020', '2019', 'May 2019', '2018', '2018', '2019', 'until 2019']);
  });
});

describe('the fallback of a case', () => {
  it('marks all that rests on a retracted statement, in every variant, and a corrected case', async () => {
    const archive = await openArchive(
      invented([statement({ id: 's1', cases: ['ferry'], date: '2024-12-31', record: { state: 'retracted', date: '2025-01-05' } })], [ferry({ record: { state: 'corrected', date: '2025-02-06' } })]),
    );
    const words = (variant: 'full' | 'compact' | 'inline') =>
      new DOMParser().parseFromString(caseFallback(archive.case('ferry')!, archive, { variant, statements: 0 }), 'text/html').body.textContent;
    const marked = 'as of 31 December 2024; retracted 5 January 2025';
    for (const variant of ['full', 'compact', 'inline'] as const) expect(words(variant), variant).to.contain(`Out of service, ${marked}`);
    expect(words('full')).to.contain(`12 m, ${marked}`).and.to.contain('statement of 31 December 2024; retracted 5 January 2025');
    expect(words('inline')).to.equal(`The ferry (Out of service, ${marked}; corrected 6 February 2025)`);
  });

  it('says of which day the status is where a statement is newer', async () => {
    const archive = await openArchive(invented([statement({ id: 's1', date: '2024-12-31' }), statement({ id: 's2', date: '2025-06-01', cases: ['ferry'] })], [ferry()]));
    expect(caseFallback(archive.case('ferry')!, archive, { variant: 'compact' })).to.contain(
      '<p>The status given is from 31 December 2024. The newest statement on this case in this archive is from 1 June 2025. What has happened since is not in it.</p>',
    );
  });

  it('says as of when and in which statement its people are named', async () => {
    const archive = await openArchive(
      invented([statement({ id: 's2', date: '2024-05-06', cases: ['ferry'], people: ['Ada Example', 'Bo Example'], url: 'https://example.org/s2' })], [ferry({ people: ['Ada Example', 'Bo Example', 'Cy Example'], status: undefined, facts: [], events: [] })]),
    );
    const { body } = new DOMParser().parseFromString(caseFallback(archive.case('ferry')!, archive), 'text/html');
    const item = [...body.querySelectorAll('li')].find(({ textContent }) => textContent.startsWith('People'));
    expect(item?.textContent).to.equal('People Ada Example; Bo Example, as of 6 May 2024');
    expect(item?.querySelector('a')?.href).to.equal('https://example.org/s2');
    expect(body.textContent).not.to.contain('Cy Example');
  });
});
