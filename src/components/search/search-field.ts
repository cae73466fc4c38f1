/** The field of a search box, and the list of choices that belongs to it (ARIA: a combobox and its listbox). */
import { html, nothing, type TemplateResult } from 'lit';

export interface SearchField {
  readonly label: string;
  readonly query: string;
  /** Keys that lead to the field from anywhere; empty for none. */
  readonly shortcut: string;
  /** Whether it offers choices; else it is a plain search field. */
  readonly isCombobox: boolean;
  readonly isOpen: boolean;
  /** Position of the active choice; -1 for none. */
  readonly active: number;
}

export function searchField(field: SearchField, read: (event: Event) => void, answerKey: (event: KeyboardEvent) => void): TemplateResult {
  const { label, query, shortcut, isCombobox, isOpen, active } = field;
  return html`<label for="field" class="label">${label}</label>
    <div class="field">
      <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M7 2a5 5 0 1 0 .01 0M11 11l4 4" /></svg>
      <input
        id="field"
        part="input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        role=${isCombobox ? 'combobox' : nothing}
        aria-autocomplete=${isCombobox ? 'list' : nothing}
        aria-expanded=${isCombobox ? isOpen : nothing}
        aria-controls=${isCombobox ? 'choices' : nothing}
        aria-activedescendant=${isOpen && active >= 0 ? `option-${active}` : nothing}
        aria-keyshortcuts=${shortcut || nothing}
        .value=${query}
        @input=${read}
        @compositionend=${read}
        @keydown=${answerKey}
      />
    </div>`;
}

/** The list is there before it is open: the field names it. A press in it leaves the focus in the field. */
export function searchChoices({ label, isOpen }: SearchField, options: () => unknown): TemplateResult {
  return html`<div id="choices" part="list" role="listbox" popover="manual" class="choices" aria-label=${label} ?hidden=${!isOpen} @mousedown=${stay}>
    ${isOpen ? options() : nothing}
  </div>`;
}

function stay(event: Event): void {
  event.preventDefault();
}
