/** What is said of a record where its page is not seen: who says it and when stands in it. Plain text. */
import type { Case, Statement } from '../archive/schema.js';
import { en as words } from '../messages/en.js';
import * as said from '../messages/pages.js';
import { sayerOf, type Site } from './site.js';

/** `LICADHO, joint statement of 1 October 2024. Summary by the archive’s editors: …` */
export function describeStatement(statement: Statement, site: Site): string {
  const { kind, date, summary } = statement;
  const sayer = sayerOf(site);
  const when = [sayer.day(date), ...sayer.standings(statement)].join('; ');
  const first = summary[0] ? ` ${words.summary}: ${sayer.plain(summary[0])}` : '';
  return `${site.archive.header.publisher.name}, ${words.statementKind(kind).toLowerCase()}, ${when}.${first}`;
}

/** `Mech Dara, Journalist: In pre-trial detention, as of 1 October 2024 (LICADHO). What has happened since is not in this archive.` */
export function describeCase(one: Case, site: Site): string {
  const { name, role, status, summary } = one;
  const sayer = sayerOf(site);
  const who = [name, role].filter((part) => part !== undefined).map((part) => sayer.plain(part)).join(', ');
  const what = status
    ? `: ${sayer.plain(status.value)}, ${words.statedAsOf(sayer.day(status.asOf))} (${site.archive.header.publisher.name})`
    : '';
  const notices = sayer.standings(status && site.archive.statement(status.source), one);
  return [who + what, ...notices].join('; ') + (status ? `. ${said.onlyHere}` : '.') + (summary ? ` ${words.summary}: ${sayer.plain(summary)}` : '');
}
