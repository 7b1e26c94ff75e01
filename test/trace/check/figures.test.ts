import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

const SOURCE = `Floods in the Tarn valley
At least 240 families left the Tarn valley after the flood on Monday, the relief office said.
The office handed out 6,700 blankets in the town of Orsa, its head, Mara Lund, said.
Repairs to the railway will cost about 12 million euros, according to the engineer Ivar Stenn.
More than 15 percent of the valley’s barns were destroyed.
`;

const table: readonly (readonly [draft: string, found: string])[] = [
  ['At least 240 families left the valley of the Tarn after Monday’s flood.', 'verbatim'],
  ['No fewer than 240 families left the Tarn valley after the flood.', 'verbatim'],
  ['The office handed out 6,700 blankets in Orsa.', 'verbatim'],
  ['Over 15% of the valley’s barns were destroyed.', 'verbatim'],
  ['240 families left the Tarn valley after the flood.', 'altered bound'],
  ['More than 240 families left the Tarn valley after the flood.', 'altered bound'],
  ['Repairs to the railway will cost 12 million euros.', 'altered bound'],
  ['At least 240 people left the Tarn valley after the flood.', 'altered counted-thing'],
  ['At least 420 families left the Tarn valley after the flood.', 'altered number'],
  ['The office handed out nearly 7,000 blankets in the town of Orsa.', 'altered rounding'],
  ['The relief office said that 88 tractors were lost on the coast road.', 'nowhere'],
];

describe('one figure', () => {
  test.each(table)('%s → %s', (draft, found) => {
    const said = check(draft, SOURCE).map((f) => [f.case, ...f.kinds.slice(0, 1)].join(' '));
    expect(said).toEqual([found]);
  });
});

/** Told anew from scratch: the number and a word or two are all that is left. */
const REWRITTEN = `Floods in the Tarn valley
At least 240 families left the Tarn valley after the flood on Monday, the relief office said.
The army sent 12 helicopters, and three of them landed on the school’s roof.
A further 1,300 people have been living in tents since May, Jonna Varg of the town council told reporters on Friday.
Fishermen lost 31 boats when the quay gave way during the night.
The bill for the railway comes to 1.2 million euros.
`;

const rewritten: readonly (readonly [draft: string, found: string])[] = [
  ['The army flew in a dozen helicopters.', 'verbatim'],
  ['Twelve army helicopters came to the rescue.', 'verbatim'],
  ['Thirteen hundred people are under canvas.', 'verbatim'],
  ['Mending the railway costs 1,200,000 euros.', 'verbatim'],
  ['Some 240 households had fled the valley by Tuesday.', 'altered bound counted-thing'],
  ['Collapse of a quay sinks 31 vessels.', 'altered counted-thing'],
  ['For 1,300 of the town’s inhabitants, home has been a tent since spring.', 'altered counted-thing'],
  ['The sea took 13 boats from the fishermen that night.', 'altered number'],
  // The same number of something else.
  ['The country exported 31 films last year.', 'nowhere'],
  ['240 demonstrators marched in the capital.', 'nowhere'],
  ['The theatre got 1,300 letters from its readers.', 'nowhere'],
  ['The choir of Lunde has 12 singers.', 'nowhere'],
];

describe('a figure in a rewritten sentence', () => {
  test.each(rewritten)('%s → %s', (draft, found) => {
    expect(check(draft, REWRITTEN).map((f) => [f.case, ...f.kinds].join(' '))).toEqual([found]);
  });
});

test('a figure that another gives stands elsewhere', () => {
  const [finding] = check(
    'The office handed out 6,700 blankets in the town of Orsa, Jonna Varg said.',
    SOURCE,
  );
  expect(finding).toMatchObject({ case: 'elsewhere', kinds: ['speaker'], said: { source: 'Mara Lund' } });
});

test('figures within a checked quotation are part of it', () => {
  const found = check('“We handed out 6,700 blankets in the town of Orsa,” Lund said.', SOURCE);
  expect(found.map((f) => f.what)).toEqual(['quotation']);
});
