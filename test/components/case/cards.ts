/** Cards of an invented case, and the statements that speak of it. */
import { aTimeout } from '@open-wc/testing';
import type { Dataset } from '../../../src/archive/dataset-schema.js';
import type { CaseCardElement } from '../../../src/components/case-card.js';
import '../../../src/define/case-card.js';
import { ferry, invented, statement } from '../../invented.js';
import { mounted, updated } from '../../mounted.js';
import { one } from '../../reading.js';

/** Two statements that speak of the person, and one on something else, which yet says a fact of the case. */
export const said2024 = statement({ id: 'a', date: '2024-10-01', title: 'Bring the ferry back', cases: ['bakir'] });
export const said2023 = statement({ id: 'b', date: '2023-05-02', title: 'The ferry is needed', cases: ['bakir'] });
export const elsewhere = statement({ id: 'c', date: '2022-01-09', title: 'On another matter' });

/** A person with everything that a case can have. */
export function bakir(given: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'bakir',
    kind: 'person',
    name: 'Bakir Example',
    role: 'Ferryman',
    summary: 'A ferryman whose ferry was stopped.',
    people: ['Bakir Example'],
    status: { kind: 'pre-trial-detention', value: 'In pre-trial detention', asOf: '2024-10-01', source: 'a' },
    facts: [
      { label: 'Charge', value: 'Crossing', asOf: '2024-10-01', source: 'a' },
      { label: 'Ferry', value: 'Twelve metres', asOf: '2021', source: 'b' },
      { label: 'Licence', value: 'Number 7', asOf: '2022-01-09', source: 'c' },
    ],
    events: [
      { date: '2024-09-30', kind: 'arrest', text: 'He is arrested.', place: 'Old Harbour', source: 'a' },
      { date: '2024-10-01', kind: 'detention', text: 'He is detained.', source: 'a' },
      { date: '2017~', kind: 'work', text: 'He begins to work.', source: 'b' },
      { date: '2020/..', kind: 'threat', text: 'He is threatened.', source: 'b' },
      { date: '2023-03', kind: 'juggling', text: 'He juggles.', source: 'b' },
      { kind: 'petition', text: 'He signs a petition.', source: 'b' },
    ],
    ...given,
  };
}

/** The person, and a case that has only a name. */
export function records(): Dataset {
  return invented([said2024, said2023, elsewhere], [bakir(), ferry({ status: undefined, facts: [], events: [] })]);
}

/** A card with these attributes, and with this inside its tag, drawn. */
export function card(attributes = 'case="bakir"', inside = ''): Promise<CaseCardElement> {
  return mounted<CaseCardElement>(`<case-card ${attributes}>${inside}</case-card>`);
}

/** Presses the one button of a name, and waits for what comes of it. */
export async function press(element: CaseCardElement, name: string | RegExp): Promise<void> {
  one(element, 'button', name).click();
  await updated(element);
  await aTimeout(0);
  await updated(element);
}
