/** The inverted index: for every word of the archive the records that have it, and how much it weighs there. */
import type { Archive } from '../archive/archive.js';
import { formatDate } from '../archive/date-format.js';
import type { Case, Statement, Text } from '../archive/schema.js';
import { isUnspaced, words, type Word } from './tokenize.js';

/** A word of the archive. */
export interface Term {
  /** As the archive writes it, in small letters where it does so anywhere. */
  form: string;
  /** Record, weight, record, weight …: records by their number, in order. */
  readonly postings: number[];
}

export interface Index {
  readonly vocabulary: ReadonlyMap<string, Term>;
  /** The records by their numbers: statements, newest first, then cases. */
  readonly records: readonly (Statement | Case)[];
  /** How long each record is against the average. */
  readonly lengths: readonly number[];
  /** The folded words of each record in their order, to look for phrases. */
  readonly phrases: readonly string[];
}

/** How much a word weighs by where it stands. */
const TITLE = 6;
const NAME = 4;
const ABOUT = 2;
const BODY = 1;

type Fields = readonly (readonly [weight: number, texts: readonly Text[]])[];

/** Builds the index, with a pause offered after every text. */
export function* indexing(archive: Archive): Generator<void, Index> {
  const vocabulary = new Map<string, Term>();
  const records = [...archive.statements, ...archive.cases];
  const lengths: number[] = [];
  const phrases: string[] = [];
  const cited = citedTexts(archive);

  const add = (term: string, form: string, record: number, weight: number) => {
    let known = vocabulary.get(term);
    if (!known) vocabulary.set(term, (known = { form, postings: [] }));
    const { postings } = known;
    if (postings.at(-2) === record) postings[postings.length - 1] = (postings.at(-1) ?? 0) + weight;
    else postings.push(record, weight);
    if (known.form !== form && form === form.toLowerCase()) known.form = form;
  };

  for (const one of records) {
    const record = lengths.length;
    const fields = 'title' in one ? fieldsOfStatement(one, archive, cited.get(one.id) ?? []) : fieldsOfCase(one, archive);
    const said: string[] = [];
    let length = 0;
    for (const [weight, texts] of fields) {
      for (const text of texts.flatMap((each) => (typeof each === 'string' ? each : Object.values(each)))) {
        const found = words(text);
        for (const word of found) {
          for (const { term, start, end } of indexed(word)) add(term, text.slice(start, end), record, weight);
        }
        length += found.length;
        said.push(phrase(found.map(({ term }) => term)));
        yield;
      }
    }
    lengths.push(length);
    phrases.push(said.join(' \n'));
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / records.length;
  return { vocabulary, records, lengths: lengths.map((length) => length / average), phrases };
}

/** A joined word is found whole and in parts; a run without spaces only in parts, where the engine sees any. */
function indexed(word: Word): readonly Word[] {
  return isUnspaced(word.term) && word.parts.length > 0 ? word.parts : [word, ...word.parts];
}

/** Terms as one text, each after a space; where a script has no spaces, whatever space was there is left out. */
export function phrase(terms: readonly string[]): string {
  return terms.map((term, at) => (isUnspaced(term) && isUnspaced(terms[at - 1]) ? term : ` ${term}`)).join('');
}

function fieldsOfStatement(one: Statement, archive: Archive, cited: readonly Text[]): Fields {
  const cases = one.cases.flatMap((id) => archive.case(id) ?? []);
  const topics = one.topics.flatMap((id) => some(archive.topic(id)?.label));
  return [
    [TITLE, [one.title]],
    [NAME, [...one.people, ...one.organisations, ...one.places, ...one.laws, ...(one.signatories?.names ?? [])]],
    [ABOUT, [...topics, ...cases.flatMap(({ name, people }): Text[] => [name, ...people])]],
    [BODY, [...one.summary, ...one.text, ...some(one.signatories?.described), one.kind, said(one.date, archive), ...cited]],
  ];
}

function fieldsOfCase(one: Case, archive: Archive): Fields {
  const { name, people, role, summary, status, facts, events } = one;
  return [
    [TITLE, [name]],
    [NAME, people],
    [ABOUT, [...some(role), ...some(summary), ...some(status?.value)]],
    [BODY, [...facts, ...events].flatMap((item) => textsOf(item, archive))],
  ];
}

/** What facts, events and statuses say, by the statement that they cite. */
function citedTexts(archive: Archive): ReadonlyMap<string, readonly Text[]> {
  const cited = new Map<string, Text[]>();
  for (const { facts, events, status } of archive.cases) {
    for (const item of [...facts, ...events, ...(status ? [status] : [])]) {
      const texts = cited.get(item.source) ?? [];
      cited.set(item.source, texts);
      texts.push(...textsOf(item, archive));
    }
  }
  return cited;
}

function textsOf(item: Case['facts'][number] | Case['events'][number] | NonNullable<Case['status']>, archive: Archive): Text[] {
  if ('text' in item) return [item.text, ...some(item.place), ...some(item.date && said(item.date, archive))];
  return 'label' in item ? [item.label, item.value] : [item.value];
}

const some = (text: Text | undefined): Text[] => (text === undefined ? [] : [text]);
const said = (date: string, { header }: Archive) => formatDate(date, header.language);
