import { VERSION } from '../version.js';

/** A widget's class, which knows the version of the library that it came with. */
export type WidgetClass = CustomElementConstructor & { readonly version?: string };

/** Scripts that have been warned of: one that came too late for one tag came too late for all. */
const warned = new Set<string>();

/**
 * Registers a tag unless the page has it already: two copies of the script, or a module and a classic one, are common on real
 * pages. The first wins; a copy of another version says so once.
 */
export function register(tag: string, widget: WidgetClass): void {
  const present = customElements.get(tag) as WidgetClass | undefined;
  if (!present) {
    customElements.define(tag, widget);
  } else if (present.version !== VERSION) {
    const other = present.version ? `undersigned ${present.version}` : 'another script';
    if (warned.has(other)) return;
    warned.add(other);
    console.warn(`[undersigned] <${tag}> comes from ${other}; version ${VERSION} is not used. Load the script once.`);
  }
}
