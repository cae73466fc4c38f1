/** The inverted index: for every word of the archive the records that have it, and how much it weighs there. */
import type { Archive } from '../archive/archive.js';
import { formatDate } from '../archive/date-format.js';
import type { Case, Statement, Text } from '../archive/schema.js';
import { lettersOf } from './fuzzy.js';
import { isUnspaced, words, type Word } from './tokenize.js';

/** A word of the archive. */
export interface Term {
  /** As the archive writes it, in small letters where it does so anywhere. */
  readonly form: string;
  /** Its letters as a set of bits. */
  readonly letters: number;
  /** Record, weight, record, weight …: records by their number, in order; how much each is about the word, from 0 to 1. */
  readonly postings: Float32Array;
}

export interface Index {
  readonly vocabulary: ReadonlyMap<string, Term>;
  /** The records by their numbers: statements, newest first, then cases. */
  readonly records: readonly (Statement | Case)[];
  /** The folded words of each record in their order, to look for phrases: a line for each field, the first its title. */
  readonly phrases: readonly string[];
}

/** How much a word weighs by where it stands. */
export const TITLE = 6;
const NAME = 4;
const ABOUT = 2;
export const BODY = 1;

type Fields = readonly (readonly [weight: number, texts: readonly (Text | undefined)[]])[];

/** Builds the index, with a pause offered after every text. */
export function* indexing(archive: Archive): Generator<void, Index> {
  const read = new Map<string, { form: string; readonly postings: number[] }>();
  const records = [...archive.statements, ...archive.cases];
  const lengths: number[] = [];
  const phrases: string[] = [];
  const cited = citedTexts(archive);

  const add = (term: string, form: string, record: number, weight: number) => {
    if (!term) return;
    let known = read.get(term);
    if (!known) read.set(term, (known = { form, postings: [] }));
    const { postings } = known;
    if (postings.at(-2) === record) postings.push((postings.pop() ?? 0) + weight);
    else postings.push(record, weight);
    // The word itself, neither as a sentence begins nor as somebody’s.
    if (known.form !== form && (form === form.toLowerCase() || form.length < known.form.length)) known.form = form;
  };

  for (const one of records) {
    const record = lengths.length;
    let said = '';
    let length = 0;
    for (const [weight, texts] of 'title' in one ? fieldsOfStatement(one, archive, cited) : fieldsOfCase(one, archive)) {
      for (const text of texts.flatMap(inAllLanguages)) {
        const found = words(text);
        for (const word of found) {
          for (const { term, start, end } of indexed(word)) add(term, text.slice(start, end), record, weight);
        }
        length += found.length;
        said += `${phrase(found.map(({ term }) => term))},`;
        yield;
      }
      said += '\n';
    }
    lengths.push(length);
    phrases.push(said);
  }

  // BM25: more of the same word counts less and less, and longer records are held back.
  const average = lengths.reduce((sum, length) => sum + length, 0) / records.length;
  const vocabulary = new Map<string, Term>();
  for (const [term, { form, postings }] of read) {
    const weigh = (value: number, at: number) => (at % 2 ? value / (value + 1 + (lengths[postings[at - 1] ?? 0] ?? 0) / average) : value);
    vocabulary.set(term, { form, letters: lettersOf(term), postings: Float32Array.from(postings, weigh) });
    yield;
  }
  return { vocabulary, records, phrases };
}

/** A joined word is found whole and in parts; a run without spaces only in parts, where the engine sees any. */
function indexed(word: Word): readonly Word[] {
  return isUnspaced(word.term) && word.parts.length > 0 ? word.parts : [word, ...word.parts];
}

/** Folded words as one text, with a space at both ends of each; where a script has no spaces, whatever space was there is left out. */
export function phrase(terms: readonly string[]): string {
  return terms.map((term) => (isUnspaced(term) ? term : ` ${term} `)).join('').replaceAll('  ', ' ');
}

function inAllLanguages(text: Text | undefined = {}): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

function fieldsOfStatement(one: Statement, archive: Archive, cited: ReadonlyMap<string, readonly (Text | undefined)[]>): Fields {
  const { id, title, people, organisations, places, laws, signatories, summary, text, kind, date } = one;
  return [
    [TITLE, [title]],
    [NAME, [...people, ...organisations, ...places, ...laws, ...(signatories?.names ?? [])]],
    [ABOUT, [...one.topics.map((topic) => archive.topic(topic)?.label), ...one.cases.flatMap((about) => namesOf(archive.case(about)))]],
    [BODY, [...summary, ...text, signatories?.described, kind, ...textsOf({ date }, archive), ...(cited.get(id) ?? [])]],
  ];
}

function fieldsOfCase({ name, people, role, summary, status, facts, events }: Case, archive: Archive): Fields {
  return [
    [TITLE, [name]],
    [NAME, people],
    [ABOUT, [role, summary, status?.value]],
    [BODY, [...facts, ...events].flatMap((item) => textsOf(item, archive))],
  ];
}

/** What facts, events and statuses say, by the statement that they cite. */
function citedTexts(archive: Archive): ReadonlyMap<string, readonly (Text | undefined)[]> {
  const cited = new Map<string, (Text | undefined)[]>();
  for (const { facts, events, status } of archive.cases) {
    for (const item of [...facts, ...events, ...(status ? [status] : [])]) {
      const texts = cited.get(item.source) ?? [];
      cited.set(item.source, texts);
      texts.push(...textsOf(item, archive));
    }
  }
  return cited;
}

/** What a fact, an event or a status says: each has some of this. */
function textsOf(item: Partial<Case['facts'][number] & Case['events'][number]>, { header }: Archive): (Text | undefined)[] {
  const { label, value, text, place, date } = item;
  return [label, value, text, place, date && formatDate(date, header.language)];
}

const namesOf = (one: Case | undefined): Text[] => (one ? [one.name, ...one.people] : []);
