import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

/** Invented, like all people and places here. */
const SOURCE = `Raid on the Tarn
Norvan did not fire 12 rockets at Orsa on Monday, the mayor, Rikke Dahlmo, said.
The storm may have wrecked 31 boats in the harbour of Lunde, according to the coastguard.
The army landed 14 helicopters on the meadow behind the school.
The council plans to build 20 schools in the valley by 2033.
Colonel Ivar Stenn denied that 85 soldiers had deserted their posts.
A flood destroyed 240 barns along the river.
`;

const table: readonly (readonly [draft: string, found: string])[] = [
  ['Norvan did not fire 12 rockets at Orsa.', 'verbatim'],
  ['Norvan fired 12 rockets at Orsa on Monday.', 'altered polarity'],
  ['The storm may have wrecked 31 boats in the harbour.', 'verbatim'],
  ['The storm might have wrecked 31 boats in the harbour.', 'verbatim'],
  ['The storm wrecked 31 boats in the harbour of Lunde.', 'altered certainty'],
  ['In the harbour of Lunde 31 boats were wrecked by the storm.', 'altered certainty'],
  ['The army landed 14 helicopters on the meadow.', 'verbatim'],
  ['The army never landed 14 helicopters on the meadow.', 'altered polarity'],
  ['The army may have landed 14 helicopters on the meadow.', 'altered certainty'],
  ['The army may have landed 41 helicopters on the meadow.', 'altered certainty number'],
  ['The council built 20 schools in the valley.', 'altered certainty'],
  ['Stenn denied that 85 soldiers had deserted.', 'verbatim'],
  ['The colonel said that 85 soldiers had deserted their posts.', 'altered polarity'],
  ['A flood destroyed 240 barns. Nobody was hurt.', 'verbatim'],
  ['The dam did not break, yet the flood destroyed 240 barns along the river.', 'verbatim'],
];

describe('a figure told as denied, or as unsure', () => {
  test.each(table)('%s → %s', (draft, found) => {
    expect(check(draft, SOURCE).map((f) => [f.case, ...f.kinds].join(' '))).toEqual([found]);
  });
});

test('the words that deny are shown', () => {
  const [finding] = check('Norvan fired 12 rockets at Orsa on Monday.', SOURCE);
  expect(finding!.differences.map((d) => [d.kind, d.draft.exact, d.source.exact])).toEqual([
    ['polarity', 'fired', 'did not fire'],
  ]);
});

test('of two places, the one that tells the same', () => {
  const other = 'The storm wrecked 31 boats in the harbour of Lunde, the fishermen’s union said.';
  const [finding] = check('The storm wrecked 31 boats in the harbour of Lunde.', SOURCE, other);
  expect(finding).toMatchObject({ case: 'verbatim', places: [{ source: 1 }] });
});
