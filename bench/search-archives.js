/** The archives that searches are measured on, and what is looked for in them. The same ones every time. */

/** Numbers from 0 to 1 that look like chance and are the same for the same seed. */
function numbers(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

export const HOW_THEY_ARE_MADE = `Machine-made archives: each title is the beginning of one real title and the end of another, each summary three sentences drawn from the
real summaries, facts and events, and one of its own about a person and a place that do not exist. No two records have the same person; given names,
family names and places come again. Dates are drawn, so the records are in no order. Of up to 50 records eight things are asked each: the name; the
name with one mistake, with a mistake in both its parts, half typed; the name in a question of everyday words; the given name with the place, with
three words of the summary; three words of the title with the family name and place. What is asked for is always one record: where another record
has all the words as they were before the mistakes, another one is drawn.`;

const FAMILIES = 'Aldo Brann Cheel Dorv Ekka Farn Gollu Hask Ibbe Jolt Kerr Lumo Mosk Nadd Orve Pell Quenn Rusk Sarn Tolv Ubel Vask Wenn Yarr Zolt Brisk Clave Drome Fless Grent'.split(' ');
const BEGINNINGS = 'ba be bo da de do fa fe ga go ha ho ka ke ko la le lo ma me mo na ne no pa pe po ra re ro sa se so ta te to va ve vo'.split(' ');
const ENDINGS = 'bel bin dan dor fin gan hel kan kol lan lim mar mel nar nil por ran rel rin sal sen sol tan ter til var vel vin win zan'.split(' ');
const PLACES = 'Upper Lower Old New North South East West Long Little'.split(' ');
const SITES = 'Reedbank Stonewell Oxbow Saltmeadow Kestrel Eastlock Mirefield Ferry Harrow Tansy Willow Quarry Heron Otter Bramble Lantern Millrace Cinder Thistle Orchard'.split(' ');
const ROLES = 'teacher fisher weaver driver nurse farmer student cook potter carpenter'.split(' ');

/**
 * An archive of as many records, and what is looked for in it.
 *
 * @param real The dataset whose sentences are used.
 */
export function machineMade(real, count) {
  const random = numbers(count + 7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentences = [
    ...real.statements.flatMap(({ summary }) => summary.flatMap((text) => text.split(/(?<=[.!]) /))),
    ...real.cases.flatMap(({ facts = [], events = [] }) => [...facts.map(({ value }) => value), ...events.map(({ text }) => text)]),
  ];
  const titles = real.statements.map(({ title }) => title.split(' '));
  const taken = new Set();
  const newName = () => {
    for (;;) {
      const given = pick(BEGINNINGS) + pick(ENDINGS);
      const name = `${pick(FAMILIES)} ${given[0].toUpperCase()}${given.slice(1)}`;
      if (!taken.has(name)) return taken.add(name) && name;
    }
  };
  const statements = Array.from({ length: count }, (_, index) => {
    const name = newName();
    const place = `${pick(PLACES)} ${pick(SITES)}`;
    return {
      id: `m${index}`,
      kind: pick(['statement', 'joint-statement', 'open-letter']),
      date: new Date(Date.UTC(2004, 0, 1) + Math.floor(random() * 7600) * 86_400_000).toISOString().slice(0, 10),
      title: [...pick(titles).slice(0, 5), ...pick(titles).slice(-5)].join(' '),
      summary: [[pick(sentences), `${name}, a ${pick(ROLES)} of ${place}, is named in it.`, pick(sentences), pick(sentences)].join(' ')],
      topics: [pick(real.topics).id],
      people: [name],
      places: [place],
    };
  });
  return { dataset: { ...real, statements, cases: [] }, queries: questions(statements, random, pick) };
}

/** Eight questions to each of up to 50 records, each of which only that record answers in full. */
function questions(statements, random, pick) {
  const having = new Map();
  for (const one of statements) {
    for (const word of wordsOf(`${one.title} ${one.summary} ${one.people} ${one.places}`)) having.set(word, (having.get(word) ?? new Set()).add(one.id));
  }
  const isOnlyOne = (text) => {
    const [first, ...others] = wordsOf(text).map((word) => having.get(word) ?? new Set());
    return [...first].filter((id) => others.every((ids) => ids.has(id))).length === 1;
  };
  const some = (list, count) => list.map((word) => [random(), word]).sort(([a], [b]) => a - b).slice(0, count).map(([, word]) => word).join(' ');
  const queries = [];
  for (let round = 0; round < Math.min(50, statements.length); round++) {
    for (const [kind, asks] of Object.entries(QUESTIONS)) {
      for (let tries = 0; tries < 200; tries++) {
        const { id, title, summary, people, places } = statements.length <= 50 && tries === 0 ? statements[round] : pick(statements);
        const [family, given] = people[0].toLowerCase().split(' ');
        const from = Math.floor(random() * (title.split(' ').length - 2));
        const parts = { family, given, place: places[0], summary: some(wordsOf(summary[0]).filter((word) => word.length > 3), 3), title: title.split(' ').slice(from, from + 3).join(' ') };
        const { meant, typed = meant } = asks(parts, (word) => mistaken(word, random, pick));
        if (!isOnlyOne(meant)) continue;
        queries.push({ kind, text: typed.toLowerCase(), wants: [id] });
        break;
      }
    }
  }
  return queries;
}

const QUESTIONS = {
  name: ({ family, given }) => ({ meant: `${family} ${given}` }),
  'name, a mistake': ({ family, given }, mistaken) => ({ meant: `${family} ${given}`, typed: `${family} ${mistaken(given)}` }),
  'name, two mistakes': ({ family, given }, mistaken) => ({ meant: `${family} ${given}`, typed: `${mistaken(family)} ${mistaken(given)}` }),
  'name half typed': ({ family, given }) => ({ meant: `${family} ${given}`, typed: `${family} ${given.slice(0, Math.max(3, given.length - 2))}` }),
  'name in a question': ({ family, given, place }) => ({ meant: `${given} ${place}`, typed: `what happened to ${family} ${given} from ${place}` }),
  'given name, place': ({ given, place }) => ({ meant: `${given} ${place}` }),
  'given name, summary': ({ given, summary }) => ({ meant: `${given} ${summary}` }),
  'title, family name, place': ({ family, place, title }) => ({ meant: `${title} ${family} ${place}` }),
};

const wordsOf = (text) => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))];

