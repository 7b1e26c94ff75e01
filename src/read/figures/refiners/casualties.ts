import { each } from '../draft.ts';
import { CASUALTIES } from '../lexicon.ts';

const BE: ReadonlySet<string> = new Set([
  'were',
  'was',
  'are',
  'is',
  'been',
  'being',
  'reported',
  'others',
  'more',
  'have',
  'had',
  'be',
  'and',
  'left',
  'got',
  'also',
]);
/** Verbs before a number, with what those counted then are. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['killed', 'killed'],
  ['killing', 'killed'],
  ['kills', 'killed'],
  ['injured', 'injured'],
  ['injuring', 'injured'],
  ['injures', 'injured'],
  ['wounded', 'wounded'],
  ['wounding', 'wounded'],
  ['displaced', 'displaced'],
  ['displacing', 'displaced'],
  ['hurt', 'hurt'],
]);

/** "2,059 were hurt", "killed 2,012": people counted by what befell them, with no noun. */
export const casualties = each((draft, { atoms }) => {
  if (draft.counted !== undefined || draft.unit !== undefined || draft.kind === 'fraction') return draft;
  let at = draft.to;
  while (at < draft.to + 3 && BE.has(atoms[at]?.lower ?? '')) at++;
  const after = atoms[at];
  if (after && CASUALTIES.has(after.lower))
    return { ...draft, counted: [at, at + 1] as const, lemma: after.lower };
  const lemma = VERBS.get(atoms[draft.from - 1]?.lower ?? '');
  return lemma === undefined ? draft : { ...draft, counted: [draft.from - 1, draft.from] as const, lemma };
});
