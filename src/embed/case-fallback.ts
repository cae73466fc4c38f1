import type { Archive } from '../archive/archive.js';
import { eventsOf, statementsBehind, type Entry } from '../archive/chronology.js';
import { peopleOf, type NamedPeople } from '../archive/people.js';
import type { Case, Fact, Statement } from '../archive/schema.js';
import { en as words } from '../messages/en.js';
import { escape, prose } from './html.js';
import { Sayer } from './sayer.js';

export interface CaseFallbackOptions {
  /** As much as the widget shows. Default `full`. */
  readonly variant?: 'full' | 'compact' | 'inline' | undefined;
  /** How many statements are listed. Default 5, as in `<case-card>`. */
  readonly statements?: number | undefined;
  /** The reader's language, BCP 47. Default: the archive's. */
  readonly language?: string | undefined;
}

/** The fallback of a `<case-card>`: how things stand, as of when and according to whom. */
export function caseFallback(one: Case, archive: Archive, options: CaseFallbackOptions = {}): string {
  const { variant = 'full', statements = 5, language } = options;
  const sayer = new Sayer(archive, language);
  const { name, role, summary, status } = one;
  if (variant === 'inline') return sayer.said(name) + (status ? ` (${sayer.said(status.value)}, ${sayer.stated(status, one)})` : sayer.shortNotice(one));
  const said = statementsBehind(one, archive);
  const isWhole = variant === 'full';
  const parts = [
    `<p><strong>${sayer.linked(one, one.name)}</strong></p>`,
    role && `<p>${sayer.said(role)}</p>`,
    sayer.notice(one),
    status && `<p><strong>${sayer.said(status.value)}</strong>, ${sayer.stated(status)}</p>`,
    said[0] && `<p>${escape(sayer.age(one))}</p>`,
    isWhole && summary && `<p>${words.summary}: ${sayer.said(summary)}</p>`,
    isWhole && list('ul', [...peopleOf(one, archive).map((people) => peopleIn(people, sayer)), ...one.facts.map((fact) => factOf(fact, sayer))]),
    isWhole && section(words.chronology, list('ol', eventsOf(one, archive).map((entry) => eventOf(entry, sayer)))),
    isWhole && section(words.statements(said.length), list('ul', said.slice(0, statements).map((statement) => statementOf(statement, sayer)))),
    sayer.source(),
  ];
  return parts.filter(Boolean).join('');
}

/** Several in a list; nothing for none. */
export function list(tag: 'ul' | 'ol', items: readonly string[]): string {
  return items.length > 0 ? `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>` : '';
}

function section(heading: string, content: string): string {
  return content && `<p><strong>${escape(heading)}</strong></p>${content}`;
}

function peopleIn(people: NamedPeople, sayer: Sayer): string {
  return `<p><small>${words.people}</small><br> ${prose(people.names.join('; '))}, ${sayer.stated(people)}</p>`;
}

function factOf(fact: Fact, sayer: Sayer): string {
  return `<p><small>${sayer.said(fact.label)}</small><br> ${sayer.said(fact.value)}, ${sayer.stated(fact)}</p>`;
}

/** What happened and when, and the statement that says so. */
function eventOf({ date, kind, event, statement }: Entry, sayer: Sayer): string {
  const when = date ? sayer.time(date) : escape(words.dateUnknown);
  const place = event?.place ? `${sayer.said(event.place)} · ` : '';
  return `<p>${when} · ${escape(words.eventKind(kind))}<br> ${event ? sayer.said(event.text) : ''} <small>${place}${sayer.statementOf(statement)}</small></p>`;
}

function statementOf(statement: Statement, sayer: Sayer): string {
  const title = sayer.linked(statement, statement.title);
  return `<p>${sayer.time(statement.date)}<br> <strong>${title}</strong><br> <small>${sayer.byline(statement)}</small></p>${sayer.notice(statement)}`;
}
