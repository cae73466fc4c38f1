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
      const { outputText, sourceMapText } = ts.transpileModule(code, { fileName, compilerOptions: { ...options, sourceMap: true }, transformers: { before: [minifyTemplates] } });
      return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*$/, ''), map: sourceMapText };
    },
  };
}
