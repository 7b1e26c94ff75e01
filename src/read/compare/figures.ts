import synonyms from '../../../lexicon/en/counted-synonyms.json' with { type: 'json' };
import demonyms from '../../../lexicon/en/demonyms.json' with { type: 'json' };
import type { Figure } from '../../model/index.ts';

const GROUP: ReadonlyMap<string, number> = new Map(
  synonyms.groups.flatMap((group, i) => group.map((word): [string, number] => [word, i])),
);

/** The value that a figure stands for: its value, else its range. */
export function sameValue(a: Figure, b: Figure): boolean {
  if (a.value !== null || b.value !== null) return a.value === b.value;
  // "At least several million" leaves open what "several million" closes.
  const high = a.high === b.high || a.high == null || b.high == null;
  return a.low === b.low && high && (a.low ?? a.high ?? null) !== null;
}

/** The head of the counted thing, or the unit where things are measured rather than counted. */
export const headOf = (figure: Figure): string =>
  (figure.unit ?? figure.counted?.lemma ?? '').split(' ').at(-1)!.toLowerCase();

/** "2,012 people" died, "2,012 dead": people told with what befell them. */
const PEOPLE: ReadonlySet<string> = new Set(['people', 'person', 'individual']);
const DEMONYMS: ReadonlySet<string> = new Set(Object.keys(demonyms.demonyms).map((d) => d.toLowerCase()));
const BEFELL: ReadonlySet<string> = new Set(
  'dead death fatality killed wounded injured hurt casualty victim missing displaced homeless'.split(' '),
);

/** Do two words name one counted thing? Words of one group do, and people with what befell them. */
export function sameThing(x: string, y: string): boolean {
  if (x === y || (GROUP.has(x) && GROUP.get(x) === GROUP.get(y))) return true;
  return (PEOPLE.has(x) && BEFELL.has(y)) || (PEOPLE.has(y) && BEFELL.has(x));
}

/** Of one value, those of one state and what befell them are the same people ("90 Selmarkers", "90 killed"). */
export function samePeople(a: Figure, b: Figure): boolean {
  const [x, y] = [headOf(a), headOf(b)].map((head) => ({
    befell: BEFELL.has(head),
    people: DEMONYMS.has(head.replace(/s$/, '')),
  }));
  return (x!.people && y!.befell) || (y!.people && x!.befell);
}

/** Do two figures count the same thing? */
export const sameCounted = (a: Figure, b: Figure): boolean => sameThing(headOf(a), headOf(b));

/** Is one the other with fewer digits, and near it? */
export function isRounding(a: Figure, b: Figure): boolean {
  const [x, y] = [a.value ?? a.low ?? a.high, b.value ?? b.low ?? b.high];
  if (x == null || y == null || x === 0 || y === 0 || x === y) return false;
  const [fine, rough] = digits(x) >= digits(y) ? [x, y] : [y, x];
  return digits(fine) > digits(rough) && Math.abs(fine - rough) <= Math.abs(fine) * 0.1;
}

/** Is `to` the rounded one of the two? A telling can leave digits out, but not put them in. */
export function isRounded(from: Figure, to: Figure): boolean {
  const [x, y] = [from.value ?? from.low ?? from.high ?? 0, to.value ?? to.low ?? to.high ?? 0];
  return isRounding(from, to) && digits(y) < digits(x);
}

/** How many digits a number is given with: 6,700 has two. */
const digits = (x: number): number =>
  Math.abs(x).toPrecision(12).replace('.', '').replace(/e.*$/, '').replace(/^0+/, '').replace(/0+$/, '')
    .length;
