import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatDate, languageOfDates } from '../archive/date-format.js';
import { en } from './en.js';
import type { Messages } from './messages.js';

/** Every language of the interface by its code in small letters, `km` or `pt-br`. */
const languages = new Map<string, Partial<Messages>>();
const hosts = new Set<ReactiveControllerHost>();
const drawAnew = () => hosts.forEach((host) => host.requestUpdate());
let page: MutationObserver | undefined;

/** Offers the interface in a further language; what is drawn already follows. */
export function addLanguage(messages: Messages): void {
  languages.set(messages.$code.toLowerCase(), messages);
  drawAnew();
}

type Term = { [K in keyof Messages]: Messages[K] extends (...given: infer Given) => string ? Given : [] };
type Words = { [K in keyof Messages]: Messages[K] extends string ? Messages[K] : string };

/** The interface's words in the language of the place where an element stands; English where it is not offered. */
export class Localizer implements ReactiveController {
  #language: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.host);
    page ??= new MutationObserver(drawAnew);
    // What is old is told as of today, and a page may be left open for weeks.
    addEventListener('focus', drawAnew);
    // The element's own language and that of all around it; attributes in other shadow roots are not heard, and cost nothing.
    for (const root of [document, this.host.getRootNode()]) page.observe(root, { attributeFilter: ['lang'], subtree: true });
  }

  /** Looked up once per update: an element asks for dozens of words at a time. */
  hostUpdate(): void {
    this.#language = undefined;
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (hosts.size > 0) return;
    page?.disconnect();
    removeEventListener('focus', drawAnew);
  }

  /** The nearest `lang` (BCP 47) from the element outwards, through shadow roots; the browser's own where the page says nothing. */
  lang(): string {
    return (this.#language ??= nearestLanguage(this.host) ?? navigator.language);
  }

  /** A message, with what it speaks of. */
  term<K extends keyof Messages>(name: K, ...given: Term[K]): Words[K] {
    const language = this.lang().toLowerCase();
    const messages = languages.get(language) ?? languages.get(language.split('-')[0] ?? '') ?? en;
    const message = (messages[name] ?? en[name]) as Words[K] | ((...given: Term[K]) => Words[K]);
    return typeof message === 'string' ? message : message(...given);
  }

  /** The language that dates are in: not every language that a page may have has words for them. */
  dateLang(): string {
    return languageOfDates(this.lang());
  }

  /** An EDTF date in words; no line ends between a day and its month. */
  formatDate(date: string): string {
    return formatDate(date, this.lang()).replace(/(\p{Nd}(?:er)?) (?=\p{L})/gu, '$1\u00a0');
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
