/**
 * The list of choices under the field of a search box (ARIA Authoring Practices, combobox with listbox popup): what it offers,
 * whether it is open, and which choice is active. The focus stays in the field while the active choice moves through the list.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Found } from '../../search/found.js';
import { choicesOf, MORE, type Choice } from './search-options.js';

export interface ComboboxOptions {
  /** What the choices are made of; nothing where none are offered. */
  readonly found: () => Found | undefined;
  /** Shows what was chosen. */
  readonly choose: (choice: Choice) => void;
  /** Whether nothing is typed: Escape is then the page's. */
  readonly isEmpty: () => boolean;
  /** Forgets letters that wait to be searched: the reader has ended it. */
  readonly stop: () => void;
  /** Empties the field. */
  readonly clear: () => void;
}

export class Combobox implements ReactiveController {
  #isOpen = false;
  #active = -1;
  #more = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: ComboboxOptions,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isOpen = false;
  }

  get choices(): readonly Choice[] {
    const found = this.options.found();
    return found ? choicesOf(found, this.#more) : [];
  }

  get isOpen(): boolean {
    return this.#isOpen && this.choices.length > 0;
  }

  /** Position of the active choice; -1 for none. After the last one stands what shows more of them. */
  get active(): number {
    return this.#active;
  }

  /** How many more of each kind the reader has asked for. */
  get more(): number {
    return this.#more;
  }

  /** Something else is asked. */
  begin(): void {
    this.#more = 0;
    this.#open(-1);
  }

  close(): void {
    this.#isOpen = false;
    this.#active = -1;
    this.host.requestUpdate();
  }

  /** Offers more, and goes on at the first choice that was not there. */
  showMore(): void {
    const before = this.choices;
    this.#more += MORE;
    this.#open(this.choices.findIndex((one, place) => one.case !== before[place]?.case || one.statement !== before[place]?.statement));
  }

  /** Closes when the focus goes elsewhere. */
  readonly leave = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (this.#isOpen && !(currentTarget as Element).contains(relatedTarget as Node | null)) this.close();
  };

  readonly answerKey = (event: KeyboardEvent): void => {
    const answer = event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : this.#answerTo(event);
    if (!answer) return;
    event.preventDefault();
    event.stopPropagation();
    answer();
  };

  #answerTo({ key, altKey }: KeyboardEvent): (() => void) | undefined {
    const { isOpen, choices, active, options } = this;
    if (key === 'ArrowDown' && altKey) return () => this.#open(active);
    if (key === 'ArrowUp' && altKey) return isOpen ? () => this.close() : undefined;
    if (key === 'Escape' && isOpen) {
      return () => {
        options.stop();
        this.close();
      };
    }
    if (key === 'Escape') return options.isEmpty() ? undefined : options.clear;
    if (key === 'Enter') return isOpen && active >= 0 ? () => this.#take() : undefined;
    if (choices.length === 0) return undefined;
    // Beyond the last choice, and before the first, stands the field itself.
    const last = choices.length - (this.#hasMore ? 0 : 1);
    if (key === 'ArrowDown') return () => this.#open(active < last ? active + 1 : -1);
    if (key === 'ArrowUp') return () => this.#open(active === -1 ? last : active - 1);
    return undefined;
  }

  get #hasMore(): boolean {
    const { cases = [], statements = [] } = this.options.found() ?? {};
    return this.choices.length < cases.length + statements.length;
  }

  #take(): void {
    const choice = this.choices[this.#active];
    if (choice) this.options.choose(choice);
    else this.showMore();
  }

  #open(active: number): void {
    this.#isOpen = true;
    this.#active = active;
    this.host.requestUpdate();
    if (active >= 0) void this.host.updateComplete.then(() => this.host.shadowRoot?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
  }
}
