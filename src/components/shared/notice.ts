/** Corrections and retractions stay in sight, with their day. */
import { html, nothing } from 'lit';
import type { Archive } from '../../archive/archive.js';
import type { RecordState, Text } from '../../archive/schema.js';
import type { Localizer } from '../../messages/localizer.js';
import { said } from './text.js';

/**
 * @param record The standing of a record; nothing is drawn for one that is current.
 * @param nameOf The title or name of the record that took its place.
 */
export function recordNotice(
  record: RecordState | undefined,
  nameOf: (id: string) => Text | undefined,
  archive: Archive,
  localize: Localizer,
): unknown {
  if (record?.state !== 'corrected' && record?.state !== 'retracted') return nothing;
  const successor = record.replacedBy ? nameOf(record.replacedBy) : undefined;
  return html`<p class="notice">
    <strong>${localize.term(record.state, localize.formatDate(record.date))}.</strong>
    ${record.note ? said(record.note, archive, localize) : nothing}
    ${successor ? html` ${localize.term('replacedBy')} ${said(successor, archive, localize)}` : nothing}
  </p>`;
}
