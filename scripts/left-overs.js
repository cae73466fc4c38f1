/** What a run leaves that does not come to its end. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/**
 * A run that was ended at once leaves its folder: a site half made, or even the earlier one.
 *
 * @throws {Error} where it is the earlier one: nothing is written before somebody has looked at it.
 */
export async function lookForLeftOvers(folder) {
  const names = await readdir(dirname(folder)).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(`${basename(folder)}-`) || !/-\w{6}$/.test(name)) continue;
    const leftOver = join(dirname(folder), name);
    const parts = await readdir(leftOver).catch(() => []);
    if (parts.length === 0 || !parts.every((part) => part === 'new' || part === 'old')) continue;
    const shown = relative('.', leftOver);
    if (parts.includes('old')) throw new Error(`${shown}/old/ is a site that an earlier run has not put back: look whether it is whole, put it in its place or delete it, and delete ${shown}/`);
    console.warn(`${shown}/ is left over from a run that was ended, unless another run is writing there now: delete it.`);
  }
}

/** What is done first where the process is told to end; it then ends as it was told. Call `stop` when there is nothing to do any more. */
export function endingWith(clear) {
  const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'];
  const stop = () => signals.forEach((signal) => process.off(signal, end));
  const end = (signal) => {
    stop();
    clear();
    process.kill(process.pid, signal);
  };
  signals.forEach((signal) => process.on(signal, end));
  return { stop };
}
