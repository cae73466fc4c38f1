import { repeat } from 'lit/directives/repeat.js';
import { html, type TemplateResult } from 'lit/html.js';
import { parseDate } from '../archive/dates.js';
import { WIDGETS } from '../embed/paths.js';
import * as said from '../messages/builder.js';
import { checkedIn, choiceField, optionField, valueIn } from './field.js';
import { summaryOf, type Manifest } from './manifest.js';
import { attributesOf, type Control, type Option } from './options.js';
import type { Setup } from './setup.js';

/** The colour that the picker begins with: the demo's brick red is legible on white and on a dark ground. */
const FIRST_ACCENT = '#b04a2f';

/** What is chosen at a glance comes first; fields for a few signs stand side by side. */
const ORDER: readonly (readonly Control['type'][])[] = [['records', 'choice', 'switch'], ['number', 'date', 'duration'], ['text']];

export interface Form {
  readonly setup: Setup;
  readonly options: readonly Option[];
  readonly manifest: Manifest;
  readonly change: (changes: Partial<Setup>) => void;
}

/** What is chosen for the code: a widget, what it shows, how it looks. */
export function formView({ setup, options, manifest, change }: Form): TemplateResult {
  const field = (option: Option) =>
    optionField(option, setup.chosen[option.name], (value) => {
      const { [option.name]: _before, ...others } = setup.chosen;
      change({ chosen: value === undefined ? others : { ...others, [option.name]: value } });
    });
  const fields = (place: Option['place']) => {
    const inOrder = ORDER.flatMap((types) => options.filter(({ place: one, control }) => one === place && types.includes(control.type)));
    // Radio buttons that were given another name would put each other out.
    return repeat(inOrder, ({ name }) => `${setup.widget} ${name}`, field);
  };
  const hasItem = options.some(({ place }) => place === 'item');
  return html`<form class="form" @submit=${(event: Event) => event.preventDefault()}>
    ${choiceField(
      {
        name: 'widget',
        label: said.widget,
        values: WIDGETS.map((tag) => [tag, html`<strong>${said.widgets[tag]}</strong> <small>${summaryOf(tag, manifest)}</small>`]),
        value: setup.widget,
      },
      (tag) => change({ widget: WIDGETS.find((one) => one === tag) ?? setup.widget }),
    )}
    ${hasItem ? html`<h2>${said.places.item}</h2>` : ''}
    <div class="fields">${fields('item')} ${crossedDates(setup, options)}</div>
    <h2>${said.places.look}</h2>
    <div class="fields">${fields('look')} ${accentField(setup, change)} ${languageField(setup, change)}</div>
    <details class="more">
      <summary>${said.places.more}</summary>
      <div class="fields">${fields('more')}</div>
    </details>
  </form>`;
}

/** Each date is one, but together they leave nothing. */
function crossedDates({ chosen }: Setup, options: readonly Option[]): TemplateResult | string {
  const { from, to } = attributesOf(chosen, options);
  const [first, last] = [parseDate(from ?? '')?.earliest, parseDate(to ?? '')?.latest];
  return from && to && first && last && first > last ? html`<p class="mistake">${said.mistakes.crossed(from, to)}</p>` : '';
}

function accentField({ accent }: Setup, change: Form['change']): TemplateResult {
  return html`<div class="field accent">
    <label class="tick"
      ><input type="checkbox" .checked=${accent !== ''} @change=${(event: Event) => change({ accent: checkedIn(event) ? FIRST_ACCENT : '' })} />${said.accent}</label
    >
    ${accent ? html`<label class="colour">${said.accentColour} <input type="color" .value=${accent} @input=${(event: Event) => change({ accent: valueIn(event) })} /></label>` : ''}
  </div>`;
}

function languageField({ language }: Setup, change: Form['change']): TemplateResult {
  const choices = Object.entries({ '': said.pageLanguage, ...said.languages });
  return html`<div class="field">
    <label for="language">${said.language}</label>
    <select id="language" aria-describedby="hint-language" @change=${(event: Event) => change({ language: valueIn(event) })}>
      ${choices.map(([code, name]) => html`<option value=${code} lang=${code || 'en'} .selected=${code === language}>${name}</option>`)}
    </select>
    <p class="hint" id="hint-language">${said.languageHint}</p>
  </div>`;
}
