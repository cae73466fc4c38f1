import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Archive } from '../../src/archive/archive.js';
import { citableCase, cite, CITATION_STYLES } from '../../src/archive/citation.js';
import { formatDate } from '../../src/archive/date-format.js';
import { isDate, parseDate } from '../../src/archive/dates.js';
import { facet } from '../../src/archive/facets.js';
import { openArchive } from '../../src/archive/load.js';
import type { Statement } from '../../src/archive/schema.js';
import { textIn } from '../../src/archive/text.js';
import { datesBetween } from '../dates.js';
import { ferry, invented, many, statement } from '../invented.js';

describe('an archive', () => {
  let archive: Archive;
  before(async () => {
    archive = await openArchive(invented(many(12), [ferry()]));
  });
  const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

  it('finds by id, and the statements of a case', () => {
    expect(archive.statement('s3')?.title).to.equal('Statement number 3');
    expect(archive.statement('nowhere')).to.equal(undefined);
    expect(archive.statement('__proto__')).to.equal(undefined);
    expect(ids(archive.statementsOf('ferry'))).to.deep.equal(['s1', 's4', 's7', 's10']);
  });

  it('filters: any value of one field, all fields together', () => {
    expect(ids(archive.filter({ topics: ['rivers'], cases: ['ferry'] }))).to.deep.equal(['s1', 's7']);
    expect(archive.filter({ kinds: ['statement', 'joint-statement'] })).to.have.length(12);
    expect(ids(archive.filter({ from: '2024-12' }))).to.deep.equal(['s1', 's2', 's3', 's4']);
    expect(ids(archive.filter({ to: '2024-09' }))).to.deep.equal(['s11', 's12']);
    expect(archive.filter({ topics: ['nothing'] })).to.deep.equal([]);
  });

  it('turns the order round', () => {
    expect(ids(archive.filter({}, 'oldest')).slice(0, 2)).to.deep.equal(['s12', 's11']);
  });

  it('counts a facet under all filters but its own', () => {
    expect(facet(archive, 'topics', { topics: ['rivers'] })).to.deep.equal([
      { value: 'bridges', count: 6 },
      { value: 'rivers', count: 6 },
    ]);
    expect(facet(archive, 'kinds', { cases: ['ferry'] })).to.deep.equal([
      { value: 'joint-statement', count: 2 },
      { value: 'statement', count: 2 },
    ]);
    expect(facet(archive, 'years', { from: '2024-12' })).to.deep.equal([{ value: '2024', count: 12 }]);
  });
});

