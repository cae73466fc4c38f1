import type { Translation } from '@shoelace-style/localize';
import type { Filters } from '../archive/archive.js';
import type { ArchiveErrorCode } from '../archive/errors.js';

/** Every string of the interface. A new language is one file with this shape, registered in `index.ts`. */
export interface Messages extends Translation {
  /** `20 statements` */
  statements: (count: number) => string;
  /** `3 of 20 statements` */
  statementsOf: (count: number, total: number) => string;
  /** `Show 10 more (12 left)` */
  showMore: (step: number, left: number) => string;
  allShown: string;
  loading: string;
  skipList: string;

  statementKind: (kind: string) => string;
  signedBy: string;
  /** A list of signatories that the source counts: `(52 signatories)` */
  signatoryCount: (count: number) => string;
  summary: string;
  ownWords: string;
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

  /** `Corrected on 3 May 2025` */
  corrected: (date: string) => string;
  retracted: (date: string) => string;
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
  /** `Archive updated on 23 November 2026; its newest statement is of 1 October 2024.` */
  asOf: (updated: string, newest: string) => string;
  unreadable: (count: number) => string;

  /** `Topic: Journalists`; `field` is one of the fields of `Filters`. */
  filter: (field: keyof Filters, value: string) => string;
  removeFilter: (filter: string) => string;
  clearFilters: string;
  /** Nothing to show, and the filters that leave nothing, by name. */
  noStatements: (filters: readonly string[]) => string;
  unknownCase: (id: string) => string;
  unknownTopic: (id: string) => string;
  crossedDates: (from: string, to: string) => string;

  failed: string;
  failure: (code: ArchiveErrorCode, hint: string) => string;
  retry: string;
}
