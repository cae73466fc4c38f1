import { withoutPercents } from './base-letters.js';

/** Whether a text holds the id of a withheld record, which may be a name: `bo-example` in `2024/Bo_Ex%61mple.html`. */
export function idFinder(id: string): (text: string) => boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${wordsOf(id).join('[-_.+]+')}(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(withoutPercents(text));
}

/** Whether an id can be told from the words of a text: `bo-example` can, `ferry` and `2024-10-01` can't. */
export function standsOut(id: string): boolean {
  return wordsOf(id).length > 1 && /[a-z]/i.test(id);
}

function wordsOf(id: string): string[] {
  return id.split(/[-_.]+/).filter(Boolean);
}
