import type { CSSResult, LitElement } from 'lit';

/**
 * Style sheets that are made by script belong to one document, and go when a widget is put into another: the page of a frame, or a
 * template and back. They are made there anew.
 */
export function ownSheets(widget: LitElement, styles: readonly CSSResult[]): void {
  // One that has drawn nothing yet would ask for those of the first document, which throws.
  const root = ((widget as { renderRoot?: unknown }).renderRoot ??= widget.attachShadow({ mode: 'open' })) as ShadowRoot;
  const page = widget.ownerDocument.defaultView as typeof globalThis | null;
  // What stands in a template has no window, and is not seen.
  if (!page) return;
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => {
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync([...(styleSheet as CSSStyleSheet).cssRules].map(({ cssText }) => cssText).join(''));
    return sheet;
  });
}
