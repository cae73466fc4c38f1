/**
 * The picture that is shown with a shared link: words only, no faces. Who says it, when, and as of when a status holds stand in it, because it
 * travels without its page.
 */
import type { Case, Statement } from '../archive/schema.js';
import { escape } from '../embed/html.js';
import { en as words } from '../messages/en.js';
import * as said from '../messages/pages.js';
import { sayerOf, type Site } from './site.js';

/** The size that programs ask for, in pixels. */
export const PICTURE = { width: 1200, height: 630 };

export interface Picture {
  /** `index`, or the id of a record. */
  readonly id: string;
  readonly kicker: string;
  readonly title: string;
  /** How things stand, where it is a case; that a record was corrected. */
  readonly standing?: string;
  /** Who says it, and when, each on lines of its own. */
  readonly lines: readonly string[];
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, size: number, weight: Weight) => number;
/** The weights that there are fonts for. */
export type Weight = 400 | 700;

/** What stands in the pictures of a site. */
export function pictures(site: Site): Picture[] {
  const { statements, cases } = site.archive;
  return [ofArchive(site), ...statements.map((statement) => ofStatement(statement, site)), ...cases.map((one) => ofCase(one, site))];
}

function ofArchive(site: Site): Picture {
  const { title, publisher, updated } = site.archive.header;
  const sayer = sayerOf(site);
  const newest = sayer.day(site.archive.statements[0]?.date ?? '');
  return {
    id: 'index',
    kicker: said.publishedBy(publisher.name),
    title: sayer.plain(title),
    lines: [words.statements(site.archive.statements.length), words.asOf(sayer.day(updated), newest)],
  };
}

function ofStatement({ id, date, kind, title, signatories, record }: Statement, site: Site): Picture {
  const sayer = sayerOf(site);
  const signed = sayer.signatories(signatories);
  return {
    id,
    kicker: `${sayer.day(date)} · ${words.statementKind(kind)}`,
    title: sayer.plain(title),
    standing: noticeOf(record, site),
    lines: [[site.archive.header.publisher.name, signed && `${words.signedBy} ${signed}`].filter(Boolean).join(' · ')],
  };
}

function ofCase({ id, kind, name, role, status, record }: Case, site: Site): Picture {
  const sayer = sayerOf(site);
  const notice = noticeOf(record, site);
  const stands = status ? sayer.plain(status.value) : '';
  return {
    id,
    kicker: [said.caseKinds[kind], role && sayer.plain(role)].filter(Boolean).join(' · '),
    title: sayer.plain(name),
    standing: notice || stands,
    lines: [[notice && stands, status && [words.statedAsOf(sayer.day(status.asOf)), ...sayer.standings(site.archive.statement(status.source))].join('; '), site.archive.header.publisher.name].filter(Boolean).join(', ')],
  };
}

function noticeOf(record: Statement['record'], site: Site): string {
  return record?.state === 'corrected' || record?.state === 'retracted' ? words[record.state](sayerOf(site).day(record.date)) : '';
}

const MARGIN = 72;
const ROOM = PICTURE.width - 2 * MARGIN;
/** How far lines of the title are apart, of their size. */
const LEADING = 1.14;
/** The height that there is for the title and what stands below it. */
const MOST = 350;
/** The room of the bar before a status. */
const BAR = 28;
const COLOUR = { paper: '#fbfaf6', ink: '#1b1a17', muted: '#5e5a52', rule: '#1b1a17', accent: '#1d4f91' };

