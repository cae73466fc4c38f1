/**
 * All events of the library. The first three bubble through shadow roots and are fired only by a reader's act; the last two
 * tell of the data, stay on the element, and fire once per load.
 */
import type { Archive } from '../archive/archive.js';
import type { ArchiveError } from '../archive/errors.js';
import type { Filters } from '../archive/archive.js';

const REACHES_THE_PAGE = { bubbles: true, composed: true };

/** A reader has opened a statement. */
export class StatementSelectEvent extends Event {
  static readonly type = 'statement-select';
  constructor(readonly detail: { readonly id: string }) {
    super(StatementSelectEvent.type, REACHES_THE_PAGE);
  }
}

/** A reader has chosen a case. */
export class CaseSelectEvent extends Event {
  static readonly type = 'case-select';
  constructor(readonly detail: { readonly id: string }) {
    super(CaseSelectEvent.type, REACHES_THE_PAGE);
  }
}

/** A reader has changed what is asked for. */
export class QueryChangeEvent extends Event {
  static readonly type = 'query-change';
  constructor(readonly detail: { readonly query: string; readonly filters: Filters }) {
    super(QueryChangeEvent.type, REACHES_THE_PAGE);
  }
}

/** The archive is loaded and drawn. */
export class ArchiveReadyEvent extends Event {
  static readonly type = 'archive-ready';
  constructor(readonly detail: { readonly archive: Archive }) {
    super(ArchiveReadyEvent.type);
  }
}

/** The archive could not be loaded; `detail.error.code` says why. */
export class ArchiveErrorEvent extends Event {
  static readonly type = 'archive-error';
  constructor(readonly detail: { readonly error: ArchiveError }) {
    super(ArchiveErrorEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'statement-select': StatementSelectEvent;
    'case-select': CaseSelectEvent;
    'query-change': QueryChangeEvent;
    'archive-ready': ArchiveReadyEvent;
    'archive-error': ArchiveErrorEvent;
  }
}
