/**
 * The one description of what an archive holds. From it come the TypeScript types, the check of everything that enters from
 * outside, and the JSON Schema that editors use for `data/*.json` (`npm run schema` copies the docblocks below into it).
 *
 * To add a field: add it here with a docblock, run `npm run schema`, and draw it in a component.
 */
import { checked, frozen, isString, list, matching, object, oneOf, optional, type Output } from './check.js';
import { isDate, parseDate } from './dates.js';
import { isText, LANGUAGE, type Text } from './text.js';
import { webAddress } from './web-address.js';

const nonEmpty = matching(/\S/, 'is empty');
export const id = matching(/^[A-Za-z0-9][\w.-]*$/, 'is not an id: use letters, digits and - . _');
const kind = matching(/^[a-z]+(-[a-z]+)*$/, 'is not a kind: use small letters and single hyphens');
const language = matching(LANGUAGE, 'is not a BCP 47 language');
const count = checked((given): given is number => Number.isInteger(given) && Number(given) > 0, 'is not a whole number from 1');
export const date = checked(
  (given): given is string => isString(given) && isDate(given),
  'is not a date: write EDTF such as 2024-10-01, 2024-10, 2017~ or 2017/..',
);

/** The date of a dataset is told to every reader, and stands for how old all of it is. */
const day = checked((given): given is string => isString(given) && parseDate(given)?.earliest === given, 'is not a day: write 2024-10-01');

/** Plain text in the archive's language, or one text per language (BCP 47). Never HTML, never Markdown. */
const text = checked(isText, 'is not text: write a string, or one string per language', (given) => (isString(given) ? given : frozen({ ...given })));

/** An address that may become a link. One that is not `http:` or `https:` is dropped, never linked. */
const address = checked(isString, 'is not an address', webAddress);

/** The standing of a record: corrections and retractions stay visible with their notice, withheld records are gone. */
const RecordStateSchema = object({
  /** `current`, `corrected`, `retracted` or `withheld`. */
  state: oneOf('current', 'corrected', 'retracted', 'withheld'),
  /** The day of the correction, retraction or withdrawal (EDTF). */
  date,
  /** What was changed and why, in words for readers. Never a reason that identifies somebody. */
  note: optional(text),
  /** Id of the record that takes this one's place. */
  replacedBy: optional(id),
});

const SourceSchema = object({
  /** What it was taken from, in words. */
  name: nonEmpty,
  /** Where that is to be found. */
  url: optional(address),
  /** The day on which the archive's editors read it (EDTF). */
  read: optional(date),
});

export const StatementSchema = object({
  /** Stable id, never reused: it is part of links that others have copied. */
  id,
  /** `statement`, `joint-statement`, `flash-info`, `open-letter`, `submission` …; any other is said as it is written. */
  kind,
  /** The statement's own date (EDTF). */
  date,
  /** The title, word for word. */
  title: text,
  /** The archive editors' own summary, a string per paragraph: neutral, attributed, 40 to 120 words together. */
  summary: list(text),
  /** The publisher's own words, a string per paragraph, where the archive holds them. */
  text: list(text),
  /** Who speaks besides the publisher; absent when the publisher speaks alone or where the source does not describe them. */
  signatories: optional(
    object({
      /** The signatories as the statement describes them. */
      described: optional(text),
      /** How many have signed, where the source says so. */
      count: optional(count),
      /** Their names, where the source has them. */
      names: list(nonEmpty),
    }),
  ),
  /** Ids of topics. */
  topics: list(id),
  /** Ids of the cases it speaks of. */
  cases: list(id),
  /** Names of the people it speaks of, without titles. */
  people: list(nonEmpty),
  /** Names of organisations, companies, courts and public bodies. */
  organisations: list(nonEmpty),
  /** Names of places. */
  places: list(nonEmpty),
  /** Laws and articles. */
  laws: list(nonEmpty),
  /** The statement's own address at its publisher. Leave it out rather than guess it. */
  url: optional(address),
  /** Addresses of recordings and documents. */
  media: optional(object({ audio: optional(address), pdf: optional(address) })),
  /** Where this statement was taken from, when it differs from the archive's `source`. */
  source: optional(SourceSchema),
  /** Absent means current. */
  record: optional(RecordStateSchema),
});

const FactSchema = object({
  /** What the fact is about: "Charge", "Prison". */
  label: text,
  /** The fact, as the source has it. */
  value: text,
  /** The date for which the source states it (EDTF). */
  asOf: date,
  /** Id of the statement it comes from. */
  source: id,
});

const EventSchema = object({
  /** When it happened, only as precisely as the source says (EDTF); absent when the source gives no date. */
  date: optional(date),
  /** `arrest`, `charge`, `trial` …; an unknown kind is shown as a plain event. */
  kind,
  /** What happened, in one short sentence. */
  text,
  /** Where, when the source names the place. */
  place: optional(text),
  /** Id of the statement it comes from. */
  source: id,
});

export const CaseSchema = object({
  /** Stable id, never reused. */
  id,
  /** What kind of case it is. */
  kind: oneOf('person', 'group', 'community', 'organisation', 'complaint', 'issue'),
  /** The name of the person, group, place or matter. */
  name: text,
  /** What they are or do: "Journalist". */
  role: optional(text),
  /** One neutral sentence by the archive's editors. */
  summary: optional(text),
  /** Names of the people of the case. A case shows those whom one of its statements names too, as of that statement's date. */
  people: list(nonEmpty),
  /** What the newest statement says, as of that statement's date. */
  status: optional(
    object({
      /** A slug that chooses the icon: `pre-trial-detention`, `imprisoned`, `under-review` … */
      kind,
      /** The status in words. */
      value: text,
      /** The date of the statement that says so (EDTF). */
      asOf: date,
      /** Id of that statement. */
      source: id,
    }),
  ),
  /** What is known and not an occurrence, each with its date and its source. */
  facts: list(FactSchema),
  /** What happened, each with its date and its source. */
  events: list(EventSchema),
  /** Absent means current. */
  record: optional(RecordStateSchema),
});

const TopicSchema = object({
  /** The id that statements use. */
  id,
  /** The topic's name for readers. */
  label: text,
});

/** The archive's own facts, without its records. */
export const HeaderSchema = object({
  /** The version of this format. */
  schemaVersion: oneOf(1),
  /** The archive's title. */
  title: text,
  publisher: object({
    /** The name by which the publisher is known. */
    name: nonEmpty,
    /** Its name in full. */
    fullName: optional(nonEmpty),
    /** The publisher's public list of statements. */
    url: optional(address),
  }),
  /** The language of plain strings (BCP 47). */
  language,
  /** The day on which the dataset was last changed (EDTF, a full day). */
  updated: day,
  /** Address of a record's page, with `{id}` where its id goes. Absent when records have no pages. */
  permalink: optional(matching(/\{id\}/, 'has no {id}: write where the id goes')),
  /** Under which terms the archive may be used. */
  licence: optional(text),
  /** Where the statements were taken from. */
  source: optional(SourceSchema),
  /** The topics that statements are sorted by. */
  topics: list(TopicSchema),
});

export type ArchiveHeader = Output<typeof HeaderSchema>;
export type Topic = Output<typeof TopicSchema>;
export type Statement = Output<typeof StatementSchema>;
export type Case = Output<typeof CaseSchema>;
export type Fact = Output<typeof FactSchema>;
export type CaseEvent = Output<typeof EventSchema>;
export type RecordState = Output<typeof RecordStateSchema>;
export type { Text };
