/**
 * TypeScript to JavaScript file by file, without looking at types: they are checked once, by the build for npm and by `npm run types`. A
 * program of all types for each thing that is built would be most of a build's time.
 */
import { existsSync } from 'node:fs';
import { resolve, dirname } from 'node:path';
import ts from 'typescript';
import { minifyTemplates } from './minify-templates.js';

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, noEmit: false }, '.');

/** What one thing that is built has had transpiled, the next has, too: by file name and by code, which a plugin may have replaced. */
const transpiled = new Map();

/** A plugin of Rollup. */
export function transpile() {
  return {
    name: 'transpile',
    resolveId(source, importer) {
      if (!importer || !/^\.\.?\/.*\.js$/.test(source)) return null;
      const path = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
      return existsSync(path) ? path : null;
    },
    transform(code, fileName) {
      if (!fileName.endsWith('.ts')) return null;
      const key = `${fileName}\n${code}`;
      if (!transpiled.has(key)) transpiled.set(key, toJavaScript(code, fileName));
      return transpiled.get(key);
    },
  };
}

function toJavaScript(code, fileName) {
  const { outputText, sourceMapText } = ts.transpileModule(code, { fileName, compilerOptions: { ...options, sourceMap: true }, transformers: { before: [minifyTemplates] } });
  return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*$/, ''), map: sourceMapText };
}
