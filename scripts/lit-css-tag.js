/**
 * Takes the place of Lit's `css-tag.js` in the bundles: what is used of it, without the ways around for browsers that have no
 * constructed style sheets (the library needs newer ones for other reasons), and without values in style sheets.
 *
 * A constructed sheet belongs to one document, and goes when its element is put into another: the page of a frame, or a template and
 * back. So each document has its own, adopted whenever an element comes into it.
 */
export const supportsAdoptingStyleSheets = true;

/** A style sheet that is made when the first element of a document asks for it. */
export function css([text]) {
  const sheets = new WeakMap();
  return (page) => {
    const known = sheets.get(page);
    if (known) return known;
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(page, sheet);
    return sheet;
  };
}

/** A document without a window shows nothing. */
export function adoptStyles(root, styles) {
  const page = root.ownerDocument;
  if (page.defaultView) root.adoptedStyleSheets = styles.map((sheetIn) => sheetIn(page));
}

export const getCompatibleStyle = (style) => style;

export function unsafeCSS() {
  throw new Error('write css`…` without values');
}

export class CSSResult {}
