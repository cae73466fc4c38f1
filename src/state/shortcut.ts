/**
 * Answers a key anywhere on the page, while the author has set one (WCAG 2.1.4: off unless asked for). Keys that are typed into
 * a field are the field's, and a key that leads nowhere is left to the page: a widget that is hidden or inert takes no focus.
 *
 * @param keys `/`, or with modifiers `Control+k`.
 * @param widget Gives the focus to its field.
 */
export function answerShortcut(event: KeyboardEvent, keys: string, widget: HTMLElement): void {
  const [field] = event.composedPath();
  // Scripts of pages make such events without a key.
  if (!event.key || event.defaultPrevented || event.isComposing || (field instanceof HTMLElement && (field.isContentEditable || field.matches('input, select, textarea')))) return;
  // Elsewhere a sign such as `/` is a shifted one, and its key says so itself.
  const isShifted = event.shiftKey && /\w/.test(event.key);
  const held = [event.ctrlKey && 'control', event.metaKey && 'meta', event.altKey && 'alt', isShifted && 'shift', event.key.toLowerCase()];
  if (held.filter(Boolean).join('+') !== keys.toLowerCase()) return;
  widget.focus();
  if (widget.shadowRoot?.activeElement) event.preventDefault();
}
