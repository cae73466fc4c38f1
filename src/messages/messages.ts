import type { Filters } from '../archive/archive.js';
import type { ArchiveErrorCode } from '../archive/errors.js';

/** Every string of the interface. A new language is one file with this shape, offered with `addLanguage`. */
export interface Messages {
  /** BCP 47. */
  $code: string;
  /** The direction of its script; a widget stands in it whatever the page's own is. */
  $dir: 'ltr' | 'rtl';

  /** `20 statements` */
  statements: (count: number) => string;
  /** `3 of 20 statements` */
  statementsOf: (count: number, total: number) => string;
  /** `Show 10 more (12 left)` */
  showMore: (step: number, left: number) => string;
  allShown: string;
  /** On paper, where a list goes on: `Printed here: the first 2 of 20.` */
  printed: (shown: number, total: number, areFirst: boolean) => string;
  loading: string;
  skipList: string;

  statementKind: (kind: string) => string;
  signedBy: string;
  /** A list of signatories that the source counts: `(52 signatories)` */
  signatoryCount: (count: number) => string;
  /** Says whose words a summary is. */
  summary: string;
  ownWords: string;
  case: string;
  cases: string;
  topics: string;
  people: string;
  organisations: string;
  places: string;
  laws: string;
  media: string;
  recording: string;
  document: string;
  readMore: string;
  readLess: string;

  /** `Corrected 3 May 2025`, `Corrected February 2026` */
  corrected: (date: string) => string;
  retracted: (date: string) => string;
  /** In running text, after a source: `retracted 3 May 2025` */
  standing: (state: 'corrected' | 'retracted', date: string) => string;
  replacedBy: string;

  cite: string;
  /** Where the panel is loaded on the click, and could not be. */
  citeFailed: string;
  citationStyle: string;
  plainText: string;
  copy: string;
  copied: string;
  copyFailed: string;
  copyLink: string;
  linkCopied: string;
  /** The statement has no address of its own, so the publisher's list was copied. */
  listLinkCopied: (publisher: string) => string;
  noLink: string;

  /** `LICADHO’s list of statements` */
  listOf: (publisher: string) => string;
  source: string;
  /** After the name of a source, when the archive’s editors read it: `read 23 November 2026` */
  readOn: (date: string) => string;
  /** `Archive updated on 23 November 2026; its newest statement is of 1 October 2024.`; `newest` is empty where there is none. */
  asOf: (updated: string, newest: string) => string;
  unreadable: (count: number) => string;

  /** `Topic: Journalists`; `field` is one of the fields of `Filters`, or `within` where both ends of the time are one date. */
  filter: (field: keyof Filters | 'within', value: string) => string;
  removeFilter: (filter: string) => string;
  clearFilters: string;
  /** Nothing to show, and the filters that leave nothing, by name. */
  noStatements: (filters: readonly string[]) => string;
  /** Without the id: it can hold a name that was withheld. */
  unknownCase: string;
  /** A filter by what the archive does not know: `Case: not in this archive` */
  unknown: string;

  chooseCase: string;
  /** A status or fact is of a day: `as of 1 October 2024` */
  statedAsOf: (date: string) => string;
  /** Where something comes from: `joint statement of 1 October 2024`, or without its date. */
  statementOf: (date: string | undefined, kind: string) => string;
  /** Read out with the link to a source: `Source: TITLE` */
  sourceOf: (title: string) => string;
  /** Nothing newer is known of a case; `status`, where how it stands is told of an older day. */
  newestOnCase: (date: string, status?: string) => string;
  chronology: string;
  /** `Show all 12`; of one alone it is not said that it is all. */
  showAll: (count: number) => string;
  embed: string;
  embedCopied: string;

  /** A kind of event that the library knows: `Pre-trial detention` */
  eventKind: (kind: string) => string;
  /** A kind that it does not know. */
  event: string;
  /** `14 statements, 9 events`; what there is none of is not said. */
  entries: (statements: number, events: number) => string;
  /** What has no date is left out where a span of time is asked for: `Not shown: 2 whose date is not known.` */
  undatedLeftOut: (count: number) => string;
  noEntries: (filters: readonly string[]) => string;
  dateUnknown: string;
  /** A silence between two entries, in whole months: of the whole archive, or of one case in it. */
  silence: (months: number, isOfCase: boolean) => string;
  /** The strip of bars, and its two ends. */
  timeSpan: string;
  spanStart: string;
  spanEnd: string;

  /** The search box. */
  search: string;
  searching: string;
  /** What was found: `2 cases, 5 statements`; what there is none of is not said. */
  found: (cases: number, statements: number) => string;
  casesFound: (count: number) => string;
  /** What answers a query, among the filters by name that are on. */
  nothingFound: (query: string, filters: readonly string[]) => string;
  /** Stands before the nearest spelling. */
  didYouMean: string;
  /**
   * What was found where not all of it has all words of the query: `1 of 20 statements for “Article 494”, 3 with some of the words`
   *
   * @param whole What has them all, counted; empty where nothing has.
   */
  foundPartly: (whole: string, some: number, query: string, filters: readonly string[]) => string;
  /** Heads what has only some of the words of a query. */
  someWords: (counted: string) => string;
  /** Stands before the words of a query: `for “dara”` */
  forQuery: (query: string) => string;
  /** Said where what was chosen is shown by another widget. */
  chosen: (name: string) => string;
  /** What opens the facets. */
  narrow: string;
  kinds: string;
  years: string;
  /** Read out for one value of a facet: `Journalists, 2 statements` */
  facetValue: (name: string, count: number) => string;

  failed: string;
  failure: (code: ArchiveErrorCode, hint: string) => string;
  retry: string;
}