/** A word with one letter wrong, missing, too many, or two that have changed places. The first is right: it seldom is not. */
function mistaken(word, random, pick) {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = pick('abcdefghiklmnoprstuvwyz'.split(''));
  return pick([
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ]);
}

/** The invented archive in Khmer, and where its words end: by text, without bars, the places of the bars. */
export function khmerArchive({ statements }, real) {
  const borders = new Map();
  const plain = (barred) => {
    const text = barred.replaceAll('|', '');
    const places = new Set([0, text.length]);
    let at = 0;
    for (const word of barred.split('|')) places.add((at += word.length));
    borders.set(text, places);
    return text;
  };
  return {
    borders,
    dataset: {
      ...real,
      title: 'Invented',
      language: 'km',
      topics: [],
      cases: [],
      statements: statements.map(({ id, title, people, places, summary }, index) => ({
        id,
        kind: 'statement',
        date: `2019-01-${String(index + 1).padStart(2, '0')}`,
        title: plain(title),
        people: people.map(plain),
        places: places.map(plain),
        summary: [plain(summary)],
      })),
    },
  };
}

/** What an archive says, record by record, in the fields that every engine is given. */
export function documentsOf({ statements, cases, topics }) {
  const label = new Map(topics.map(({ id, label }) => [id, label]));
  const cited = new Map();
  const said = ({ label, value, text, place, date }) => [label, value, text, place, date].filter(Boolean).join(' ');
  for (const { facts = [], events = [], status } of cases) {
    for (const item of [...facts, ...events, ...(status ? [status] : [])]) cited.set(item.source, [...(cited.get(item.source) ?? []), said(item)]);
  }
  return [
    ...statements.map((one) => ({
      id: `statement ${one.id}`,
      title: one.title,
      names: [one.people, one.organisations, one.places, one.laws].flatMap((names) => names ?? []).join('; '),
      about: [...(one.topics ?? []).map((id) => label.get(id)), ...cases.filter(({ id }) => one.cases?.includes(id)).flatMap(({ name, people = [] }) => [name, ...people])].join('; '),
      body: [...one.summary, one.signatories?.described ?? '', one.kind, one.date, ...(cited.get(one.id) ?? [])].join(' '),
    })),
    ...cases.map(({ id, name, people = [], role = '', summary = '', status, facts = [], events = [] }) => ({
      id: `case ${id}`,
      title: name,
      names: people.join('; '),
      about: `${role}; ${summary}; ${status?.value ?? ''}`,
      body: [...facts, ...events].map(said).join(' '),
    })),
  ];
}
