import synonyms from '../../../lexicon/en/counted-synonyms.json' with { type: 'json' };
import type { Figure } from '../../model/index.ts';

const GROUP: ReadonlyMap<string, number> = new Map(
  synonyms.groups.flatMap((group, i) => group.map((word): [string, number] => [word, i])),
);

/** The value that a figure stands for: its value, else its range. */
export function sameValue(a: Figure, b: Figure): boolean {
  if (a.value !== null || b.value !== null) return a.value === b.value;
  return a.low === b.low && a.high === b.high && (a.low ?? a.high ?? null) !== null;
}

/** The head of the counted thing, or the unit where things are measured rather than counted. */
export const headOf = (figure: Figure): string =>
  (figure.unit ?? figure.counted?.lemma ?? '').split(' ').at(-1)!.toLowerCase();

/** Do two figures count the same thing? Words of one group count as the same. */
export function sameCounted(a: Figure, b: Figure): boolean {
  const x = headOf(a);
  const y = headOf(b);
  return x === y || (GROUP.has(x) && GROUP.get(x) === GROUP.get(y));
}
