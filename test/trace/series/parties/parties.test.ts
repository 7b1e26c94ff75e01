import { describe, expect, test } from 'vitest';
import { partiesOf, pointsIn } from '../lib.ts';

/** So that the reader knows the invented states. */
const KNOWN = ' The envoy has been to Ardovia, to Corvany and to Norva.';

const tables: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'the subject of the verb': [
    ['On Monday, Ardovia fired 16 rockets.', ['from Ardovia']],
    ['The army of Ardovia has lost 400 tanks.', ['of Ardovia']],
    ['The guards in Norva say Ardovia used 30 drones.', ['by Ardovia']],
    ['On Monday, Corvany received 200 shells.', ['to Corvany']],
  ],
  prepositions: [
    ['At least 900 crates had been shipped from Ardovia to Corvany.', ['from Ardovia, to Corvany']],
    ['Some 200 shells were bought by Corvany from Ardovia.', ['from Ardovia, to Corvany']],
    ['Some 200 shells were sold to Corvany by Ardovia.', ['from Ardovia, to Corvany']],
    ['In Norva, 158 farmers were killed by Ardovia.', ['by Ardovia, in Norva']],
    ['We saw 16 rockets fired at the eastern city of Norva.', ['to Norva']],
    ['The mayor counted 30 tanks sent to Corvany and 20 boats sent to Norva.', ['to Corvany', 'to Norva']],
  ],
  'the indirect object': [['On Monday, Ardovia sent Corvany about 40 tanks.', ['from Ardovia, to Corvany']]],
  'whose it is': [
    ['About 31,000 Corvan soldiers were killed.', ['of Corvany']],
    ['North Korea has sent 400 containers to Russia.', ['from North Korea, to Russia']],
    ['Russia fired 16 North Korean missiles at Ukraine.', ['from Russia, to Ukraine, of North Korea']],
    ['Pyongyang has sent 400 containers to Moscow.', ['from North Korea, to Russia']],
    ['Russia fired 16 missiles at Kyiv.', ['from Russia, to Kyiv']],
  ],
  nobody: [['They have shipped 40 crates.', ['']]],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (text, parties) => {
    expect(pointsIn(text + KNOWN).map(partiesOf)).toEqual(parties);
  });
});

test('a people by the form of its state is inferred, and its words are kept', () => {
  const [point] = pointsIn(`About 31,000 Ardovian soldiers were killed.${KNOWN}`);
  expect(point?.parties).toMatchObject([
    { role: 'of', name: 'Ardovia', exact: 'Ardovian', basis: 'inferred' },
  ]);
  expect(point?.thing).toMatchObject({ head: 'soldier', narrowed: [] });
});
