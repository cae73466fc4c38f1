import type { ArchiveErrorCode } from '../archive/errors.js';
import type { Messages } from './messages.js';

const FILTERS = { cases: 'Case', topics: 'Topic', kinds: 'Kind', from: 'From', to: 'Until', within: 'Date' };

const FAILURES: Readonly<Record<ArchiveErrorCode, string>> = {
  missing: 'This page names no archive to show.',
  address: 'The address of the archive is not a web address.',
  network: 'The archive could not be reached.',
  status: 'The archive’s server answered with an error',
  timeout: 'The archive’s server did not answer in time.',
  size: 'The archive is too large to be shown in one piece.',
  encoding: 'The archive is damaged or incomplete.',
  json: 'The archive is damaged or incomplete.',
  version: 'The archive is of a newer version than this page can read',
  format: 'The archive is damaged, so none of it is shown',
};

/** `1 month`, `3 months` */
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Those of several things that there are. */
const those = (joined: string, ...things: readonly (readonly [count: number, noun: string])[]) =>
  things.flatMap(([count, noun]) => (count > 0 ? [counted(count, noun)] : [])).join(joined);

const under = (filters: readonly string[]) => (filters.length > 0 ? ` with these filters: ${filters.join('; ')}` : '');

/** `pre-trial-detention` as `Pre-trial detention`. */
const worded = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');

/** English, British spelling. */
export const en: Messages = {
  $code: 'en',
  $dir: 'ltr',

  statements: (count) => counted(count, 'statement'),
  statementsOf: (count, total) => `${count} of ${en.statements(total)}`,
  showMore: (step, left) => (left > step ? `Show ${step} more (${left} left)` : `Show the last ${left === 1 ? 'one' : left}`),
  allShown: 'All statements are shown.',
  printed: (shown, total, areFirst) => `Printed here: ${shown ? `${areFirst ? 'the first ' : ''}${shown}` : 'none'} of ${total}.`,
  loading: 'Loading the archive…',
  skipList: 'Skip the list of statements',

  statementKind: worded,
  signedBy: 'Signed by',
  signatoryCount: (count) => `(${count} signator${count === 1 ? 'y' : 'ies'})`,
  summary: 'Summary by the archive’s editors',
  ownWords: 'The publisher’s own words',
  case: FILTERS.cases,
  cases: 'Cases',
  topics: 'Topics',
  people: 'People',
  organisations: 'Organisations',
  places: 'Places',
  laws: 'Laws',
  media: 'Media',
  recording: 'Recording',
  document: 'Document (PDF)',
  readMore: 'Read more',
  readLess: 'Read less',

  corrected: (date) => `Corrected ${date}`,
  retracted: (date) => `Retracted ${date}`,
  standing: (state, date) => `${state} ${date}`,
  replacedBy: 'Replaced by:',

  cite: 'Cite',
  citeFailed: 'The citation could not be loaded.',
  citationStyle: 'Citation style',
  plainText: 'Plain text',
  copy: 'Copy',
  copied: 'Citation copied.',
  copyFailed: 'Copying by script is not allowed here. The text is selected: copy it by keyboard or menu.',
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  listLinkCopied: (publisher) => `Copied the link to ${publisher}’s list of statements: the archive holds no address for this one alone.`,
  noLink: 'The archive holds no address for this.',

  listOf: (publisher) => `${publisher}’s list of statements`,
  source: 'Source',
  readOn: (date) => `read ${date}`,
  asOf: (updated, newest) => `Archive updated on ${updated}${newest && `; its newest statement is of ${newest}`}.`,
  unreadable: (count) => `${counted(count, 'record')} could not be read.`,

  filter: (field, value) => `${FILTERS[field]}: ${value}`,
  removeFilter: (filter) => `Remove filter: ${filter}`,
  clearFilters: 'Clear filters',
  noStatements: (filters) =>
    filters.length > 0 ? `No statements for this choice: ${filters.join('; ')}.` : 'There are no statements in this archive.',
  unknownCase: 'There is no such case in this archive.',
  unknown: 'not in this archive',

  chooseCase: 'Choose a case',
  statedAsOf: (date) => `as of ${date}`,
  statementOf: (date, kind) => en.statementKind(kind).toLowerCase() + (date ? ` of ${date}` : ''),
  sourceOf: (title) => `Source: ${title}`,
  newestOnCase: (date, status) =>
    `${status ? `The status given is from ${status}. ` : ''}The newest statement on this case in this archive is from ${date}. What has happened since is not in it.`,
  chronology: 'Chronology',
  showAll: (count) => (count === 1 ? 'Show it' : `Show all ${count}`),
  embed: 'Embed',
  embedCopied: 'Code copied. A page that shows it needs the script of this archive once.',

  eventKind: worded,
  event: 'Event',
  entries: (statements, events) => those(', ', [statements, 'statement'], [events, 'event']),
  undatedLeftOut: (count) => `Not shown: ${count} whose date is not known.`,
  noEntries: (filters) => (filters.length > 0 ? `Nothing for this choice: ${filters.join('; ')}.` : 'There is nothing to show.'),
  dateUnknown: 'Date not known',
  silence: (months, isOfCase) =>
    `No dated entry ${isOfCase ? 'on this case ' : ''}in this archive for ${those(' and ', [Math.floor(months / 12), 'year'], [months % 12, 'month'])}`,
  timeSpan: 'Time span',
  spanStart: 'From',
  spanEnd: 'Until',

  search: 'Search the archive',
  searching: 'Searching…',
  found: (cases, statements) => those(', ', [cases, 'case'], [statements, 'statement']),
  casesFound: (count) => counted(count, 'case'),
  nothingFound: (query, filters) => `Nothing found for “${query}”${under(filters)}.`,
  foundPartly: (whole, some, query, filters) => `${whole || `Nothing here has all the words of “${query}”${under(filters)}`}, ${some} with some of the words`,
  someWords: (counted) => `Only some of the words: ${counted}`,
  didYouMean: 'Did you mean',
  forQuery: (query) => `for “${query}”`,
  chosen: (name) => `Chosen: ${name}`,
  narrow: 'Narrow the list',
  kinds: 'Kinds',
  years: 'Years',
  facetValue: (name, count) => `${name}, ${en.statements(count)}`,

  failed: 'The archive can’t be shown.',
  failure: (code, hint) => {
    if (hint === '404') return 'There is no archive at this address.';
    return hint ? `${FAILURES[code]} (${hint}).` : FAILURES[code];
  },
  retry: 'Try again',
};
