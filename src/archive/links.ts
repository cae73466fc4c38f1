/**
 * Joins the checked records: every reference leads somewhere, every fact has the statement that it comes from, and what was
 * withheld is nowhere.
 */
import { frozen, isString } from './check.js';
import { ArchiveError } from './errors.js';
import type { ArchiveHeader, Topic } from './schema.js';
import type { CheckedRecords } from './validate.js';
import { nameFinder } from './withheld-names.js';

type Ids = ReadonlySet<string>;

/**
 * The records with dangling references taken out; each is reported, except where it led to a withheld record. What repeats the name of
 * a withheld case is withheld with it: a record, a topic, a problem.
 *
 * @throws {ArchiveError} (`format`) where the header repeats one: without its title or its publisher there is no archive to show.
 */
export function linkRecords(checked: CheckedRecords, given: ArchiveHeader) {
  const { withheld } = checked;
  const isNamed = nameFinder(checked.withheldNames);
  const shown = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
    records.filter((record) => {
      const named = isNamed(record);
      if (named) withheld.add(record.id);
      return !named;
    });
  const { topics: allTopics, ...rest } = given;
  const field = Object.entries(rest).find(([, value]) => isNamed(value))?.[0];
  if (field) throw new ArchiveError('format', `${field} holds a name that stands in a withheld case: take it out of that`, field);
  const header = frozen({ ...rest, topics: Object.freeze(shown(allTopics)) as Topic[] });
  const found = { statements: shown(checked.statements), cases: shown(checked.cases) };
  const [statementIds, caseIds, topicIds] = [found.statements, found.cases, header.topics].map(idsOf) as [Ids, Ids, Ids];
  const problems = [...checked.problems];

  /** Those of a record's references, or of what has one, that lead somewhere. */
  const leading = <T extends string | { source: string }>(items: readonly T[], ids: Ids, record: string, field: string) => {
    const leads = (item: T) => {
      const id = isString(item) ? item : item.source;
      if (!ids.has(id) && !withheld.has(id)) {
        problems.push({ record, field, message: `"${id}" is not in this archive: left out`, fatal: false });
      }
      return ids.has(id);
    };
    return Object.freeze(items.filter(leads)) as T[];
  };

  const statements = found.statements.map((statement) => {
    const record = `statement "${statement.id}"`;
    const cases = leading(statement.cases, caseIds, record, 'cases');
    return frozen({ ...statement, cases, topics: leading(statement.topics, topicIds, record, 'topics') });
  });
  const cases = found.cases.map(({ status: given, ...one }) => {
    const record = `case "${one.id}"`;
    const sourced = <T extends { source: string }>(items: readonly T[], field: string) => leading(items, statementIds, record, `${field}.source`);
    const [status] = sourced(given ? [given] : [], 'status');
    return frozen({ ...one, ...(status && { status }), facts: sourced(one.facts, 'facts'), events: sourced(one.events, 'events') });
  });
  return { header, statements, cases, problems: problems.filter((problem) => !isNamed(problem)) };
}

function idsOf(records: readonly { id: string }[]): Ids {
  return new Set(records.map(({ id }) => id));
}
