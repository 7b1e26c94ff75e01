import type { Told } from './stored.ts';

/** An interview, an agency's rewrite, a paper's rewrite of that, and two that print the agency. Invented. */
export const MOORINGS: readonly Told[] = [
  {
    text: 'Harbour of Lunde counts\nMara Lindqvist, the harbour master of Lunde, told Harbour Radio that at least 40 moorings had been torn loose in the storm.',
    outlet: 'Harbour Radio',
    published: '2021-03-03T10:00Z',
    url: 'https://radio.example/storm',
  },
  {
    text: 'Storm in Lunde\nMara Lindquist, the harbour master of Lunde, said that 40 boats had been torn loose in the storm, Harbour Radio reported.',
    outlet: 'Lowland News Agency',
    published: '2021-03-03T15:00Z',
    url: 'https://lna.example/1',
  },
  {
    text: 'Boats adrift in Lunde\nAccording to the Lowland News Agency, harbour master Mara Lindquist said 40 boats had been torn loose by the storm.',
    outlet: 'The Quay Courier',
    published: '2021-03-04',
    url: 'https://quay.example/1',
  },
  ...['Evening Star', 'Morning Post'].map((outlet, i) => ({
    text: 'Storm in Lunde\nMara Lindquist, the harbour master of Lunde, said that 40 boats had been torn loose in the storm, Harbour Radio reported.\nSource: Lowland News Agency',
    outlet,
    published: `2021-03-0${5 + i}`,
    url: `https://paper-${i}.example/1`,
  })),
];

/** Two hundred that print the agency, one of seven in words of its own. */
export const COPIES: readonly Told[] = Array.from({ length: 200 }, (_, i) => ({
  text:
    i % 7 === 3
      ? `More than 40 boats lost\nMore than 40 boats had been torn loose in the storm in Lunde, Mara Lindquist said, the Lowland News Agency reported in its letter of number ${i}.`
      : MOORINGS[3]!.text,
  outlet: `Paper ${i}`,
  published: new Date(Date.parse('2021-03-07T06:00Z') + i * 37 * 60_000).toISOString(),
  url: `https://copies.example/${i}`,
}));
