/**
 * Writes the JSON Schema of the data files from `src/archive/schema.ts` and `dataset-schema.ts`, so that an editor checks `data/*.json` and explains
 * each field. The rules come from the schema itself, the explanations from its docblocks.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import ts from 'typescript';

const SOURCES = ['schema', 'dataset-schema'];
const EDTF_FORM = '^(\\d{4}(-\\d\\d(-\\d\\d)?)?[~?%]?|\\.\\.)(/(\\d{4}(-\\d\\d(-\\d\\d)?)?[~?%]?|\\.\\.))?$';

/** Text is the one thing that the schema checks by a function of its own. */
const TEXT = {
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'object', minProperties: 1, additionalProperties: { type: 'string', minLength: 1 } },
  ],
};

const { isDate, ...schemas } = await loadSchemas();
const definitions = new Map((await Promise.all(SOURCES.map(declarationsOf))).flat());

const wrap = (field, record) => v.object({ $schema: v.optional(v.string()), [field]: v.array(v.union([schemas.WithheldSchema, record])) });

/** Every schema file as text, by file name. */
export const files = {
  'archive.schema.json': write(
    v.object({ $schema: v.optional(v.string()), ...schemas.HeaderSchema.entries }),
    'The archive: its title, its publisher, its topics',
    (json) => explain(json, 'HeaderSchema'),
  ),
  'statements.schema.json': write(wrap('statements', schemas.StatementSchema), 'The statements of the archive', (json) =>
    explainRecords(json.properties.statements, 'StatementSchema'),
  ),
  'cases.schema.json': write(wrap('cases', schemas.CaseSchema), 'The cases of the archive', (json) =>
    explainRecords(json.properties.cases, 'CaseSchema'),
  ),
  'dataset.schema.json': write(schemas.DatasetSchema, 'A whole archive in one file', (json) => {
    explain(json, 'HeaderSchema');
    explainRecords(json.properties.statements, 'StatementSchema');
    explainRecords(json.properties.cases, 'CaseSchema');
  }),
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await mkdir('data/schema', { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(`data/schema/${name}`, text);
}

function write(schema, title, describe) {
  const json = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema, jsonSchema }) => (valibotSchema.type === 'custom' ? TEXT : jsonSchema),
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.requirement === isDate ? { ...jsonSchema, pattern: EDTF_FORM } : jsonSchema,
  });
  describe(json);
  return `${JSON.stringify({ $schema: json.$schema, title, ...json }, null, 2)}\n`;
}

function explainRecords(list, record) {
  const [withheld, whole] = list.items.anyOf;
  explain(withheld, 'WithheldSchema');
  explain(whole, record);
}

/** Copies docblocks into a JSON Schema by walking it beside the expression that it was made from. */
function explain(json, expression) {
  const node = typeof expression === 'string' ? definitions.get(expression) : expression;
  if (!node || !json) return;
  if (ts.isIdentifier(node)) return explain(json, node.text);
  if (!ts.isCallExpression(node)) return;
  const [argument] = node.arguments;
  const called = node.expression.getText().replace(/^v\./, '');
  if (called === 'object') {
    // A misspelt field is a field that nobody sees.
    json.additionalProperties = false;
    for (const property of argument.properties) {
      const field = json.properties[property.name.getText()];
      const words = ts.getJSDocCommentsAndTags(property).map(({ comment }) => comment).join(' ');
      explain(field, ts.isPropertyAssignment(property) ? property.initializer : property.name);
      if (field && words) field.description = words.replace(/\s+/g, ' ').replaceAll('`', '');
    }
  } else if (called === 'union') argument.elements.forEach((element, index) => explain(json.anyOf?.[index], element));
  else if (called === 'list' || called === 'array') explain(json.items, argument);
  else explain(json, argument);
}

async function declarationsOf(name) {
  const path = `src/archive/${name}.ts`;
  const file = ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const declarations = file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations]);
  return declarations.map(({ name: declared, initializer }) => [declared.getText(), initializer]);
}

async function loadSchemas() {
  await mkdir('build/schema', { recursive: true });
  for (const name of [...SOURCES, 'dates', 'text', 'web-address']) {
    const { outputText } = ts.transpileModule(await readFile(`src/archive/${name}.ts`, 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    await writeFile(`build/schema/${name}.js`, outputText);
  }
  const at = (name) => import(pathToFileURL(resolve(`build/schema/${name}.js`)).href);
  return { ...(await at('schema')), ...(await at('dataset-schema')), ...(await at('dates')) };
}
