import { table } from './lib.ts';

table('Units and money', [
  [
    'It cost €3bn, or US$3.2 billion.',
    ['€3bn = 3000000000 exact [euro]', 'US$3.2 billion = 3200000000 exact [dollar]'],
  ],
  [
    'A fee of HK$5.4m and 10.5 million Australian dollars.',
    [
      'HK$5.4m = 5400000 exact [hong kong dollar]',
      '10.5 million Australian dollars = 10500000 exact [australian dollar]',
    ],
  ],
  [
    'Marsh paid £1,000 and 12 pence.',
    ['£1,000 = 1000 exact [pound sterling]', '12 pence = 12 exact [penny]'],
  ],
  [
    'A $50 note, a 5kW motor and 80km/h winds.',
    [
      '$50 = 50 exact [dollar]',
      '5kW motor = 5 exact motor [kilowatt]',
      '80km/h winds = 80 exact wind [kilometre per hour]',
    ],
  ],
  ['It fell to -260 degrees Fahrenheit.', ['-260 degrees Fahrenheit = -260 exact [fahrenheit]']],
  ['They ran 10 km and lifted 20 kg.', ['10 km = 10 exact [kilometre]', '20 kg = 20 exact [kilogram]']],
  [
    'A 2.5-mile road of 24.5 cubic feet of sand.',
    [
      '2.5-mile road of 24.5 cubic feet = 2.5 exact road [mile]',
      '24.5 cubic feet of sand = 24.5 exact sand [cubic foot]',
    ],
  ],
  ['Floor area is 32m2.', ['32m2 = 32 exact [square metre]']],
  [
    'Rent is $14.95 a month, or $2 per gallon.',
    ['$14.95 a month = 14.95 exact [dollar per month]', '$2 per gallon = 2 exact [dollar per gallon]'],
  ],
  [
    'A 27-year-old man is not 400 million years old.',
    ['27-year-old man = 27 exact man [year of age]', '400 million years old = 400000000 exact [year of age]'],
  ],
  ['The five-year plan has a two-week trial.', []],
  ['It sold for 110 JPY and 20 €.', ['110 JPY = 110 exact [japanese yen]', '20 € = 20 exact [euro]']],
  ['Sales were $5 million a year earlier.', ['$5 million = 5000000 exact [dollar]']],
  ['The note is $249 USD.', ['$249 USD = 249 exact [dollar]']],
]);
