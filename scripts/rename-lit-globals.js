/** Names that Lit reads from the global object, where an element of the host page with such an `id` would answer. */
const LIT_GLOBALS = [
  'litHtmlPolyfillSupport',
  'litElementPolyfillSupport',
  'reactiveElementPolyfillSupport',
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
];

/**
 * Gives Lit's six globals names of our own in the bundles: `<div id="litHtmlPolyfillSupport">` on a host page would otherwise
 * break Lit as it loads, and two copies of Lit would speak of each other.
 */
export function renameLitGlobals() {
  return {
    name: 'rename-lit-globals',
    renderChunk: {
      // After the minifier, which may write a name in more than one way.
      order: 'post',
      handler: (code) => ({ code: code.replace(new RegExp(`\\b(${LIT_GLOBALS.join('|')})\\b`, 'g'), 'undersigned_$1'), map: null }),
    },
  };
}
