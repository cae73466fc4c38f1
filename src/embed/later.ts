/**
 * `undersigned-later.js`: loads the bundle beside it once the page has loaded, or as soon as its reader scrolls, points or types. Until then the
 * fallback is read, and the pictures of the host page have the line to themselves.
 *
 * A module or a classic script; the bundle is imported, so a page of another server needs CORS. An optimiser that puts it into a file of its own
 * takes away the address beside which the bundle is: the fallback then stays.
 */
const MOMENTS = ['load', 'scroll', 'pointerdown', 'keydown'];

// A module is nobody's current script; a picture of an author's that is named so is not either, and must not say what is loaded.
const { currentScript } = document;
const own = currentScript instanceof HTMLScriptElement ? currentScript : document.querySelector<HTMLScriptElement>('script[src*="undersigned-later.js"]');
const address = own?.getAttribute('src') && new URL('undersigned.js', own.src).href;

function begin(): void {
  for (const moment of MOMENTS) removeEventListener(moment, begin);
  // A file that doesn't come is told by the browser; the page has no part in it.
  import(address as string).catch(() => undefined);
}

if (address) {
  if (document.readyState === 'complete') begin();
  else for (const moment of MOMENTS) addEventListener(moment, begin, { passive: true });
}
