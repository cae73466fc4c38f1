/**
 * The folder that a site is written into. The new site is written beside the old one and takes its place when it is whole; where anything
 * goes wrong before, the old one stays as it was.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { endingWith, lookForLeftOvers } from './left-overs.js';

/** The hashes of a version's files: only `npm run site` writes such a list. */
const LIST = 'hashes.txt';
const HASHES = /^(sha384-\S+ {2}\d+\.\d+\.\d+\/\S+\n)+$/;

/** What the next build clears away, with all that is in it. */
const CLEARED = ['dist', 'build/size'];

/**
 * Writes a site in the place of the one that is there, if any. What else lies in that goes over: the files of other versions, on whose hashes
 * the pages of others rely, and what its publisher has put there.
 *
 * @param path Where the site will be.
 * @param write Writes all of it into the folder that it is given, and returns the names in there that are never taken over.
 * @throws {Error} where the folder holds anything but such a site, or can't be written, and where an earlier site still waits to be put back.
 */
export async function replaceSite(path, write) {
  const folder = await realpath(path).catch(() => resolve(path));
  refuseCleared(folder, path);
  await lookForLeftOvers(folder);
  const kept = await namesIn(folder, path);
  const room = await mkdtemp(`${folder}-`).catch(unwritable(path));
  const [made, old] = [join(room, 'new'), join(room, 'old')];
  const ending = endingWith(() => {
    // Between the two steps of the swap there is no site.
    if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
    rmSync(room, { recursive: true, force: true, maxRetries: 3 });
  });
  try {
    await mkdir(made);
    const own = new Set(await write(made));
    for (const name of kept ?? []) {
      if (!own.has(name)) await cp(join(folder, name), join(made, name), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    }
    if (kept) await rename(folder, old).catch(unwritable(path));
    await rename(made, folder).catch(async (error) => {
      if (kept) await rename(old, folder);
      throw error;
    });
    await rm(old, { recursive: true, force: true });
  } finally {
    ending.stop();
    await rm(made, { recursive: true, force: true });
    // It holds something only where the old site could not be put back.
    await rmdir(room).catch(() => {});
  }
}

function refuseCleared(folder, path) {
  const cleared = CLEARED.find((one) => !relative(resolve(one), folder).startsWith('..'));
  if (cleared) throw new Error(`${path}/ would be cleared away by the next build, with all of ${cleared}/: choose another folder with SITE_FOLDER`);
}

/** What lies in a folder; nothing where there is none. */
async function namesIn(folder, path) {
  const names = await readdir(folder).catch((error) => {
    if (error.code !== 'ENOENT') return unwritable(path)(error);
  });
  const isSite = !names?.length || HASHES.test(await readFile(join(folder, LIST), 'utf8').catch(() => ''));
  if (!isSite) throw new Error(`${path}/ holds other files than a site: empty it, or choose another folder with SITE_FOLDER`);
  return names;
}

function unwritable(path) {
  return (error) => {
    throw new Error(`${path}/ can’t be written (${error.message}): allow it, or choose another folder with SITE_FOLDER`, { cause: error });
  };
}
