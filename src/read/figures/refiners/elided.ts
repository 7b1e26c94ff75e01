import type { Atom } from '../atoms.ts';
import type { Draft, Refiner } from '../draft.ts';

const LEVELS: ReadonlySet<string> = new Set([
  'from',
  'to',
  'with',
  'than',
  'versus',
  'against',
  'at',
  'is',
  'was',
  'and',
]);
const COMPARING: ReadonlySet<string> = new Set([
  'compared',
  'up',
  'down',
  'points',
  'point',
  'fall',
  'rise',
  'lowest',
  'highest',
  'respectively',
  'versus',
  'from',
]);

/**
 * The unit or counted thing that stands once for two figures: "280 million of the 1.5 billion crowns", "12 of the 50
 * villages", "460 cars, compared with 63", "rose 64 points to 4,577".
 */
export const elided: Refiner = (drafts, { atoms }) => {
  const out = [...drafts];
  for (let i = 0; i < out.length; i++) {
    const draft = out[i]!;
    if (draft.unit !== undefined || draft.counted !== undefined || draft.hanging) continue;
    const next = out[i + 1];
    if (next && (isPartOf(atoms, draft, next) || isFall(atoms, draft, next))) {
      out[i] = borrow(draft, next);
      continue;
    }
    const before = out[i - 1];
    if (draft.kind !== 'fraction' && before && isCompared(atoms, before, draft))
      out[i] = borrow(draft, before);
  }
  return out;
};

function borrow(draft: Draft, from: Draft): Draft {
  if (from.unit !== undefined) return { ...draft, unit: from.unit, ...(from.money && { money: true }) };
  return from.counted === undefined || from.lemma === undefined
    ? draft
    : { ...draft, counted: from.counted, lemma: from.lemma };
}

/** "one or two boats", "21 of the 50 villages", "21 out of about 50 villages". */
function isPartOf(atoms: readonly Atom[], draft: Draft, next: Draft): boolean {
  const link = atoms.slice(draft.to, next.from);
  if (link.length === 1 && link[0]!.lower === 'or') return next.unit === undefined;
  return (
    link.length > 0 &&
    link.length <= 3 &&
    link.every((a) => ['of', 'out', 'the', 'its', 'their', 'some', 'all', 'past', 'last'].includes(a.lower))
  );
}

/** "from 75 to 45 points" */
const isFall = (atoms: readonly Atom[], draft: Draft, next: Draft): boolean =>
  atoms[draft.from - 1]?.lower === 'from' && next.from === draft.to + 1 && atoms[draft.to]!.lower === 'to';

function isCompared(atoms: readonly Atom[], before: Draft, draft: Draft): boolean {
  if (draft.from - before.to > 12) return false;
  const word = atoms[draft.from - 1]?.lower ?? '';
  if (word === 'including') return true;
  // "9,000 crates, up by 1,200"
  if (word === 'by') return draft.direction !== null && before.unit === undefined;
  if (!LEVELS.has(word)) return false;
  if (word === 'to')
    return before.direction !== null && before.unit !== 'percentage' && before.lemma === 'point';
  const previous = atoms[draft.from - 2]?.lower ?? '';
  return COMPARING.has(previous);
}
