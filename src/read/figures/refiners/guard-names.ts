import { type Atom, isDash, isWord } from '../atoms.ts';
import { each } from '../draft.ts';
import { AIRCRAFT, MODEL_NOUNS } from '../lexicon.ts';
import { isPluralNoun } from '../nouns.ts';

const BEFORE_NAME: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'its',
  'new',
  'own',
  'his',
  'her',
  'their',
  'our',
  's',
  "'s",
  '’s',
]);

/** Drops numbers that are part of a name ("Boeing 737", "Stoxx 600", "787 Dreamliner") and ages in apposition (", 65,"). */
export const guardNames = each((draft, { atoms, capitals }) => {
  const atom = atoms[draft.first]!;
  const after = atoms[draft.next];
  // "3s", "5x": digits with letters that are no unit.
  if (draft.kind === 'digits' && draft.unit === undefined && after?.glued && isWord(after)) return undefined;
  if (draft.kind === 'words' && capitals && isCapital(atom) && isName(atoms, draft.first - 1))
    return undefined;
  if (draft.kind !== 'digits' || draft.unit !== undefined || draft.scale !== 1) return draft;
  if (draft.next !== draft.first + 1 || !/^\d+$/.test(atom.text)) return draft;
  const before = atoms[draft.first - 1];
  if (isAge(draft.value!, before, after, atoms[draft.first - 2])) return undefined;
  // "COVID -19"
  if (isDash(before) && isName(atoms, draft.first - 2) && atom.glued) return undefined;
  if (isModel(atom, after) && !isPluralNoun(atoms, draft.next)) return undefined;
  if (!capitals || isPluralNoun(atoms, draft.next)) return draft;
  if (isName(atoms, draft.first - 1)) return undefined;
  const named = after !== undefined && isWord(after) && isCapital(after) && atom.text.length >= 3;
  return named && before && BEFORE_NAME.has(before.lower) ? undefined : draft;
});

/** "Marl", "iPhone" */
const isCapital = (atom: Atom): boolean => /^\p{Ll}?\p{Lu}/u.test(atom.text);

/** "the last 717", "the 500 index" */
const isModel = (atom: Atom, after: Atom | undefined): boolean =>
  AIRCRAFT.has(atom.text) || (atom.text.length >= 3 && MODEL_NOUNS.has(after?.lower ?? ''));

/** A capitalised word that does not owe its capital to the beginning of a sentence. */
function isName(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  if (!atom || !isWord(atom) || !isCapital(atom)) return false;
  if (atom.tag.startsWith('NNP')) return true;
  const previous = atoms[at - 1];
  return (
    previous !== undefined &&
    (isWord(previous) || previous.number !== undefined || ',&-'.includes(previous.text))
  );
}

/** "Jane Marsh, 65, said": an age between commas after a name. */
function isAge(
  value: number,
  before: Atom | undefined,
  after: Atom | undefined,
  name: Atom | undefined,
): boolean {
  return (
    before?.text === ',' &&
    after?.text === ',' &&
    value > 9 &&
    value < 115 &&
    name !== undefined &&
    isWord(name) &&
    isCapital(name)
  );
}
