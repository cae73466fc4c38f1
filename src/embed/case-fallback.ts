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
export function caseFallback(one: Case, archive: Archive, { variant, statements, language }: CaseFallbackOptions = {}): string {
  const sayer = new Sayer(archive, language);
  const { name, status } = one;
  if (variant === 'inline') return sayer.said(name) + (status ? ` (${sayer.said(status.value)}, ${sayer.stated(status, one)})` : sayer.shortNotice(one));
  return variant === 'compact' ? briefly(one, sayer) + sayer.source() : wholeCase(one, archive, sayer, statements);
}

/**
 * All that is known of a case.
 *
 * @param few How many of its statements are listed.
 */
export function wholeCase(one: Case, archive: Archive, sayer = new Sayer(archive), few = 5): string {
  const { summary } = one;
  const statements = statementsBehind(one, archive);
  return [
    briefly(one, sayer),
    summary && `<p>${words.summary}: ${sayer.said(summary)}</p>`,
    list('ul', [...peopleOf(one, archive).map((people) => peopleIn(people, sayer)), ...one.facts.map((fact) => factOf(fact, sayer))]),
    section(words.chronology, list('ol', eventsOf(one, archive).map((entry) => eventOf(entry, sayer)))),
    section(words.statements(statements.length), list('ul', statements.slice(0, few).map((statement) => statementOf(statement, sayer)))),
    sayer.source(),
  ].filter(Boolean).join('');
}

/** Who it is, how things stand, and how new that is. */
function briefly(one: Case, sayer: Sayer): string {
  const { role, status } = one;
  const age = sayer.age(one);
  return [
    `<p><strong>${sayer.linked(one, one.name)}</strong></p>`,
    role && `<p>${sayer.said(role)}</p>`,
    sayer.notice(one),
    status && `<p><strong>${sayer.said(status.value)}</strong>, ${sayer.stated(status)}</p>`,
    age && `<p>${escape(age)}</p>`,
  ].filter(Boolean).join('');
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
