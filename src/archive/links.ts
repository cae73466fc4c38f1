/**
 * Joins the checked records: every reference leads somewhere, every fact has the statement that it comes from, and what was
 * withheld is nowhere.
 */
import type { Case, Statement, Topic } from './schema.js';
import type { CheckedRecords, Problem } from './validate.js';

type Report = (record: string, field: string, id: string) => void;

/** The records with dangling references taken out; each is reported, except where it led to a withheld record. */
export function linkRecords(checked: CheckedRecords, topics: readonly Topic[]) {
  const { statements, cases } = withoutWithheld(checked);
  const problems: Problem[] = [...checked.problems];
  const report: Report = (record, field, id) => {
    if (checked.withheld.has(id)) return;
    problems.push({ record, field, message: `"${id}" is not in this archive: left out`, fatal: false });
  };
  const known = { statements: idsOf(statements), cases: idsOf(cases), topics: idsOf(topics) };
  return {
    statements: statements.map((statement) => linkStatement(statement, known.cases, known.topics, report)),
    cases: cases.map((one) => linkCase(one, known.statements, report)),
    problems,
  };
}

/**
 * A withheld name disappears everywhere. Where a withheld case still carries names, a record that repeats one of them is
 * withheld with it: showing it would undo the withdrawal.
 */
function withoutWithheld({ statements, cases, withheld, withheldNames }: CheckedRecords) {
  if (withheldNames.size === 0) return { statements, cases };
  const names = [...withheldNames].map((name) => JSON.stringify(name).slice(1, -1));
  const isShown = (record: Statement | Case) => {
    const written = JSON.stringify(record);
    const shown = !names.some((name) => written.includes(name));
    if (!shown) withheld.add(record.id);
    return shown;
  };
  return { statements: statements.filter(isShown), cases: cases.filter(isShown) };
}

function linkStatement(statement: Statement, cases: Ids, topics: Ids, report: Report): Statement {
  const record = `statement "${statement.id}"`;
  return {
    ...statement,
    cases: statement.cases.filter((id) => exists(cases, id, record, 'cases', report)),
    topics: statement.topics.filter((id) => exists(topics, id, record, 'topics', report)),
  };
}

function linkCase(one: Case, statements: Ids, report: Report): Case {
  const record = `case "${one.id}"`;
  const { status, ...rest } = one;
  const sourced = (field: string) => (item: { source: string }) => exists(statements, item.source, record, field, report);
  return {
    ...rest,
    ...(status && sourced('status.source')(status) && { status }),
    facts: one.facts.filter(sourced('facts.source')),
    events: one.events.filter(sourced('events.source')),
  };
}

type Ids = ReadonlySet<string>;

function exists(ids: Ids, id: string, record: string, field: string, report: Report): boolean {
  if (ids.has(id)) return true;
  report(record, field, id);
  return false;
}

function idsOf(records: readonly { id: string }[]): Ids {
  return new Set(records.map(({ id }) => id));
}
