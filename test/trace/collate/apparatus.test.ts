import { expect, test } from 'vitest';
import { collated, differences } from './support.ts';

const base = `Mara Lund, the harbour master, said that at least 90 boats had been lost in the storm off Lunde.
Fishermen met in the church. "Nobody from the ministry has called me," Lund added.`;

test('every place is the words of its article', () => {
  const texts = [base, 'Ninety boats were lost in the storm off Lunde, Mara Lund told Harbour Radio.'];
  const { passages, variants } = collated(texts);
  expect(passages.length).toBeGreaterThan(0);
  for (const { base: place, tellings } of passages) {
    expect(texts[0]!.slice(...place.span)).toBe(place.exact);
    for (const t of tellings) expect(texts[t.witness]!.slice(...t.span)).toBe(t.exact);
  }
  for (const v of variants) {
    if (v.from) expect(texts[0]!.slice(...v.from.span)).toBe(v.from.exact);
    if (v.to) expect(texts[v.witness]!.slice(...v.to.span)).toBe(v.to.exact);
    if (v.telling !== null) expect(passages[v.passage!]!.tellings[v.telling]?.witness).toBe(v.witness);
  }
});

test('a number and a topic alone line nothing up', () => {
  const { passages } = collated([
    'Mara Lund said on Monday that the harbour had lost 90 boats.',
    'Tomas Brell said on Friday that the school had lost 90 pupils.',
  ]);
  expect(passages).toEqual([]);
});

test('the base: as asked, published first, most direct', () => {
  const told = 'The harbour has lost 90 boats, Mara Lund said, the Lunde News Agency reports.';
  const direct = '"We have lost 90 boats," said Mara Lund, the harbour master.';
  expect(collated([told, direct], {})).toMatchObject({ base: 1, baseBasis: 'direct' });
  expect(collated([told, direct], { base: 0 })).toMatchObject({ base: 0, baseBasis: 'given' });
});

test('three witnesses: a row each, differences with their own', () => {
  const { passages, variants } = collated([
    'Mara Lund said that at least 90 boats had been lost off Lunde.',
    'Mara Lund said that 90 boats had been lost off Lunde.',
    'Mara Lund said that at least 90 boats had been lost off Lunde.',
  ]);
  expect(passages).toHaveLength(1);
  expect(passages[0]!.tellings.map((t) => [t.witness, t.changed > 0])).toEqual([
    [1, true],
    [2, false],
  ]);
  expect(variants.map((v) => [v.witness, v.kind])).toEqual([[1, 'bound']]);
});

test('a telling in other words is rewritten and has no word diff', () => {
  const { passages } = collated([
    'Mara Lund said that 90 boats had been lost in the storm off Lunde on Sunday night.',
    'The Lunde storm cost 90 boats, in the words of Mara Lund.',
  ]);
  expect(passages[0]!.tellings[0]).toMatchObject({ rewritten: true, diff: [] });
});

test('empty and statementless articles collate to nothing', () => {
  expect(differences('.', 'Boats.')).toEqual([]);
});
