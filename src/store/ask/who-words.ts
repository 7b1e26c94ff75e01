import type { CountedForm } from './who.ts';

const WHY: Readonly<Record<string, string>> = {
  'one-fits': 'the only one who fits',
  judged: 'somebody judged so',
  'several-fit': 'several fit',
  'fits-in-part': 'fits in part',
  'office-fits': 'held the office',
  'country-fits': 'of the country',
};
/** Why somebody of a list is held to be meant. */
export const whyHeld = (word: string): string => WHY[word] ?? word.replaceAll('-', ' ');

/** Why a name is not taken, in a few words. */
export function notTaken({ why: word, rival, decision }: CountedForm): string {
  if (word === 'judged') return 'somebody judged it unsure';
  if (word === 'several-fit') return `“${rival ?? ''}” fits too, and is another`;
  if (word === 'fits-another') return `fits ${rival ?? ''} better`;
  const left = decision.reasons.flatMap(({ a, b, by }) => (by.startsWith('left-over@') ? [a || b] : []));
  if (left.length > 0) return `“${left.join(' ')}” stands in one of the two alone`;
  const worst = [...decision.reasons].sort((x, y) => x.agreement - y.agreement)[0];
  return worst ? `“${worst.a}” against “${worst.b}”` : 'too little to compare';
}
