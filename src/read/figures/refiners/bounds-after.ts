import { type Atom, mayStartNumeral } from '../atoms.ts';
import { type Draft, each } from '../draft.ts';
import { BOUNDS_AFTER } from '../lexicon.ts';

/** "10 or more", "100+", "20-odd", "50 or so": the words of a bound that begin where the figure ends. */
export const boundsAfter = each((draft, { atoms }) => {
  const at = draft.to;
  const hyphen = atoms[at]?.text === '-' && atoms[at]!.glued ? 1 : 0;
  const first = atoms[at + hyphen];
  if (!first) return draft;
  const phrase = BOUNDS_AFTER.get(first.lower)?.find(({ words }) =>
    words.every((word, i) => atoms[at + hyphen + i]?.lower === word),
  );
  if (!phrase || !isBound(first, hyphen)) return draft;
  // "500 tanks and over a thousand men": the bound is that of the next number.
  const next = atoms[at + hyphen + phrase.words.length];
  if (phrase.words[0] === 'and' && next && mayStartNumeral(next)) return draft;
  const bound = draft.bound === 'exact' || draft.bound === 'about' ? phrase.bound : draft.bound;
  return { ...draft, to: at + hyphen + phrase.words.length, bound } satisfies Draft;
});

/** "plus", "odd" and "ish" need their hyphen, "+" no space before it. */
function isBound(first: Atom, hyphen: number): boolean {
  if (first.lower === 'plus' || first.lower === 'odd') return hyphen === 1;
  if (first.text === '+' || first.lower === 'ish') return first.glued;
  return hyphen === 0;
}
