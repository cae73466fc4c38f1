/** The archive's own data: whole, sourced, and as its README says. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { isDate, openArchive } from '../../dist/index.js';
import dataset from '../../dist/data.js';
import { files as schemaFiles } from '../../scripts/json-schema.js';

const { statements, cases } = dataset;
const sourced = cases.flatMap(({ id, facts = [], events = [], status }) => [...facts, ...events, ...(status ? [status] : [])].map((item) => ({ case: id, ...item })));

test('the first 20 statements or more, and their cases, all readable', async () => {
  const archive = await openArchive(dataset);
  assert.deepEqual(archive.problems, []);
  assert.equal(archive.statements.length, statements.length);
  assert.ok(archive.statements.length >= 20 && archive.cases.length >= 18);
});

test('the list begins on 28 June 2023 and stands newest first, each title its own', () => {
  const dates = statements.map(({ date }) => date);
  assert.deepEqual(dates, [...dates].sort().reverse());
  assert.equal(dates.at(-1), '2023-06-28');
  assert.ok(dates.includes('2024-10-01'));
  assert.equal(new Set(statements.map(({ title }) => JSON.stringify(title))).size, statements.length);
});

test('every fact, event and status has a date that is real and a statement that is there', () => {
  const ids = new Set(statements.map(({ id }) => id));
  for (const { case: name, source, asOf, date } of sourced) {
    assert.ok(ids.has(source), `${name}: ${source}`);
    for (const day of [asOf, date]) assert.ok(day === undefined || isDate(day), `${name}: ${day}`);
  }
});

test('a status is of the day of the statement that it comes from', () => {
  for (const { id, status } of cases) if (status) assert.equal(status.asOf, statements.find((one) => one.id === status.source)?.date, id);
});

test('nothing rests on a statement that does not speak of the case', () => {
  for (const { case: name, source } of sourced) {
    assert.ok(statements.find(({ id }) => id === source).cases?.includes(name), `${name}: ${source}`);
  }
});

test('no event comes after the statement that tells of it', () => {
  for (const { case: name, date = '', source } of sourced) {
    const told = statements.find(({ id }) => id === source).date;
    const begins = date.split('/')[0].replace('..', '').slice(0, told.length);
    assert.ok(begins <= told, `${name}: ${date} is told on ${told}`);
  }
});

test('every summary has 40 to 120 words; every topic and case is used', () => {
  for (const { id, summary } of statements) {
    const words = summary.join(' ').split(/\s+/).length;
    assert.ok(words >= 40 && words <= 120, `${id}: ${words} words`);
  }
  const used = (field) => new Set(statements.flatMap((one) => one[field] ?? []));
  assert.deepEqual([...used('topics')].sort(), dataset.topics.map(({ id }) => id).sort());
  assert.deepEqual([...used('cases')].sort(), cases.map(({ id }) => id).sort());
});

test('every name of a person of a case stands with a statement on it', () => {
  for (const { id, people = [] } of cases) {
    const named = new Set(statements.filter((one) => one.cases?.includes(id)).flatMap((one) => one.people ?? []));
    for (const name of people) assert.ok(named.has(name), `${id}: ${name}`);
  }
});

test('the table in data/README.md counts what is there', async () => {
  const readme = await readFile('data/README.md', 'utf8');
  const rows = [...readme.matchAll(/^\| (`[^|]+`|\*\*all\*\*) \| ([^|]+) \| (\d+) \| (\d+) \|$/gm)];
  assert.equal(rows.length, statements.length + 1, 'renew it with node scripts/data-table.js');
  const count = (field, source) => cases.flatMap((one) => one[field] ?? []).filter((item) => source === undefined || item.source === source).length;
  for (const [, name, named, facts, events] of rows) {
    const id = name === '**all**' ? undefined : name.replaceAll('`', '');
    const statement = statements.find((one) => one.id === id);
    assert.deepEqual([Number(facts), Number(events)], [count('facts', id), count('events', id)], name);
    assert.equal(named, statement ? (statement.cases ?? []).map((one) => `\`${one}\``).join(', ') || '–' : String(cases.length), name);
  }
});

test('the JSON Schema for editors is the one that the code checks by', async () => {
  for (const [name, text] of Object.entries(schemaFiles)) assert.equal(await readFile(`data/schema/${name}`, 'utf8'), text, `${name}: run npm run schema`);
});

// The bundle holds the data as they are written here.
test('of what was withheld only the id and the day are left, and nothing leads there', () => {
  const gone = [...statements, ...cases].filter(({ record }) => record?.state === 'withheld');
  for (const one of gone) {
    assert.deepEqual([Object.keys(one).sort(), Object.keys(one.record).sort()], [['id', 'record'], ['date', 'state']], one.id);
    assert.ok(!statements.some(({ cases: named = [] }) => named.includes(one.id)), one.id);
    assert.ok(!sourced.some(({ source }) => source === one.id), one.id);
  }
});
