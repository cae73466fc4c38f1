/**
 * The keys of a combobox with a list of choices (ARIA Authoring Practices, combobox with listbox popup): the focus stays in
 * the field, and an active choice moves through the list.
 */
export interface Listbox {
  readonly isOpen: boolean;
  readonly count: number;
  /** Position of the active choice; -1 for none. */
  readonly active: number;
  /** Whether nothing is typed: Escape is then the page's. */
  readonly isEmpty: boolean;
  open(active: number): void;
  close(): void;
  /** Takes the active choice. */
  take(): void;
  /** Empties the field. */
  clear(): void;
}

/** Answers a key, if it is one of a combobox. */
export function answerKey(event: KeyboardEvent, listbox: Listbox): void {
  const answer = event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : answerTo(event, listbox);
  if (!answer) return;
  event.preventDefault();
  event.stopPropagation();
  answer();
}

function answerTo({ key, altKey }: KeyboardEvent, listbox: Listbox): (() => void) | undefined {
  const { isOpen, count, active } = listbox;
  if (key === 'ArrowDown' && altKey) return () => listbox.open(active);
  if (key === 'ArrowUp' && altKey) return isOpen ? () => listbox.close() : undefined;
  if (key === 'Escape' && isOpen) return () => listbox.close();
  if (key === 'Escape') return listbox.isEmpty ? undefined : () => listbox.clear();
  if (key === 'Enter') return isOpen && active >= 0 ? () => listbox.take() : undefined;
  if (count === 0) return undefined;
  // Beyond the last choice, and before the first, stands the field itself.
  if (key === 'ArrowDown') return () => listbox.open(active + 1 < count ? active + 1 : -1);
  if (key === 'ArrowUp') return () => listbox.open(active === -1 ? count - 1 : active - 1);
  return undefined;
}
