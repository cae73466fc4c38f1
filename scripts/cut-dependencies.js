import { fileURLToPath } from 'node:url';

const CSS_TAG = fileURLToPath(new URL('lit-css-tag.js', import.meta.url));

/**
 * What is cut out of Lit in the bundles, as text of its minified files, how often it stands there, and what takes its place.
 *
 * Lit looks up its hooks for polyfills and other copies of itself on the global object, where an element of the host page with
 * such an `id` would answer: `<div id="litPropertyMetadata">` would break every widget. All of them are cut, also what leaves a
 * name behind. Its `css` is replaced whole, see `lit-css-tag.js`.
 */
const CUTS = [
  [/\w\.(litHtml|litElement|reactiveElement)PolyfillSupport/g, 'void 0', 3],
  [/\(\w\.(litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0', 3],
  [/\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/g, '0', 1],
  // For decorators, which are not used.
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap/g, '0', 1],
  [/const \w=this\[Symbol\.metadata\];if\(null!==\w\)\{.*?\}(?=this\._\$Eh=)/g, '', 1],
  // Where a browser knows no trusted types, an element can have that name too.
  [/(\w)\?\1\.createPolicy\(/g, '$1?.createPolicy?$1.createPolicy(', 1],
];

/** For bundles only: in the package Lit is a dependency as it is. Refuses to build with a Lit in which a cut is not found. */
export function cutLit() {
  let left = [];
  return {
    name: 'cut-lit',
    buildStart() {
      left = CUTS.map(([, , times]) => times);
    },
    resolveId: (name) => (name.endsWith('css-tag.js') ? CSS_TAG : null),
    transform(code, id) {
      if (!/node_modules[/\\](lit|@lit)/.test(id)) return null;
      const cut = CUTS.reduce((text, [pattern, instead], index) => {
        left[index] -= text.match(pattern)?.length ?? 0;
        return text.replace(pattern, instead);
      }, code);
      return { code: cut, map: null };
    },
    buildEnd() {
      const missed = CUTS.filter((_, index) => left[index] !== 0).map(([pattern]) => String(pattern));
      if (missed.length > 0) this.error(`Lit has changed: look again at ${missed.join(' and ')}`);
    },
  };
}
