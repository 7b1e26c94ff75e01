import type { Atom } from '../atoms.ts';
import type { Draft, Refiner } from '../draft.ts';

const FILLERS: ReadonlySet<string> = new Set([
  'in',
  'out',
  'of',
  'every',
  'about',
  'around',
  'roughly',
  'nearly',
]);

/** "one in five", "nine out of 10": two numbers that give one share. "21 out of the 50" gives two counts. */
export const proportions: Refiner = (drafts, { atoms }) => {
  const out: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const next = drafts[i + 1];
    if (!next || !isShare(draft, next, atoms)) {
      out.push(draft);
      continue;
    }
    const value = draft.value! / next.value!;
    out.push({ ...draft, next: next.next, to: next.to, kind: 'fraction', value, by: 'proportions@1' });
    i++;
  }
  return out;
};

function isShare(draft: Draft, next: Draft, atoms: readonly Atom[]): boolean {
  if (draft.value === null || next.value === null || draft.unit !== undefined || next.unit !== undefined)
    return false;
  if (draft.value >= next.value || draft.value < 1 || next.scale !== 1 || draft.kind === 'fraction')
    return false;
  const link = atoms.slice(draft.to, next.from).map((a) => a.lower);
  if (link.length === 0 || link.length > 4 || !link.every((w) => FILLERS.has(w))) return false;
  const outOf = link[0] === 'out' && link[1] === 'of';
  if (!outOf && link[0] !== 'in') return false;
  return isRound(next.value) && (draft.value === 1 || next.value <= 10);
}

const isRound = (n: number): boolean =>
  Number.isInteger(n) && (n <= 12 || n % 10 === 0 || n === 15 || n === 25);
