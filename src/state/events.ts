/**
 * All events of the library. The first three bubble through shadow roots and are fired only by a reader's act; the last two
 * tell of the data, stay on the element, and fire once per load. `CustomEvent`s all, since old libraries put something else in the
 * place of `Event`.
 */
import type { Archive } from '../archive/archive.js';
import type { ArchiveError } from '../archive/errors.js';
import type { Filters } from '../archive/archive.js';

const REACHES_THE_PAGE = { bubbles: true, composed: true };

/** A reader has opened a statement. */
export class StatementSelectEvent extends CustomEvent<{ readonly id: string }> {
  constructor(detail: { readonly id: string }) {
    super('statement-select', { ...REACHES_THE_PAGE, detail });
  }
}

/** A reader has chosen a case. */
export class CaseSelectEvent extends CustomEvent<{ readonly id: string }> {
  constructor(detail: { readonly id: string }) {
    super('case-select', { ...REACHES_THE_PAGE, detail });
  }
}

/** A reader has changed what is asked for. */
export class QueryChangeEvent extends CustomEvent<{ readonly query: string; readonly filters: Filters }> {
  constructor(detail: { readonly query: string; readonly filters: Filters }) {
    super('query-change', { ...REACHES_THE_PAGE, detail });
  }
}

/** The archive is loaded and drawn. */
export class ArchiveReadyEvent extends CustomEvent<{ readonly archive: Archive }> {
  constructor(detail: { readonly archive: Archive }) {
    super('archive-ready', { detail });
  }
}

/** The archive could not be loaded; `detail.error.code` says why. */
export class ArchiveErrorEvent extends CustomEvent<{ readonly error: ArchiveError }> {
  constructor(detail: { readonly error: ArchiveError }) {
    super('archive-error', { detail });
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
