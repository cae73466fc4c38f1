/**
 * Loads again. The pressed button goes away with the error, and its focus would be lost: when something is drawn in its place, the
 * reader goes on there, unless they have gone elsewhere meanwhile.
 */
export function tryAgain({ currentTarget }: Event, retry: () => void): void {
  const root = (currentTarget as Element).getRootNode() as ShadowRoot;
  const heard = new AbortController();
  const goOn = () => {
    heard.abort();
    const active = root.ownerDocument.activeElement;
    if (active && active !== root.ownerDocument.body) return;
    root.querySelector<HTMLElement>(':is(a, button, input, select):not([hidden])')?.focus();
  };
  for (const type of ['archive-ready', 'archive-error']) root.host.addEventListener(type, goOn, { signal: heard.signal });
  retry();
}
