/** A host page of its own, in a frame, with the built bundle on it. */

export interface HostPage {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** Errors and warnings of the page, in order. */
  readonly heard: string[];
  remove(): void;
}

/**
 * Opens a page with this markup and waits until it and its scripts are loaded.
 *
 * @param policy Its content security policy, as a header.
 */
export async function hostPage(body: string, { head = '', policy = '' } = {}): Promise<HostPage> {
  return openHost(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, policy);
}

/**
 * The same with a whole page.
 *
 * @param sandbox What the page may do; nothing else. Without `allow-scripts` it hears nothing.
 */
export async function openHost(page: string, policy = '', sandbox?: string): Promise<HostPage> {
  const html = page.replace('<head>', '<head><script src="/test/bundle/heard.js"></script>');
  const frame = document.createElement('iframe');
  frame.width = '700';
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  frame.height = '600';
  frame.src = `/host-page?${new URLSearchParams({ html, policy })}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis & { heard: string[] };
  return { window, document: window.document, heard: window.heard, remove: () => frame.remove() };
}

/** Waits until the page's first feed is drawn; what it says. */
export async function feedOn({ document, window }: HostPage): Promise<string> {
  const base = () => document.querySelector('statement-feed')?.shadowRoot?.querySelector('[part=base]');
  for (let frames = 0; frames < 300 && !base()?.querySelector('[part=status]'); frames++) {
    await new Promise((resolve) => window.setTimeout(resolve, 16));
  }
  return base()?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
