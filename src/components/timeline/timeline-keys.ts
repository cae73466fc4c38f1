import type { Entry } from '../../archive/chronology.js';
import { yearOf } from '../../archive/dates.js';

/**
 * Where a key leads from an entry: arrows along the axis, Home and End, Page Up and Page Down to the first entry of another year.
 * Nothing for all other keys, which are left to the page.
 *
 * @param isHorizontal Whether the axis lies on its side; arrows then follow the direction of the script.
 */
export function stepFrom(event: KeyboardEvent, position: number, entries: readonly Entry[], isHorizontal: boolean): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return undefined;
  const isMirrored = isHorizontal && getComputedStyle(event.target as Element).direction === 'rtl';
  const arrows = isHorizontal ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  const [back, on] = isMirrored ? arrows.reverse() : arrows;
  const last = entries.length - 1;
  switch (event.key) {
    case back:
      return Math.max(position - 1, 0);
    case on:
      return Math.min(position + 1, last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return otherYear(entries, position, 1) ?? last;
    case 'PageUp':
      return startOfYear(entries, otherYear(entries, position, -1) ?? 0);
    default:
      return undefined;
  }
}

/** The next entry in a direction that lies in another year. */
function otherYear(entries: readonly Entry[], position: number, direction: 1 | -1): number | undefined {
  for (let index = position; entries[index]; index += direction) {
    if (yearIn(entries, index) !== yearIn(entries, position)) return index;
  }
  return undefined;
}

function startOfYear(entries: readonly Entry[], position: number): number {
  const before = otherYear(entries, position, -1);
  return before === undefined ? 0 : before + 1;
}

function yearIn(entries: readonly Entry[], index: number): string {
  return yearOf(entries[index]?.date ?? '');
}
