import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';

const UPWARDS = 'Imports run one way: components → state → archive. Pass it in, or move it down.';
const PIECEWISE = 'Pieces of widgets import one way: feed, search, timeline → case → statement → filters → widget → text.';
const REGISTERS = 'Only define/ registers tags; a component that imports it would register others.';
const DATA = 'Only define/archive.ts and data.ts know the bundled data: everybody else would carry it.';
const TEXT = 'Data is only ever text: draw it with a template.';
const POLICY = 'A strict content security policy allows no style attributes and no inline handlers: use a class, or @event.';
const LISTENS = 'A widget listens on itself only.';
const CHECKED = 'Data comes from the store, checked.';
const OVERWRITTEN = 'Prototype and MooTools overwrite it on their pages: use a loop, map or forEach.';
const NOT_STORED = 'Nothing is stored on the reader’s machine.';

/** What no file of the library does. */
const never = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc)$/]', message: TEXT },
  { selector: String.raw`TaggedTemplateExpression TemplateElement[value.raw=/\s\.?(innerHTML|outerHTML|srcdoc)=/i]`, message: TEXT },
  { selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static)$/]', message: TEXT },
  { selector: String.raw`TaggedTemplateExpression TemplateElement[value.raw=/\s(style|on\w+)=/i]`, message: POLICY },
  { selector: 'ImportSpecifier[imported.name="styleMap"]', message: POLICY },
  { selector: 'CallExpression[callee.object.name="Array"][callee.property.name="from"]', message: OVERWRITTEN },
  { selector: 'CallExpression[callee.property.name="entries"][arguments.length=0]', message: OVERWRITTEN },
];
const registration = [
  { selector: 'CallExpression[callee.property.name="define"]', message: REGISTERS },
  { selector: 'ImportSpecifier[imported.name="customElement"]', message: REGISTERS },
];
const listening = {
  selector: 'CallExpression[callee.property.name=/^(add|remove)EventListener$/][callee.object.name=/^(document|globalThis|self)$/]',
  message: LISTENS,
};

/** What the files of a folder may not reach, each with where to go instead: imports (as patterns), names of the page, syntax. */
const layer = (files, { imports = [], globals = {}, syntax = registration }) => ({
  files: [files],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: imports.map(([regex, message, allowTypeImports = false]) => ({ regex, message, allowTypeImports })) },
    ],
    'no-restricted-globals': ['error', ...Object.entries(globals).map(([name, message]) => ({ name, message }))],
    'no-restricted-syntax': [
      'error',
      ...never,
      ...syntax,
      // A selector is itself written between slashes.
      ...imports.map(([regex, message]) => ({ selector: `ImportExpression[source.value=/${regex.replaceAll('/', String.raw`\u002F`)}/]`, message })),
    ],
  },
});

const all = (names, message) => Object.fromEntries(names.map((name) => [name, message]));
const page = all(
  ['document', 'window', 'self', 'HTMLElement', 'Element', 'customElements', 'navigator', 'localStorage', 'sessionStorage', 'location'],
  'This layer runs without a page, in Node too.',
);
const storage = all(['localStorage', 'sessionStorage', 'indexedDB'], NOT_STORED);
const bundledData = [String.raw`/data\.js$|\.json$`, DATA];
/** What makes codes runs anywhere; what waits in pages is handed what it needs. */
const codes = [[String.raw`/(state|components|define)/|/localizer\.js$`, UPWARDS], bundledData];

const components = (...more) => ({
  imports: [['/define/', REGISTERS], bundledData, ['^fuse', CHECKED], ...more],
  globals: {
    ...storage,
    ...all(['fetch', 'XMLHttpRequest', 'JSON'], CHECKED),
    ...all(['window', 'addEventListener', 'removeEventListener'], LISTENS),
  },
  syntax: [...registration, listening],
});
/** The pieces that widgets share, each made of those before it only. */
const PIECES = ['text', 'widget', 'filters', 'statement', 'case'];

export default typescript.config(
  { ignores: ['dist', 'build', 'site', 'node_modules'] },
  ...typescript.configs.recommended,
  lit['flat/recommended'],
  wc['flat/best-practice'],
  {
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn'] }],
      'no-eval': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Our mistakes in attributes are warned of at run time; a constructor parameter is no attribute.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [...typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allow: [{ name: 'URL', from: 'lib' }] }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  layer('src/**', { globals: storage }),
  layer('src/define/**', { globals: storage, syntax: [] }),
  layer('src/index.ts', { imports: [['/define/', REGISTERS], bundledData], globals: storage }),
  layer('src/archive/**', {
    imports: [[String.raw`^(?!\./)`, 'The archive knows no other layer, no view and no package. Pass it in.']],
    globals: page,
  }),
  layer('src/search/**', {
    imports: [[String.raw`^(?!\./|\.\./archive/|fuse\.js)`, 'Search knows the archive, and no view.']],
    globals: page,
  }),
  layer('src/messages/**', {
    imports: [
      [String.raw`^(?!\./|\.\./archive/|lit$)`, 'Messages know the archive’s dates and types, and nothing that shows them.'],
      ['^lit$', 'Messages draw nothing: of Lit they know only types.', true],
    ],
    globals: storage,
  }),
  layer('src/embed/**', { imports: codes, globals: page }),
  layer('src/embed/{placeholders,frame,frame-host,later}.ts', { imports: codes, globals: storage }),
  layer('src/builder/**', { imports: codes, globals: storage }),
  layer('src/state/**', {
    imports: [['/(components|define|embed|messages)/', UPWARDS], bundledData, ['^lit', 'The state draws nothing: of Lit it knows only types.', true]],
    globals: storage,
  }),
  layer('src/components/**', components()),
  ...PIECES.map((piece, index) => layer(`src/components/${piece}/**`, components([String.raw`^\.\./(${[...PIECES.slice(index + 1), 'feed', 'search', 'timeline'].join('|')})/`, PIECEWISE]))),
  {
    files: ['demo/**'],
    rules: { 'no-restricted-syntax': ['error', ...never] },
  },
  {
    files: ['**/*.js'],
    // What they let a page do is written in them, too. In TypeScript the compiler knows what is not defined.
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-console': 'off', 'no-undef': 'error' },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Chai's types call every expectation a promise, so the rule for promises in general can't be used here.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExpressionStatement > CallExpression[callee.name=/^(expectAccessible|mounted|drawn|updated|press|type|withMedia|withViewport|printed)$/]',
          message: 'Await it: what is not awaited fails after the test has passed.',
        },
      ],
      'no-restricted-properties': [
        'error',
        ...['it', 'describe', 'test'].flatMap((object) =>
          ['only', 'skip', 'todo'].map((property) => ({ object, property, message: 'A test runs or is deleted; for one engine: if (canPretendMedia) it(…).' })),
        ),
      ],
    },
  },
);
