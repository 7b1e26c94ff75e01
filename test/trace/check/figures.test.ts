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
