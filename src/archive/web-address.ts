/**
 * The only door for addresses: an absolute `http:` or `https:` address as the browser itself will read it, or nothing.
 * Lit escapes text but does not look at what an `href` says, so every address of a dataset passes here.
 */
export function webAddress(text: string | undefined): string | undefined {
  if (!text) return undefined;
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
