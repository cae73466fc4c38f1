/**
 * `undersigned-frame.js`: gives frames of the archive their height, in pages that may have a script but not a widget. Without it such a
 * frame has a scroll bar.
 *
 * A frame can set its own height and nothing else: a message counts only from the window of an `iframe.undersigned`, and only while
 * that shows the address which was given to it.
 */
import type { FrameHeight } from './frame-messages.js';

const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe.undersigned');

/** No page is as high as this, in CSS pixels; one that says so would push the host's own out of reach. */
const MOST = 1e5;

/** A frame in a sandbox has no origin, and says `null`. One that has been led somewhere without an address of its own says nothing. */
const isOf = ({ src, sandbox }: HTMLIFrameElement, origin: string) =>
  URL.canParse(src) && origin === (sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin);

addEventListener('message', ({ data, source, origin }: MessageEvent<Partial<FrameHeight> | null>) => {
  const height = data?.undersigned === 'height' && Number(data.height);
  if (!height || !(height > 0 && height <= MOST)) return;
  for (const frame of frames()) {
    if (frame.contentWindow !== source || !isOf(frame, origin)) continue;
    const { boxSizing } = getComputedStyle(frame);
    frame.style.height = `${height + (boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0)}px`;
  }
});
// Those that were there first have spoken to nobody.
for (const { contentWindow } of frames()) contentWindow?.postMessage({ undersigned: 'ready' }, '*');
