import { type Atom, isDash } from '../atoms.ts';
import type { Context, Draft, Refiner } from '../draft.ts';
import { CLOCK, MONTHS, TIME_UNITS, YEAR_BEFORE } from '../lexicon.ts';
import { isPluralNoun, singular } from '../nouns.ts';

/**
 * Drops days, years and times of day: "18 March", "in 2019", "5 p.m.", and what stands in a date already found. A
 * length of time ("three months") is a figure, inside a longer date too.
 */
export const guardDates: Refiner = (drafts, context) =>
  drafts.filter((draft, i) => {
    const next = drafts[i + 1];
    // "one to two years": the unit stands at the second number.
    if (next && isLength(next, context.atoms) && isJoined(draft, next, context.atoms)) return true;
    return !isDate(draft, context);
  });

const JOINTS: ReadonlySet<string> = new Set(['to', 'or', 'and', '-', '–']);

function isJoined(draft: Draft, next: Draft, atoms: readonly Atom[]): boolean {
  const link = atoms.slice(draft.to, next.from);
  return link.length === 1 && JOINTS.has(link[0]!.lower);
}

function isDate(draft: Draft, { atoms, inDate }: Context): boolean {
  if (isLength(draft, atoms) || draft.kind === 'fraction' || draft.unit !== undefined) return false;
  if (draft.scale !== 1 || draft.kind === 'vague') return false;
  const after = atoms[draft.next];
  const before = atoms[draft.first - 1];
  if (inDate(atoms[draft.first]!)) return true;
  if (isMonth(before) && draft.value! <= 2100 && !opensClause(draft, atoms)) return true;
  if (endsRange(draft, atoms)) return true;
  // "GMT +8"
  if (before?.text === '+' && CLOCK.has(atoms[draft.first - 2]?.lower ?? '')) return true;
  if (isMonth(after) && draft.value! <= 31) return true;
  return (after !== undefined && CLOCK.has(after.lower)) || isYear(draft, atoms);
}

/** "Dec. 6-9", "2014-15" */
function endsRange(draft: Draft, atoms: readonly Atom[]): boolean {
  const dash = atoms[draft.first - 1];
  const left = atoms[draft.first - 2]?.number;
  if (!isDash(dash) || !dash!.glued || left === undefined) return false;
  return isMonth(atoms[draft.first - 3]) || (left >= 1900 && left <= 2100 && draft.value! < 100);
}

function isLength(draft: Draft, atoms: readonly Atom[]): boolean {
  const after = atoms[draft.next];
  if (draft.unit !== undefined) return TIME_UNITS.has(draft.unit);
  return after !== undefined && TIME_UNITS.has(singular(after.lower));
}

/** A month's name; "may" and "march" only with a capital. */
function isMonth(atom: Atom | undefined): boolean {
  return atom !== undefined && MONTHS.has(atom.lower) && atom.text !== atom.lower;
}

/** "in May 20 people came": a number after a month that is no day of it. */
function opensClause(draft: Draft, atoms: readonly Atom[]): boolean {
  return draft.value! > 31
    ? isPluralNoun(atoms, draft.next) && (draft.value! < 1900 || draft.value! > 2100)
    : atoms[draft.first - 2]?.lower === 'in' && isPluralNoun(atoms, draft.next);
}

function isYear(draft: Draft, atoms: readonly Atom[]): boolean {
  const atom = atoms[draft.first]!;
  const { value } = draft;
  if (draft.kind !== 'digits' || value === null || atom.text.length !== 4) return false;
  if (value < 1500 || value > 2100 || !Number.isInteger(value)) return false;
  const before = atoms[draft.first - 1];
  if (value < 1900) return before !== undefined && YEAR_BEFORE.has(before.lower);
  if (!isPluralNoun(atoms, draft.next)) return true;
  // "in 2012 people fled", "the firm's 2018 sales" count nobody; "2059 people" does.
  return (
    before !== undefined &&
    (YEAR_BEFORE.has(before.lower) ||
      before.lower === "'s" ||
      before.lower === '’s' ||
      /^NN|^JJ|^POS|^PRP\$/.test(before.tag))
  );
}
