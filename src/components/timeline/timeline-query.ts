import type { Archive, Filters } from '../../archive/archive.js';
import { chronology, filterEntries, silencesIn, type Entry } from '../../archive/chronology.js';
import { sortByDate } from '../../archive/dates.js';
import type { Statement } from '../../archive/schema.js';
import type { Found } from '../../search/found.js';

/** What a timeline is asked for. */
export interface TimelineQuestion {
  readonly caseId: string | undefined;
  /** Kinds of entries; nothing for all. */
  readonly kinds: readonly string[] | undefined;
  /** The author's bounds, EDTF. */
  readonly bounds: Pick<Filters, 'from' | 'to'>;
  readonly filters: Filters;
  readonly order: 'oldest' | 'newest';
}

export interface TimelineAnswer {
  /** What the time of the timeline is measured by: all that begins within the author's bounds. */
  readonly span: readonly Entry[];
  /** What passes the filters of the group, whenever it was. */
  readonly atAnyTime: readonly Entry[];
  /** What passes them all, in order: first what has a date. */
  readonly shown: readonly Entry[];
  readonly dated: readonly Entry[];
  readonly undated: readonly Entry[];
  /** Whether it has only some of the words of a query: nothing has all. */
  readonly isPartly: boolean;
  /** The months of silence before an entry, in all of the chronology. */
  readonly silences: ReadonlyMap<Entry, number>;
  /** How many have no date and are left out for that: a span of time is asked for. */
  readonly leftOut: number;
}

/** Answers what a timeline asks for, and gives the same lists again as long as nothing has changed. */
export class TimelineQuery {
  #archive: Archive | undefined;
  #asked = '';
  #found: Found | undefined;
  #answer: TimelineAnswer = { span: [], atAnyTime: [], shown: [], dated: [], undated: [], isPartly: false, silences: new Map(), leftOut: 0 };

  /** What was answered last. */
  get answer(): TimelineAnswer {
    return this.#answer;
  }

  /**
   * @param found What answers the words of the group: statements, and what happened according to them.
   */
  ask(archive: Archive, question: TimelineQuestion, found?: Found): TimelineAnswer {
    const { caseId, kinds, bounds, filters, order } = question;
    const asked = [caseId, kinds, order, ...Object.entries(bounds), ...Object.entries(filters)].join('\n');
    if (archive !== this.#archive || asked !== this.#asked || found !== this.#found) this.#answer = answer(archive, question, found);
    this.#archive = archive;
    this.#found = found;
    this.#asked = asked;
    return this.#answer;
  }
}

function answer(archive: Archive, { caseId, kinds, bounds, filters, order }: TimelineQuestion, found: Found | undefined): TimelineAnswer {
  const all = chronology(archive, caseId);
  const ofKinds = all.filter(({ kind }) => !kinds || kinds.includes(kind));
  // A chronology of one case holds nothing else, and its statements may speak of it without naming it.
  const { from, to, cases, ...others } = filters;
  const narrowed = (entries: readonly Entry[]) => filterEntries(entries, caseId === undefined ? { ...others, cases } : others, archive);
  const answering = (statements: readonly Statement[]) => {
    const among = new Set(statements);
    return narrowed(ofKinds.filter(({ statement }) => among.has(statement)));
  };
  const whole = found ? answering(found.statements.slice(0, found.wholeStatements)) : narrowed(ofKinds);
  const inBounds = (entries: readonly Entry[]) => filterEntries(entries, bounds, archive);
  const within = (entries: readonly Entry[]) => filterEntries(inBounds(entries), { from, to }, archive);
  // Among what has all words of a query, what has only some would look the same.
  const isPartly = found !== undefined && within(whole).length === 0;
  const passing = isPartly ? answering(found.statements) : whole;
  const inTime = within(passing);
  const dated = inTime.filter(({ date }) => date);
  if (order === 'newest') dated.reverse();
  const undated = inTime.filter(({ date }) => !date);
  return {
    span: sortByDate(inBounds(inBounds(ofKinds).map(beginning))),
    atAnyTime: inBounds(passing),
    shown: [...dated, ...undated],
    dated,
    undated,
    // Where nothing is left there is nothing to tell apart.
    isPartly: isPartly && inTime.length > 0,
    silences: silencesIn(all, order === 'newest'),
    leftOut: passing.filter(({ date }) => !date).length - undated.length,
  };
}

/** The entry with the day, month or year in which it began. */
function beginning(entry: Entry): Entry {
  return { ...entry, date: entry.date?.replace('../', '').split('/')[0] };
}
