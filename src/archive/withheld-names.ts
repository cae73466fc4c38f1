/** How the names of withheld cases are met again, however they are spelled. */

/** What stands between words is one space, capitals are the measure (`ß` is `SS`), accents, the points of Hebrew and Arabic and what is not seen are nothing. */
function spelled(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{DI}\u0300-\u036F\u0591-\u05C7\u064B-\u0670]/gu, '')
    .toUpperCase()
    .replace(/[^\p{Lu}\p{Ll}\p{Lo}\p{M}\p{N}]+/gu, ' ');
}

/** An address writes as numbers what a name is made of. */
function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/**
 * Whether something holds one of the names in a text anywhere in it. As it is written a name is met inside of longer words too: `Dara`
 * in `Daras`. In another spelling of the same letters it has to be whole words, or `Ida` would withhold every `Florida`: other case,
 * accents, points, spaces, hyphens or apostrophes, in another form of Unicode, in an address, with or without spaces in Khmer, whose marks are letters. Letters that
 * Unicode leaves whole, such as `đ`, are met where an archive is published: every reader would pay for a table of them.
 */
export function nameFinder(names: ReadonlySet<string>): (value: unknown) => boolean {
  // Letters only, between which a space may stand. What has no capitals is written without spaces, or puts small words before a name.
  const patterns = [...names].flatMap((name) => {
    const letters = spelled(name).replaceAll(' ', '').replace(/./gu, '$& ?');
    return letters ? new RegExp(`(?<!\\p{Lu})${letters}(?!\\p{Lu})`, 'u') : [];
  });
  const isNamed = (text: string) => {
    for (const name of names) if (text.includes(name)) return true;
    const plain = patterns.length > 0 ? spelled(decoded(text)) : '';
    return patterns.some((pattern) => pattern.test(plain));
  };
  // Looked through by hand: a page may have overwritten `JSON`.
  const isNamedIn = (value: unknown): boolean =>
    typeof value === 'string' ? isNamed(value) : Object.entries(value ?? {}).some(([field, part]) => !leads(field, part) && isNamedIn(part));
  return names.size > 0 ? isNamedIn : () => false;
}

/** A reference to what is withheld is taken out of a record; it does not take the record with it. */
function leads(field: string, part: unknown): boolean {
  return /^(cases|topics|replacedBy)$/.test(field) || (field === 'source' && typeof part === 'string');
}
