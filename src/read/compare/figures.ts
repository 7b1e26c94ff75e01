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

/** "2,012 people" died, "2,012 dead": people told with what befell them. */
const PEOPLE: ReadonlySet<string> = new Set(['people', 'person', 'individual']);
const BEFELL: ReadonlySet<string> = new Set(
  'dead death fatality killed wounded injured hurt casualty victim missing displaced homeless'.split(' '),
);

/** Do two words name one counted thing? Words of one group do, and people with what befell them. */
export function sameThing(x: string, y: string): boolean {
  if (x === y || (GROUP.has(x) && GROUP.get(x) === GROUP.get(y))) return true;
  return (PEOPLE.has(x) && BEFELL.has(y)) || (PEOPLE.has(y) && BEFELL.has(x));
}

/** Do two figures count the same thing? */
export const sameCounted = (a: Figure, b: Figure): boolean => sameThing(headOf(a), headOf(b));
