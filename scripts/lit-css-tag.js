/**
 * Takes the place of Lit's `css-tag.js` in the bundles: what is used of it, without the ways around for browsers that have no
 * constructed style sheets (the library needs newer ones for other reasons), and without values in style sheets.
 */
export const supportsAdoptingStyleSheets = true;

/** A style sheet that is made when the first element asks for it. */
export function css([text]) {
  let sheet;
  return {
    get styleSheet() {
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(text);
      return sheet;
    },
  };
}

export function adoptStyles(root, styles) {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
}

export const getCompatibleStyle = (style) => style;

export function unsafeCSS() {
  throw new Error('write css`…` without values');
}

export class CSSResult {}
