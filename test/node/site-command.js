/** `npm run site` with an invented archive, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

/** Makes a folder of the build and its scripts. Gives back what writes a dataset as `site/` in it, with other settings where they are given, and returns how that ended. */
export function siteCommand(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['dist', 'scripts', 'data', 'package.json']) cpSync(part, `${folder}/${part}`, { recursive: true });
  symlinkSync('../../node_modules', `${folder}/node_modules`);
  return ({ statements, cases, ...archive }, env = {}) => {
    for (const [name, content] of Object.entries({ archive, statements: { statements }, cases: { cases } })) writeFileSync(`${folder}/data/${name}.json`, JSON.stringify(content));
    return spawnSync('node', ['scripts/site.js'], { cwd: folder, encoding: 'utf8', env: { ...process.env, SITE: '', SITE_FOLDER: 'site', ...env } });
  };
}
