import { table } from './lib.ts';

table('The counted thing', [
  ['10 Ruritanian rockets fell.', ['10 Ruritanian rockets = 10 exact rocket']],
  ['20 North Norlandian boats sailed.', ['20 North Norlandian boats = 20 exact boat']],
  ['Seven European countries agreed.', ['Seven European countries = 7 exact European country']],
  ['Smaller crates: 12 larger crates.', ['12 larger crates = 12 exact large crate']],
  ['60% of the voters stayed.', ['60% of the voters = 60 exact voter [percentage]']],
  ['12.3m tonnes of jet fuel.', ['12.3m tonnes of jet fuel = 12300000 exact jet fuel [metric ton]']],
  ['12 other people left.', ['12 other people = 12 exact people']],
  ['24 dead and 115 wounded.', ['24 dead = 24 exact dead', '115 wounded = 115 exact wounded']],
  ['Marsh killed 12.', ['12 = 12 exact killed']],
  ['2,059 were hurt.', ['2,059 = 2059 exact hurt']],
  ['Prices fell 2 percent last week.', ['2 percent = 2 exact ↓ [percentage]']],
  [
    'He bought 500,000 122 mm shells.',
    ['500,000 122 mm shells = 500000 exact 122 mm shell', '122 mm shells = 122 exact shell [millimetre]'],
  ],
  ['A 10 inch screen.', ['10 inch screen = 10 exact screen [inch]']],
  ['Most of the 30 Ellis and Marl cars.', ['30 Ellis and Marl cars = 30 exact Ellis Marl car']],
]);
