import { table } from './lib.ts';

table('What narrows the counted thing', [
  ['10 crates of military goods arrived.', ['10 crates of military goods = 10 exact crate']],
  ['85 of the 154 talks', ['85 = 85 exact talk', '154 talks = 154 exact talk']],
  [
    '12 cases of Sylvan rockets being used in the field.',
    ['12 cases of Sylvan rockets being used = 12 exact case'],
  ],
  [
    '10,000 crates that went from Norland to Sylvania.',
    ['10,000 crates that went from Norland to Sylvania = 10000 exact crate'],
  ],
  ['Two nuns who worked as nurses, and sang.', ['Two nuns who worked as nurses = 2 exact nun']],
  ['10 crates in the port.', ['10 crates = 10 exact crate']],
]);
