/**
 * Runs in a page of the archive that is shown in a frame: tells the page around it how high it is, in three ways that are
 * understood: our own, WordPress' and AMP's. Works in `sandbox="allow-scripts"`, where a page has no origin and no storage.
 *
 * Once is not enough: whoever listens may come late, and a frame below the fold is not told of its own size. So the height is said when
 * the page is there, when the widget is drawn, when sizes change, when fonts have come, and whenever it is asked for.
 */
import type { FrameHeight, FrameQuestion } from './frame-messages.js';

/** An address may set a widget's options, but not what archive is shown under this one's name. */
const OWN = ['src', 'group'];

const around = window.parent;
// In a frame a heading is the host's. Alone, the page is the archive's, and an address puts no words into its mouth.
if (around === window) OWN.push('heading', 'label');
/** WordPress knows a frame by what it has written into its address. */
const secret = /[#&?]secret=(\w+)/.exec(location.hash)?.[1];

const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  const messages: object[] = [{ undersigned: 'height', height } satisfies FrameHeight, { sentinel: 'amp', type: 'embed-size', height }];
  if (secret) messages.push({ message: 'height', value: height, secret });
  for (const message of messages) around.postMessage(message, '*');
};

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

for (const widget of document.querySelectorAll<HTMLElement>('[data-widget]')) {
  void customElements.whenDefined(widget.localName).then((defined) => {
    const { observedAttributes } = defined as unknown as { readonly observedAttributes: readonly string[] };
    for (const [name, value] of asked) {
      if (name === 'lang' || (observedAttributes.includes(name) && !OWN.includes(name))) widget.setAttribute(name, value);
    }
  });
  const settle = () => {
    // A widget keeps its room for what follows it, until it leaves its place: here nothing follows.
    widget.parentNode?.insertBefore(widget, widget.nextSibling);
    tell();
  };
  // Once: in its new place it is ready again.
  widget.addEventListener('archive-ready', settle, { once: true });
}

if (around !== window) {
  tell();
  addEventListener('load', tell);
  addEventListener('resize', tell);
  new ResizeObserver(tell).observe(document.documentElement);
  void document.fonts.ready.then(tell);
  addEventListener('message', ({ source, data }: MessageEvent<Partial<FrameQuestion> | null>) => {
    if (source === around && (data?.undersigned === 'ready' || data?.message === 'ready')) tell();
  });
  // WordPress' sandbox lets no link out, but follows those to the frame's own host when it is asked to.
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!secret || link?.host !== location.host) return;
    event.preventDefault();
    around.postMessage({ message: 'link', value: link.href, secret }, '*');
  });
}
