import { type Atom, isDash, isWord } from '../atoms.ts';
import type { Numeral, NumeralParser } from '../draft.ts';
import { GLYPHS, SCALES, UNIT_SYMBOLS, UNIT_WORDS } from '../lexicon.ts';
import { signBefore } from '../units/signs.ts';
import { readScale } from './scale.ts';

const by = 'digits@1';
const SLASHES: ReadonlySet<string> = new Set(['/', '⁄']);
const DENOMINATORS: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 128, 1000,
]);
const PREFIXES: ReadonlySet<string> = new Set([
  'sub',
  'minus',
  'plus',
  'to',
  'and',
  'or',
  'over',
  'under',
  'now',
  'then',
  'almost',
  'nearly',
]);
const UNIT_STARTS: ReadonlySet<string> = new Set(['sq', 'deg', 'degrees', 'cubic', 'square']);

/** "10", "10,000", "1.5 million", "3bn", "12-thousand", "1/2", "7 3/4", "½"; not the digits of "KN-23" or "5:25". */
export const digits: NumeralParser = (atoms, at) => {
  const atom = atoms[at]!;
  const glyph = GLYPHS.get(atom.text);
  if (glyph !== undefined) return { first: at, next: at + 1, kind: 'fraction', value: glyph, scale: 1, by };
  if (atom.number === undefined || !beginsNumber(atoms, at)) return undefined;
  const fraction = slashed(atoms, at);
  if (fraction === 'date') return undefined;
  if (fraction !== undefined)
    return { first: at, next: at + 3, kind: 'fraction', value: fraction, scale: 1, by };
  const mixed = mixedAfter(atoms, at);
  const { value, scale, next } = readScale(atoms, at, mixed.next, atom.number + mixed.value);
  if (!endsNumber(atoms, next)) return undefined;
  const negative = isNegative(atoms, at);
  return { first: at, next, kind: 'digits', value: negative ? -value : value, scale, by } satisfies Numeral;
};

/** Nothing of a name, a time or a longer number is glued before the digits. */
function beginsNumber(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  if (!before || !atoms[at]!.glued) return true;
  if (signBefore(atoms, at)) return true;
  if (isDash(before)) {
    if (!before.glued) return true;
    const word = atoms[at - 2]!;
    if (word.number !== undefined) return !isChained(atoms, at);
    if (!isWord(word)) return true;
    const measure = UNIT_SYMBOLS.has(word.text) || UNIT_WORDS.has(word.lower);
    return (
      PREFIXES.has(word.lower) ||
      SCALES.has(word.lower) ||
      (measure && word.glued && atoms[at - 3]?.number !== undefined)
    );
  }
  if (isWord(before) || before.number !== undefined) return false;
  return (
    !(before.glued && (before.text === ':' || before.text === '.' || before.text === '/')) &&
    !'@#_&=.'.includes(before.text)
  );
}

/** Three groups of digits joined by dashes are a date or a telephone number. */
function isChained(atoms: readonly Atom[], at: number): boolean {
  const joined = (i: number): boolean =>
    isDash(atoms[i]) && atoms[i]!.glued && atoms[i + 1]?.glued === true && atoms[i + 1]!.number !== undefined;
  const before = joined(at - 1) && atoms[at - 2]?.number !== undefined;
  return before && (joined(at + 1) || (joined(at - 3) && atoms[at - 4]?.number !== undefined));
}

/** What is glued after the digits leaves them a number: a unit, a hyphenated word, a dash and a second number. */
function endsNumber(atoms: readonly Atom[], next: number): boolean {
  const after = atoms[next];
  if (!after?.glued) return true;
  if (isWord(after))
    return (
      UNIT_SYMBOLS.has(after.text) ||
      UNIT_STARTS.has(after.lower) ||
      UNIT_WORDS.has(after.lower) ||
      isCode(after.text)
    );
  if (
    after.text === ':' ||
    after.text === '/' ||
    after.text === '_' ||
    after.text === '.' ||
    after.text === '@'
  )
    return !(atoms[next + 1]?.glued && atoms[next + 1]!.number !== undefined);
  if (isDash(after) && atoms[next + 1]?.glued && atoms[next + 1]!.number !== undefined)
    // Three groups of digits are a date or a telephone number.
    return !(
      isDash(atoms[next + 2]) &&
      atoms[next + 2]!.glued &&
      atoms[next + 3]?.number !== undefined &&
      atoms[next + 3]!.glued
    );
  return true;
}

const isCode = (text: string): boolean => /^[A-Z]{3}$/.test(text) || text === 'p' || text === 'c';

function slashed(atoms: readonly Atom[], at: number): number | 'date' | undefined {
  const slash = atoms[at + 1];
  const below = atoms[at + 2];
  if (!slash?.glued || !SLASHES.has(slash.text) || !below?.glued || below.number === undefined)
    return undefined;
  if (atoms[at + 3]?.glued && SLASHES.has(atoms[at + 3]!.text)) return 'date';
  const above = atoms[at]!.number!;
  return above < below.number && DENOMINATORS.has(below.number) ? above / below.number : 'date';
}

/** "7 3/4", "7½", "two and a half" (the last by the rule of words). */
function mixedAfter(atoms: readonly Atom[], at: number): { value: number; next: number } {
  const next = atoms[at + 1];
  const glyph = next ? GLYPHS.get(next.text) : undefined;
  if (glyph !== undefined && next!.glued) return { value: glyph, next: at + 2 };
  if (next?.number !== undefined && !next.glued && Number.isInteger(atoms[at]!.number)) {
    const fraction = slashed(atoms, at + 1);
    if (typeof fraction === 'number') return { value: fraction, next: at + 4 };
  }
  return { value: 0, next: at + 1 };
}

/** "-5", "minus-5", "minus 5", "$-5": a dash with nothing before it that it could join to. */
function isNegative(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  if (!before) return false;
  if (before.lower === 'minus') return true;
  if ((before.text !== '-' && before.text !== '−') || !atoms[at]!.glued) return false;
  const word = atoms[at - 2];
  return (
    !before.glued || word === undefined || word.lower === 'minus' || signBefore(atoms, at - 1) !== undefined
  );
}
