import type { ReactiveControllerHost } from 'lit';

/**
 * Draws, then gives the focus to an element: what had it may be gone.
 *
 * @param index Which of those that match; where there are not so many, the last.
 */
export async function focusIn(host: ReactiveControllerHost & HTMLElement, selector: string, index = 0): Promise<void> {
  await host.updateComplete;
  const found = [...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  (found[index] ?? found.at(-1))?.focus();
}

/** Draws, and where what had the focus can't have it any more, gives the focus to the first element that matches. */
export async function goOnIn(host: ReactiveControllerHost & HTMLElement, selector: string): Promise<void> {
  const active = host.shadowRoot?.activeElement;
  await host.updateComplete;
  if (active && (!active.checkVisibility() || active.matches(':disabled'))) await focusIn(host, selector);
}
