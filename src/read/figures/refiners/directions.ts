import type { Atom } from '../atoms.ts';
import type { Context, Draft, Refiner } from '../draft.ts';
import {
  CHANGE_AFTER,
  CHANGE_BEFORE,
  CHANGE_BETWEEN,
  CHANGE_NOUN_OF,
  CHANGE_TRANSITIVE,
  CHANGE_UNITS,
  PHRASAL,
} from '../lexicon.ts';

/** "rose 5 %", "down 9.2 %", "a 3 % drop", "an increase of 60,600": an amount of change, up or down. */
export const directions: Refiner = (drafts, context) => {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const direction = directionOf(draft, context.atoms) ?? carried(draft, out.at(-1), context);
    out.push(direction ? { ...draft, direction } : draft);
  }
  return out;
};

function directionOf(draft: Draft, atoms: readonly Atom[]): 'up' | 'down' | undefined {
  if (draft.kind === 'vague' && draft.unit === undefined) return undefined;
  // "rose from 10 to 15" gives two levels and no amount of change.
  if (draft.bound === 'between' && atoms[draft.from]!.lower === 'from') return undefined;
  const after = atoms[draft.to];
  const points = after?.lower === 'point' || after?.lower === 'points';
  const change = draft.unit !== undefined || points;
  const moved = points || CHANGE_UNITS.has(draft.unit ?? '');
  if (atoms[draft.from - 1]?.lower === 'of') {
    const noun = CHANGE_NOUN_OF.get(atoms[draft.from - 2]?.lower ?? '');
    if (noun) return noun;
  }
  for (let i = draft.from - 1, steps = 0; i >= 0 && steps < 5; i--, steps++) {
    const word = atoms[i]!.lower;
    const verb = CHANGE_BEFORE.get(word);
    if (
      verb &&
      (word === 'up' || word === 'down') &&
      draft.unit !== 'percentage' &&
      PHRASAL.has(atoms[i - 1]?.lower ?? '')
    )
      return undefined;
    if (verb && CHANGE_TRANSITIVE.has(word) && steps > 0 && article(atoms[draft.from - 1])) return undefined;
    if (verb && atoms[i + 1]?.lower !== 'of') {
      if (CHANGE_TRANSITIVE.has(word) && !moved && atoms[i + 1]?.lower !== 'by') return undefined;
      return verb;
    }
    if (!CHANGE_BETWEEN.has(word)) break;
  }
  if (draft.unit === 'percentage' && draft.value !== null && draft.value < 0) return 'down';
  return change ? CHANGE_AFTER.get(after?.lower ?? '') : undefined;
}

const article = (atom: Atom | undefined): boolean => atom?.lower === 'a' || atom?.lower === 'an';

/** "grew by 125,600 positions, or 2.2 percent": the second says the same change in another unit. */
function carried(draft: Draft, before: Draft | undefined, { atoms }: Context): 'up' | 'down' | undefined {
  if (!before?.direction) return undefined;
  if (atoms[draft.from - 1]?.lower === 'by' && draft.unit === before.unit && draft.from - before.to <= 6)
    return before.direction;
  const link = atoms.slice(before.to, draft.from).filter((a) => a.text !== ',' && a.text !== '(');
  const or = link.findIndex((a) => a.lower === 'or');
  return draft.unit === 'percentage' && or >= 0 && or === link.length - 1 && link.length <= 3
    ? before.direction
    : undefined;
}
