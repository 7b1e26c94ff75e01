import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/read/names/index.ts';
import { prepare } from '../../src/read/text/prepare.ts';

const read = (text: string) =>
  findNames(prepare(text), { headline: undefined, dateline: undefined, outlet: undefined });

/** Text → names as "kind: words", with what the rule must not take left out. Invented people and bodies. */
const TABLE: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
  ['a person with a given name', 'We met Maria Ostrand there.', ['person: Maria Ostrand']],
  [
    'the opener of a sentence is none',
    'Yesterday Maria Ostrand left. Critics waited.',
    ['person: Maria Ostrand'],
  ],
  ['a capitalised office before', 'Then Defence Minister Kolo Brandt left.', ['person: Kolo Brandt']],
  ['a family name that stands first', 'It was Kim Dae-rok who left.', ['person: Kim Dae-rok']],
  ['particles inside', 'They saw Anna van der Molk and left.', ['person: Anna van der Molk']],
  ['a body by its head', 'He joined the Harbour Safety Council in May.', ['body: Harbour Safety Council']],
  [
    'a body by its opener',
    'It went to the Ministry of Tides and Harbours yesterday.',
    ['body: Ministry of Tides and Harbours'],
  ],
  ['an outlet by its head', 'He read the Kestran Herald there.', ['outlet: Kestran Herald']],
  ['an outlet that is a common word', 'Time passed. He told Time so.', ['outlet: Time']],
  ['days and months are none', 'On Monday in March he left Kyiv.', ['place: Kyiv']],
  ['a people', 'The Norwegian crew left.', ['place: Norwegian']],
  ['an event', 'They met at the Summit for Tides in Oslo.', ['event: Summit for Tides', 'place: Oslo']],
  ['a particle with a hyphen', 'They saw Omar al-Ghith there.', ['person: Omar al-Ghith']],
  ['an adjective made of a place', 'It was an Oslo-based crew that left.', []],
  [
    'a given name begins another name',
    'He met Military Intelligence chief Kyrylo Brandt there.',
    ['body: Military Intelligence', 'person: Kyrylo Brandt'],
  ],
  [
    'the body of an office',
    "It was the Prosecutor General's Office that left.",
    ["body: Prosecutor General's Office"],
  ],
  ['a ministry in lower case', 'It was the Interior ministry that left.', ['body: Interior ministry']],
  ['an outlet that begins with a day', 'He told the Sunday Times so.', ['outlet: Sunday Times']],
  ['particles in lower case before', 'They asked von der Brandt there.', ['person: von der Brandt']],
  ['initials', 'They saw John F. Brandt there.', ['person: John F. Brandt']],
  [
    '"and" inside a body',
    'It was the Ministry of Tides and Harbours, and Oslo.',
    ['body: Ministry of Tides and Harbours', 'place: Oslo'],
  ],
  ['"the Times" is an outlet', 'As the Times wrote, he left.', ['outlet: Times']],
  [
    'a people is no person',
    'They saw Republicans and Christians there.',
    ['other: Republicans', 'other: Christians'],
  ],
  [
    'a place and a given name',
    'They saw Jordan Brandt in Jordan.',
    ['person: Jordan Brandt', 'place: Jordan'],
  ],
  ['a country speaks', 'Vellmar said so. It happened in Vellmar.', ['place: Vellmar', 'place: Vellmar']],
  ['what a state has', "They read that Norrland's ministry left.", ['place: Norrland']],
  [
    'a people tells of its place',
    'They saw Ardovia and an Ardovian boat.',
    ['place: Ardovia', 'place: Ardovian'],
  ],
  ['the town of', 'It fell on the border town of Brenn last week.', ['place: Brenn']],
  ['whose forces', 'They saw the Norvan army there.', ['place: Norvan']],
  ['nothing tells', 'They like Norvan more.', ['other: Norvan']],
  [
    'a name alone that goes on with a pronoun',
    'Halvor left. She was late. They saw Halvor.',
    ['person: Halvor', 'person: Halvor'],
  ],
  [
    'a family name',
    'They met Ilza Marin. Marin left. They like Marin.',
    ['person: Ilza Marin', 'person: Marin', 'person: Marin'],
  ],
  ['a number before', 'Three Norvan officers left the Norvan army.', ['place: Norvan', 'place: Norvan']],
  ['ten of them', 'No more than ten Norvan rockets are left.', ['place: Norvan']],
  ['a label in brackets', '(Invented: no person in it is real.)', []],
  ['the newspaper', 'He told the newspaper Utro so.', ['outlet: Utro']],
  ['a body that helps', 'Here the Office for Relief says so.', ['body: Office for Relief']],
  [
    'a short name in brackets',
    'The Lowland News Agency (LNA) left. He told LNA so.',
    ['outlet: Lowland News Agency', 'outlet: LNA', 'outlet: LNA'],
  ],
  ['a credit', 'Source: LNA', ['outlet: LNA']],
  ['"the department" is none', 'It hoped that the department would act.', []],
];

