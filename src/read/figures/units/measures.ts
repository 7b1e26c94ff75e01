import { type Atom, isDash, isWord } from '../atoms.ts';
import type { Draft } from '../draft.ts';
import { MEASURED, SPACED_LETTERS, TIME_UNITS, UNIT_SYMBOLS, UNIT_WORDS } from '../lexicon.ts';
import { singular } from '../nouns.ts';
import { type Found, longest } from './found.ts';

/** The measure behind a number; 'compound' where a length of time only names a kind ("a five-year plan"). */
export function measureAfter(atoms: readonly Atom[], draft: Draft): Found | 'compound' | undefined {
  const hyphen =
    isDash(atoms[draft.next]) && atoms[draft.next]!.glued && atoms[draft.next + 1]?.glued ? 1 : 0;
  const of =
    (draft.kind === 'vague' || draft.kind === 'fraction') && atoms[draft.next]?.lower === 'of' ? 1 : 0;
  const a = draft.kind === 'fraction' && ['a', 'an'].includes(atoms[draft.next + of]?.lower ?? '') ? 1 : 0;
  const us = a && /^(us|u\.s\.)$/.test(atoms[draft.next + of + a]?.lower ?? '') ? 1 : 0;
  const at = draft.next + hyphen + of + a + us;
  const next = atoms[at];
  if (!next) return undefined;
  const old = ageAt(atoms, at);
  if (old) return old;
  const word = longest(atoms, at, 4, UNIT_WORDS);
  const symbol = symbolAt(atoms, at, draft, hyphen);
  const found = word && symbol ? (symbol.to > word.to ? symbol : word) : (word ?? symbol);
  if (!found) return undefined;
  // "five-year plan", "two-week trip": a length that names a kind, no count.
  if (hyphen && TIME_UNITS.has(found.unit) && (word || draft.kind === 'words')) return 'compound';
  return withPower(atoms, found);
}

/** "year-old", "-year-old", "years old", "years of age". */
function ageAt(atoms: readonly Atom[], at: number): Found | undefined {
  const unit = singular(atoms[at]!.lower);
  if (!TIME_UNITS.has(unit)) return undefined;
  let k = at + 1;
  if (isDash(atoms[k]) && atoms[k]!.glued) k++;
  if (atoms[k]?.lower === 'old' || atoms[k]?.lower === 'olds') return { unit: `${unit} of age`, to: k + 1 };
  if (atoms[at + 1]?.lower === 'of' && atoms[at + 2]?.lower === 'age')
    return { unit: `${unit} of age`, to: at + 3 };
  return undefined;
}

/** A symbol as written: glued symbols of one letter, longer ones after a space too; "km" "/" "h" put together. */
function symbolAt(atoms: readonly Atom[], at: number, draft: Draft, hyphen: number): Found | undefined {
  let found: Found | undefined;
  let joined = '';
  for (let n = 0; n < 4 && at + n < atoms.length; n++) {
    const atom = atoms[at + n]!;
    if (n > 0 && !atom.glued) break;
    joined += atom.text;
    const unit = UNIT_SYMBOLS.get(joined);
    if (unit === undefined) continue;
    const glued = atoms[at]!.glued || hyphen > 0;
    if (joined.length === 1 && !glued && !mayStandApart(joined, atoms[at + 1])) continue;
    if (!glued && draft.kind === 'words') continue;
    if (joined === '"' || joined === "''" || joined === 'in.' || joined === 'st') continue;
    found = { unit, to: at + n + 1 };
  }
  return found;
}

const SIGNS: ReadonlySet<string> = new Set(['%', '°', '″']);

/** "12 m long", "5 g.": a letter after a space is a unit where no noun follows. */
function mayStandApart(symbol: string, next: Atom | undefined): boolean {
  if (SIGNS.has(symbol)) return true;
  if (!SPACED_LETTERS.has(symbol)) return false;
  return next === undefined || !isWord(next) || MEASURED.has(next.lower);
}

/** "32m2" is square. */
function withPower(atoms: readonly Atom[], found: Found): Found {
  const power = atoms[found.to];
  if (!power?.glued || (power.number !== 2 && power.number !== 3)) return found;
  return { unit: `${power.number === 2 ? 'square' : 'cubic'} ${found.unit}`, to: found.to + 1 };
}
