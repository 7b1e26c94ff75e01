import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { differences } from './support.ts';

const samples = path.resolve(import.meta.dirname, '../../../samples');
const texts = fs.readdirSync(samples).filter((name) => name.endsWith('.txt') && name !== 'README.txt');

test.each(texts)('two copies of %s have no variants', (name) => {
  const text = fs.readFileSync(path.join(samples, name), 'utf8');
  expect(differences(text, text)).toEqual([]);
});

const quiet: readonly (readonly [string, string, string])[] = [
  [
    'the style of quotation marks',
    'Lund said: "The bridge is safe for all lorries."',
    'Lund said: „The bridge is safe for all lorries.“',
  ],
  [
    'dashes',
    'Mara Lund said the ferry – the only one – carries 40 cars.',
    'Mara Lund said the ferry - the only one - carries 40 cars.',
  ],
  [
    'white space',
    'Mara Lund said the ferry carries 40 cars.',
    'Mara   Lund said the  ferry carries  40 cars.',
  ],
  [
    'the case of a headline',
    'Harbour Master Says Ferry Carries 40 Cars\n\nMara Lund said the ferry carries 40 cars.',
    'Harbour master says ferry carries 40 cars\n\nMara Lund said the ferry carries 40 cars.',
  ],
  [
    'where a quotation begins and ends',
    '"We know that the bridge is safe for all lorries that come here," Mara Lund said.',
    '"The bridge is safe for all lorries," Mara Lund said.',
  ],
  [
    'a marked ellipsis',
    '"The bridge, as you all know very well, is safe for all lorries," Mara Lund said.',
    '"The bridge ... is safe for all lorries," Mara Lund said.',
  ],
  [
    "an editor's brackets",
    '"They built the bridge for the lorries of the port," Mara Lund said.',
    '"[The engineers] built the bridge for the lorries of the port," Mara Lund said.',
  ],
  [
    'digits for words',
    'Mara Lund said that twelve boats had sunk off Lunde.',
    'Mara Lund said that 12 boats had sunk off Lunde.',
  ],
  [
    'a hyphen in a name',
    'Cho Min-seo said that 12 boats had sunk off Lunde.',
    'Cho Minseo said that 12 boats had sunk off Lunde.',
  ],
];

test.each(quiet)('%s is no variant', (_, base, other) => {
  expect(differences(base, other)).toEqual([]);
});
