/**
 * A whole archive as static files: pages to read, pages for frames, what other programs look for, all as text. Nothing here
 * touches a disk; whoever calls it writes the files, and the pictures that `picture.ts` describes.
 */
import type { Archive } from '../archive/archive.js';
import type { Dataset } from '../archive/dataset-schema.js';
import type { Case, Statement } from '../archive/schema.js';
import { builderPath, framePath, oembedPath, permalinkFor, recordPath, statementFramePath, WIDGETS } from '../embed/paths.js';
import { casePage } from './case-page.js';
import { builderPage } from './builder-page.js';
import { caseFrame, statementFrame, widgetFrame } from './frame-page.js';
import { headers } from './headers.js';
import { indexPage, missingPage } from './index-page.js';
import { MISSING } from './page.js';
import { oembedOfCase, oembedOfIndex, oembedOfStatement } from './oembed.js';
import type { Site } from './site.js';
import { statementPage } from './statement-page.js';

/** The text files of a site by path. Throws where two records would have one page. */
export function siteFiles(site: Site): ReadonlyMap<string, string> {
  const { archive } = site;
  const files = new Map<string, string>();
  const add = (path: string, content: string) => {
    if (files.has(path)) throw new Error(`${path} would be written twice: a statement and a case share an id`);
    files.set(path, content);
  };
  const page = (path: string, content: string) => add(`${path.split('?')[0]}index.html`, content);

  page('', indexPage(site));
  page(builderPath(), builderPage(site));
  add(MISSING, missingPage(site));
  add(oembedPath(), oembedOfIndex(site));
  for (const statement of archive.statements) {
    page(recordPath(statement.id), statementPage(statement, site));
    page(statementFramePath(statement.id), statementFrame(statement, site));
    add(oembedPath(statement.id), oembedOfStatement(statement, site));
  }
  for (const one of archive.cases) {
    page(recordPath(one.id), casePage(one, site));
    for (const widget of ['case-card', 'case-timeline'] as const) page(framePath(widget, { case: one.id }), caseFrame(widget, one, site));
    add(oembedPath(one.id), oembedOfCase(one, site));
  }
  for (const widget of WIDGETS) if (widget !== 'case-card') page(framePath(widget), widgetFrame(widget, site));
  add('_headers', headers(site));
  return files;
}

/**
 * A dataset as it goes out: with the addresses of its pages, and of its records only what the archive has made of them. The file may
 * still hold what was withheld, what was said by a statement that was, and notes of the editors; an id can be a name, so that of a
 * withheld record nothing goes out at all.
 *
 * @param archive The same dataset, opened.
 * @param address Where its pages will be; absent where it has none, or names them itself.
 */
export function publishedDataset(dataset: Dataset, archive: Archive, address?: string): Dataset {
  const statements = dataset.statements.flatMap(({ id }) => archive.statement(id) ?? []);
  const cases = dataset.cases?.flatMap(({ id }) => archive.case(id) ?? []);
  const out = (record: Statement | Case) => asWritten(record, archive);
  const permalink = address ? permalinkFor(address) : archive.header.permalink;
  return { ...archive.header, ...(permalink && { permalink }), statements: statements.map(out), ...(cases && { cases: cases.map(out) }) } as Dataset;
}

/** A record as it would be written: without lists that are empty, and without an id that leads nowhere. */
function asWritten({ record, ...given }: Statement | Case, archive: Archive): object {
  const { replacedBy = '', ...standing } = record ?? {};
  const isThere = archive.statement(replacedBy) ?? archive.case(replacedBy);
  const written = Object.entries(given).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return { ...Object.fromEntries(written), ...(record && { record: { ...standing, ...(isThere && { replacedBy }) } }) };
}