describe('the years of an archive', () => {
  const years = async (dates: readonly string[]) => {
    const archive = await openArchive(invented(dates.map((date, index) => statement({ id: `s${index}`, date }))));
    return { archive, found: facet(archive, 'years') };
  };

  it('count what may be of them', async () => {
    const { found } = await years(['2019/..', '../2023', '2021-12/2022-02', '2022-05-06']);
    expect(Object.fromEntries(found.map(({ value, count }) => [value, count]))).to.deep.equal({ 2019: 2, 2021: 3, 2022: 4, 2023: 2 });
  });

  it('give what they promise, and leave no statement out, whatever the dates', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(datesBetween(2015, 2025).filter(isDate), { minLength: 1, maxLength: 8 }), async (dates) => {
        const { archive, found } = await years(dates);
        const given = found.map(({ value, count }) => ({ count, statements: archive.filter({ from: value, to: value }) }));
        for (const { count, statements } of given) expect(statements).to.have.length(count);
        expect(new Set(given.flatMap(({ statements }) => statements)).size).to.equal(dates.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('give the same of what a search has found', async () => {
    const { archive, found } = await years(['2019/..', '2024-05-06', '2025']);
    const among = new Set(archive.statements.filter(({ date }) => date === '2019/..'));
    const counts = facet(archive, 'years', {}, among);
    for (const { value } of found) {
      const left = archive.filter({ from: value, to: value }).filter((statement) => among.has(statement));
      expect(counts.find((one) => one.value === value)?.count ?? 0, value).to.equal(left.length);
    }
  });
});

describe('text in several languages', () => {
  const text = { en: 'river', km: 'ទន្លេ', 'fr-CA': 'rivière' };
  it('is the reader’s, else the archive’s, else the first', () => {
    expect(textIn(text, 'km-KH', 'en')).to.deep.equal({ text: 'ទន្លេ', language: 'km' });
    expect(textIn(text, 'FR-ca', 'en')).to.deep.equal({ text: 'rivière', language: 'fr-CA' });
    expect(textIn(text, 'de', 'en')).to.deep.equal({ text: 'river', language: 'en' });
    expect(textIn({ km: 'ទន្លេ' }, 'de', 'en').language).to.equal('km');
    expect(textIn('river', 'km', 'en')).to.deep.equal({ text: 'river', language: 'en' });
  });
});

describe('citations', () => {
  const signed = { described: 'ferrymen & anglers' };
  const retracted = { state: 'retracted', date: '2025-01-02' };

  it('name the publisher, the date and the source in every style', async () => {
    const archive = await openArchive(invented([statement({ url: 'https://example.org/s/1' })]));
    for (const style of CITATION_STYLES) {
      const text = cite(archive.statements[0]!, archive, style);
      expect(text, style).to.contain('Example League').and.to.contain('The river must stay open').and.to.contain('https://example.org/s/1');
      expect(text, style).to.match(/2024/).and.to.match(/October|10/);
    }
  });

  it('say who signed, and that a statement was retracted', async () => {
    const archive = await openArchive(invented([statement({ signatories: signed, record: retracted })]));
    expect(cite(archive.statements[0]!, archive, 'plain')).to.equal(
      'Example League, “The river must stay open”, 1 October 2024. Signed by ferrymen & anglers; retracted 2 January 2025. https://example.org/statements',
    );
    for (const style of CITATION_STYLES) expect(cite(archive.statements[0]!, archive, style), style).to.contain('retracted');
  });

  it('say in each format’s own field that a statement is a joint one, and by name who signed where that is all that is known', async () => {
    const names = ['Union A & B', 'NGO C'];
    const archive = await openArchive(invented([statement({ kind: 'joint-statement', signatories: { names } }), statement({ id: 'two', kind: 'joint-statement' })]));
    const [joint, unsigned] = ['one', 'two'].map((id) => archive.statement(id)!);
    const styles = (one: Statement) => CITATION_STYLES.map((style) => cite(one, archive, style));
    const [plain, bibtex, ris, csl, wikipedia] = styles(joint!);
    expect(plain).to.equal('Example League, “The river must stay open”, joint statement, 1 October 2024. Signed by Union A & B; NGO C. https://example.org/statements');
    expect(bibtex).to.contain('  type = {Joint statement},').and.to.contain('  note = {Signed by Union A \\& B; NGO C},');
    expect(ris).to.contain('M3  - Joint statement').and.to.contain('N1  - Signed by Union A & B; NGO C');
    expect((JSON.parse(csl!) as object[])[0]).to.include({ genre: 'Joint statement', note: 'Signed by Union A & B; NGO C' });
    expect(wikipedia).to.contain('|type=Joint statement').and.to.contain('(Signed by Union A & B; NGO C)');
    for (const text of styles(unsigned!)) expect(text).to.match(/joint statement/i).and.not.to.match(/signed/i);
  });

  it('add no kind to what is a statement and no more', async () => {
    const archive = await openArchive(invented([statement({ title: 'The river' })]));
    for (const style of CITATION_STYLES) expect(cite(archive.statements[0]!, archive, style), style).not.to.match(/statement(?!s)|type ?=|genre|M3/i);
  });

  it('lead to where a statement was taken from, not to a list that does not hold it', async () => {
    const source = { name: 'Example Gazette', url: 'https://example.org/gazette', read: '2025-05-06' };
    const archive = await openArchive(invented([statement({ source }), statement({ id: 'two', source: { name: 'A leaflet' } })]));
    expect(cite(archive.statement('one')!, archive, 'plain')).to.equal(
      'Example League, “The river must stay open”, 1 October 2024. Taken from Example Gazette, read 6 May 2025. https://example.org/gazette',
    );
    for (const style of CITATION_STYLES) {
      expect(cite(archive.statement('one')!, archive, style), style).to.contain('Taken from Example Gazette, read 6 May 2025').and.to.contain(source.url);
      expect(cite(archive.statement('two')!, archive, style), style).to.contain('Taken from A leaflet').and.not.to.contain('https:');
    }
  });

  it('say of a case what became of its source', async () => {
    const archive = await openArchive(invented([statement({ id: 's1', record: retracted })], [ferry()]));
    for (const style of CITATION_STYLES) {
      expect(cite(citableCase(archive.case('ferry')!, archive), archive, style), style).to.contain('statement of 1 October 2024, retracted 2 January 2025');
    }
  });

  it('are well-formed, whatever the title', async () => {
    const title = 'A {braced} 50% \\ “quote” |pipe [[link]]\nER  - ';
    const archive = await openArchive(invented([statement({ title })]));
    const [one] = archive.statements;
    const [item] = JSON.parse(cite(one!, archive, 'csl')) as { title: string; issued: { 'date-parts': number[][] } }[];
    expect(item).to.include({ title });
    expect(item?.issued['date-parts']).to.deep.equal([[2024, 10, 1]]);
    expect(cite(one!, archive, 'ris').match(/^ER {2}- /gm), 'one record in RIS').to.have.length(1);
    const bibtex = cite(one!, archive, 'bibtex');
    expect(bibtex).to.contain('\\{braced\\} 50\\% \\textbackslash{}');
    expect(cite(one!, archive, 'wikipedia')).to.contain('&#124;pipe').and.not.to.contain('[[link]]');
  });

  it('say of an interval, an open or an uncertain date what it is, in the way of each format', async () => {
    const cited = async (date: string) => {
      const archive = await openArchive(invented([statement({ date })]));
      const [bibtex = '', ris = '', csl = ''] = (['bibtex', 'ris', 'csl'] as const).map((style) => cite(archive.statements[0]!, archive, style));
      const fields = [...bibtex.matchAll(/^ {2}(?:year|month|day|date|note) = .*$/gm)].map(([field]) => field.trim());
      return [fields, ris.match(/^(PY|DA) .*$/gm), (JSON.parse(csl) as { issued: object }[])[0]?.issued];
    };
    expect(await cited('2018-03-10/2018-05-20')).to.deep.equal([
      ['date = {2018-03-10/2018-05-20},', 'note = {Dated 10 March – 20 May 2018},'],
      ['PY  - 2018', 'DA  - 2018///10 March – 20 May 2018'],
      { 'date-parts': [[2018, 3, 10], [2018, 5, 20]] },
    ]);
    expect(await cited('2023~')).to.deep.equal([['date = {2023~},', 'note = {Dated about 2023},'], ['DA  - 2023///about 2023'], { 'date-parts': [[2023]], circa: true }]);
    expect(await cited('2017-05?')).to.deep.equal([['date = {2017-05?},', 'note = {Dated May 2017 (uncertain)},'], ['DA  - 2017/05//May 2017 (uncertain)'], { 'date-parts': [[2017, 5]], circa: true }]);
    expect(await cited('2019/..')).to.deep.equal([['date = {2019/..},', 'note = {Dated since 2019},'], ['DA  - ///since 2019'], { literal: 'since 2019' }]);
    expect(await cited('../2021')).to.deep.equal([['date = {../2021},', 'note = {Dated until 2021},'], ['DA  - ///until 2021'], { literal: 'until 2021' }]);
  });

  it('state nothing sharper than the date is, and lose nothing of it, whatever it is', async () => {
    const archive = await openArchive(invented());
    const field = (text: string, name: RegExp) => name.exec(text)?.[1];
    fc.assert(
      fc.property(datesBetween(1900, 2100).filter(isDate), (date) => {
        const one = { id: 'one', title: 'The river must stay open', date };
        const [bibtex, ris, csl] = (['bibtex', 'ris', 'csl'] as const).map((style) => cite(one, archive, style)) as [string, string, string];
        const { issued } = (JSON.parse(csl) as { issued: { 'date-parts'?: number[][]; circa?: boolean; literal?: string } }[])[0]!;
        const { earliest, latest } = parseDate(date)!;
        const isExact = /^[\d-]+$/.test(date);
        const written = (parts: readonly (number | string)[]) => parts.map((part) => String(part).padStart(2, '0')).join('-');
        const points = date.replace(/[~?%]/g, '').split('/');

        const known = ['year', 'month', 'day'].flatMap((name) => field(bibtex, RegExp(`  ${name} = \\{(\\d+)\\}`)) ?? []);
        expect(written(known)).to.equal(isExact ? date : '');
        expect(field(bibtex, / {2}date = \{(.*)\}/)).to.equal(isExact ? undefined : date);

        const [said, ...words] = field(ris, /^DA {2}- (.*)$/m)!.split(/\/(?=[^/]*$)/);
        const shared = written(said!.split('/').filter(Boolean));
        expect(earliest.startsWith(shared) && latest.startsWith(shared), ris).to.equal(true);
        expect(words[0]).to.equal(isExact ? '' : formatDate(date));
        expect(field(ris, /^PY {2}- (.*)$/m)).to.equal((!/[~?%]/.test(date) && shared.slice(0, 4)) || undefined);

        if (points.includes('..')) expect(issued).to.deep.equal({ literal: formatDate(date) });
        else expect(issued['date-parts']?.map(written)).to.deep.equal(points);
        if (!points.includes('..')) expect(issued.circa ?? false).to.equal(/[~?%]/.test(date));
      }),
      { numRuns: 1000 },
    );
  });

  it('give only the parts of a date that are known', async () => {
    const archive = await openArchive(invented([statement({ date: '2024-10' })]));
    expect(cite(archive.statements[0]!, archive, 'csl')).to.match(/\[\s*2024,\s*10\s*\]/);
    expect(cite(archive.statements[0]!, archive, 'bibtex')).not.to.contain('day =');
    expect(cite(archive.statements[0]!, archive, 'ris')).to.contain('DA  - 2024/10//');
  });
});
