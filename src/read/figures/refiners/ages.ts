import type { Atom } from '../atoms.ts';
import { each } from '../draft.ts';

const PEOPLE: ReadonlySet<string> = new Set(['he', 'she', 'who', 'i', "he's", "she's"]);
const BE: ReadonlySet<string> = new Set(['is', 'was', "'s", '’s', 'am', 'turned', 'turns', 'be', 'turning']);

/** "aged 35", "He was 35", "who is 10", "she will be 40": an age in years, though nothing says so. */
export const ages = each((draft, { atoms }) => {
  if (draft.unit !== undefined || draft.value === null || draft.counted !== undefined) return draft;
  if (draft.value < 1 || draft.value > 115 || !Number.isInteger(draft.value)) return draft;
  let i = draft.from - 1;
  if (word(atoms, i) === 'aged') return { ...draft, unit: 'year of age' };
  if (!BE.has(word(atoms, i))) return draft;
  if (word(atoms, i).startsWith('turn')) return { ...draft, unit: 'year of age' };
  i -= word(atoms, i - 1) === 'will' || word(atoms, i - 1) === 'would' ? 2 : 1;
  return PEOPLE.has(word(atoms, i)) ? { ...draft, unit: 'year of age' } : draft;
});

const word = (atoms: readonly Atom[], i: number): string => atoms[i]?.lower ?? '';