/** A picture in SVG, with lines broken where they end. */
export function drawn(picture: Picture, { archive, address }: Site, measure: Measure): string {
  const { kicker, title, standing = '', lines } = picture;
  const masthead = sayerOf({ archive }).plain(archive.header.title);
  const [left, room] = standing ? [MARGIN + BAR, ROOM - BAR] : [MARGIN, ROOM];
  const bold = shortened(broken(standing, 40, 700, measure, room), 2);
  const small = lines.flatMap((line) => shortened(broken(line, 30, 400, measure, room), 2));
  const below = bold.length * 50 + small.length * 40;
  // As large as there is room for; what is too long even so is cut, with a sign that it is.
  const fitting = [76, 66, 58, 50, 44].map((size) => ({ size, rows: broken(title, size, 700, measure) }));
  const last = { size: 44, rows: shortened(fitting.at(-1)?.rows ?? [], 4) };
  const { size, rows } = fitting.find((given) => given.rows.length * given.size * LEADING + below <= MOST && given.rows.length <= 4) ?? last;
  const step = size * LEADING;
  const top = 206 + size * 0.8;
  const middle = top + (rows.length - 1) * step + 68;
  const end = middle + below - 46;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}">`,
    `<rect width="100%" height="100%" fill="${COLOUR.paper}"/>`,
    `<rect x="${MARGIN}" y="52" width="${ROOM}" height="6" fill="${COLOUR.rule}"/>`,
    text(masthead, MARGIN, 100, 28, 700, COLOUR.ink),
    `<rect x="${MARGIN}" y="120" width="${ROOM}" height="1.5" fill="${COLOUR.rule}"/>`,
    text(kicker, MARGIN, 178, 30, 400, COLOUR.accent),
    ...rows.map((row, index) => text(row, MARGIN, top + index * step, size, 700, COLOUR.ink)),
    standing && `<rect x="${MARGIN}" y="${middle - 36}" width="6" height="${end - middle + 46}" fill="${COLOUR.accent}"/>`,
    ...bold.map((row, index) => text(row, left, middle + index * 50, 40, 700, COLOUR.ink)),
    ...small.map((row, index) => text(row, left, middle + bold.length * 50 - (standing ? 4 : 0) + index * 40, 30, 400, COLOUR.ink)),
    text(new URL(address).host, MARGIN, PICTURE.height - 44, 26, 400, COLOUR.muted),
    '</svg>',
  ].join('');
}

function text(content: string, x: number, y: number, size: number, weight: Weight, colour: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${runs(content)}</text>`;
}

/** Scripts that have a font of their own: Khmer, and Latin letters beyond those of Western Europe, which stand in a file apart. */
export function runs(content: string): string {
  return content
    .split(/([\u1780-\u17ff\u19e0-\u19ff\u200b]+|[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]+)/)
    .map((run, index) => {
      if (index % 2 === 0) return escape(run);
      return /[\u1780-\u17ff\u19e0-\u19ff]/.test(run) ? `<tspan font-family="Noto Sans Khmer">${escape(run)}</tspan>` : `<tspan font-weight="600">${escape(run)}</tspan>`;
    })
    .join('');
}

/** Breaks a text into lines between its words, which Khmer does not mark. */
function broken(content: string, size: number, weight: Weight, measure: Measure, room = ROOM): string[] {
  const words = [...new Intl.Segmenter('km', { granularity: 'word' }).segment(content)].map(({ segment }) => segment);
  const lines: string[] = [];
  let line = '';
  for (const word of joined(words)) {
    if (line && measure((line + word).trimEnd(), size, weight) > room) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trim()].filter(Boolean);
}

/** Signs stay with the word that they stand at, and words of other scripts are whole up to the next space. */
function joined(segments: readonly string[]): string[] {
  const whole: string[] = [];
  for (const segment of segments) {
    const before = whole.at(-1);
    const isKhmer = (given: string) => /[\u1780-\u17d3\u17dc]/.test(given);
    if (before === undefined || /\s$/.test(before) || (isKhmer(before) && isKhmer(segment))) whole.push(segment);
    else whole[whole.length - 1] = before + segment;
  }
  return whole;
}

function shortened(rows: readonly string[], most: number): readonly string[] {
  return rows.length <= most ? rows : [...rows.slice(0, most - 1), `${rows[most - 1] ?? ''} …`];
}
