/**
 * The folder that a site is written into. The new site is written beside the old one and takes its place when it is whole; where anything
 * goes wrong before, the old one stays as it was.
 */
import { existsSync, renameSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { endingWith } from './ending-with.js';
import { roomBeside } from './room-beside.js';

/** The hashes of a version's files: only `npm run site` writes such a list. */
const LIST = 'hashes.txt';
const VERSION = /^(v\d+|\d+\.\d+\.\d+(-[\w.-]+)?)$/;

/** What the next build clears away, with all that is in it. */
const CLEARED = ['dist', 'build/size', 'build/wordpress'];

/** Whether a name in a site is that of the files of a version, or of the newest of a major version: `1.2.3`, `2.0.0-rc.1`, `v1`. */
export function isVersion(name) {
  return VERSION.test(name);
}

/**
 * Whether what stands at the top of a folder goes over to the new site there: neither what that writes itself nor a packed copy of it, which
 * a server would hand out in its place (`archive.json.gz`).
 *
 * @param own The names that the new site has.
 */
export function goesOver(name, own) {
  return !own.has(name) && !own.has(name.replace(/\.(gz|br|zst)$/i, ''));
}

/**
 * What lies where a site will be; nothing where there is none.
 *
 * @throws {Error} where it is no site that may be written.
 */
export async function namesInSite(path) {
  const folder = await placeOf(path);
  refuseCleared(folder, path);
  return namesIn(folder, path);
}

/**
 * Writes a site in the place of the one that is there, if any. What else lies in that goes over: the files of other versions, on whose hashes
 * the pages of others rely, and what its publisher has put there.
 *
 * @param path Where the site will be.
 * @param write Writes all of it into the folder that it is given, and returns the names in there that are never taken over.
 * @throws {Error} where the folder holds anything but such a site, or can't be written, where another run writes there, and where an earlier site
 * still waits to be put back.
 */
export async function replaceSite(path, write) {
  const folder = await placeOf(path);
  refuseCleared(folder, path);
  let room;
  const ending = endingWith(() => room?.clear());
  try {
    room = roomBeside(folder);
    const kept = await namesIn(folder, path);
    await mkdir(room.made);
    const own = new Set(await write(room.made));
    for (const name of kept.filter((one) => goesOver(one, own))) {
      await cp(join(folder, name), join(room.made, name), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    }
    swap(folder, room);
  } catch (error) {
    throw typeof error.code === 'string' ? unwritable(path, error) : error;
  } finally {
    room?.clear();
    ending.stop();
  }
}

/** In one go: a signal that came between the steps would find no site. */
function swap(folder, { made, old, gone }) {
  const isThere = existsSync(folder);
  if (isThere) renameSync(folder, old);
  try {
    renameSync(made, folder);
  } catch (error) {
    if (isThere) renameSync(old, folder);
    throw error;
  }
  if (isThere) renameSync(old, gone);
}

/** Behind a link, so that it stays one. */
function placeOf(path) {
  return realpath(path).catch(() => resolve(path));
}

function refuseCleared(folder, path) {
  const cleared = CLEARED.find((one) => !relative(resolve(one), folder).startsWith('..'));
  if (cleared) throw new Error(`${path}/ would be cleared away by the next build, with all of ${cleared}/: choose another folder with SITE_FOLDER`);
}

async function namesIn(folder, path) {
  const names = await readdir(folder).catch((error) => {
    if (error.code !== 'ENOENT') throw unwritable(path, error);
    return [];
  });
  if (names.length === 0 || isHashes(await readFile(join(folder, LIST), 'utf8').catch(() => ''))) return names;
  throw new Error(`${path}/ holds other files than a site: empty it, or choose another folder with SITE_FOLDER`);
}

/** A list that has been on a server or in Git may have come back with other ends of lines. */
function isHashes(text) {
  return text.trim().split(/\r?\n/).every((line) => isVersion(/^sha384-\S+ {2}([^\s/]+)\/\S+$/.exec(line)?.[1] ?? ''));
}

function unwritable(path, error) {
  const isFull = /^(ENOSPC|EDQUOT)$/.test(error.code);
  return new Error(`${path}/ can’t be written (${error.message}): ${isFull ? 'make room on its disk' : 'allow it'}, or choose another folder with SITE_FOLDER`, { cause: error });
}
