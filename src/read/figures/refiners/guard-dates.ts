import { type Atom, isDash } from '../atoms.ts';
import { type Draft, each } from '../draft.ts';
import { CLOCK, MONTHS, TIME_UNITS, WEEKDAYS, YEAR_BEFORE } from '../lexicon.ts';
import { isPluralNoun, singular } from '../nouns.ts';

/**
 * Drops days, years and times of day: "18 March", "in 2019", "5 p.m.", and what stands in a date already found. A
 * length of time ("three months") is a figure, inside a longer date too.
 */
export const guardDates = each((draft, { atoms, inDate }) => {
  const after = atoms[draft.next];
  if (draft.kind === 'vague' && !TIME_UNITS.has(singular(after?.lower ?? ''))) return draft;
  if (draft.kind === 'fraction' || (draft.unit !== undefined && !TIME_UNITS.has(draft.unit))) return draft;
  if (isTimeUnit(draft, after)) return draft;
  if (draft.scale !== 1) return draft;
  if (inDate(atoms[draft.first]!)) return undefined;
  const before = atoms[draft.first - 1];
  if (isMonth(before) && draft.value !== null && draft.value <= 2100 && !opensClause(draft, atoms))
    return undefined;
  // "Dec. 6-9"
  if (
    isDash(before) &&
    before!.glued &&
    atoms[draft.first - 2]?.number !== undefined &&
    isMonth(atoms[draft.first - 3])
  )
    return undefined;
  if (isMonth(after) && draft.value! <= 31) return undefined;
  if (after && CLOCK.has(after.lower)) return undefined;
  if (atoms[draft.first - 2]?.lower === 'at' && after && WEEKDAYS.has(after.lower)) return undefined;
  return isYear(draft, atoms) ? undefined : draft;
});

function isTimeUnit(draft: Draft, after: Atom | undefined): boolean {
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
