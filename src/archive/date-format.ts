/**
 * EDTF dates in a reader's words. The words are our own, not the engine's: Chromium answers `Intl.DateTimeFormat('km')` in
 * English, engines differ in the digits of Khmer, and a date must read the same everywhere.
 */
import { parseDate, type CalendarPoint } from './dates.js';

/** What a language needs to say a date. To add a language, add its words to {@link DATE_WORDS}. */
export interface DateWords {
  /** The twelve months, January first. */
  readonly months: readonly string[];
  /** A day of the month, `1` to `31`. */
  readonly day: (day: number) => string;
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  /** The ten digits, when they are not `0` to `9`. */
  readonly digits?: string;
}

/** French puts an article before a day, not before a month or a year. */
const STARTS_WITH_DAY = /^\d{1,2}(er)? /;

const DATE_WORDS: Readonly<Record<string, DateWords>> = {
  en: {
    months: 'January February March April May June July August September October November December'.split(' '),
    day: String,
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    since: (date) => `since ${date}`,
    until: (date) => `until ${date}`,
  },
  fr: {
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    day: (day) => (day === 1 ? '1er' : String(day)),
    about: (date) => (STARTS_WITH_DAY.test(date) ? `vers le ${date}` : `vers ${date}`),
    uncertain: (date) => `${date} (incertain)`,
    since: (date) => (STARTS_WITH_DAY.test(date) ? `depuis le ${date}` : `depuis ${date}`),
    until: (date) => (STARTS_WITH_DAY.test(date) ? `jusqu’au ${date}` : `jusqu’en ${date}`),
  },
  km: {
    months: 'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ'.split(' '),
    day: String,
    about: (date) => `ប្រហែល ${date}`,
    uncertain: (date) => `${date} (មិនច្បាស់)`,
    since: (date) => `តាំងពី ${date}`,
    until: (date) => `រហូតដល់ ${date}`,
    digits: '០១២៣៤៥៦៧៨៩',
  },
};

/**
 * Says an EDTF date in a language, only as precisely as it is known: `1 October 2024`, `13–15 March 2024`, `about 2017`,
 * `since 2017`. Text that is no date comes back as it is.
 *
 * @param date EDTF text.
 * @param language BCP 47; a language without words of its own is answered in English.
 */
export function formatDate(date: string, language = 'en'): string {
  const it = parseDate(date);
  if (!it) return date;
  const words = wordsFor(language);
  const { start, end, interval } = it;
  const said = (point: CalendarPoint) => withCertainty(point, sayPoint(point, words), words);
  let text: string;
  if (start && end) text = sayRange(start, end, words);
  else if (start) text = interval ? words.since(said(start)) : said(start);
  else text = end ? words.until(said(end)) : date;
  return withDigits(text, words);
}

/** The language in which dates are said where `language` is wanted: its own words, else English. */
export function languageOfDates(language: string): string {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(DATE_WORDS, primary) ? primary : 'en';
}

function wordsFor(language: string): DateWords {
  return DATE_WORDS[languageOfDates(language)] as DateWords;
}

function sayPoint({ year, month, day }: CalendarPoint, words: DateWords): string {
  const name = month && words.months[month - 1];
  return [day && words.day(day), name, year].filter((part) => part !== undefined).join(' ');
}

/** What both ends share is said once: `13–15 March 2024`, `28 June – 3 July 2024`. */
function sayRange(start: CalendarPoint, end: CalendarPoint, words: DateWords): string {
  const [from, to] = [start, end].map((point) => withCertainty(point, sayPoint(point, words), words)) as [string, string];
  if (from === to) return to;
  const isPlain = from + to === sayPoint(start, words) + sayPoint(end, words);
  if (isPlain && start.year === end.year && start.month && end.month) {
    if (start.month !== end.month || !start.day || !end.day) return `${from.replace(/ \d+$/, '')} – ${to}`;
    return `${words.day(start.day)}–${to}`;
  }
  return from + (/\s/.test(from + to) ? ' – ' : '–') + to;
}

function withCertainty({ about, uncertain }: CalendarPoint, text: string, words: DateWords): string {
  const close = about ? words.about(text) : text;
  return uncertain ? words.uncertain(close) : close;
}

function withDigits(text: string, { digits }: DateWords): string {
  return digits ? text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit) : text;
}
