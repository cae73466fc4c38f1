/**
 * Joins the checked records: every reference leads somewhere, every fact has the statement that it comes from, and what was
 * withheld is nowhere.
 */
import { frozen, isString } from './check.js';
import type { Case, Statement, Topic } from './schema.js';
import type { CheckedRecords, Problem } from './validate.js';

/** The records with dangling references taken out; each is reported, except where it led to a withheld record. */
export function linkRecords(checked: CheckedRecords, topics: readonly Topic[]) {
  const shown = withoutWithheld(checked);
  const problems: Problem[] = [...checked.problems];
  const [statementIds, caseIds, topicIds] = [idsOf(shown.statements), idsOf(shown.cases), idsOf(topics)];

  /** Those of a record's references, or of what has one, that lead somewhere. */
  const leading = <T extends string | { source: string }>(items: readonly T[], ids: ReadonlySet<string>, record: string, field: string) => {
    const leads = (item: T) => {
      const id = isString(item) ? item : item.source;
      if (!ids.has(id) && !checked.withheld.has(id)) {
        problems.push({ record, field, message: `"${id}" is not in this archive: left out`, fatal: false });
      }
      return ids.has(id);
    };
    return Object.freeze(items.filter(leads)) as T[];
  };

  const statements = shown.statements.map((statement) => {
    const record = `statement "${statement.id}"`;
    const cases = leading(statement.cases, caseIds, record, 'cases');
    return frozen({ ...statement, cases, topics: leading(statement.topics, topicIds, record, 'topics') });
  });
  const cases = shown.cases.map(({ status: given, ...one }) => {
    const record = `case "${one.id}"`;
    const sourced = <T extends { source: string }>(items: readonly T[], field: string) => leading(items, statementIds, record, `${field}.source`);
    const [status] = sourced(given ? [given] : [], 'status');
    return frozen({ ...one, ...(status && { status }), facts: sourced(one.facts, 'facts'), events: sourced(one.events, 'events') });
  });
  return { statements, cases, problems };
}

/**
 * A withheld name disappears everywhere. Where a withheld case still carries names, a record that repeats one of them is
 * withheld with it: showing it would undo the withdrawal.
 */
function withoutWithheld({ statements, cases, withheld, withheldNames }: CheckedRecords) {
  const names = [...withheldNames];
  const isShown = (record: Statement | Case) => {
    const shown = names.length === 0 || !speaksOf(record, names);
    if (!shown) withheld.add(record.id);
    return shown;
  };
  return { statements: statements.filter(isShown), cases: cases.filter(isShown) };
}

/** Whether a text anywhere in a record holds one of the names. Looked through by hand: a page may have overwritten `JSON`. */
function speaksOf(value: unknown, names: readonly string[]): boolean {
  if (typeof value === 'string') return names.some((name) => value.includes(name));
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => speaksOf(part, names));
}

function idsOf(records: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}
