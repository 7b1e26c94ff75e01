import { isDash, isWord } from '../atoms.ts';
import { each } from '../draft.ts';
import { ONE_BEFORE } from '../lexicon.ts';

const BARE: ReadonlySet<string> = new Set([
  'the',
  'these',
  'those',
  'all',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'both',
]);

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/**
 * Drops numbers that stand for a thing: "one" where it is a pronoun ("no one", "the one that", "one can") small number words
 * that count nothing, "the 757".
 */
export const guardPronouns = each((draft, { atoms, capitals }) => {
  if (draft.scale !== 1 || draft.unit !== undefined) return draft;
  const before = atoms[draft.first - 1];
  if (draft.kind === 'digits' && draft.counted === undefined && ARTICLES.has(before?.lower ?? ''))
    return /^\d{3}$/.test(atoms[draft.first]!.text) && atoms[draft.first - 2]?.lower !== 'of'
      ? undefined
      : draft;
  if (draft.kind !== 'words') return draft;
  const after = atoms[draft.next];
  // "three-way", "two-faced": a compound that is no measure.
  if (
    after &&
    isDash(after) &&
    after.glued &&
    atoms[draft.next + 1]?.glued &&
    !draft.hanging &&
    draft.counted === undefined
  )
    return undefined;
  if (atoms[draft.first]!.lower === 'one' && draft.value === 1) {
    if (before && ONE_BEFORE.has(before.lower)) return undefined;
    if (after?.lower === 'another' || after?.text === "'s" || after?.text === '’s') return undefined;
    if (draft.counted === undefined) return undefined;
    if (['day', 'thing', 'time', 'way'].includes(after?.lower ?? '')) return undefined;
    return draft;
  }
  if (draft.counted !== undefined || draft.bound !== 'exact') return draft;
  if (before && BARE.has(before.lower)) return undefined;
  // "Two, close the border": the second of a list; "the Gang of Eight": a name.
  const capital = capitals && atoms[draft.first]!.text !== atoms[draft.first]!.lower;
  if (capital && (before === undefined ? after?.text === ',' || after?.text === ':' : isWord(before)))
    return undefined;
  return draft;
});
