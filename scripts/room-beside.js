/** The room beside a folder in which the next one is made, and what earlier runs have left of theirs. */
import { mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** What may lie in a room: the new folder, the old one while they change places, the old one after that, and who is at work. */
const PARTS = { made: 'new', old: 'old', gone: 'gone', process: 'process' };

/**
 * Makes a room, and looks for others: two that write at once would each lose what the other has made.
 *
 * @returns The paths of its parts, and what clears all of it away but an old folder that could not be put back.
 * @throws {Error} where another run is at work, and where an earlier folder lies in a room: nothing is written before somebody has looked at it.
 */
export function roomBeside(folder) {
  const room = mkdtempSync(`${folder}-`);
  const parts = Object.fromEntries(Object.entries(PARTS).map(([part, name]) => [part, join(room, name)]));
  const clear = () => clearAway(room, [parts.made, parts.gone, parts.process]);
  try {
    writeFileSync(parts.process, String(process.pid));
    lookForOthers(folder, room);
  } catch (error) {
    clear();
    throw error;
  }
  return { ...parts, clear };
}

/** A file that is just being written may come into a folder after all others have been taken out of it: then it is done again. */
function clearAway(room, parts, tries = 3) {
  try {
    for (const part of parts) rmSync(part, { recursive: true, force: true, maxRetries: 3 });
    if (readdirSync(room).length === 0) rmdirSync(room);
  } catch (error) {
    if (tries > 1) return clearAway(room, parts, tries - 1);
    console.warn(`${shown(room)}/ can’t be deleted (${error.message}): delete it.`);
  }
}

/** A run that was ended at once leaves its room. */
function lookForOthers(folder, own) {
  for (const name of readdirSync(dirname(folder))) {
    const room = join(dirname(folder), name);
    if (room === own || !name.startsWith(`${basename(folder)}-`) || !/-\w{6}$/.test(name)) continue;
    const parts = partsOf(room);
    const id = parts.includes(PARTS.process) ? processIn(room) : 0;
    if (isAtWork(id)) throw new Error(`another run (process ${id}) writes into ${shown(room)}/ now: wait until it has ended, and run this again; where there is none, delete ${shown(join(room, PARTS.process))}`);
    if (parts.includes(PARTS.old)) {
      throw new Error(`${shown(room)}/old/ is a site that an earlier run has not put back: look whether it is whole, put it in its place or delete it, and delete ${shown(room)}/`);
    }
    if (parts.length > 0) console.warn(`${shown(room)}/ is left over from a run that was ended: delete it.`);
  }
}

/** What lies in a room; nothing where it is none. */
function partsOf(room) {
  try {
    const names = readdirSync(room);
    return names.every((name) => Object.values(PARTS).includes(name)) ? names : [];
  } catch {
    return [];
  }
}

/** Who is at work; nobody where the run has ended just now. */
function processIn(room) {
  try {
    return Number(readFileSync(join(room, PARTS.process), 'utf8'));
  } catch {
    return 0;
  }
}

function isAtWork(id) {
  try {
    return id > 0 && process.kill(id, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return error.code === 'EPERM';
  }
}

function shown(path) {
  return relative('.', path);
}
