/**
 * Writes the JSON Schema of the data files, so that an editor checks `data/*.json` and explains each field. Everything is read
 * from the text of `src/archive/schema.ts` and `dataset-schema.ts`: the rules from the calls, the explanations from the docblocks.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const SOURCES = ['schema', 'dataset-schema'];
const EDTF_FORM = '^(\\d{4}(-\\d\\d(-\\d\\d)?)?[~?%]?|\\.\\.)(/(\\d{4}(-\\d\\d(-\\d\\d)?)?[~?%]?|\\.\\.))?$';

/** What is checked by a function of its own, in words that JSON Schema has. */
const CHECKED = {
  date: { type: 'string', pattern: EDTF_FORM },
  day: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
  address: { type: 'string' },
  count: { type: 'integer', minimum: 1 },
  language: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
  text: {
    anyOf: [
      { type: 'string', minLength: 1 },
      { type: 'object', minProperties: 1, additionalProperties: { type: 'string', minLength: 1 } },
    ],
  },
};

/** JSON Schema of each call that `check.ts` offers, from its arguments. */
const CALLS = {
  matching: ([form]) => ({ type: 'string', pattern: form.text.slice(1, form.text.lastIndexOf('/')) }),
  oneOf: (values) => {
    const allowed = values.map((value) => (ts.isNumericLiteral(value) ? Number(value.text) : value.text));
    return { enum: allowed, type: typeof allowed[0] };
  },
  optional: ([check]) => schemaOf(check),
  list: ([item]) => ({ type: 'array', items: schemaOf(item), default: [] }),
  object: ([fields]) => record(Object.fromEntries(fields.properties.map(fieldOf)), fields.properties.filter(isRequired).map(nameOf)),
};

const definitions = new Map((await Promise.all(SOURCES.map(declarationsOf))).flat());
const [header, statement, one, withheld] = ['HeaderSchema', 'StatementSchema', 'CaseSchema', 'WithheldSchema'].map(named);
const records = {
  statements: { type: 'array', items: { anyOf: [withheld, statement] } },
  cases: { type: 'array', items: { anyOf: [withheld, one] } },
};
const $schema = { type: 'string' };

/** Every schema file as text, by file name. */
export const files = {
  'archive.schema.json': write('The archive: its title, its publisher, its topics', { $schema, ...header.properties }, header.required),
  'statements.schema.json': write('The statements of the archive', { $schema, statements: records.statements }, ['statements']),
  'cases.schema.json': write('The cases of the archive', { $schema, cases: records.cases }, ['cases']),
  'dataset.schema.json': write(
    'A whole archive in one file',
    { ...header.properties, statements: records.statements, cases: { ...records.cases, default: [] } },
    [...header.required, 'statements'],
  ),
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await mkdir('data/schema', { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(`data/schema/${name}`, text);
}

function write(title, properties, required) {
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title, ...record(properties, required) }, null, 2)}\n`;
}

/** A misspelt field is a field that nobody sees, so there are no others. */
function record(properties, required) {
  return { type: 'object', properties, required, additionalProperties: false };
}

function fieldOf(property) {
  const words = ts.getJSDocCommentsAndTags(property).map(({ comment }) => comment).join(' ');
  const description = words.replace(/\s+/g, ' ').replaceAll('`', '');
  return [nameOf(property), { ...schemaOf(checkOf(property)), ...(description && { description }) }];
}

function isRequired(property) {
  const check = checkOf(property);
  return !(ts.isCallExpression(check) && ['optional', 'list'].includes(check.expression.getText()));
}

function nameOf(property) {
  return property.name.getText();
}

/** The check of a field: `date: optional(date)`, or by its name alone, `date`. */
function checkOf(property) {
  return ts.isPropertyAssignment(property) ? property.initializer : property.name;
}

function schemaOf(check) {
  if (ts.isIdentifier(check)) return named(check.text);
  const call = CALLS[check.expression.getText()];
  if (!call) throw new Error(`${check.getText()}: tell scripts/json-schema.js what it is in JSON Schema`);
  return call(check.arguments);
}

function named(name) {
  return CHECKED[name] ?? schemaOf(definitions.get(name));
}

async function declarationsOf(name) {
  const path = `src/archive/${name}.ts`;
  const file = ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const declarations = file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations]);
  return declarations.map(({ name: declared, initializer }) => [declared.getText(), initializer]);
}
