/** One line of a chronology: when, what, who says so; opened, all that is known of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Archive } from '../../archive/archive.js';
import type { Entry } from '../../archive/chronology.js';
import type { Statement } from '../../archive/schema.js';
import type { Localizer } from '../../messages/localizer.js';
import { icon, kindWord } from './kinds.js';
import type { Narrowing } from './narrowing.js';
import { sourceLink } from './source-link.js';
import { statementBody } from './statement-item.js';
import type { StatementReader } from './statement-reader.js';
import { listed, said, saidDate } from './text.js';

export interface TimelineEntries {
  readonly archive: Archive;
  readonly localize: Localizer;
  readonly reader: StatementReader;
  readonly narrowing: Narrowing;
  /** Heading level of what is opened. */
  readonly level: number;
  /** Whether the author has fixed the case, so that its name is known. */
  readonly isOfOneCase: boolean;
  readonly isOpen: (entry: Entry) => boolean;
  /** Whether the entry is what the group has selected. */
  readonly isSelected: (entry: Entry) => boolean;
  readonly toggle: (entry: Entry) => void;
  readonly chooseCase: (id: string) => void;
  readonly reveal: (statement: Statement) => void;
}

/**
 * What stands in an item of the list.
 *
 * @param isStop Whether it is the one that the Tab key stops at.
 */
export function timelineEntry(entry: Entry, isStop: boolean, entries: TimelineEntries): TemplateResult {
  const { localize } = entries;
  const { kind, date, event, statement } = entry;
  const isOpen = entries.isOpen(entry);
  return html`<div class="when">${date ? saidDate(date, localize) : localize.term('dateUnknown')}</div>
    ${icon(kind)}
    <span part="kind">${event ? kindWord(kind, localize) : localize.term('statementKind', statement.kind)}</span>
    <button
      type="button"
      class="lead"
      id="lead-${entry.id}"
      tabindex=${isStop ? 0 : -1}
      aria-expanded=${isOpen}
      aria-current=${entries.isSelected(entry) ? 'true' : nothing}
      @click=${() => entries.toggle(entry)}
    >
      ${entryText(entry, entries)}
    </button>
    ${event || !isOpen ? html`<p class="note">${byline(entry, entries)}</p>` : nothing}`;
}

/** What happened, or the title of what was said. */
export function entryText({ event, statement }: Entry, { archive, localize }: TimelineEntries): TemplateResult {
  return said(event?.text ?? statement.title, archive, localize);
}

/** What is known of an entry besides. */
export function timelineDetails(entry: Entry, entries: TimelineEntries): TemplateResult {
  const { archive, localize, reader, narrowing, level } = entries;
  const { statement, event } = entry;
  if (!event) {
    const item = { statement, archive, localize, reader, narrowing, level, density: 'list', id: `entry-${entry.id}` } as const;
    return html`<div class="what">${statementBody({ ...item, choose: (field, id) => (field === 'cases' ? entries.chooseCase(id) : narrowing.toggle(field, id)) })}</div>`;
  }
  const { case: one } = entry;
  const label = localize.term('statementOf', localize.formatDate(statement.date));
  return html`<dl class="what" part="facts">
    ${one && !entries.isOfOneCase ? html`<div><dt>${localize.term('cases')}</dt><dd>${caseButton(entry, entries)}</dd></div>` : nothing}
    ${event.place ? html`<div><dt>${localize.term('places')}</dt><dd>${said(event.place, archive, localize)}</dd></div>` : nothing}
    <div>
      <dt>${localize.term('source')}</dt>
      <dd>
        ${archive.header.publisher.name},
        ${sourceLink({ statement, archive, localize, label, follow: reader.follow, reveal: entries.reveal })}:
        ${said(statement.title, archive, localize)}
      </dd>
    </div>
  </dl>`;
}

/** Who says it and when stands with every entry, closed too. */
function byline({ event, statement, case: one }: Entry, { archive, localize, isOfOneCase }: TimelineEntries): unknown {
  const { name } = archive.header.publisher;
  if (!event) return name;
  const source = `${name}, ${localize.term('statementOf', localize.formatDate(statement.date))}`;
  return listed([one && !isOfOneCase && said(one.name, archive, localize), source].filter(Boolean), ' · ');
}

function caseButton({ case: one }: Entry, { archive, localize, chooseCase }: TimelineEntries): unknown {
  return one && html`<button type="button" class="cited" @click=${() => chooseCase(one.id)}>${said(one.name, archive, localize)}</button>`;
}
