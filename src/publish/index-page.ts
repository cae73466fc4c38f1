import type { Case } from '../archive/schema.js';
import { yearOf } from '../archive/dates.js';
import { escape, link } from '../embed/html.js';
import { en as words } from '../messages/en.js';
import * as said from '../messages/pages.js';
import { archiveCodes } from './embed-section.js';
import { publisherData } from './linked-data.js';
import { MISSING, wholePage } from './page.js';
import { section, sourceSection, statementList } from './parts.js';
import { sayerOf, type Site } from './site.js';

/** The archive in one page: every statement by year, every case with its status, every topic. */
export function indexPage(site: Site): string {
  const { archive } = site;
  const { title, publisher, language } = archive.header;
  const sayer = sayerOf(site);
  const name = sayer.plain(title);
  const days = archive.statements.map(({ date }) => date);
  const description = said.describeArchive(words.statements(days.length), words.casesFound(archive.cases.length), publisher.name, sayer.day(days.at(-1) ?? ''), sayer.day(days[0] ?? ''));
  const years = [...new Set(days.map(yearOf))];
  const [cases, topics] = [caseList(archive.cases, site), topicList(site)];
  const places = [[`y${years[0] ?? ''}`, said.allStatements, days.length > 0], ['cases', said.allCases, cases], ['topics', said.allTopics, topics]] as const;
  const contents = places.filter(([, , isThere]) => isThere).map(([id, label]) => `<a href="#${escape(id)}">${label}</a>`);
  const content = `<article class="index">
<header>
<h1>${escape(name)}</h1>
<p class="standfirst">${escape(description)}</p>
<p class="age">${escape(words.asOf(sayer.day(archive.header.updated), sayer.day(days[0] ?? '')))} ${said.onlyHere}</p>
${contents.length > 0 ? `<nav class="contents" aria-label="${said.contents}">${contents.join('')}</nav>` : ''}
</header>
${years.map((year) => section(sayer.day(year), statementList(archive.statements.filter(({ date }) => yearOf(date) === year), sayer), `y${year}`)).join('\n')}
${section(said.allCases, cases, 'cases')}
${section(said.allTopics, topics, 'topics')}
${sourceSection(site)}
${archiveCodes(site)}
</article>`;
  const data = { '@type': 'WebSite', name, inLanguage: language, about: publisherData(site) };
  return wholePage({ path: '', id: 'index', title: name, description, content, data }, site);
}

/** What a server shows for an address that leads nowhere. Of what was withheld it says no more than that. */
export function missingPage(site: Site): string {
  const content = `<article><header><h1>${said.notHere}</h1></header><p>${said.notHereWhy} ${link(site.address, said.notHereBut)}</p></article>`;
  return wholePage({ path: MISSING, title: said.notHere, description: said.notHereWhy, content }, site);
}

function caseList(cases: readonly Case[], site: Site): string {
  const sayer = sayerOf(site);
  const item = (one: Case) => {
    const status = one.status ? `<p>${sayer.said(one.status.value)}, <small>${sayer.stated(one.status)}</small></p>` : '';
    const name = sayer.linked(one, one.name) + sayer.shortNotice(one);
    return `<li><p class="when">${said.caseKinds[one.kind]}</p><div><p>${name}</p>${status}</div></li>`;
  };
  return cases.length > 0 ? `<ol class="records">${cases.map(item).join('')}</ol>` : '';
}

function topicList(site: Site): string {
  const { archive } = site;
  const sayer = sayerOf(site);
  const items = archive.header.topics.map(({ id, label }) => {
    const under = archive.filter({ topics: [id] }).map((statement) => `<li>${sayer.linked(statement, statement.title)}, ${sayer.time(statement.date)}${sayer.shortNotice(statement)}</li>`);
    return under.length > 0 ? `<h3 id="${escape(id)}">${sayer.said(label)}</h3><ul>${under.join('')}</ul>` : '';
  });
  return items.join('');
}
