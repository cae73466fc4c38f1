import { eventsOf, statementsBehind } from '../archive/chronology.js';
import { citableCase } from '../archive/citation.js';
import { peopleOf } from '../archive/people.js';
import type { Case, Fact } from '../archive/schema.js';
import { escape } from '../embed/html.js';
import { recordPath } from '../embed/paths.js';
import type { Sayer } from '../embed/sayer.js';
import { en as words } from '../messages/en.js';
import * as said from '../messages/pages.js';
import { caseCodes } from './embed-section.js';
import { citeSection } from './cite-section.js';
import { caseData, standing, statementData, type LinkedData } from './linked-data.js';
import { describeCase } from './describe.js';
import { wholePage } from './page.js';
import { rows, section, sourceSection, statementList } from './parts.js';
import { sayerOf, type Site } from './site.js';

/** The page of a case: how things stand, as of when and according to whom, and how it came to that. */
export function casePage(one: Case, site: Site): string {
  const { archive } = site;
  const sayer = sayerOf(site);
  const { id, kind, name, role, summary, status, facts } = one;
  const statements = statementsBehind(one, archive);
  const dated = (html: string, stated: Pick<Fact, 'asOf' | 'source'>) => `${html} <small>${sourced(stated, sayer, site)}</small>`;
  const known = [
    ...peopleOf(one, archive).map((people) => [words.people, dated(escape(people.names.join('; ')), people)] as const),
    ...facts.map((fact) => [sayer.said(fact.label), dated(sayer.said(fact.value), fact)] as const),
  ];
  const content = `<article>
<header>
<p class="kicker">${[said.caseKinds[kind], role && sayer.plain(role)].filter((part) => part !== undefined).map(escape).join(' · ')}</p>
<h1>${sayer.said(name)}</h1>
</header>
${sayer.notice(one)}
${status ? `<p class="status"><strong>${sayer.said(status.value)}</strong> <span>${sourced(status, sayer, site)}</span></p>` : ''}
${statements[0] ? `<p class="age">${escape(sayer.age(one))}</p>` : ''}
${section(words.summary, summary ? `<p>${sayer.said(summary)}</p>` : '')}
${section(said.facts, rows(known))}
${section(words.chronology, eventList(one, sayer, site))}
${section(words.statements(statements.length), statementList(statements, sayer))}
${sourceSection(site)}
${citeSection(citableCase(one, archive), site)}
${caseCodes(one, site)}
</article>`;
  return wholePage({ path: recordPath(id), id, title: sayer.plain(name), description: describeCase(one, site), data: dataOf(one, site), content }, site);
}

/** As of when, with the source. A link says where it leads; on paper it can't, so there the source is named. */
function sourced(stated: Pick<Fact, 'asOf' | 'source'>, sayer: Sayer, { archive }: Site): string {
  const statement = archive.statement(stated.source);
  const onPaper = statement?.date === stated.asOf ? `<span class="paper"> · ${escape(words.statementOf(sayer.day(statement.date), statement.kind))}</span>` : '';
  return sayer.stated(stated, undefined, onPaper);
}

function eventList(one: Case, sayer: Sayer, { archive }: Site): string {
  const items = eventsOf(one, archive).map(({ date, kind, event, statement }) => {
    const small = [event?.place && sayer.said(event.place), sayer.statementOf(statement)].filter(Boolean).join(' · ');
    const when = date ? sayer.time(date) : escape(words.dateUnknown);
    return `<li><p class="when">${when} · ${escape(words.eventKind(kind))}</p><p>${event ? sayer.said(event.text) : ''} <small>${small}</small></p></li>`;
  });
  return items.length > 0 ? `<ol class="events">${items.join('')}</ol>` : '';
}

/** What the page is about, and what it has that from. */
function dataOf(one: Case, site: Site): LinkedData {
  return {
    name: sayerOf(site).plain(one.name),
    ...standing(one.record, site),
    about: caseData(one, site),
    citation: statementsBehind(one, site.archive).map((statement) => statementData(statement, site)),
  };
}
