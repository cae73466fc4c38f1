import { withoutPercents } from './base-letters.js';

/** Whether a text holds one of the ids of withheld records, which may be names: `bo-example` in `2024/Bo_Ex%61mple.html`. */
export function idFinder(...ids: readonly string[]): (text: string) => boolean {
  const written = ids.map((id) => wordsOf(id).join('[-_.+]+')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${written})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(withoutPercents(text));
}

/** Whether an id can be told from the words of a text: `bo-example` can, `ferry` and `2024-10-01` can't. */
export function standsOut(id: string): boolean {
  return wordsOf(id).length > 1 && /[a-z]/i.test(id);
}

function wordsOf(id: string): string[] {
  return id.split(/[-_.]+/).filter(Boolean);
}
