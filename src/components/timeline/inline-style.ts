/**
 * Style for the property of an element, `.style=${inlineStyle('…')}`: set on the object, as a strict content policy allows, and
 * not as an attribute. The DOM takes text there, which its types do not say.
 */
export function inlineStyle(text: string): CSSStyleDeclaration {
  return text as unknown as CSSStyleDeclaration;
}
