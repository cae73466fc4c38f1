/** One line of a chronology: when, what, who says so; opened, all that is known of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../archive/chronology.js';
import type { Case, Text } from '../../archive/schema.js';
import { textIn } from '../../archive/text.js';
import type { Narrowing, SubjectField } from '../filters/narrowing.js';
import { sourceLink } from '../statement/source-link.js';
import { statementBody } from '../statement/statement-item.js';
import type { StatementReader } from '../statement/statement-reader.js';
import { kindWord, picture } from '../text/kinds.js';
import { withNotice, recordNotice } from '../text/notice.js';
import { listed, machineDate, said, type ArchiveView } from '../text/text.js';
import { dateShape } from './date-shape.js';
import type { EntryReader } from './entry-reader.js';

export interface TimelineEntries extends ArchiveView {
  readonly statements: StatementReader;
  readonly reader: EntryReader;
  readonly narrowing: Narrowing;
  /** Heading level of the years, and of what is opened below an axis. */
  readonly level: number;
  /** Whether the author has fixed the case, so that its name is known. */
  readonly isOfOneCase: boolean;
  /** Narrows the group to a case or a topic, or widens it again. */
  readonly choose: (field: SubjectField, id: string) => void;
  /** Whether the entry is what the group has selected. */
  readonly isSelected: (entry: Entry) => boolean;
}

/** Where an entry stands. */
export interface EntryPlace {
  /** Position in its list, from 0, and how many there are. */
  readonly index: number;
  readonly count: number;
  /** Whether it is the one that the Tab key stops at. */
  readonly isStop: boolean;
  /** Where it lies on an axis. Without one its details open in place. */
  readonly style?: CSSStyleDeclaration;
}

/**
 * An item of the list. Written in one piece, with little space and few places to fill: a long list is drawn while it is scrolled,
 * and each of them is a node of the page.
 */
export function timelineItem(entry: Entry, { index, count, isStop, style }: EntryPlace, entries: TimelineEntries): TemplateResult {
  const { archive, localize, reader } = entries;
  const { kind, date, event, statement } = entry;
  const isOpen = reader.isOpen(entry);
  const { text, language } = textIn(textOf(entry), localize.lang(), archive.header.language);
  const when = date ? localize.formatDate(date) : localize.term('dateUnknown');
  const what = event ? kindWord(kind, localize) : localize.term('statementKind', statement.kind);
  return html`<li part="item" class=${dateShape(date)} aria-posinset=${index + 1} aria-setsize=${count} .style=${style ?? nothing}
    ><time
      part="date"
      class="when"
      id="when-${entry.id}"
      lang=${date ? localize.dateLang() : nothing}
      datetime=${machineDate(date)}
      .textContent=${when}
    ></time>
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${picture(kind)} /></svg>
    <div part="kind" id="kind-${entry.id}" .textContent=${what}></div>
    <button
      type="button"
      class="lead"
      id="lead-${entry.id}"
      tabindex=${isStop ? 0 : -1}
      aria-describedby="when-${entry.id} kind-${entry.id} byline-${entry.id}"
      aria-expanded=${isOpen}
      aria-current=${entries.isSelected(entry) ? 'true' : nothing}
      @click=${() => reader.toggle(entry)}
      ><bdi lang=${language}>${text}</bdi></button
    >
    <p class="note" id="byline-${entry.id}" ?hidden=${!event && isOpen}>${byline(entry, entries)}</p>${isOpen && !style ? timelineDetails(entry, entries) : nothing}</li
  >`;
}

/** What happened, or the title of what was said. */
export function textOf({ event, statement }: Entry): Text {
  return event?.text ?? statement.title;
}

/** What is known of an entry besides, when it is opened. */
export function timelineDetails(entry: Entry, entries: TimelineEntries): TemplateResult {
  const { archive, localize, statements, reader } = entries;
  const { statement, event } = entry;
  if (!event) {
    return html`<div class="what">
      ${statementBody({ ...entries, statement, reader: statements, density: 'list', id: `entry-${entry.id}` })}
    </div>`;
  }
  const { case: one } = entry;
  const label = localize.term('statementOf', localize.formatDate(statement.date), statement.kind);
  const reveal = reader.has(statement.id) ? () => reader.open(statement.id) && statements.follow(statement) : undefined;
  return html`<dl class="what" part="facts">
    ${one && !entries.isOfOneCase ? html`<div><dt>${localize.term('case')}</dt><dd>${caseButton(one, entries)}</dd></div>` : nothing}
    ${event.place ? html`<div><dt>${localize.term('places')}</dt><dd>${said(event.place, entries)}</dd></div>` : nothing}
    <div>
      <dt>${localize.term('source')}</dt>
      <dd>
        ${archive.header.publisher.name},
        ${sourceLink({ archive, localize, statement, label, follow: statements.follow, reveal })}:
        ${said(statement.title, entries)}
        ${recordNotice(statement, entries)}
      </dd>
    </div>
  </dl>`;
}

/** Who says it, in what and when stands with every entry, closed too; and whether that has been corrected or taken back. */
function byline({ event, statement, case: one }: Entry, entries: TimelineEntries): unknown {
  const { archive, localize, isOfOneCase } = entries;
  const source = localize.term('statementOf', event && localize.formatDate(statement.date), statement.kind);
  const parts = [withNotice(`${archive.header.publisher.name}, ${source}`, statement, localize)];
  if (one && !isOfOneCase) parts.push(withNotice(said(one.name, entries), one, localize));
  return listed(parts, '\u00a0· ');
}

function caseButton(one: Case, entries: TimelineEntries): unknown {
  const isChosen = entries.narrowing.isChosen('cases', one.id);
  return html`<button type="button" class="subject" aria-pressed=${isChosen} @click=${() => entries.choose('cases', one.id)}>${said(one.name, entries)}</button>`;
}
