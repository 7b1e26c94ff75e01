import type { Atom } from '../atoms.ts';
import { type Draft, each } from '../draft.ts';
import { BOUNDS_BEFORE, type BoundPhrase, SUMS } from '../lexicon.ts';

/** "at least", "up to about", "~": the words of a bound that end where the number begins. */
export const boundsBefore = each((draft, { atoms }) => {
  let out: Draft = draft;
  for (let n = 0; n < 3; n++) {
    const phrase = phraseBefore(atoms, out.from);
    if (!phrase || isSum(atoms, out.from - phrase.words.length, phrase)) break;
    out = { ...out, from: out.from - phrase.words.length, bound: stronger(out, phrase.bound) };
  }
  return out;
});

/** A limit outweighs "about"; a vague count stays vague unless it is given a limit; a range stays a range. */
function stronger(draft: Draft, bound: BoundPhrase['bound']): Draft['bound'] {
  if (bound === 'exact' || draft.bound === 'between') return draft.bound;
  if (bound === 'about') return draft.bound === 'exact' ? 'about' : draft.bound;
  return draft.bound === 'exact' || draft.bound === 'about' || draft.bound === 'vague' ? bound : draft.bound;
}

/** "adds up to 185" names a sum. */
const isSum = (atoms: readonly Atom[], from: number, { words }: BoundPhrase): boolean =>
  words[0] === 'up' && words[1] === 'to' && SUMS.has(atoms[from - 1]?.lower ?? '');

/** "sub-300", "over-65s" */
const PREFIXES: ReadonlyMap<string, BoundPhrase['bound']> = new Map([
  ['sub', 'fewer-than'],
  ['under', 'fewer-than'],
  ['over', 'more-than'],
]);

function phraseBefore(atoms: readonly Atom[], from: number): BoundPhrase | undefined {
  let last = from - 1;
  const prefix = PREFIXES.get(atoms[last - 1]?.lower ?? '');
  if (prefix && atoms[last]!.text === '-' && atoms[last]!.glued) return { words: ['', '-'], bound: prefix };
  if (last < 0) return undefined;
  const candidates = BOUNDS_BEFORE.get(atoms[last]!.lower);
  return candidates?.find(({ words }) => {
    if (words.length > from) return false;
    last = from - words.length;
    return words.every((word, i) => atoms[last + i]!.lower === word);
  });
}
