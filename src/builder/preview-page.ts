/**
 * Runs in the page of the preview: shows a code as a page shows it that it was pasted into. Only the builder beside it may say which:
 * anybody could put this page into a frame, and words of theirs into it under the archive's address.
 */
import type { Shown } from './preview.js';

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

addEventListener('message', ({ source, origin, data }: MessageEvent<Shown>) => {
  // The page itself has no origin in its sandbox, but its address has.
  if (source !== window.parent || origin !== location.origin) return;
  const { code, isInline, host, accent } = data;
  const { dataset, style } = document.documentElement;
  dataset['host'] = host;
  if (accent) style.setProperty('--archive-accent', accent);
  else style.removeProperty('--archive-accent');
  const pasted = new DOMParser().parseFromString(code, 'text/html').body.childNodes;
  find('[data-place=inline]')?.replaceChildren(...(isInline ? pasted : []));
  find('.running')?.toggleAttribute('hidden', !isInline);
  find('[data-place=block]')?.replaceChildren(...(isInline ? [] : pasted));
});
