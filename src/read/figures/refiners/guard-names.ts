import { isDash, isWord } from '../atoms.ts';
import { each } from '../draft.ts';
import { LABELS } from '../lexicon.ts';
import { isPluralNoun } from '../nouns.ts';

/** Drops numbers that are part of a name or a label: "page 7", "No. 3", "Boeing 737", "Stoxx 600", "787 Dreamliner". */
export const guardNames = each((draft, { atoms, text }) => {
  if (draft.kind === 'vague' || draft.kind === 'fraction' || draft.unit !== undefined) return draft;
  if (draft.scale !== 1) return draft;
  const before = atoms[draft.first - 1];
  const after = atoms[draft.next];
  if (
    before &&
    LABELS.has(before.lower) &&
    !before.lower.match(
      /^(line|figure|plan|bill|measure|march|series|model|item|bus|train|lot|unit|building|day|week|season|floor|title|seed|group|class|level|district|area|act|part)s?$/,
    )
  )
    return undefined;
  if (before && LABELS.has(before.lower) && !isPluralNoun(atoms, draft.next)) return undefined;
  if (draft.kind !== 'digits') return draft;
  const written = text.slice(atoms[draft.first]!.start, atoms[draft.next - 1]!.end);
  const plain = /^\d+$/.test(written);
  if (!plain) return draft;
  // "KN-23" is no number at all; "Model 3s", "Galaxy 20 Ultra", "S&P 500", "Big 12" follow a name inside a sentence.
  if (after?.glued && isWord(after)) return undefined;
  if (before && isName(before, draft.first - 1) && !isPluralNoun(atoms, draft.next)) return undefined;
  if (
    after &&
    isWord(after) &&
    isCapital(after.text) &&
    written.length >= 3 &&
    before &&
    ['the', 'a', 'its', 'new', 'own', 'an'].includes(before.lower)
  )
    if (!isPluralNoun(atoms, draft.next)) return undefined;
  return draft;

  function isName(atom: (typeof atoms)[number], at: number): boolean {
    if (!isWord(atom) || !isCapital(atom.text) || atom.number !== undefined) return false;
    return at > 0 && !isOpening(at);
  }
  function isOpening(at: number): boolean {
    const previous = atoms[at - 1]!;
    return (
      !isWord(previous) &&
      previous.number === undefined &&
      !isDash(previous) &&
      previous.text !== '&' &&
      previous.text !== ','
    );
  }
});

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
