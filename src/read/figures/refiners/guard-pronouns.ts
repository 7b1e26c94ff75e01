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

/** Drops "one" where it is a pronoun ("no one", "the one that", "one can") and small number words that count nothing. */
export const guardPronouns = each((draft, { atoms, capitals }) => {
  if (draft.kind !== 'words' || draft.scale !== 1 || draft.unit !== undefined) return draft;
  const before = atoms[draft.first - 1];
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