describe('names', () => {
  for (const [what, text, names] of TABLE) {
    it(what, () => {
      const found = read(text);
      expect(found.map((n) => `${n.kind}: ${n.exact}`)).toEqual(names);
      for (const n of found) expect(n.exact).toBe(text.slice(n.span[0], n.span[1]));
    });
  }
});

const OFFICES: readonly (readonly [text: string, person: string, office: string | undefined])[] = [
  ['Then US Secretary of State Mara Quill left.', 'Mara Quill', 'US Secretary of State'],
  ['Then Norwegian leader Ole Tangstad left.', 'Ole Tangstad', 'Norwegian leader'],
  ['Mara Quill, the defence minister of Kestra, left.', 'Mara Quill', 'defence minister of Kestra'],
  [
    'Mara Quill, a senior Kestran official at the ministry, has left.',
    'Mara Quill',
    'senior Kestran official at the ministry',
  ],
  ['The ministry’s spokesman, Ole Tangstad, left.', 'Ole Tangstad', 'ministry’s spokesman'],
  ['Mr. Tangstad left.', 'Tangstad', undefined],
  ['Mara Quill, Ole Tangstad and others left.', 'Mara Quill', undefined],
  [
    'They met Deputy Head of the Ministry of Tides Ole Tangstad there.',
    'Ole Tangstad',
    'Deputy Head of the Ministry of Tides',
  ],
  ['They met Sen. Ole Tangstad there.', 'Ole Tangstad', 'Sen.'],
  ['They met Tide Council spokeswoman Anna Tangstad there.', 'Anna Tangstad', 'Tide Council spokeswoman'],
  ['They met former Vice President Ole Tangstad there.', 'Ole Tangstad', 'former Vice President'],
];

describe('offices', () => {
  for (const [text, person, office] of OFFICES) {
    it(text, () => {
      const name = read(text).find((n) => n.exact === person);
      expect(name?.kind).toBe('person');
      expect(name?.office?.exact).toBe(office);
    });
  }
});

const SAME: readonly (readonly [text: string, short: string, canonical: string])[] = [
  ['Haram Park left. Later Park came back.', 'Park', 'Haram Park'],
  ['Park is back. The minister, Haram Park, left.', 'Park', 'Haram Park'],
  ['Shin Dae-rok left. Shin came back.', 'Shin', 'Shin Dae-rok'],
  ['The Harbour Safety Council (HSC) met. Then HSC left.', 'HSC', 'Harbour Safety Council'],
  [
    'The Kestran Defence Ministry met. It was the Defence Ministry.',
    'Defence Ministry',
    'Kestran Defence Ministry',
  ],
  ['North Korea sent ten ships. Then the North left.', 'North', 'North Korea'],
  ['They left North Korea. A North Korean ship came to the DPRK.', 'DPRK', 'North Korea'],
];

const HEADLINES: readonly (readonly [headline: string, body: string, names: readonly string[]])[] = [
  [
    'Park Says Ten Ships Were Lost Near Norway',
    'We met Haram Park there and he left.',
    ['Park = Haram Park', 'Norway = Norway'],
  ],
  [
    'TEN SHIPS WERE LOST NEAR NORWAY, SAYS OSTRAND',
    'We met Maria Ostrand there and she left.',
    ['NORWAY = NORWAY', 'OSTRAND = Maria Ostrand'],
  ],
];

describe('headlines whose capitals tell nothing', () => {
  for (const [headline, body, names] of HEADLINES) {
    it(headline, () => {
      const found = read(`${headline}\n${body}`).filter((n) => n.span[1] <= headline.length);
      expect(found.map((n) => `${n.exact} = ${n.canonical}`)).toEqual(names);
    });
  }
});

describe('coreference', () => {
  for (const [text, short, canonical] of SAME) {
    it(text, () => {
      const names = read(text);
      const name = names.findLast((n) => n.exact === short);
      expect(name?.canonical).toBe(canonical);
    });
  }
});
