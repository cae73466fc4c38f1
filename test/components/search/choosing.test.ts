import { expect, waitUntil } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import type { StatementSearchElement } from '../../../src/components/statement-search.js';
import '../../../src/define/case-card.js';
import { expectAccessible } from '../../accessible.js';
import { press, type } from '../../keys.js';
import { drawn, updated } from '../../mounted.js';
import { all, focused, nameOf, one, said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { alone, ask, field, options, placeAll, records } from './searches.js';

describe('choosing in <statement-search>', () => {
  archiveInEachTest(records);

  it('shows the chosen case whole, with its sources, and a citation within reach of the keyboard', async () => {
    const search = await alone();
    const chosen: string[] = [];
    search.addEventListener('case-select', ({ detail }) => chosen.push(detail.id));
    search.focus();
    await type('okorro');
    await waitUntil(() => options(search).length > 0);
    await press('ArrowDown');
    await press('Enter');
    await updated(search);
    expect(chosen).to.deep.equal(['okoro']);
    expect(options(search)).to.deep.equal([]);
    expect(nameOf(one(search, 'heading', 'Tomas Okoro'))).to.equal('Tomas Okoro');
    expect(said(search)).to.contain('In prison').and.to.contain('as of 31 December 2024').and.to.contain('Ferrying without a permit');
    expect(said(search)).to.contain('The newest statement on this case in this archive is from 31 December 2024. What has happened since is not in it.');
    expect(said(focused()), 'the focus is at the case').to.contain('Tomas Okoro');
    one(search, 'button', 'Cite: Tomas Okoro').click();
    await waitUntil(() => all(search, 'textbox').length > 0);
    expect(one<HTMLTextAreaElement>(search, 'textbox').value).to.contain('Example League').and.to.contain('Tomas Okoro');
  });

  it('says which case was chosen where the card of the group shows it', async () => {
    const [search] = await placeAll<StatementSearchElement>('<statement-search mode="results"></statement-search><case-card></case-card>');
    await ask(search!, 'okoro');
    one(search!, 'option', /^Tomas Okoro/).click();
    await waitUntil(() => said(search!.shadowRoot!.querySelector('[role=status]')) === 'Chosen: Tomas Okoro');
  });

  it('shows a case that was found in the card of the group', async () => {
    const [search, , card] = await placeAll<StatementSearchElement>('<statement-search></statement-search><statement-feed></statement-feed><case-card></case-card>');
    await ask(search!, 'okoro');
    one(search!, 'button', 'Tomas Okoro').click();
    await updated(card!);
    expect(said(card!)).to.contain('Ferrying without a permit');
  });

  describe('what was chosen', () => {
    it('is shown as another archive has it, or not at all', async () => {
      const search = await alone();
      await ask(search, 'okoro');
      one(search, 'option', /^Tomas Okoro/).click();
      await updated(search);
      expect(said(search)).to.contain('In prison');
      const { statements, cases = [], ...header } = records();
      const released = { ...cases[0], status: { kind: 'released', value: 'Released', asOf: '2025-03-01', source: 's2' } };
      provideArchive({ ...header, publisher: { name: 'Other League' }, statements, cases: [released] });
      await drawn(search);
      expect(said(search)).to.contain('Released').and.not.to.contain('In prison');
      provideArchive({ ...header, statements, cases: [] });
      await drawn(search);
      expect(said(search)).not.to.contain('Okoro');
    });

    it('says of a statement what has become of it, in the list behind a case too', async () => {
      const { statements, ...rest } = records();
      const record = { state: 'retracted', note: 'It was another man.', date: '2025-02-01' };
      provideArchive({ ...rest, statements: statements.map((one) => (one.id === 's1' ? { ...one, record } : one)) });
      const search = await alone();
      await ask(search, 'okoro');
      one(search, 'option', /^Tomas Okoro/).click();
      await updated(search);
      expect(said(search.shadowRoot!.querySelector('.behind'))).to.contain('Example League').and.to.match(/retracted/i);
    });

    it('is a part of the page with a name of its own', async () => {
      const search = await alone();
      await ask(search, 'release the ferryman');
      one(search, 'option', /Release the ferryman/).click();
      await updated(search);
      expect(nameOf(focused()!)).to.equal('Release the ferryman Tomas Okoro');
      one(search, 'button', 'Tomas Okoro').click();
      await updated(search);
      expect(nameOf(focused()!)).to.equal('Tomas Okoro');
      await expectAccessible(search);
    });

    it('leaves the reader in the field where the card of the group shows the case of a statement', async () => {
      const [search, card] = await placeAll<StatementSearchElement>('<statement-search mode="results"></statement-search><case-card></case-card>');
      await ask(search!, 'release the ferryman');
      one(search!, 'option', /Release the ferryman/).click();
      await updated(search!);
      one(search!, 'button', 'Tomas Okoro').click();
      await updated(search!);
      await updated(card!);
      expect(said(card!)).to.contain('Ferrying without a permit');
      expect(focused() === field(search!)).to.equal(true);
      await waitUntil(() => said(search!.shadowRoot!.querySelector('[role=status]')) === 'Chosen: Tomas Okoro');
    });

    it('leads from a statement to its case, in place', async () => {
      const search = await alone();
      await ask(search, 'release the ferryman');
      one(search, 'option', /Release the ferryman/).click();
      await updated(search);
      one(search, 'button', 'Tomas Okoro').click();
      await updated(search);
      expect(said(search)).to.contain('Ferrying without a permit');
    });
  });
});
