import { type Atom, isWord } from '../atoms.ts';
import { type Draft, each } from '../draft.ts';
import { ADDRESSES, CASUALTIES, LABELS, LABELS_UNLESS_COUNTED } from '../lexicon.ts';
import { isPluralNoun } from '../nouns.ts';

/** Drops numbers that name a place in a list or a house: "page 7", "No. 3", "day 5", "12 Mill Road", "2) ...". */
export const guardLabels = each((draft, { atoms, capitals }) => {
  if (draft.kind === 'vague' || draft.kind === 'fraction' || draft.unit !== undefined || draft.scale !== 1)
    return draft;
  const before = atoms[draft.first - 1];
  const after = atoms[draft.next];
  if (before && LABELS.has(before.lower)) return undefined;
  // "men aged 18 to 34" says which men.
  if (draft.value === null && atoms[draft.from - 1]?.lower === 'aged') return undefined;
  if (before && LABELS_UNLESS_COUNTED.has(before.lower) && !isPluralNoun(atoms, draft.next)) return undefined;
  if (after?.text === ')' && before?.text !== '(' && !opened(atoms, draft.first)) return undefined;
  if (isItem(draft, atoms, capitals)) return undefined;
  // "3." on its own: the number of an item.
  if (draft.first === 0 && (after?.text === '.' || after?.text === ')') && atoms.length <= 2)
    return undefined;
  // An identifier: no count is written in so many digits without commas.
  if (draft.kind === 'digits' && draft.value! >= 1e12) return undefined;
  return isAddress(atoms, draft.next) ? undefined : draft;
});

/** "7 Jane Marsh": the number of a line in a list, before a name. */
function isItem(draft: Draft, atoms: readonly Atom[], capitals: boolean): boolean {
  const after = atoms[draft.next];
  if (!capitals || draft.first !== 0 || draft.kind !== 'digits' || !after || !isWord(after)) return false;
  return (
    /^\d{1,2}$/.test(atoms[0]!.text) &&
    /^\p{Lu}\p{Ll}/u.test(after.text) &&
    !isPluralNoun(atoms, draft.next) &&
    !CASUALTIES.has(after.lower)
  );
}

function opened(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 40; i--) if (atoms[i]!.text === '(') return true;
  return false;
}

function isAddress(atoms: readonly Atom[], next: number): boolean {
  for (let i = next; i < Math.min(atoms.length, next + 4); i++) {
    const atom = atoms[i]!;
    if (!isWord(atom) || !/^\p{Lu}/u.test(atom.text)) return false;
    if (i > next && ADDRESSES.has(atom.lower)) return true;
  }
  return false;
}
