/**
 * The hash of a file as `integrity` takes it (Subresource Integrity), `sha384-…`; `undefined` where it can't be had: on a page that is not
 * secure a browser computes none.
 *
 * @param address Of the file.
 */
export async function integrityOf(address: string): Promise<string | undefined> {
  // Only on a secure page, whatever the types say.
  const subtle = (globalThis.crypto as Partial<Crypto>).subtle;
  if (!subtle) return undefined;
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    const hash = new Uint8Array(await subtle.digest('SHA-384', await response.arrayBuffer()));
    return `sha384-${btoa(String.fromCharCode(...hash))}`;
  } catch {
    return undefined;
  }
}
