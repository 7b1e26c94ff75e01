import { table } from './lib.ts';

table('Numbers in digits', [
  ['The port held 3,400 crates.', ['3,400 crates = 3400 exact crate']],
  [
    'They shipped 2.5 million doses and 12.3m tonnes.',
    ['2.5 million doses = 2500000 exact dose', '12.3m tonnes = 12300000 exact [metric ton]'],
  ],
  ['A 12-thousand crowd came.', ['12-thousand crowd = 12000 exact crowd']],
  ['It grew by .5 percent.', ['.5 percent = 0.5 exact ↑ [percentage]']],
  [
    'He ate 1/2 of the loaf, she 7 3/4 loaves.',
    ['1/2 of the loaf = 0.5 exact loaf', '7 3/4 loaves = 7.75 exact loaf'],
  ],
  ['It took 2½ hours.', ['2½ hours = 2.5 exact [hour]']],
  ['He wrote "up to 500 [thousand]" people.', ['up to 500 [thousand] = 500000 at-most']],
  ['Call 555-014-2290 or write by 2024-05-06.', []],
  ['The KN-23 and the F-16 are old; the ratio was 5:25.', []],
  ['Version 3.1.2 is out, on 12/03/2024.', []],
  [
    'A loss of -5 points, or minus 5 points.',
    ['-5 points = -5 exact ↓ point', 'minus 5 points = -5 exact point'],
  ],
  [
    'It runs at 5k steps and 8 B grains.',
    ['5k steps = 5000 exact step', '8 B grains = 8000000000 exact grain'],
  ],
]);
