/** What `npm run site` is told from outside, looked at before anything is made of it. */
import { readFile } from 'node:fs/promises';

/** The address of the site, with a slash at its end. All addresses of pages and files begin with it. */
export function siteAddress(given) {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!/^https?:$/.test(url?.protocol) || url.username || url.password || /[?#]/.test(url.href)) {
    throw new Error(`SITE is “${given}”: write the whole address of the site, without a name, ? or #, such as https://statements.example.org/`);
  }
  return url.href.replace(/\/?$/, '/');
}

/** A version is raised in two files. Where one was forgotten, the new files would take the place of those that never change. */
export async function refuseOtherVersion(version) {
  const manifest = JSON.parse(await readFile('package.json', 'utf8'));
  if (manifest.version !== version) throw new Error(`package.json is of version ${manifest.version}, src/version.ts of ${version}: raise both, and build again`);
}
