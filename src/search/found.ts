/** What a search finds, and how it is asked. The engine is in `finder.ts`; widgets and the state know only these types. */
import type { Archive, Filters } from '../archive/archive.js';
import type { FacetCount, FacetName } from '../archive/facets.js';
import type { Case, Statement } from '../archive/schema.js';

/** Folded words of the archive that a query has met: what is highlighted. */
export type Terms = ReadonlySet<string>;

/** A part of a text; the parts in their order are the text. */
export interface Piece {
  readonly text: string;
  /** Whether it is a word that the query has met. */
  readonly isHit: boolean;
}

/** Everything that answers a query, best first, under no filter. What has all of its words stands before what has only some. */
export interface Found {
  readonly statements: readonly Statement[];
  /** How many of the statements, from the first, have all words of the query. A near spelling of a word is that word. */
  readonly wholeStatements: number;
  readonly cases: readonly Case[];
  /** How many of the cases, from the first, have all words. */
  readonly wholeCases: number;
  /** Whether a case is meant in the first place: the query is its name, or nothing answers better. */
  readonly isCaseFirst: boolean;
  readonly terms: Terms;
  /** The nearest spelling, in the archive's own words, when a word of the query is not in the archive; else `undefined`. */
  readonly suggestion: string | undefined;
  /** Divides a text of the archive into what the query has met and what lies between. */
  readonly highlight: (text: string) => readonly Piece[];
}

export interface SearchOptions {
  /** Narrows what is found. */
  readonly filters?: Filters;
  /** How many hits at most. Default 20. */
  readonly limit?: number;
}

/** A statement or a case, with its place among the others: the higher the better, comparable within one answer only. */
export type Hit = { readonly score: number } & (
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'case'; readonly case: Case }
);

export interface SearchResult {
  /** Best first, statements and cases together. */
  readonly hits: readonly Hit[];
  /** How many there are without the limit. */
  readonly total: number;
  /** How many of these, from the first, have all words of the query; the rest have only some. */
  readonly whole: number;
  /** What the statements found could be narrowed to, each facet under all filters but its own. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  readonly suggestion: string | undefined;
  readonly terms: Terms;
}

/** What widgets search with. Never throws, whatever the text. */
export interface Finder {
  /** All that answers a query. Empty text finds nothing. */
  find(text: string): Found;
}

/** An archive's search for developers. Never throws, whatever the text. */
export interface Search extends Finder {
  /** The same narrowed, counted and cut. */
  query(text: string, options?: SearchOptions): SearchResult;
}

/** Opens what a group searches with: `openFinder` in `finder.ts`, handed from the widget that carries it to its group. */
export type OpenSearch = (archive: Archive, options?: { readonly signal?: AbortSignal }) => Promise<Finder>;
