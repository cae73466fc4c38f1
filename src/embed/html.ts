/** Plain HTML in one line, made of text only: what editors, sanitisers and feed readers leave alone. */

/**
 * Text as HTML, in elements and in quoted attributes. Line breaks become spaces: editors make paragraphs of them. Brackets are written as
 * numbers: WordPress runs what stands in `[…]`, makers of static sites what stands in `{{…}}`. Left out is what turns the direction of all that
 * follows, such as a date, and what no XML may hold, and so no feed and no picture.
 */
export function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{NChar}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[&<>"'[\]{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text as HTML between tags. An address stays words: alone in a paragraph, WordPress would ask it for a video. */
export function prose(text: string): string {
  return escape(text).replaceAll('://', '&#58;//');
}

/** A link, or only its text where there is no address. */
export function link(address: string | undefined, text: string): string {
  return address ? `<a href="${escape(address)}">${prose(text)}</a>` : prose(text);
}

/** Attributes with a space before each: an empty one stands without a value, an absent one does not stand at all. */
export function attributes(given: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escape(String(value))}"`))
    .join('');
}
