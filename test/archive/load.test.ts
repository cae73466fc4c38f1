import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Archive } from '../../src/archive/archive.js';
import { ArchiveError } from '../../src/archive/errors.js';
import { facet } from '../../src/archive/facets.js';
import { openArchive } from '../../src/archive/load.js';
import { ferry, invented, many, statement } from '../invented.js';

const reasons = ({ problems }: Archive) => problems.map(({ record, field, message }) => `${record} ${field}: ${message}`);

async function refusal(source: unknown): Promise<ArchiveError> {
  try {
    await openArchive(source as object);
  } catch (error) {
    if (error instanceof ArchiveError) return error;
    throw error;
  }
  throw new Error('the dataset was not refused');
}

describe('opening an archive', () => {
  it('takes a whole dataset, newest statement first', async () => {
    const archive = await openArchive(invented([statement({ id: 'old', date: '2023' }), statement({ id: 'new' })], []));
    expect(archive.statements.map(({ id }) => id)).to.deep.equal(['new', 'old']);
    expect(archive.problems).to.deep.equal([]);
  });

  it('leaves out a damaged record, and says which, which field and why', async () => {
    const archive = await openArchive(invented([statement(), statement({ id: 'bad', date: '2024-02-30' }), null, statement({ id: 'x y' })]));
    expect(archive.statements.map(({ id }) => id)).to.deep.equal(['one']);
    const [date, record, id] = reasons(archive);
    expect(date).to.match(/^statement "bad" \(number 2\) date: "2024-02-30" is not a date: write EDTF/);
    expect(record).to.match(/^statement \(number 3\)/);
    expect(id).to.match(/^statement "x y" \(number 4\) id: .* is not an id/);
  });

  it('says of each kind of damage what is wrong and where', async () => {
    const damaged = [{ title: undefined }, { title: 7n }, { kind: [] }, { cases: 'ferry' }, { topics: ['rivers', 3] }, { media: { pdf: true } }, { signatories: { count: 0 } }];
    const archive = await openArchive(invented(damaged.map((fields, index) => statement({ id: `s${index}`, ...fields })), [ferry({ kind: 'boat' })]));
    expect(archive.statements).to.deep.equal([]);
    expect(archive.problems.map(({ field, message }) => `${field} ${message}`)).to.deep.equal([
      'title is missing',
      'title is not text: write a string, or one string per language',
      'kind is not a kind: use small letters and single hyphens',
      'cases "ferry" is not a list',
      'topics.1 3 is not an id: use letters, digits and - . _',
      'media.pdf true is not an address',
      'signatories.count 0 is not a whole number from 1',
      'kind "boat" is not one of person, group, community, organisation, complaint, issue',
    ]);
  });

  it('shows neither of two records with one id: nothing may stand under the name of another', async () => {
    const archive = await openArchive(invented([statement({ title: 'True' }), statement({ title: 'False' }), statement({ id: 'two' })]));
    expect(archive.statements.map(({ id }) => id)).to.deep.equal(['two']);
    expect(reasons(archive)).to.have.length(2);
  });

  it('refuses a case with a fact or event that has no source', async () => {
    const archive = await openArchive(invented(many(1), [ferry({ facts: [{ label: 'Length', value: '12 m', asOf: '2024' }] })]));
    expect(archive.cases).to.deep.equal([]);
    expect(reasons(archive)[0]).to.match(/case "ferry" .* facts\.0\.source/);
  });

  it('takes out what refers to nothing, and counts it', async () => {
    const archive = await openArchive(
      invented(
        [...many(1), statement({ cases: ['nowhere'], topics: ['nothing', 'rivers'] })],
        [ferry({ facts: [{ label: 'Length', value: '12 m', asOf: '2024', source: 'gone' }] })],
      ),
    );
    expect(archive.statement('one')?.topics).to.deep.equal(['rivers']);
    expect(archive.statement('one')?.cases).to.deep.equal([]);
    expect(archive.case('ferry')?.facts).to.deep.equal([]);
    expect(archive.case('ferry')?.events).to.have.length(1);
    expect(archive.problems.map(({ field }) => field)).to.have.members(['cases', 'topics', 'facts.source']);
  });

  it('is frozen through and through, and leaves the dataset that it was given alone', async () => {
    const dataset = invented(many(2), [ferry()]);
    const before = JSON.stringify(dataset);
    const archive = await openArchive(dataset);
    expect(() => (archive.statements as unknown[]).push('x')).to.throw(TypeError);
    expect(() => ((archive.statements[0] as { title: string }).title = 'x')).to.throw(TypeError);
    expect(() => ((archive.case('ferry')?.facts[0] as { value: string }).value = 'x')).to.throw(TypeError);
    expect(JSON.stringify(dataset)).to.equal(before);
  });

  it('drops addresses that are not of the web, keeps the statement, and says so', async () => {
    const addresses = ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', '//example.org', 'not one', ' java\nscript:alert(1)'];
    const archive = await openArchive(invented(addresses.map((url, index) => statement({ id: `s${index}`, url }))));
    expect(archive.statements).to.have.length(addresses.length);
    expect(archive.statements.every((one) => archive.addressOf(one) === undefined)).to.equal(true);
    expect(archive.problems).to.have.length(addresses.length);
  });

  it('makes an address from the permalink, with the id written for an address', async () => {
    const archive = await openArchive({ ...invented(), permalink: 'https://example.org/s/{id}' });
    expect(archive.addressOf(archive.statements[0]!)).to.equal('https://example.org/s/one');
  });

  it('reads own fields only, whatever a page has added to all objects', async () => {
    Object.defineProperty(Object.prototype, 'url', { value: 'https://evil.example/', configurable: true, writable: true });
    try {
      const archive = await openArchive(invented());
      expect(archive.addressOf(archive.statements[0]!)).to.equal(undefined);
    } finally {
      delete (Object.prototype as { url?: string }).url;
    }
  });
});

