import { html, nothing, type TemplateResult } from 'lit/html.js';
import * as said from '../messages/builder.js';
import { idsIn, isPossible, type Control, type Option } from './options.js';
import type { RecordGroup } from './records.js';

/** What a reader of the form has chosen; `undefined` takes it back. */
export type Change = (value: string | undefined) => void;

/** One option of a widget: its name, what to choose it with, and what the manifest says of it. */
export function optionField(option: Option, chosen: string | undefined, change: Change): TemplateResult {
  const { name, label, control } = option;
  // What was written stays in its field, right or wrong; of what can only be chosen, the wrong is nothing.
  const isWritten = ['text', 'number', 'date', 'duration'].includes(control.type);
  const value = chosen !== undefined && (isWritten || isPossible(chosen, control)) ? chosen : option.default;
  const hint = html`<p class="hint" id="hint-${name}">${withCode(option.hint)}</p>`;
  switch (control.type) {
    case 'choice':
      return choiceField({ name, label, hint, values: control.values.map((word) => [word, option.values[word] ?? said.nameOf(word)]), value }, change);
    case 'records':
      return control.several ? severalField(option, control.groups, value, hint, change) : oneField(option, control.groups, value, hint, change);
    case 'switch':
      return html`<div class="field">
        <label class="tick"><input type="checkbox" aria-describedby="hint-${name}" .checked=${chosen !== undefined} @change=${(event: Event) => change(checkedIn(event) ? '' : undefined)} />${label}</label>
        ${hint}
      </div>`;
    default: {
      const mistake = value && !isPossible(value, control) ? mistakeIn(control) : '';
      return html`<div class="field ${control.type === 'text' ? '' : 'short'}">
        <label for="option-${name}">${label}</label>
        <input
          id="option-${name}"
          type=${control.type === 'number' ? 'number' : 'text'}
          inputmode=${control.type === 'number' ? 'numeric' : nothing}
          min=${control.type === 'number' ? control.least : nothing}
          max=${(control.type === 'number' && control.most) || nothing}
          autocomplete="off"
          spellcheck="false"
          aria-describedby="hint-${name} mistake-${name}"
          aria-invalid=${mistake ? 'true' : nothing}
          .value=${value}
          @input=${(event: Event) => change(valueIn(event))}
        />
        <p class="mistake" id="mistake-${name}">${mistake}</p>
        ${hint}
      </div>`;
    }
  }
}

export interface ChoiceField {
  readonly name: string;
  readonly label: string;
  readonly hint?: TemplateResult | typeof nothing;
  /** Each with its words. */
  readonly values: readonly (readonly [value: string, words: unknown])[];
  readonly value: string;
}

/** A few values, all in sight. */
export function choiceField({ name, label, hint = nothing, values, value }: ChoiceField, change: Change): TemplateResult {
  return html`<fieldset class="field choice" aria-describedby=${hint === nothing ? nothing : `hint-${name}`}>
    <legend>${label}</legend>
    <div class="values">
      ${values.map(
        ([one, words]) =>
          html`<label><input type="radio" name=${`option-${name}`} value=${one} .checked=${one === value} @change=${() => change(one)} /><span>${words}</span></label>`,
      )}
    </div>
    ${hint}
  </fieldset>`;
}

/** One record of many. */
function oneField({ name, label }: Option, groups: readonly RecordGroup[], value: string, hint: TemplateResult, change: Change): TemplateResult {
  const options = ({ records }: RecordGroup) => [...records].map(([id, words]) => html`<option value=${id} .selected=${id === value}>${words}</option>`);
  return html`<div class="field">
    <label for="option-${name}">${label}</label>
    <select id="option-${name}" aria-describedby="hint-${name}" @change=${(event: Event) => change(valueIn(event) || undefined)}>
      <option value="" .selected=${!value}>${said.noCase}</option>
      ${groups.map((group) => (group.label ? html`<optgroup label=${group.label}>${options(group)}</optgroup>` : options(group)))}
    </select>
    ${hint}
  </div>`;
}

/** Some records of many, folded away, since mostly all are meant. */
function severalField({ label }: Option, groups: readonly RecordGroup[], value: string, hint: TemplateResult, change: Change): TemplateResult {
  const chosen = idsIn(value);
  const known = new Map(groups.flatMap(({ records }) => [...records]));
  const names = chosen.flatMap((id) => known.get(id) ?? []);
  const toggle = (id: string, isChosen: boolean) => {
    const ids = [...known.keys()].filter((one) => (one === id ? isChosen : chosen.includes(one)));
    change(ids.join(' ') || undefined);
  };
  const ticks = ({ records }: RecordGroup) =>
    [...records].map(
      ([id, words]) =>
        html`<label class="tick"><input type="checkbox" .checked=${chosen.includes(id)} @change=${(event: Event) => toggle(id, checkedIn(event))} />${words}</label>`,
    );
  return html`<div class="field">
    <details>
      <summary><span>${label}</span> <span class="chosen">${names.join(', ') || said.any}</span></summary>
      ${groups.map(
        (group) => html`<div class="records" role="group" aria-label=${group.label || label}>
          ${group.label ? html`<p class="group" aria-hidden="true">${group.label}</p>` : nothing} ${ticks(group)}
        </div>`,
      )}
    </details>
    ${hint}
  </div>`;
}

function mistakeIn(control: Control): string {
  switch (control.type) {
    case 'number':
      return said.mistakes.number(control.least, control.most);
    case 'date':
    case 'duration':
      return said.mistakes[control.type];
    default:
      return '';
  }
}

/** Words of the manifest, where code stands between backticks. */
function withCode(text: string): readonly unknown[] {
  return text.split('`').map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece));
}

export const valueIn = ({ target }: Event) => (target as HTMLInputElement | HTMLSelectElement).value;
export const checkedIn = ({ target }: Event) => (target as HTMLInputElement).checked;
