import { type Atom, isDash, isWord } from '../atoms.ts';
import type { NumeralParser } from '../draft.ts';
import { HALF_BEFORE, ONES, PARTS, QUARTERS, SCALES } from '../lexicon.ts';

const by = 'fractions@1';

/** "half", "a third of", "two-thirds", "three quarters"; not "the second half" or "a third man". */
export const fractions: NumeralParser = (atoms, at) => {
  const atom = atoms[at]!;
  if (atom.lower === 'half') {
    if (!isHalf(atoms, at)) return undefined;
    const next = atoms[at + 1]?.lower === 'a' && atoms[at + 2]?.lower !== undefined ? at + 2 : at + 1;
    return { first: at, next, kind: 'fraction', value: 0.5, scale: 1, by };
  }
  const above = atom.lower === 'a' ? 1 : ONES.get(atom.lower);
  if (above === undefined || above === 0) return undefined;
  const hyphen = isDash(atoms[at + 1]) && atoms[at + 1]!.glued ? 1 : 0;
  const part = atoms[at + 1 + hyphen]?.lower ?? '';
  const below = part === 'half' ? 2 : QUARTERS.has(part) ? 4 : PARTS.get(part);
  if (below === undefined || above >= below) return undefined;
  const next = at + 2 + hyphen;
  const factor = scaleAt(
    atoms,
    atoms[next]?.lower === 'of' && atoms[next + 1]?.lower === 'a' ? next + 2 : next,
  );
  if (factor)
    return {
      first: at,
      next: factor.next,
      kind: 'words',
      value: (above / below) * factor.scale,
      scale: factor.scale,
      by,
    };
  if (isDash(atoms[next]) && atoms[next]!.glued) return undefined;
  const plural = part.endsWith('s');
  if (above > 1 !== plural) return undefined;
  // "a third term" counts nothing; "a third of the votes" and "one-third" do.
  if (!plural && !hyphen && part !== 'half' && isWord(atoms[next]) && atoms[next]!.lower !== 'of')
    return undefined;
  return { first: at, next, kind: 'fraction', value: above / below, scale: 1, by };
};

function scaleAt(atoms: readonly Atom[], at: number): { scale: number; next: number } | undefined {
  const scale = SCALES.get(atoms[at]?.lower ?? '');
  return scale === undefined || scale < 1000 ? undefined : { scale, next: at + 1 };
}

function isHalf(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  const after = atoms[at + 1];
  // "half a million", "half a dozen" are read as one number.
  if (SCALES.has((after?.lower === 'a' ? atoms[at + 2] : after)?.lower ?? '')) return false;
  if (before && (HALF_BEFORE.has(before.lower) || (before.lower === 'a' && atoms[at - 2]?.lower === 'and')))
    return false;
  if (before && isDash(before) && atoms[at]!.glued) return false;
  if (after && isDash(after) && after.glued) return false;
  // "half past", "half way", and a bare "half" at the end of a clause say no share of anything counted.
  return (
    after === undefined ||
    !['past', 'way', 'time', 'hour', 'hearted', 'brother', 'sister', 'full', 'empty', 'asleep'].includes(
      after.lower,
    )
  );
}
