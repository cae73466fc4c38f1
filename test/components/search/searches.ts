/** Searches in a small invented archive, and what a reader does in them and sees of them. */
import { waitUntil } from '@open-wc/testing';
import type { Dataset } from '../../../src/archive/dataset-schema.js';
import type { StatementSearchElement } from '../../../src/components/statement-search.js';
import '../../../src/define/statement-feed.js';
import '../../../src/define/statement-search.js';
import { ferry, invented, statement } from '../../invented.js';
import { drawn, mounted, placed, updated } from '../../mounted.js';
import { all, said } from '../../reading.js';

/** Four statements with words in common, one of which speaks of a case. */
export function records(): Dataset {
  return invented(
    [
      statement({ id: 's1', date: '2024-12-31', title: 'Release the ferryman Tomas Okoro', kind: 'joint-statement', topics: ['rivers'], cases: ['okoro'], people: ['Tomas Okoro'] }),
      statement({ id: 's2', date: '2024-05-02', title: 'The bridge at Lowmoor must reopen', topics: ['bridges'], laws: ['Bridges Act, Article 12'] }),
      statement({ id: 's3', date: '2023-03-04', title: 'Ferries and bridges belong to everybody', topics: ['rivers', 'bridges'] }),
      statement({ id: 's4', date: '2022-03-04', title: 'The river must stay open', topics: ['rivers'] }),
    ],
    [
      ferry({
        id: 'okoro',
        kind: 'person',
        name: 'Tomas Okoro',
        role: 'Ferryman',
        people: ['Tomas Okoro'],
        status: { kind: 'imprisoned', value: 'In prison', asOf: '2024-12-31', source: 's1' },
        facts: [{ label: 'Charge', value: 'Ferrying without a permit', asOf: '2024-12-31', source: 's1' }],
        events: [{ date: '2024-11', kind: 'arrest', text: 'Arrested at Lowmoor', source: 's1' }],
      }),
    ],
  );
}

/** A search with these attributes and no other widget, drawn. */
export function alone(attributes = ''): Promise<StatementSearchElement> {
  return mounted<StatementSearchElement>(`<statement-search ${attributes}></statement-search>`);
}

/** Writes widgets into the page, side by side, and waits until all are drawn. */
export async function placeAll<T extends HTMLElement>(markup: string): Promise<T[]> {
  const first = placed<T>(markup);
  const widgets = [...first.parentElement!.children].filter(({ localName }) => localName.includes('-')) as T[];
  await Promise.all(widgets.map(drawn));
  return widgets;
}

/** A search and the list in its group. */
export function both(): Promise<StatementSearchElement[]> {
  return placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed></statement-feed>');
}

/** Puts words into the field as a reader does, and waits until they are answered. */
export async function ask(search: StatementSearchElement, words: string): Promise<void> {
  const input = field(search);
  input.focus();
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await updated(search);
  await waitUntil(() => !said(search).includes('Searching…'), 'answered', { timeout: 10_000 });
}

/** The field that words are written into. */
export function field(search: Element): HTMLInputElement {
  return search.shadowRoot!.querySelector('input')!;
}

/** What each choice says. */
export function options(search: Element): string[] {
  return all(search, 'option').map(said);
}

/** What the choice says that the arrow keys have reached; `null` in the field. */
export function active(search: Element): string | null {
  const id = field(search).getAttribute('aria-activedescendant');
  return id && said(search.shadowRoot!.getElementById(id));
}
