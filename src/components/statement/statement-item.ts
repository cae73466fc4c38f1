/** One statement in a list: who speaks and when, its title, its summary, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Statement, Text } from '../../archive/schema.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Found } from '../../search/found.js';
import type { SubjectField } from '../filters/narrowing.js';
import { recordNotice } from '../text/notice.js';
import { heading, listed, named, plain, said, saidDate, type ArchiveView } from '../text/text.js';
import type { StatementReader } from './statement-reader.js';

/** How much of a statement is shown before it is opened. */
export type Density = 'cards' | 'list' | 'headlines';

export interface StatementItem extends ArchiveView {
  readonly statement: Statement;
  readonly reader: StatementReader;
  readonly density: Density;
  /** Unique among the items of one widget. */
  readonly id: string;
  /** Heading level of the title. */
  readonly level: number;
  /** Which of its cases and topics can't be chosen, and which are chosen; where none can be, a choice leads somewhere else. */
  readonly narrowing: { isFixed(field: SubjectField): boolean; isChosen?(field: SubjectField, id: string): boolean };
  /** What answers the reader's words: these are marked. */
  readonly found?: Found | undefined;
  /** Narrows the list, or widens it again; or shows what is chosen. */
  readonly choose: (field: SubjectField, id: string) => void;
}

export function statementItem(item: StatementItem): TemplateResult {
  return html`<div class="when" id="${item.id}-when">${saidDate(item.statement.date, item.localize)}</div>
    <div class="what">${title(item)} ${statementBody(item)}</div>`;
}

/** All that stands under the title of a statement. */
export function statementBody(item: StatementItem): TemplateResult {
  const { statement, density, reader, id } = item;
  const open = reader.isOpen(statement);
  const full = open || density === 'cards';
  return html`${byline(item, full || density === 'list')} ${recordNotice(statement, item, `${id}-notice`)}
    ${full ? summary(item, open) : nothing} ${open ? details(item) : nothing} ${full ? subjects(item) : nothing}
    ${full ? actions(item, open) : nothing} ${reader.footerOf(statement, item, `${id}-citation`)}`;
}

/** Leads to the statement's own address; where it has none it opens in place and is a button, never a dead link. */
function title(item: StatementItem): TemplateResult {
  const { statement, archive, reader, id, level, found } = item;
  const address = archive.addressOf(statement);
  const words = said(statement.title, item, found);
  const control = address
    ? html`<a class="lead" href=${address} @click=${() => reader.follow(statement)}>${words}</a>`
    : html`<button type="button" class="lead" aria-expanded=${reader.isOpen(statement)} @click=${() => reader.toggle(statement)}>${words}</button>`;
  return heading(level, 'title', html`<span part="title">${control}</span>`, `${id}-title`);
}

/** Who speaks stands with every statement, in every density. */
function byline(item: StatementItem, whole: boolean): TemplateResult {
  const { statement, archive, localize, id } = item;
  const { signatories, kind } = statement;
  return html`<p class="byline" id="${id}-byline">
    <span>${archive.header.publisher.name}</span>
    <span part="kind">${localize.term('statementKind', kind)}</span>
    ${whole && signatories ? signedBy(signatories, item) : nothing}
  </p>`;
}

function signedBy({ described, count, names }: NonNullable<Statement['signatories']>, view: ArchiveView): unknown {
  const { localize } = view;
  if (!described && !count && names.length === 0) return nothing;
  const who = described ? said(described, view) : listed(named(names), '; ');
  return html`<span>${localize.term('signedBy')} ${who} ${count ? localize.term('signatoryCount', count) : nothing}</span>`;
}

function summary(item: StatementItem, open: boolean): unknown {
  const { statement, localize, found } = item;
  const [first, ...rest] = statement.summary;
  if (!first) return nothing;
  return html`<div part="summary" class=${open ? 'open' : 'clamped'}>
    <p><span class="label">${localize.term('summary')}:</span> ${said(first, item, found)}</p>
    ${rest.map((paragraph) => html`<p>${said(paragraph, item, found)}</p>`)}
  </div>`;
}

/** What only those see who have opened it. */
function details(item: StatementItem): TemplateResult {
  const { statement, archive, localize, found } = item;
  const { text, signatories, people, organisations, places, laws, media, source } = statement;
  const { name, url } = archive.header.publisher;
  const link = (label: string, address: string | undefined) => (address ? [html`<a href=${address}>${label}</a>`] : []);
  const row = (label: string, items: readonly unknown[]) =>
    items.length > 0 ? html`<div><dt>${label}</dt><dd>${listed(items, '; ')}</dd></div>` : nothing;
  return html`${text.length > 0
      ? html`<p class="label">${localize.term('ownWords')}</p>
          <blockquote>${text.map((paragraph) => html`<p>${said(paragraph, item, found)}</p>`)}</blockquote>`
      : nothing}
    <dl part="facts">
      ${signatories?.described ? row(localize.term('signedBy'), named(signatories.names, found)) : nothing}
      ${row(localize.term('people'), named(people, found))} ${row(localize.term('organisations'), named(organisations, found))}
      ${row(localize.term('places'), named(places, found))} ${row(localize.term('laws'), named(laws, found))}
      ${row(localize.term('media'), [...link(localize.term('recording'), media?.audio), ...link(localize.term('document'), media?.pdf)])}
      ${row(localize.term('source'), [
        html`${name}, ${saidDate(statement.date, localize)}`,
        ...(source ? takenFrom(source, localize) : link(localize.term('listOf', name), url)),
      ])}
    </dl>`;
}

/** A statement that is not from where the others are says where it is from. */
function takenFrom({ name, url, read }: NonNullable<Statement['source']>, localize: Localizer): unknown[] {
  const [said] = named([name]);
  return [html`${url ? html`<a href=${url}>${said}</a>` : said}${read ? `, ${localize.term('readOn', localize.formatDate(read))}` : nothing}`];
}

/** The cases and topics of a statement narrow the list when pressed. */
function subjects(item: StatementItem): unknown {
  const { statement, archive, localize, narrowing, choose, found } = item;
  const group = (field: SubjectField, nameOf: (id: string) => Text | undefined) => {
    const items = statement[field].map((id) => {
      const name = said(nameOf(id) ?? id, item, found);
      if (narrowing.isFixed(field)) return name;
      const pressed = narrowing.isChosen?.(field, id) ?? nothing;
      return html`<button type="button" class="subject" aria-pressed=${pressed} @click=${() => choose(field, id)}>${name}</button>`;
    });
    return items.length > 0 ? html`<span><span class="label">${localize.term(field)}</span> ${listed(items, narrowing.isFixed(field) ? ', ' : ' ')}</span>` : nothing;
  };
  return html`<p class="subjects">
    ${group('cases', (id) => archive.case(id)?.name)} ${group('topics', (id) => archive.topic(id)?.label)}
  </p>`;
}

/** Each button says to which statement it belongs: read out alone, "Cite" means nothing. */
function actions(item: StatementItem, open: boolean): TemplateResult {
  const { statement, localize, reader } = item;
  const name = plain(statement.title, item);
  const button = (label: string, act: (statement: Statement) => unknown, expanded: boolean | typeof nothing = nothing) =>
    html`<button type="button" class="action" aria-label="${label}: ${name}" aria-expanded=${expanded} @click=${() => act(statement)}>
      ${label}
    </button>`;
  return html`<div part="actions">
    ${button(localize.term(open ? 'readLess' : 'readMore'), reader.toggle, open)}
    ${button(localize.term('cite'), reader.cite, reader.isCited(statement))} ${button(localize.term('copyLink'), reader.copyLink)}
  </div>`;
}
