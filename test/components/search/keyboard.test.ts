import { expect, waitUntil } from '@open-wc/testing';
import type { StatementSearchElement } from '../../../src/components/statement-search.js';
import { press, type } from '../../keys.js';
import { cleared, updated } from '../../mounted.js';
import { focused, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { active, alone, field, options, placeAll, records } from './searches.js';

describe('<statement-search> by keyboard', () => {
  archiveInEachTest(records);

  it('is walked by keyboard from outside in and out again', async () => {
    const before = document.body.appendChild(document.createElement('button'));
    const search = await alone();
    const after = document.body.appendChild(document.createElement('button'));
    document.body.insertBefore(before, document.body.firstChild);
    before.focus();
    await press('Tab');
    expect(focused()).to.equal(field(search));
    await press('Tab');
    expect(said(focused())).to.contain('Example League’s list of statements');
    await press('Tab');
    expect(focused()).to.equal(after);
    before.remove();
    after.remove();
  });

  it('walks the choices with the arrow keys, and back into the field', async () => {
    const search = await alone();
    search.focus();
    await type('okoro');
    await waitUntil(() => options(search).length === 2);
    expect(active(search)).to.equal(null);
    await press('ArrowDown');
    expect(active(search)).to.contain('In prison');
    await press('ArrowDown');
    expect(active(search)).to.contain('Release the ferryman');
    await press('ArrowDown');
    expect(active(search), 'past the end').to.equal(null);
    await press('ArrowUp');
    expect(active(search)).to.contain('Release the ferryman');
    expect(focused(), 'the focus stays in the field').to.equal(field(search));
  });

  it('takes the best choice when Enter is pressed in the field', async () => {
    const search = await alone();
    search.focus();
    await type('lowmoor bridge');
    await waitUntil(() => options(search).length > 0);
    await press('Enter');
    await updated(search);
    expect(said(one(search, 'heading'))).to.contain('The bridge at Lowmoor must reopen');
    expect(said(search)).to.contain('2 May 2024').and.to.contain('Bridges Act, Article 12');
  });

  it('closes with Escape, empties with a second, and leaves a third to the page', async () => {
    const search = await alone();
    search.focus();
    await type('okoro');
    await waitUntil(() => options(search).length === 2);
    let heard = 0;
    const hear = ({ key }: KeyboardEvent) => void (key === 'Escape' && heard++);
    document.addEventListener('keydown', hear);
    await press('Escape');
    expect(options(search)).to.deep.equal([]);
    expect(field(search).value).to.equal('okoro');
    await press('Escape');
    expect(field(search).value).to.equal('');
    expect(heard).to.equal(0);
    await press('Escape');
    expect(heard).to.equal(1);
    document.removeEventListener('keydown', hear);
  });

  it('opens and closes with Alt and the arrows, without moving', async () => {
    const search = await alone();
    search.focus();
    await type('okoro');
    await waitUntil(() => options(search).length === 2);
    await press('Alt', 'ArrowUp');
    expect(field(search).getAttribute('aria-expanded')).to.equal('false');
    await press('Alt', 'ArrowDown');
    expect(field(search).getAttribute('aria-expanded')).to.equal('true');
    expect(active(search)).to.equal(null);
  });

  it('answers to a key of the page only where the author has set one, and not while one types elsewhere', async () => {
    const elsewhere = document.body.appendChild(document.createElement('input'));
    const search = await alone();
    await press('/');
    expect(focused()).not.to.equal(field(search));
    search.setAttribute('shortcut', '/');
    await updated(search);
    elsewhere.focus();
    await press('/');
    expect(focused()).to.equal(elsewhere);
    elsewhere.blur();
    await press('/');
    expect(focused()).to.equal(field(search));
    expect(field(search).value).to.equal('');
    elsewhere.remove();
  });

  it('passes over what scripts of the page send for a key', async () => {
    const search = await alone('shortcut="/"');
    document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
    await press('/');
    expect(focused()).to.equal(field(search));
  });

  it('answers a shortcut with exactly its modifiers, and a sign that some keyboards shift', async () => {
    const search = await alone('shortcut="Control+k"');
    for (const [given, keys, isAnswered] of [['Control+k', 'Control+Shift+k', false], ['Control+k', 'Control+k', true], ['Control+Shift+k', 'Control+Shift+k', true]] as const) {
      search.setAttribute('shortcut', given);
      await updated(search);
      (focused() as HTMLElement).blur();
      await press(...keys.split('+'));
      expect(focused() === field(search), `${keys} for ${given}`).to.equal(isAnswered);
    }
    search.setAttribute('shortcut', '/');
    await updated(search);
    (focused() as HTMLElement).blur();
    dispatchEvent(new KeyboardEvent('keydown', { key: '/', shiftKey: true }));
    expect(focused() === field(search)).to.equal(true);
  });

  it('leaves the key of the page to others where it is hidden or inert', async () => {
    const boxes = (first: string) => placeAll<StatementSearchElement>(`<statement-search ${first} shortcut="/"></statement-search><statement-search shortcut="/"></statement-search>`);
    for (const state of ['hidden', 'inert']) {
      const [, seen] = await boxes(state);
      await press('/');
      expect(focused() === field(seen!), state).to.equal(true);
      expect(field(seen!).value, state).to.equal('');
      cleared();
    }
    const [unseen] = await boxes('hidden');
    unseen!.nextElementSibling!.remove();
    let isTaken: boolean | undefined;
    addEventListener('keydown', (event) => (isTaken = event.defaultPrevented), { once: true });
    await press('/');
    expect(isTaken, 'where nothing else has it').to.equal(false);
  });
});
