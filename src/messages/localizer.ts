import { LocalizeController, registerTranslation } from '@shoelace-style/localize';
import { formatDate } from '../archive/date-format.js';
import { en } from './en.js';
import type { Messages } from './messages.js';

registerTranslation(en);

/** The interface's words in the language of the place where an element stands. */
export class Localizer extends LocalizeController<Messages> {
  #language: string | undefined;

  /** Looked up once per update: an element asks for dozens of words at a time. */
  hostUpdate(): void {
    this.#language = undefined;
  }

  /** The nearest `lang` (BCP 47) from the element outwards, through shadow roots; the document's where there is none. */
  override lang(): string {
    return (this.#language ??= nearestLanguage(this.host) ?? super.lang());
  }

  /** An EDTF date in words. */
  formatDate(date: string): string {
    return formatDate(date, this.lang());
  }
}

function nearestLanguage(host: HTMLElement): string | undefined {
  for (let element: Element | null = host; element; ) {
    const marked: Element | null = element.closest('[lang]');
    const language = marked?.getAttribute('lang');
    if (language) return language;
    const root: Node = (marked ?? element).getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
