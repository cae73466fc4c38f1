/** What stands in the way of publishing an archive, and how it is told. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openForPublishing } from '../../dist/publish/index.js';
import data from '../../dist/data.js';
import { invented, STATEMENT, WITHHELD } from './invented.js';

const schema = JSON.parse(readFileSync('dist/schema/dataset.schema.json', 'utf8'));
const FERRY = { id: 'ferry', kind: 'issue', name: 'The ferry' };
const one = { ...STATEMENT, id: 'one' };

/** What is said of a dataset, line by line; nothing of one that can be published. */
async function refusal(dataset) {
  const said = await openForPublishing(dataset, schema).then(() => '', (error) => error.message);
  return said.split('\n').slice(1);
}

test('an archive in which all is read can be published, in several languages and with withheld records that are not whole', async () => {
  assert.deepEqual(await refusal(data), []);
  assert.deepEqual(await refusal(invented([{ ...one, title: { en: 'The river', 'km-KH': 'ទន្លេ' } }, { id: 'gone', Record: 1, record: WITHHELD }], [FERRY])), []);
});

test('a field that nobody reads is told with its file, its record, and the field that was meant', async () => {
  const dataset = invented(
    [{ ...one, Record: { state: 'withheld', date: '2025' }, sumary: ['It must.'], signatories: { discribed: 'All' }, source: { nam: 'Gazette', name: 'Gazette' } }],
    [{ ...FERRY, facts: [{ label: 'A', value: 'B', asOf: '2024', source: 'one' }, { label: 'A', value: 'B', asOf: '2024', source: 'one', plaec: 'Here' }], events: [{ kind: 'trial', text: 'C', source: 'one', plaec: 'Here' }], internal: 'Ask first' }],
    { license: 'CC0', publisher: { name: 'Example League', fullname: 'The Example League' } },
  );
  assert.deepEqual(await refusal(dataset), [
    'data/archive.json: publisher.fullname: is no field of the archive: did you mean fullName?',
    'data/archive.json: license: is no field of the archive: did you mean licence?',
    'data/statements.json: statement "one" (number 1): Record: is no field of the archive: did you mean record?',
    'data/statements.json: statement "one" (number 1): sumary: is no field of the archive: did you mean summary?',
    'data/statements.json: statement "one" (number 1): signatories.discribed: is no field of the archive: did you mean described?',
    'data/statements.json: statement "one" (number 1): source.nam: is no field of the archive: did you mean name?',
    'data/cases.json: case "ferry" (number 1): facts.1.plaec: is no field of the archive',
    'data/cases.json: case "ferry" (number 1): events.0.plaec: is no field of the archive: did you mean place?',
    'data/cases.json: case "ferry" (number 1): internal: is no field of the archive',
  ]);
});

test('what a widget would leave out is told with it, all at once', async () => {
  const dataset = invented([{ ...one, topic: [], url: 'ftp://example.org/' }, { ...one, id: 'two', date: '2024-02-30' }], [{ ...FERRY, facts: [{ label: 'A', value: 'B', asOf: '2024', source: 'nowhere' }] }]);
  assert.deepEqual(await refusal(dataset), [
    'data/statements.json: statement "one" (number 1): topic: is no field of the archive: did you mean topics?',
    'data/statements.json: statement "one" (number 1): url: is not an http: or https: address: shown without a link',
    'data/statements.json: statement "two" (number 2): date: "2024-02-30" is not a date: write EDTF such as 2024-10-01, 2024-10, 2017~ or 2017/..',
    'data/cases.json: case "ferry": facts.source: "nowhere" is not in this archive: left out',
  ]);
});

test('so is what costs the whole archive', async () => {
  assert.deepEqual(await refusal(invented([one], [], { titel: 'x', title: undefined })), [
    'data/archive.json: titel: is no field of the archive: did you mean title?',
    'data/archive.json: title is missing',
  ]);
  assert.deepEqual(await refusal(invented({})), ['data/statements.json: statements is not a list']);
});

test('no two records have one page, nor one that differs in capitals only, which is the same to some disks', async () => {
  const shared = 'choose an id that differs in more than capitals';
  assert.deepEqual(await refusal(invented([one, { ...one, id: 'One' }, { ...one, id: 'Index' }], [{ ...FERRY, id: 'ONE' }])), [
    `data/statements.json: statement "One": id: would have the page of statement "one": ${shared}`,
    `data/statements.json: statement "Index": id: would have the page of the archive itself: ${shared}`,
    `data/cases.json: case "ONE": id: would have the page of statement "one": ${shared}`,
  ]);
});

test('a withheld name is met in letters that Unicode leaves whole, and with and without points and signs', async () => {
  const spellings = [
    ['Đặng Łucja Sørensen', 'DANG LUCJA SORENSEN', 'Dang Łucja Sørensen'],
    ['Dang Lucja Sorensen', 'Đặng Łucja Sørensen', 'release đang łucja sørensen'],
    ['Þór Æsæ', 'Thor Aesae'],
    ['محمد أحمد', 'مُحَمَّد أَحْمَد', 'محمد احمد', 'مـحـمـد أحمد'],
    ['على موسى', 'علي موسي', 'علی موسی'],
    ['דוד לוי', 'דָּוִד לֵוִי', 'דָוִד־לֵוִי'],
  ];
  for (const [name, ...written] of spellings) {
    for (const words of written) {
      const gone = { id: 'gone', name, record: WITHHELD };
      const dataset = invented([{ ...one, title: words }, { ...one, id: 'two', cases: ['gone'] }], [gone], { licence: words });
      const told = await refusal(dataset);
      // The door itself meets some of them: a record is then withheld in silence, a header refused.
      assert.ok(told.some((line) => /^data\/archive\.json: licence.* holds (a|the) name/.test(line)), `${name}: ${words}: ${told.join('\n')}`);
      assert.ok(told.length === 1 || told.some((line) => line === 'data/statements.json: statement "one": holds the name of a withheld case in other letters: take it out, or withhold this too'), words);
      assert.ok(told.every((line) => !line.includes(words)), 'the name is not repeated');
    }
  }
});

test('letters of Khmer are not taken for marks', async () => {
  const dataset = invented([{ ...one, title: 'កា' }, { ...one, id: 'two', title: 'ក' }], [{ id: 'gone', name: 'កី', record: WITHHELD }]);
  assert.equal((await openForPublishing(dataset, schema)).statements.length, 2);
});
