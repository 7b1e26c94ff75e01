import type { Told } from './stored.ts';

const told = (outlet: string, published: string, text: string, more: Partial<Told> = {}): Told => ({
  text,
  outlet,
  published,
  url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${published}`,
  language: 'en',
  ...more,
});

/** Invented articles of one figure over time, with contradictions, an old number told as new, a name in two spellings. */
export const CONTAINERS: readonly Told[] = [
  told(
    'Harbour Radio',
    '2031-02-10',
    'Harbour counts containers\nIlse Maren, the trade minister, said on Monday that at least 6,700 containers had been shipped from Ardovia to Corvany.',
  ),
  told(
    'Lowland Agency',
    '2031-03-20',
    'At least 10,000 shipping containers had been sent by Ardovia to Corvany, Ilse Maren said on Tuesday.',
  ),
  told(
    'Corvany Times',
    '2031-04-02',
    'Tomas Brell said that 12,000 containers had been shipped from Ardovia to Corvany.',
  ),
  told(
    'Vale Radio',
    '2031-04-12',
    'Tomas Brell said that about 8,000 containers had been shipped from Ardovia to Corvany.',
  ),
  told(
    'Norvan Post',
    '2031-04-15',
    'Piet Oranje said that between 13,000 and 15,000 containers might have been shipped from Ardovia to Corvany.',
  ),
  told(
    'Hill Times',
    '2031-05-15',
    'Ilse Maren said that at least 6,700 containers had been shipped from Ardovia to Corvany.',
  ),
  told(
    'Hill Times',
    '2031-05-16',
    '"No more than 14,000 containers have been shipped from Ardovia to Corvany," the harbour office said. Piet Oranje said that Ilse Maren was wrong.',
  ),
  // The same text once more.
  told(
    'Vale Radio',
    '2031-05-17',
    '"No more than 14,000 containers have been shipped from Ardovia to Corvany," the harbour office said. Piet Oranje said that Ilse Maren was wrong.',
  ),
  { text: 'A spokesman said that the lighthouse keeper might leave.', language: 'en' },
];
