/** Plain HTML in one line, made of text only: what editors, sanitisers and feed readers leave alone. */

/** Text as HTML, in elements and in quoted attributes. Line breaks become spaces: editors make paragraphs of them. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ');
}

/** A link, or only its text where there is no address. */
export function link(address: string | undefined, text: string): string {
  return address ? `<a href="${escape(address)}">${escape(text)}</a>` : escape(text);
}

/** Attributes with a space before each: an empty one stands without a value, an absent one does not stand at all. */
export function attributes(given: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escape(String(value))}"`))
    .join('');
}
