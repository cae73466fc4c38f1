import type { Case, CaseEvent, Fact, Statement } from '../archive/schema.js';
import { escape, link } from '../embed/html.js';
import { recordPath } from '../embed/paths.js';
import type { Sayer } from '../embed/sayer.js';
import { en as words } from '../messages/en.js';
import * as said from '../messages/pages.js';
import { casesOf } from './cases-of.js';
import { citeSection } from './cite-section.js';
import { statementCodes } from './embed-section.js';
import { caseData, publisherData, standing, statementData, type LinkedData } from './linked-data.js';
import { describeStatement } from './describe.js';
import { wholePage } from './page.js';
import { paragraphs, rows, section, sourceSection } from './parts.js';
import { sayerOf, type Site } from './site.js';

/** The page of a statement: who said what and when, and all that the archive takes from it. */
export function statementPage(statement: Statement, site: Site): string {
  const sayer = sayerOf(site);
  const { id, date, title, url, summary, text, source } = statement;
  const content = `<article>
<header>
<p class="kicker">${sayer.time(date)} · ${escape(words.statementKind(statement.kind))}</p>
<h1>${link(url, sayer.plain(title))}</h1>
<p class="byline">${signed(statement, site)}</p>
</header>
${sayer.notice(statement)}
${section(words.summary, paragraphs(summary, sayer))}
${section(said.ownWords, text.length > 0 ? `<blockquote>${paragraphs(text, sayer)}</blockquote>` : '')}
${section(said.statedHere, casesOf(statement, site.archive).map((one) => statedOf(one, statement, sayer)).join(''))}
${section(said.names, namesIn(statement, site))}
${sourceSection(site, source)}
${citeSection(statement, site)}
${statementCodes(statement, site)}
</article>
${neighbours(statement, site)}`;
  return wholePage({ path: recordPath(id), id, title: sayer.plain(title), description: describeStatement(statement, site), date, data: dataOf(statement, site), content }, site);
}

/** Who speaks, with all names where the source has them. */
function signed({ signatories }: Statement, site: Site): string {
  const { described, count, names = [] } = signatories ?? {};
  const sayer = sayerOf(site);
  const who = [described && sayer.said(described), names.length > 0 && escape(names.join('; '))].filter(Boolean).join(': ');
  return [escape(site.archive.header.publisher.name), who && `${words.signedBy} ${who}${count ? ` ${words.signatoryCount(count)}` : ''}`].filter(Boolean).join(' · ');
}

/** What a case owes to the statement: its status, facts and events, each with its date. */
function statedOf(one: Case, { id }: Statement, sayer: Sayer): string {
  const isFromHere = ({ source }: { source: string }) => source === id;
  const { status } = one;
  const facts = one.facts.filter(isFromHere);
  const events = one.events.filter(isFromHere);
  const isStatus = status && isFromHere(status);
  const heading = `<h3>${sayer.linked(one, one.name)}${sayer.shortNotice(one)}</h3>`;
  const standing = isStatus ? [[said.status, `<strong>${sayer.said(status.value)}</strong> ${asOf(status, sayer)}`] as const] : [];
  return heading + rows([...standing, ...facts.map((fact) => [sayer.said(fact.label), `${sayer.said(fact.value)} ${asOf(fact, sayer)}`] as const)]) + eventList(events, sayer);
}

function asOf({ asOf: date }: Pick<Fact, 'asOf'>, sayer: Sayer): string {
  return `<small>${escape(words.statedAsOf(sayer.day(date)))} · ${said.accordingToThis}</small>`;
}

function eventList(events: readonly CaseEvent[], sayer: Sayer): string {
  const item = ({ date, kind, text, place }: CaseEvent) => {
    const small = [place && sayer.said(place), said.accordingToThis].filter(Boolean).join(' · ');
    return `<li><p class="when">${date ? sayer.time(date) : words.dateUnknown} · ${escape(words.eventKind(kind))}</p><p>${sayer.said(text)} <small>${small}</small></p></li>`;
  };
  return events.length > 0 ? `<ol class="events">${events.map(item).join('')}</ol>` : '';
}

function namesIn({ people, organisations, places, laws, topics, media }: Statement, site: Site): string {
  const { archive, address } = site;
  const sayer = sayerOf(site);
  const topicLinks = topics.map((id) => link(`${address}#${id}`, sayer.plain(archive.topic(id)?.label ?? id)));
  const recorded = [link(media?.audio, media?.audio ? words.recording : ''), link(media?.pdf, media?.pdf ? words.document : '')].filter(Boolean);
  return rows([
    [words.people, escape(people.join('; '))],
    [words.organisations, escape(organisations.join('; '))],
    [words.places, escape(places.join('; '))],
    [words.laws, escape(laws.join('; '))],
    [words.topics, topicLinks.join('; ')],
    [words.media, recorded.join('; ')],
  ]);
}

function neighbours(statement: Statement, site: Site): string {
  const { statements } = site.archive;
  const place = statements.indexOf(statement);
  const sayer = sayerOf(site);
  const [newer, older] = [statements[place - 1], statements[place + 1]];
  const way = (label: string, other: Statement | undefined) =>
    other ? `<p><span>${label}, ${escape(sayer.day(other.date))}</span> ${sayer.linked(other, other.title)}${sayer.shortNotice(other)}</p>` : '';
  return `<nav class="neighbours" aria-label="${said.allStatements}">${way(said.newer, newer)}${way(said.older, older)}</nav>`;
}

function dataOf(statement: Statement, site: Site): LinkedData {
  const { archive } = site;
  const { title, kind, cases, topics, record, url } = statement;
  const sayer = sayerOf(site);
  return {
    name: sayer.plain(title),
    ...standing(record, site),
    mainEntity: {
      ...statementData(statement, site),
      genre: words.statementKind(kind),
      ...(url && { url }),
      publisher: publisherData(site),
      about: casesOf(statement, archive).filter(({ id }) => cases.includes(id)).map((one) => caseData(one, site)),
      keywords: topics.map((id) => sayer.plain(archive.topic(id)?.label ?? id)),
    },
  };
}
