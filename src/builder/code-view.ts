import { html, type TemplateResult } from 'lit/html.js';
import * as said from '../messages/builder.js';
import type { Code } from './codes.js';

/** What became of copying: which code, and in words. */
export interface Answer {
  readonly id: string;
  readonly words: string;
}

/** Takes a code to the clipboard; the field with the code is selected where the browser does not let a page do that. */
export type Copy = (id: string, text: string, field?: HTMLTextAreaElement) => void;

/** A code with its name, for whom it is, and a button that copies it. */
export function codeView({ id, name, forWhom, notes, text }: Code, answer: Answer | undefined, copy: Copy): TemplateResult {
  const fieldOf = ({ target }: Event) => (target as HTMLElement).closest('.code')?.querySelector('textarea') ?? undefined;
  return html`<div class="code" data-code=${id}>
    <div class="about">
      <h3 id="code-${id}">${name}</h3>
      <p>${forWhom}</p>
      ${notes.map((note) => html`<p class="hint">${note}</p>`)}
    </div>
    ${text === undefined
      ? ''
      : html`<div class="copy">
          <textarea readonly rows=${text.length > 160 ? 4 : 2} spellcheck="false" aria-labelledby="code-${id}" .value=${text}></textarea>
          <p>
            <button type="button" aria-describedby="code-${id}" @click=${(event: Event) => copy(id, text, fieldOf(event))}>${said.copy}</button>
            <span role="status">${answer?.id === id ? answer.words : ''}</span>
          </p>
        </div>`}
  </div>`;
}
