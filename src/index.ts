/**
 * Undersigned for developers: classes, events, types and the archive as an API. Importing this registers nothing; import
 * `undersigned/define/<tag>.js` for that.
 */
export { Archive, type Filters, type Order } from './archive/archive.js';
export { provideArchive } from './archive/bundled.js';
export { chronology, filterEntries, type Entry } from './archive/chronology.js';
export { cite, CITATION_STYLES, type Citable, type CitationStyle } from './archive/citation.js';
export { formatDate } from './archive/date-format.js';
export { compareDates, isDate, isWithin, parseDate, type CalendarPoint, type EdtfDate } from './archive/dates.js';
export { facet, type FacetCount, type FacetName } from './archive/facets.js';
export type { Dataset } from './archive/dataset-schema.js';
export { ArchiveError, type ArchiveErrorCode } from './archive/errors.js';
export { openArchive, type OpenOptions } from './archive/load.js';
export type {
  ArchiveHeader,
  Case,
  CaseEvent,
  Fact,
  RecordState,
  Statement,
  Text,
  Topic,
} from './archive/schema.js';
export { textIn, type TextInLanguage } from './archive/text.js';
export type { Problem } from './archive/validate.js';
export { CaseCardElement } from './components/case-card.js';
export { CaseTimelineElement } from './components/case-timeline.js';
export { StatementFeedElement } from './components/statement-feed.js';
export { StatementSearchElement } from './components/statement-search.js';
export { caseFallback, type CaseFallbackOptions } from './embed/case-fallback.js';
export { feedFallback, type FeedFallbackOptions } from './embed/feed-fallback.js';
export { WIDGETS, type Widget } from './embed/paths.js';
export { searchFallback } from './embed/search-fallback.js';
export { snippet, SNIPPET_KINDS, type SnippetKind, type SnippetOptions } from './embed/snippet.js';
export { timelineFallback, type TimelineFallbackOptions } from './embed/timeline-fallback.js';
export { addLanguage } from './messages/localizer.js';
export type { Messages } from './messages/messages.js';
export type { Finder, Found, Hit, OpenSearch, Piece, Search, SearchOptions, SearchResult, Terms } from './search/found.js';
export { highlight } from './search/highlight.js';
export { openSearch } from './search/search.js';
export {
  ArchiveErrorEvent,
  ArchiveReadyEvent,
  CaseSelectEvent,
  QueryChangeEvent,
  StatementSelectEvent,
} from './state/events.js';
export { VERSION } from './version.js';