describe('what was withheld', () => {
  it('is in no list, count or facet, also when the record is damaged besides', async () => {
    const gone = { state: 'withheld', date: '2025-01-01' };
    const archive = await openArchive(invented([...many(3), { id: 'w', record: gone, title: 7 }], [{ id: 'ferry', record: gone }]));
    expect(archive.statements).to.have.length(3);
    expect(archive.cases).to.have.length(0);
    expect(facet(archive, 'cases')).to.deep.equal([]);
    expect(archive.problems, 'nothing tells that it was there').to.deep.equal([]);
  });

  it('takes its name with it wherever it stands', async () => {
    const archive = await openArchive(
      invented(
        [statement({ id: 'a', title: 'Release Bo Example now' }), statement({ id: 'b', people: ['Bo Example'] }), statement({ id: 'c' })],
        [{ id: 'bo', kind: 'person', name: 'Bo Example', record: { state: 'withheld', date: '2025-01-01' } }],
      ),
    );
    expect(archive.statements.map(({ id }) => id)).to.deep.equal(['c']);
    expect(JSON.stringify([archive.statements, archive.cases, archive.problems])).not.to.contain('Bo Example');
  });

  it('takes its name with it in every language, but not the people of a withheld statement', async () => {
    const gone = { state: 'withheld', date: '2025-01-01' };
    const archive = await openArchive(
      invented(
        [statement({ id: 'a', title: 'Free Bo Example' }), statement({ id: 'b', people: ['Ada Example'] }), { id: 'w', people: ['Ada Example'], record: gone }],
        [{ id: 'bo', name: { en: 'Bo Example', km: 'បូ' }, record: gone }],
      ),
    );
    expect(archive.statements.map(({ id }) => id)).to.deep.equal(['b']);
  });

  describe('takes its name with it in any spelling of its letters:', () => {
    const spellings: Readonly<Record<string, readonly [withheld: string, ...written: string[]]>> = {
      'other case': ['Bo Example', 'Release BO EXAMPLE now', 'release bo example', 'Free #BoExample'],
      'other spaces': ['Bo Example', 'Release Bo\u00A0Example', 'Bo  Example', 'Bo\nExample', 'Bo\u202FExample'],
      'signs that are not seen': ['Bo Example', 'Bo Exam\u00ADple', 'Bo\u200BExample', 'Bo \u2066Example\u2069', 'B\u2060o Example'],
      'a hyphen or an apostrophe': ['Bo Ex-Ample', 'Bo Ex Ample', 'Bo-Ex–Ample', 'Bo ExAmple’s'],
      'other apostrophes': ['Bo O’Ample', "Bo O'Ample", 'BO OʼAMPLE'],
      'another form of Unicode': ['Bo Éxämple', 'Bo E\u0301xa\u0308mple', 'Bo Example', 'Ｂｏ Éxämple'],
      'letters that have two capitals': ['Bo Strauß', 'BO STRAUSS'],
      'Hebrew with and without points': ['דוד לוי', 'דָּוִד לֵוִי', 'דָוִד־לֵוִי'],
      'Arabic with and without vowel signs and hamza': ['محمد أحمد', 'مُحَمَّد أَحْمَد', 'محمد احمد', 'مـحمد أحمد', 'محمّد أحمٰد'],
      'Arabic that was withheld with its signs': ['مُحَمَّد', 'محمد'],
      'an address': ['Bo Éxample', 'https://example.org/Bo%20E%CC%81xample.html', encodeURI('https://example.org/bo-éxample?q=1')],
      'an address in Khmer': ['បូ ឧទាហរណ៍', encodeURI('https://example.org/បូ-ឧទាហរណ៍')],
      'Khmer with and without its invisible spaces': ['បូ ឧទាហរណ៍', 'លោកបូឧទាហរណ៍ទៅ', 'បូ\u200Bឧទា\u200Bហរណ៍', 'បូ\u00A0ឧទាហរណ៍'],
    };
    for (const [what, [name, ...written]] of Object.entries(spellings)) {
      it(what, async () => {
        const gone = { id: 'gone', kind: 'person', name, record: { state: 'withheld', date: '2025' } };
        for (const words of written) {
          const archive = await openArchive(
            invented(
              [statement({ id: 'a', title: words }), statement({ id: 'b', summary: [words] }), statement({ id: 'c', date: words.replace('\n', ' ') }), statement({ id: 's1' })],
              [gone, ferry({ role: words }), ferry({ id: 'other' })],
            ),
          );
          expect([...archive.statements, ...archive.cases].map(({ id }) => id), words).to.deep.equal(['s1', 'other']);
          expect(archive.problems, words).to.deep.equal([]);
        }
      });
    }

    it('but not where the marks are letters', async () => {
      for (const [name, other] of [['កី', 'កា'], ['たけ', 'だけ'], ['कि', 'का']]) {
        const archive = await openArchive(invented([statement({ title: other })], [{ id: 'gone', name, record: { state: 'withheld', date: '2025' } }]));
        expect(archive.statements, name!).to.have.length(1);
      }
    });

    it('but not inside of other words', async () => {
      const gone = { id: 'gone', people: ['Ida'], name: 'Bo Li', record: { state: 'withheld', date: '2025' } };
      const archive = await openArchive(invented([statement({ title: 'Florida abolishes the idaho law' }), statement({ id: 'two', title: 'Idas boat' })], [gone]));
      expect(archive.statements.map(({ id }) => id)).to.deep.equal(['one']);
    });
  });

  it('takes the topics that are named after it, in silence', async () => {
    const gone = { id: 'gone', name: 'Bo Example', record: { state: 'withheld', date: '2025' } };
    const topics = [{ id: 'x', label: { en: 'The trial of BO EXAMPLE' } }, { id: 'bo-example', label: 'Trial' }, { id: 'rivers', label: 'Rivers' }];
    const archive = await openArchive({ ...invented([statement({ topics: ['x', 'bo-example', 'rivers'] })], [gone]), topics });
    expect(archive.header.topics.map(({ id }) => id)).to.deep.equal(['rivers']);
    expect(archive.statement('one')?.topics).to.deep.equal(['rivers']);
    expect(archive.problems).to.deep.equal([]);
    expect(Object.isFrozen(archive.header) && Object.isFrozen(archive.header.topics)).to.equal(true);
  });

  it('does not take what only refers to it', async () => {
    const gone = { id: 'bo-example', name: 'Bo Example', record: { state: 'withheld', date: '2025' } };
    const one = statement({ id: 's1', cases: ['bo-example', 'ferry'], record: { state: 'corrected', date: '2025', replacedBy: 'bo-example' } });
    const facts = [{ label: 'A', value: 'B', asOf: '2024', source: 'on-bo-example' }, { label: 'C', value: 'D', asOf: '2024', source: 's1' }];
    const archive = await openArchive(invented([one, statement({ id: 'on-bo-example' })], [gone, ferry({ facts })]));
    expect(archive.statements.map(({ id, cases }) => [id, ...cases])).to.deep.equal([['s1', 'ferry']]);
    expect(archive.case('ferry')?.facts).to.have.length(1);
  });

  it('refuses a dataset whose header repeats its name, and does not say the name', async () => {
    const gone = { id: 'gone', name: 'Bo Example', record: { state: 'withheld', date: '2025' } };
    for (const field of [{ title: { en: 'Papers of BO EXAMPLE' } }, { publisher: { name: 'Bo-Example League' } }, { licence: 'By bo example' }]) {
      const { code, message } = await refusal({ ...invented([statement()], [gone]), ...field });
      expect(code).to.equal('format');
      expect(message).to.contain(Object.keys(field)[0]).and.not.to.match(/bo.example/i);
    }
  });

  it('takes the facts that rest on it', async () => {
    const [first, ...rest] = many(2);
    const archive = await openArchive(invented([{ id: first!['id'], record: { state: 'withheld', date: '2025' } }, ...rest], [ferry()]));
    expect(archive.case('ferry')).to.deep.include({ facts: [], events: [] });
    expect(archive.case('ferry')).not.to.have.property('status');
  });
});

