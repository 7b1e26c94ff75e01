import type { Atom } from '../atoms.ts';
import { isDash } from '../atoms.ts';
import { type NumeralParser, times } from '../draft.ts';
import { type Range, SCALES, VAGUE, VAGUE_MULTIPLIERS, VAGUE_PLURALS } from '../lexicon.ts';

const by = 'vague-counts@1';

/** "several", "dozens", "a few hundred", "tens of thousands": no number, but a range that can be inferred. */
export const vague: NumeralParser = (atoms, at) => {
  const phrase = phraseAt(atoms, at);
  const plural = VAGUE_PLURALS.get(atoms[at]!.lower);
  if (plural !== undefined && !isCompound(atoms, at)) {
    const second = atoms[at + 1]?.lower === 'of' ? VAGUE_PLURALS.get(atoms[at + 2]?.lower ?? '') : undefined;
    if (second !== undefined && second > plural) {
      const third = atoms[at + 3]?.lower === 'of' ? VAGUE_PLURALS.get(atoms[at + 4]?.lower ?? '') : undefined;
      if (third !== undefined && third > second)
        return numeral(
          at,
          at + 5,
          [times(2 * plural, times(second, third)), times(10 * plural, times(second, third))],
          second * third,
        );
      return numeral(at, at + 3, [times(2 * plural, second), times(10 * plural, second)], second);
    }
  }
  if (!phrase) return undefined;
  // "a few hundred", "a couple of billion"
  const scale = phrase.needsOf && atoms[phrase.next]?.lower === 'of' ? phrase.next + 1 : phrase.next;
  const factor = SCALES.get(atoms[scale]?.lower ?? '');
  const [low, high] = phrase.range;
  if (factor !== undefined && phrase.multiplies)
    return numeral(at, scale + 1, [times(low, factor), high === null ? null : times(high, factor)], factor);
  if (phrase.needsOf && atoms[phrase.next]?.lower !== 'of') return undefined;
  return phrase.alone ? numeral(at, phrase.next, [low, high], 1) : undefined;
};

const numeral = (first: number, next: number, [low, high]: Range, scale: number) =>
  ({ first, next, kind: 'vague', value: null, low, high, scale, by }) as const;

const isCompound = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]!.glued && isDash(atoms[at - 1]) && atoms[at - 1]!.glued;

interface Phrase {
  readonly range: Range;
  readonly next: number;
  readonly multiplies: boolean;
  /** It is a count without a scale after it. */
  readonly alone: boolean;
  readonly needsOf: boolean;
}

function phraseAt(atoms: readonly Atom[], at: number): Phrase | undefined {
  const word = atoms[at]!.lower;
  const two = word === 'a' ? `a ${atoms[at + 1]?.lower}` : word;
  const alone = VAGUE.get(two);
  const multiplier = VAGUE_MULTIPLIERS.get(two);
  const range = multiplier ?? alone;
  if (range === undefined || isCompound(atoms, at)) return undefined;
  return {
    range,
    next: at + (two === word ? 1 : 2),
    multiplies: multiplier !== undefined,
    alone: alone !== undefined,
    needsOf: two === 'scores' || two === 'a handful' || two === 'a couple',
  };
}
