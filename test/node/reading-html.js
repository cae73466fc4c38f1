/** Reads HTML as a browser parses it. */

/** Every element below a node, in order; with a name, those of that name. */
export function all(node, name) {
  const below = (node.childNodes ?? []).flatMap((child) => [...(child.tagName ? [child] : []), ...all(child)]);
  return name ? below.filter(({ tagName }) => tagName === name) : below;
}

/** The one element of a name. */
export function only(node, name) {
  const found = all(node, name);
  if (found.length !== 1) throw new Error(`${found.length} <${name}>`);
  return found[0];
}

/** The value of an attribute; `undefined` where there is none. */
export function attribute(element, name) {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** All that is said, white space folded; blocks are apart. */
export function textOf(node) {
  const said = (one) => (one.nodeName === '#text' ? one.value : one.nodeName === 'script' ? '' : (one.childNodes ?? []).map(said).join('') + (/^(p|li|br|h\d|div|dt|dd)$/.test(one.nodeName) ? ' ' : ''));
  return said(node).replace(/\s+/g, ' ').trim();
}
