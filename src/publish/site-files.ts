/**
 * A whole archive as static files: pages to read, pages for frames, what other programs look for, all as text. Nothing here
 * touches a disk; whoever calls it writes the files, and the pictures that `pictures.ts` describes.
 */
import type { Archive } from '../archive/archive.js';
import type { Dataset } from '../archive/dataset-schema.js';
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
 * A dataset as it goes out: with the addresses of its pages, and without anything of what was withheld, which the archive has
 * left out but the file may still hold.
 *
 * @param archive The same dataset, opened.
 */
export function publishedDataset(dataset: Dataset, archive: Archive, address: string): Dataset {
  const bare = ({ id, record }: { readonly id: string; readonly record?: { readonly state: string; readonly date: string } | undefined }) => ({
    id,
    record: { state: 'withheld' as const, date: record?.state === 'withheld' ? record.date : dataset.updated },
  });
  const statements = dataset.statements.map((given) => (archive.statement(given.id) ? onlyKnown(given, archive) : bare(given)));
  const cases = dataset.cases?.map((given) => (archive.case(given.id) ? given : bare(given)));
  return { ...dataset, permalink: permalinkFor(address), statements, ...(cases && { cases }) };
}

/** Without the ids of cases that are not there: an id can be a name. */
function onlyKnown<T extends object>(statement: T, archive: Archive): T {
  if (!('cases' in statement) || !Array.isArray(statement.cases)) return statement;
  return { ...statement, cases: statement.cases.filter((id) => archive.case(String(id))) };
}
