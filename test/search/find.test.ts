/** What a search finds, and in which order. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Search } from '../../src/search/found.js';
import { ferry, many, statement } from '../invented.js';
import { casesOf, idsOf, searchOf } from './found.js';

describe('finding statements', () => {
  it('looks into title, names, topics, summary, text, kind and date', async () => {
    const search = await searchOf([
      statement({ id: 'other', title: 'Nothing of the kind', date: '2023-01-02' }),
      statement({
        id: 'it',
        kind: 'open-letter',
        date: '2024-02-29',
        title: 'A bridge for everybody',
        summary: ['It asks for lanterns.'],
        text: ['We want wider pavements.'],
        signatories: { described: 'fishers and weavers', names: ['League of Rowers'] },
        people: ['Ada Example'],
        organisations: ['Harbour Office'],
        places: ['Reedbank'],
        laws: ['Water Act, Article 12'],
        topics: ['rivers'],
      }),
    ]);
    for (const text of ['bridge', 'lanterns', 'pavements', 'weavers', 'rowers', 'ada', 'harbour', 'reedbank', 'article 12', 'rivers', 'open letter', '29 february 2024']) {
      expect(idsOf(search.find(text)), text).to.deep.equal(['it']);
    }
  });

  it('finds a statement by the facts, events and statuses that cite it, and by the names of its cases', async () => {
    const search = await searchOf(
      [...many(2), statement({ id: 'other', title: 'Another matter' })],
      [ferry({ name: 'The Heron', people: ['Bo Invented'], facts: [{ label: 'Draught', value: 'two ells', asOf: '2024', source: 's2' }] })],
    );
    expect(idsOf(search.find('draught'))).to.deep.equal(['s2']);
    expect(idsOf(search.find('two ells'))).to.deep.equal(['s2']);
    expect(idsOf(search.find('out of service'))).to.deep.equal(['s1']);
    expect(idsOf(search.find('was stopped'))).to.deep.equal(['s1']);
    expect(idsOf(search.find('heron'))).to.deep.equal(['s1']);
    expect(idsOf(search.find('bo invented'))).to.deep.equal(['s1']);
  });

  it('finds a case by all that it is made of, with the place and the date of its events', async () => {
    const event = { date: '2024-12-24', kind: 'decision', text: 'Moored for good', place: { en: 'Oxbow', fr: 'Méandre' }, source: 's1' };
    const search = await searchOf(many(1), [ferry({ role: 'Vessel', summary: 'Crosses the lake.', people: ['Bo Invented'], events: [event] })]);
    for (const text of ['ferry', 'vessel', 'crosses', 'bo invented', 'out of service', 'length', '12 m', 'moored', 'oxbow', 'meandre', '24 december']) {
      expect(casesOf(search.find(text)), text).to.deep.equal(['ferry']);
    }
    expect(casesOf(search.find('statement number'))).to.deep.equal([]);
  });

  it('looks into every language of a text', async () => {
    const search = await searchOf([statement({ title: { en: 'The dam', fr: 'Le barrage', km: 'ទំនប់' } })]);
    for (const text of ['dam', 'barrage', 'ទំនប់']) expect(idsOf(search.find(text)), text).to.deep.equal(['one']);
  });

  it('puts the exact phrase before all words, all words before some, and titles before texts', async () => {
    const search = await searchOf([
      statement({ id: 'some', title: 'River river river', summary: ['The river, and again the river.'] }),
      statement({ id: 'all', title: 'A river that is open', summary: [] }),
      statement({ id: 'phrase', title: 'Elsewhere', text: ['At the very end of a long text they say: keep the open river as it is.'] }),
      statement({ id: 'none', title: 'Elsewhere' }),
    ]);
    expect(idsOf(search.find('open river'))).to.deep.equal(['phrase', 'all', 'some']);
    const titles = await searchOf([
      statement({ id: 'text', title: 'Elsewhere', text: ['A lantern is lit.'] }),
      statement({ id: 'title', title: 'A lantern is lit', text: ['Elsewhere'] }),
    ]);
    expect(idsOf(titles.find('lantern'))).to.deep.equal(['title', 'text']);
  });

  it('tells where the answers begin that have only some of the words', async () => {
    const search = await searchOf(
      [
        statement({ id: 's1', title: 'Fined under Article 12' }),
        statement({ id: 's2', title: 'Fined under Article 13' }),
        statement({ id: 's3', title: 'An article of theirs' }),
        ...Array.from({ length: 9 }, (_, index) => statement({ id: `other${index}` })),
      ],
      [ferry({ facts: [{ label: 'Charge', value: 'Article 12', asOf: '2024', source: 's1' }] }), ferry({ id: 'boat', name: 'Article 13', facts: [] })],
    );
    const parts = (text: string) => {
      const found = search.find(text);
      return [idsOf(found).slice(0, found.wholeStatements), idsOf(found).slice(found.wholeStatements), casesOf(found).slice(0, found.wholeCases), casesOf(found).slice(found.wholeCases)];
    };
    expect(parts('Article 12')).to.deep.equal([['s1'], ['s3', 's2'], ['ferry'], ['boat']]);
    expect(parts('Articel 12 '), 'a near spelling is the word').to.deep.equal(parts('Article 12'));
    expect(parts('article 14 '), 'no record has 14').to.deep.equal([[], ['s3', 's2', 's1'], [], ['boat', 'ferry']]);
    expect(parts('article'), 'one word').to.deep.equal([['s3', 's2', 's1'], [], ['boat', 'ferry'], []]);
    expect(parts('xqzvk')).to.deep.equal([[], [], [], []]);
  });

  it('offers a name before a word that lacks a letter, and the name itself, not what is somebody’s', async () => {
    const search = await searchOf([statement({ id: 's1', title: 'Staray’s neighbours let it stay', people: ['Bo Staray'] })]);
    expect(search.find('bo stary ').suggestion).to.equal('Bo Staray');
    expect(search.find('strayy ').suggestion).to.equal('Staray');
    const others = await searchOf([statement({ id: 's1', title: 'Bo Staray' }), statement({ id: 's2', date: '2024-12-01', title: 'Elsewhere one starts' })]);
    expect(others.find('bo starty ').suggestion, 'the word that stands with the other').to.equal('Bo Staray');
  });

  it('takes a word for its plural, and a plural for its word', async () => {
    const search = await searchOf([statement({ id: 's1', title: 'Under Articles 494 and 495' }), statement({ id: 's2', title: 'Under Article 377' }), statement({ id: 's3', title: 'Lanterns' })]);
    const whole = (text: string) => {
      const found = search.find(text);
      return idsOf(found).slice(0, found.wholeStatements);
    };
    expect(whole('Article 494')).to.deep.equal(['s1']);
    expect(whole('articles 377')).to.deep.equal(['s2']);
    expect(whole('article 495 under')).to.deep.equal(['s1']);
    expect(search.find('lantern ').suggestion, 'which is no slip').to.equal(undefined);
  });

  it('puts newer statements first where all else is equal', async () => {
    const search = await searchOf([statement({ id: 'old', date: '2023' }), statement({ id: 'new', date: '2024' })]);
    expect(idsOf(search.find('river'))).to.deep.equal(['new', 'old']);
  });

  it('leaves out what has next to nothing of the query', async () => {
    const search = await searchOf([
      statement({ id: 'it', title: 'The lantern of the harbour' }),
      ...Array.from({ length: 9 }, (_, index) => statement({ id: `other${index}`, title: 'The end of the story' })),
    ]);
    expect(idsOf(search.find('lantern of the harbour'))).to.deep.equal(['it']);
    expect(idsOf(search.find('xqzvk of the '))).to.deep.equal([]);
  });

  it('matches the last word from its beginning while it is typed, and no other', async () => {
    const search = await searchOf([statement({ title: 'The harbour master' })]);
    for (const text of ['har', 'the harb', 'master harbo']) expect(idsOf(search.find(text)), text).to.deep.equal(['one']);
    expect(idsOf(search.find('har '))).to.deep.equal([]);
  });

  it('finds nothing for nothing', async () => {
    const search = await searchOf([statement()]);
    for (const text of ['', '   ', '\u200B', '…', '-', '()[]\\*+?']) {
      expect(search.find(text), text).to.deep.include({ statements: [], cases: [], isCaseFirst: false, terms: new Set(), suggestion: undefined });
    }
  });
});

describe('words as readers type them', () => {
  it('takes case, accents and apostrophes as the same', async () => {
    const search = await searchOf([statement({ title: 'L’été des pêcheurs: the Straße, workers’ rights and STT’s Łódź' })]);
    for (const text of ['ETE', 'été', "l'été", 'lete', 'pecheurs', 'PÊCHEURS', 'strasse', 'lodz', 'workers', "workers'", 'stt', "stt's", 'STTs', 'e\u0301te\u0301']) {
      expect(idsOf(search.find(`${text} `)), text).to.deep.equal(['one']);
    }
  });

  it('takes joined words whole and in parts, with and without what joins them', async () => {
    const search = await searchOf([statement({ title: 'Re-open the well: 5,000 litres since 2024-10-01 under 494/495, says the U.N.' })]);
    for (const text of ['re-open', 'reopen', 'open', '5,000', '5000', '2024-10-01', '494', '495', 'UN', 'u.n.']) {
      expect(idsOf(search.find(`${text} `)), text).to.deep.equal(['one']);
    }
    const parted = await searchOf([statement({ title: 'The well of Koh Sand' })]);
    expect(idsOf(parted.find('koh-sand '))).to.deep.equal(['one']);
  });

  it('reads invisible signs as nothing', async () => {
    const search = await searchOf([statement({ title: 'The har\u00ADbour\u200B master' })]);
    expect(idsOf(search.find('harbour master '))).to.deep.equal(['one']);
    expect(idsOf(search.find('har\u00ADbour '))).to.deep.equal(['one']);
  });
});

describe('words that the archive does not have', () => {
  let search: Search;
  before(async () => {
    search = await searchOf(
      [statement({ id: 'it', title: 'Ada Lanterne and the harbours of Reedbank', summary: ['In 1994 the harbours were open.'] })],
      [ferry({ name: 'Reedbank Ferry', status: undefined, facts: [], events: [] })],
    );
  });

  it('finds the nearest word, and says how the archive writes it', () => {
    const answers = { 'ada lantarne': 'Ada Lanterne', 'lanterme': 'Lanterne', 'HARBUORS': 'harbours', 'reedbnak, ada': 'Reedbank, Ada', 'the harbous of reedbank': 'the harbours of Reedbank' };
    for (const [text, suggestion] of Object.entries(answers)) {
      const found = search.find(`${text} `);
      expect(idsOf(found), text).to.deep.equal(['it']);
      expect(found.suggestion?.trim(), text).to.equal(suggestion);
    }
    expect(casesOf(search.find('reedbenk ferry'))).to.deep.equal(['ferry']);
  });

  it('corrects the beginning of a word that is still being typed', () => {
    expect(idsOf(search.find('reedbo'))).to.deep.equal(['it']);
    expect(idsOf(search.find('reedbo '))).to.deep.equal([]);
  });

  it('offers no other spelling for words that are there, or that begin one', () => {
    for (const text of ['ada', 'Harbours', 'lant', 'ADA LANTERNE']) expect(search.find(text).suggestion, text).to.equal(undefined);
  });

  it('gives a word of three letters the one that it lacks, and leaves what it does not know as it was typed', async () => {
    const dara = await searchOf([statement({ title: 'A court and Mech Dara' })]);
    expect(dara.find('Mec Dahra').suggestion).to.equal('Mech Dara');
    for (const typed of ['mech dra', 'mech daa', 'mech dar ']) {
      expect(dara.find(typed).suggestion, typed).to.equal('Mech Dara');
      expect(dara.find(typed).wholeStatements, typed).to.equal(1);
    }
    expect(dara.find('mech ara ').suggestion, 'the first letter is seldom the wrong one').to.equal(undefined);
    expect(dara.find('mech dry ').suggestion, 'another letter').to.equal(undefined);
    expect(dara.find('Xyz Dahra').suggestion).to.equal('Xyz Dara');
    expect(dara.find('Me Dara ').suggestion).to.equal(undefined);
  });

  it('never guesses at other words under four letters, at numbers, or at what is too far away', () => {
    for (const text of ['adb ', 'oda ', '1995 ', '19944 ', 'larbonrx ', 'asdfgh ', 'qwertyuiop ', 'zzzz ', 'reedbankreedbank ']) {
      expect(search.find(text), text).to.deep.include({ statements: [], cases: [], suggestion: undefined });
    }
  });
});

describe('any text', () => {
  let search: Search;
  before(async () => {
    search = await searchOf(many(30), [ferry()]);
  });

  it('names of the language’s own are words like any other', () => {
    for (const text of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', 'undefined', 'null']) search.find(`${text} `);
    expect(search.find('constructor ')).to.deep.include({ statements: [], cases: [] });
  });

  it('is answered, however long and strange it is', () => {
    const strange = ['\uD800', 'a\uDC00b', '\u{1F6F6}'.repeat(300), 'x'.repeat(10_000), 'number '.repeat(5000), '(a+)+$', '.*', '\\', '\0', 'ក'.repeat(10_000), '្'.repeat(999), '-'.repeat(9999), 'a-'.repeat(5000)];
    for (const text of strange) expect(() => search.find(text), text.slice(0, 20)).not.to.throw();
    expect(search.find('number '.repeat(5000)).statements).to.have.length(30);
  });

  it('is answered without an error, with records of the archive', () => {
    const whole = new Set(search.find('statement').statements);
    const piece = fc.constantFrom('number ', 'statement', 'ferry', 'fery', 'ខ្មែរ', '២០២៤', '\u200B', '-', '’', ' ', '\uD83D', 'İ', 'ﬁ');
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')));
    fc.assert(
      fc.property(text, (given) => {
        const { statements, cases, suggestion } = search.find(given);
        return statements.every((one) => whole.has(one)) && new Set(statements).size === statements.length && cases.length <= 1 && suggestion !== given;
      }),
      { numRuns: 1000 },
    );
  });
});
