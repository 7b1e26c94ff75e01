import { type Atom, isDash, isShortScale, isWord } from '../atoms.ts';
import { times } from '../draft.ts';
import { MEASURED, SCALES, SHORT_SCALES } from '../lexicon.ts';
import { insideNounPhrase, isPlural } from '../nouns.ts';
import { signBefore } from '../units/signs.ts';

export interface Scaled {
  readonly value: number;
  readonly scale: number;
  readonly next: number;
}

/** "million", "-thousand", "hundred million", "bn", "m" after a number that ends before atom `at`. */
export function readScale(atoms: readonly Atom[], first: number, at: number, value: number): Scaled {
  let scale = 1;
  let next = at;
  for (;;) {
    const hyphen = isDash(atoms[next]) && atoms[next]!.glued && atoms[next + 1]?.glued ? 1 : 0;
    // "500 [thousand]": a word that the editor put in.
    const inserted = atoms[next]?.text === '[' && atoms[next + 2]?.text === ']' ? 1 : 0;
    const factor = SCALES.get(atoms[next + hyphen + inserted]?.lower ?? '');
    if (factor === undefined || factor === 20) break;
    scale = times(scale, factor);
    next += hyphen + 1 + 2 * inserted;
  }
  if (scale === 1) {
    const factor = shortScale(atoms, first, at);
    if (factor) return { value: times(value, factor), scale: factor, next: at + 1 };
  }
  return { value: times(value, scale), scale, next };
}

/** "5k", "3bn"; "m" is a million beside money or a counted thing, a metre otherwise. */
function shortScale(atoms: readonly Atom[], first: number, at: number): number | undefined {
  const atom = atoms[at];
  if (!atom || !isShortScale(atom)) return undefined;
  const money = signBefore(atoms, first) !== undefined;
  const capital = atom.text === 'B' || atom.text === 'M';
  if (!atom.glued && !money && !capital) return undefined;
  if (atoms[at + 1]?.glued && (isWord(atoms[at + 1]) || atoms[at + 1]!.number !== undefined))
    return undefined;
  if (atom.text.length > 1 || money) return SHORT_SCALES.get(atom.lower);
  if (atom.lower === 'k') return atom.text === 'k' ? 1000 : undefined;
  const next = atoms[at + 1];
  if (!atom.glued && next?.text !== next?.lower) return undefined;
  const counts = next !== undefined && isWord(next) && !MEASURED.has(next.lower) && countsMany(atoms, at + 1);
  return counts && atom.lower !== 't' ? SHORT_SCALES.get(atom.lower) : undefined;
}

/** "12.3m tonnes", "35m of its users", but not "a 1.5m wall": a plural follows before anything ends the noun phrase. */
function countsMany(atoms: readonly Atom[], at: number): boolean {
  if (atoms[at]!.lower === 'of') return true;
  for (let i = at; i < Math.min(atoms.length, at + 6); i++) {
    const atom = atoms[i]!;
    if (!isWord(atom)) return false;
    if (isPlural(atom)) return true;
    if (!insideNounPhrase(atom) && atom.lower !== 'and') return false;
  }
  return false;
}
