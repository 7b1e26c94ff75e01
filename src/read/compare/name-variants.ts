import { type Variant, type VariantRule, wordsOf } from './variants.ts';

/** name: a person's name spelt otherwise ("Brell" → "Brel"). Names that share no word nearly alike are other people. */
export const nameVariants: VariantRule = ({ from: near, to: far }) => {
  const people = near.unit.names.filter((n) => n.kind === 'person');
  const out: Variant[] = [];
  for (const to of far.unit.names) {
    if (to.kind !== 'person' || people.some((n) => sharesWord(n.exact, to.exact))) continue;
    const from = people.find((n) => nearlyAlike(n.exact, to.exact));
    if (from) out.push({ kind: 'name', from: wordsOf(from), to: wordsOf(to) });
  }
  return out;
};

const lastWord = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .at(-1)!;
const sharesWord = (a: string, b: string): boolean => lastWord(a) === lastWord(b);

/** Last names of four letters or more that one or two edits part, with the same first letter. */
export function nearlyAlike(a: string, b: string): boolean {
  const [x, y] = [lastWord(a), lastWord(b)];
  if (x.length < 4 || y.length < 4 || x[0] !== y[0]) return false;
  return editDistance(x, y) <= (Math.min(x.length, y.length) >= 7 ? 2 : 1);
}

/** Levenshtein distance; names are short. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
