import { expect } from '@open-wc/testing';
import { provideArchive } from '../../../src/archive/bundled.js';
import { invented, statement } from '../../invented.js';
import { said } from '../../reading.js';
import { archiveInEachTest } from '../each-test.js';
import { bakir, card, elsewhere, records, said2023, said2024 } from './cards.js';

describe('corrections in <case-card>', () => {
  archiveInEachTest(records);

  const retracted = { state: 'retracted', date: '2024-11-05' };

  it('shows a correction or retraction with its day', async () => {
    provideArchive(invented([said2024], [bakir({ facts: [], events: [], record: { state: 'corrected', date: '2024-11-05', note: 'The name was misspelt.' } })]));
    for (const variant of ['full', 'compact']) {
      expect(said(await card(`case="bakir" variant="${variant}"`)), variant).to.contain('Corrected 5 November 2024. The name was misspelt.');
    }
  });

  it('marks status, facts and events whose source was, in every variant and without a list of statements', async () => {
    provideArchive(invented([statement({ ...said2024, record: retracted }), said2023, elsewhere], [bakir()]));
    const element = await card('case="bakir" statements="0"');
    expect(said(element.renderRoot.querySelector('[part=status]'))).to.equal('In pre-trial detention as of 1 October 2024; retracted 5 November 2024');
    expect([...element.renderRoot.querySelectorAll('[part=fact]')].map(said)).to.deep.equal([
      'Charge Crossing as of 1 October 2024; retracted 5 November 2024',
      'Ferry Twelve metres as of 2021 · statement of 2 May 2023',
      'Licence Number 7 as of 9 January 2022',
    ]);
    const marked = [...element.renderRoot.querySelectorAll('ol li')].map(said).filter((event) => event.endsWith('1 October 2024; retracted 5 November 2024'));
    expect(marked).to.have.length(2);
    expect(said(await card('case="bakir" variant="compact"'))).to.contain('as of 1 October 2024; retracted 5 November 2024');
    expect(said(await card('case="bakir" variant="inline"'))).to.equal('Bakir Example (In pre-trial detention, as of 1 October 2024; retracted 5 November 2024)');
  });

  it('says inside the bracket what became of the case itself, once where its source shares it', async () => {
    const corrected = { state: 'corrected', date: '2025-01-02' };
    const inline = async (ofCase: object, ofSource: object, given = {}) => {
      provideArchive(invented([statement({ ...said2024, record: ofSource })], [bakir({ facts: [], events: [], record: ofCase, ...given })]));
      return said(await card('case="bakir" variant="inline"'));
    };
    const current = { state: 'current', date: '2024-10-01' };
    expect(await inline(retracted, current)).to.equal('Bakir Example (In pre-trial detention, as of 1 October 2024; retracted 5 November 2024)');
    expect(await inline(retracted, retracted)).to.match(/2024; retracted 5 November 2024\)$/).and.not.to.match(/retracted.*retracted/);
    expect(await inline(corrected, retracted)).to.match(/; retracted 5 November 2024; corrected 2 January 2025\)$/);
    expect(await inline(corrected, current, { status: undefined })).to.equal('Bakir Example; corrected 2 January 2025');
  });
});
