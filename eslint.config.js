import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

/** Imports run one way: components → state → archive. Each layer says what it may not reach, and where to go instead. */
const layer = (files, forbidden) => ({
  files: [files],
  rules: {
    'no-restricted-imports': ['error', { patterns: forbidden.map(([regex, message]) => ({ regex, message })) }],
  },
});

const UPWARDS = 'Imports run one way: components → state → archive. Pass it in, or move it down.';
const REGISTERS = 'Only define/ registers tags; a component that imports it would register others.';
const DATA = 'Only define/archive.ts and data.ts know the bundled data: everybody else would carry it.';

const page = ['document', 'window', 'HTMLElement', 'customElements', 'navigator', 'localStorage', 'sessionStorage', 'location'];

export default typescript.config(
  { ignores: ['dist', 'build', 'node_modules'] },
  ...typescript.configs.recommended,
  lit['flat/recommended'],
  wc['flat/best-practice'],
  {
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn'] }],
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
      'no-restricted-syntax': [
        'error',
        { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: 'Data is only ever text: draw it with a template.' },
        { selector: 'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeStatic|styleMap)$/]', message: 'Data is only ever text, and a strict CSP allows no style attributes.' },
        { selector: 'TaggedTemplateExpression TemplateElement[value.raw=/ style=/]', message: 'A strict CSP allows no style attributes: use a class.' },
        { selector: 'CallExpression[callee.object.name="customElements"][callee.property.name="define"]', message: REGISTERS },
      ],
    },
  },
  { files: ['src/define/register.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/archive/**', 'src/embed/**'],
    rules: { 'no-restricted-globals': ['error', ...page.map((name) => ({ name, message: 'This layer runs without a page, in Node too.' }))] },
  },
  {
    files: ['src/components/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Data comes from the store.' },
        { name: 'JSON', message: 'Data comes from the store, checked.' },
        { name: 'window', message: 'A widget listens on itself only.' },
        { name: 'localStorage', message: 'Nothing is stored.' },
        { name: 'sessionStorage', message: 'Nothing is stored.' },
      ],
    },
  },
  layer('src/archive/**', [[String.raw`/(state|components|define|embed|messages|search)/|/data\.js$`, UPWARDS], ['^lit', 'The archive knows no view.']]),
  layer('src/search/**', [[String.raw`/(state|components|define|embed|messages)/|/data\.js$`, UPWARDS], ['^lit', 'Search knows no view.']]),
  layer('src/embed/**', [[String.raw`/(state|components|define)/|/localizer\.js$|/data\.js$`, UPWARDS]]),
  layer('src/messages/**', [[String.raw`/(state|components|define|embed)/|/data\.js$`, UPWARDS]]),
  layer('src/state/**', [[String.raw`/(components|define|embed|messages)/`, UPWARDS], [String.raw`/data\.js$`, DATA]]),
  layer('src/components/**', [[String.raw`/define/`, REGISTERS], [String.raw`/data\.js$`, DATA]]),
  layer('src/index.ts', [[String.raw`/define/`, REGISTERS], [String.raw`/data\.js$`, DATA]]),
  {
    files: ['**/*.js'],
    languageOptions: { globals: Object.fromEntries(['process', 'console', 'Buffer', 'URL', 'fetch', 'setTimeout', 'document', 'performance'].map((name) => [name, 'readonly'])) },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': ['error', ...['it', 'describe'].flatMap((object) => ['only', 'skip'].map((property) => ({ object, property })))],
    },
  },
);
