/** Puts widgets into the page, and takes them out after the test. */

let stage: HTMLElement | undefined;

/** Writes markup into the page; its first custom element is returned when its archive is drawn, or has failed to load. */
export async function mounted<T extends HTMLElement>(markup: string): Promise<T> {
  const widget = placed<T>(markup);
  await drawn(widget);
  return widget;
}

/** Writes markup into the page and returns its first custom element at once. */
export function placed<T extends HTMLElement>(markup: string): T {
  stage ??= document.body.appendChild(document.createElement('main'));
  const place = stage.appendChild(document.createElement('div'));
  place.innerHTML = markup;
  const widget = [...place.querySelectorAll<T>('*')].find(({ localName }) => localName.includes('-'));
  if (!widget) throw new Error(`no widget in ${markup}`);
  return widget;
}

/** Waits until a widget has drawn its archive or its error. */
export async function drawn(widget: HTMLElement): Promise<void> {
  await updated(widget);
  const isDrawn = () => widget.shadowRoot?.querySelector('[part=base]') && !widget.shadowRoot.querySelector('[part=loading]');
  while (!isDrawn()) await new Promise((resolve) => setTimeout(resolve));
  await updated(widget);
}

/** Waits until what was changed is drawn. */
export async function updated(widget: HTMLElement): Promise<void> {
  await (widget as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
}

/** Empties the page. */
export function cleared(): void {
  stage?.remove();
  stage = undefined;
}
