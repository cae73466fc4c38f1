/** Calls back when the page has nothing more urgent to do, where the browser can tell; else after what is being drawn. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 200);
}
