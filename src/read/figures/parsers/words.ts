import { type Atom, isDash } from '../atoms.ts';
import { type NumeralParser, times } from '../draft.ts';
import { ONES, SCALES, TENS } from '../lexicon.ts';

const by = 'words@1';

/** "twenty-three", "two hundred and five", "a dozen", "a million", "two and a half million", "half a million". */
export const words: NumeralParser = (atoms, at) => {
  const half = halfOfScale(atoms, at);
  if (half) return { first: at, next: half.next, kind: 'words', value: half.value, scale: half.scale, by };
  if ((atoms[at]!.lower === 'a' || atoms[at]!.lower === 'one') && scaleAt(atoms, at + 1)) {
    const { value, next, scale } = compose(atoms, at + 1, 1);
    return { first: at, next, kind: 'words', value, scale, by };
  }
  if (!startsWord(atoms, at)) return undefined;
  const { value, next, scale } = compose(atoms, at, 0);
  return next > at ? { first: at, next, kind: 'words', value, scale, by } : undefined;
};

function startsWord(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at]!;
  if (!ONES.has(atom.lower) && !TENS.has(atom.lower)) return false;
  // "mid-twenty", "G-seven": the second half of a compound.
  return !(
    atom.glued &&
    isDash(atoms[at - 1]) &&
    atoms[at - 1]!.glued &&
    !['to', 'or', 'and', 'minus'].includes(atoms[at - 2]?.lower ?? '')
  );
}

const scaleAt = (atoms: readonly Atom[], at: number): number | undefined => {
  const scale = SCALES.get(atoms[at]?.lower ?? '');
  return scale === 20 ? undefined : scale;
};

/** Number words from atom `at` on; `group` is what has been read of the present group (1 after "a"). */
function compose(
  atoms: readonly Atom[],
  at: number,
  group: number,
): { value: number; next: number; scale: number } {
  let total = 0;
  let rest = group;
  let next = at;
  let scale = 1;
  let last: 'none' | 'one' | 'ten' | 'scale' = group ? 'one' : 'none';
  for (let i = at; i < atoms.length; ) {
    const hyphen = isDash(atoms[i]) && atoms[i]!.glued && atoms[i + 1]?.glued === true;
    const and = atoms[i]!.lower === 'and' && last === 'scale';
    if (and && atoms[i + 1]?.lower === 'a') break;
    const k = hyphen || and ? i + 1 : i;
    const word = atoms[k]?.lower ?? '';
    const one = ONES.get(word);
    const ten = TENS.get(word);
    const factor = scaleAt(atoms, k);
    if (one !== undefined) {
      if (last === 'one' || (last === 'ten' && (one > 9 || one === 0))) break;
      rest += one;
      last = 'one';
    } else if (ten !== undefined) {
      if (last === 'one' || last === 'ten') break;
      rest += ten;
      last = 'ten';
    } else if (factor !== undefined && (last !== 'none' || total > 0)) {
      if (factor >= 1000) {
        // "four hundred million" and "two million three hundred thousand".
        total = total > 0 && rest === 0 ? times(total, factor) : total + times(rest, factor);
        rest = 0;
      } else rest = times(rest || 1, factor);
      scale = total > 0 && rest === 0 ? factor : scale === 1 ? factor : scale;
      last = 'scale';
    } else break;
    i = k + 1;
    next = i;
  }
  const half = andAHalf(atoms, next);
  if (half && total === 0 && scale === 1) {
    const factor = scaleAt(atoms, next + 3) ?? 1;
    return { value: times(rest + 0.5, factor), next: next + (factor > 1 ? 4 : 3), scale: factor };
  }
  return { value: total + rest, next, scale };
}

const andAHalf = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.lower === 'and' && atoms[at + 1]?.lower === 'a' && atoms[at + 2]?.lower === 'half';

/** "half a million", "half-million", "a half million", "half a dozen". */
function halfOfScale(
  atoms: readonly Atom[],
  at: number,
): { value: number; next: number; scale: number } | undefined {
  const half = atoms[at]!.lower === 'a' && atoms[at + 1]?.lower === 'half' ? at + 1 : at;
  if (atoms[half]!.lower !== 'half') return undefined;
  let k = half + 1;
  if (isDash(atoms[k]) || atoms[k]?.lower === 'a') k++;
  const scale = scaleAt(atoms, k);
  return scale === undefined ? undefined : { value: scale / 2, next: k + 1, scale };
}
