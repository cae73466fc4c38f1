import { isWithin, sortByDate } from './dates.js';
import type { ArchiveHeader, Case, Statement, Topic } from './schema.js';
import type { Problem } from './validate.js';
import { webAddress } from './web-address.js';

/** What narrows a list of statements. Within one field any value will do; between fields all must hold. */
export interface Filters {
  /** Ids of cases. */
  readonly cases?: readonly string[] | undefined;
  /** Ids of topics. */
  readonly topics?: readonly string[] | undefined;
  /** Kinds of statement. */
  readonly kinds?: readonly string[] | undefined;
  /** EDTF: nothing that is surely older. */
  readonly from?: string | undefined;
  /** EDTF: nothing that is surely newer. */
  readonly to?: string | undefined;
}

export type Order = 'newest' | 'oldest';

/**
 * A checked archive: frozen, without a DOM, the same for all widgets of a page. Withheld and damaged records are not in it,
 * nor in any of its counts.
 */
export class Archive {
  /** The archive's own facts: title, publisher, language, `updated`, topics. */
  readonly header: Readonly<ArchiveHeader>;
  /** All statements, newest first. */
  readonly statements: readonly Statement[];
  /** All cases, in the dataset's order. */
  readonly cases: readonly Case[];
  /** What could not be used, for those who keep the archive. */
  readonly problems: readonly Problem[];

  readonly #statements: ReadonlyMap<string, Statement>;
  readonly #cases: ReadonlyMap<string, Case>;
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #ofCase = new Map<string, Statement[]>();
  readonly #withheld: ReadonlySet<string>;

  constructor(header: ArchiveHeader, statements: Statement[], cases: Case[], problems: Problem[], withheld: ReadonlySet<string>) {
    this.#withheld = withheld;
    this.header = header;
    this.statements = Object.freeze(sortByDate(statements).reverse());
    this.cases = Object.freeze(cases);
    this.problems = Object.freeze(problems.map((problem) => Object.freeze(problem)));
    this.#statements = new Map(this.statements.map((statement) => [statement.id, statement]));
    this.#cases = new Map(cases.map((one) => [one.id, one]));
    this.#topics = new Map(header.topics.map((topic) => [topic.id, topic]));
    for (const statement of this.statements) {
      for (const id of statement.cases) {
        const listed = this.#ofCase.get(id);
        if (listed) listed.push(statement);
        else this.#ofCase.set(id, [statement]);
      }
    }
    Object.freeze(this);
  }

  statement(id: string): Statement | undefined {
    return this.#statements.get(id);
  }

  case(id: string): Case | undefined {
    return this.#cases.get(id);
  }

  topic(id: string): Topic | undefined {
    return this.#topics.get(id);
  }

  /** Whether the dataset says that a record of this id was withheld: then nothing repeats the id, which may be a name. */
  isWithheld(id: string): boolean {
    return this.#withheld.has(id);
  }

  /** The statements that speak of a case, newest first. */
  statementsOf(caseId: string): readonly Statement[] {
    return this.#ofCase.get(caseId) ?? [];
  }

  /** The statements that pass all filters. */
  filter(filters: Filters = {}, order: Order = 'newest'): readonly Statement[] {
    const found = isEmpty(filters) ? this.statements : this.statements.filter((statement) => passes(statement, filters));
    return order === 'newest' ? found : found.toReversed();
  }

  /** Where a record's name leads: its own address, else its page in the archive, else nowhere. */
  addressOf({ id, url }: { readonly id: string; readonly url?: string | undefined }): string | undefined {
    return url ?? webAddress(this.header.permalink?.replaceAll('{id}', encodeURIComponent(id)));
  }
}

/** Whether nothing is asked for. */
export function isEmpty({ cases, topics, kinds, from, to }: Filters): boolean {
  return !cases?.length && !topics?.length && !kinds?.length && !from && !to;
}

function passes(statement: Statement, { cases, topics, kinds, from, to }: Filters): boolean {
  return (
    (!cases?.length || cases.some((id) => statement.cases.includes(id))) &&
    (!topics?.length || topics.some((id) => statement.topics.includes(id))) &&
    (!kinds?.length || kinds.includes(statement.kind)) &&
    ((!from && !to) || isWithin(statement.date, from, to))
  );
}
