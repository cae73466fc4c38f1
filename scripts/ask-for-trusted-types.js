/** Lit's own request for its Trusted Types policy, which throws where the page's content policy does not list the name. */
const LIT_ASKS = /(?<=[,;])(\w+)=(\w+)(?:\?\.createPolicy)?\?\2\.createPolicy\("lit-html",\{createHTML:(\w+)=>\3\}\):void 0(?=[,;])/;

const POLICY = 'litMarkupPolicy';

/**
 * Asks for Lit's Trusted Types policy before anything else in a bundle is run: a page that refuses it keeps its fallbacks, and
 * sees no error. `createPolicy` is looked for too, since any element with the id `trustedTypes` answers where browsers have none. A page
 * in XML keeps its fallbacks, too: the markup of Lit's templates is HTML.
 */
export function askForTrustedTypes() {
  return {
    name: 'ask-for-trusted-types',
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
      if (!LIT_ASKS.test(code)) this.error('Lit asks for its Trusted Types policy in another way now');
      return { code: code.replace(LIT_ASKS, `$1=${POLICY}`), map: null };
    },
    // The bundle is a function, which can be left.
    intro: () =>
      `if (/xml/.test(document.contentType)) return; let ${POLICY}; try { ${POLICY} = globalThis.trustedTypes?.createPolicy?.('lit-html', { createHTML: (markup) => markup }); } catch { return; }`,
  };
}
