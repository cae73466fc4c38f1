/**
 * The bundled archive as a dataset: an entry of its own, so that only those who want it carry it.
 * Hand it to `provideArchive`, or to `openArchive` for a look from code.
 */
import type { Dataset } from './archive/dataset-schema.js';
import archive from '../data/archive.json' with { type: 'json' };
import cases from '../data/cases.json' with { type: 'json' };
import statements from '../data/statements.json' with { type: 'json' };

const { $schema: _editorOnly, ...header } = archive;

const dataset: Dataset = { ...header, statements: statements.statements, cases: cases.cases } as Dataset;

export default dataset;