describe('a damaged dataset', () => {
  it('is refused where its own date is not one day of the calendar', async () => {
    for (const updated of ['2025', '2025-06', '2025~', '2025/..', '2025-06-01/2025-06-30', '2025-06-30~', '2025-02-30', '../2025-06']) {
      expect((await refusal({ ...invented(), updated })).message).to.equal(`format: updated "${updated}" is not a day: write 2024-10-01`);
    }
  });

  it('is refused whole, and the field is named', async () => {
    expect((await refusal({ ...invented(), publisher: { name: '' } })).message).to.match(/^format: publisher\.name/);
    expect((await refusal({ ...invented(), updated: 'yesterday' })).message).to.match(/^format: updated "yesterday" is not a day/);
    expect((await refusal({ ...invented(), statements: {} })).message).to.equal('format: statements is not a list');
    expect((await refusal({ ...invented(), schemaVersion: 2 })).code).to.equal('version');
    expect((await refusal([])).code).to.equal('format');
  });

  it('never gets through half-read, whatever is damaged', async () => {
    const damage = fc.oneof(fc.constant(undefined), fc.constant(null), fc.integer(), fc.string(), fc.constant([]), fc.constant({}), fc.boolean());
    const field = fc.constantFrom('schemaVersion', 'title', 'publisher', 'language', 'updated', 'topics', 'statements', 'cases', 'permalink', 'licence');
    await fc.assert(
      fc.asyncProperty(field, damage, async (name, value) => {
        const dataset = { ...invented(many(2), [ferry()]), [name]: value };
        const outcome = await openArchive(dataset).catch((error: unknown) => error);
        return outcome instanceof ArchiveError || (outcome as Archive).statements.length <= 2;
      }),
      { numRuns: 1000 },
    );
  });

  it('never misattributes: every record that passes is one that was given', async () => {
    const field = fc.constantFrom('id', 'kind', 'date', 'title', 'summary', 'signatories', 'topics', 'cases', 'people', 'url', 'media', 'record');
    const value = fc.anything({ withNullPrototype: true, maxDepth: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, value), { maxLength: 4 }), async (changes) => {
        const given = many(4).map((record, index) => (changes[index] ? { ...record, [changes[index][0]]: changes[index][1] } : record));
        const { statements } = await openArchive(invented(given, []));
        const written = (record: { id?: unknown; title?: unknown }) => JSON.stringify([record.id, record.title]);
        return statements.every((one) => given.map(written).includes(written(one)));
      }),
      { numRuns: 1000 },
    );
  });
});
