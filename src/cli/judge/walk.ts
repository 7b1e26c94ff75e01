import type { Verdict } from '../../store/judgement.ts';

/** A walk through pairs that wait for a judgement: where it stands, and what was done on it. */
export interface Walk<Pair> {
  readonly pairs: readonly Pair[];
  /** Of the pair that is shown; behind the last one: nothing more is left. */
  readonly at: number;
  /** What was judged on this walk and not undone, in order, by the place of its pair. */
  readonly judged: readonly { readonly at: number; readonly verdict: Verdict }[];
  /** What the last key did, for the person. */
  readonly note: string;
}

/** What a key asks for. */
export type Wish = Verdict | 'skip' | 'undo' | 'quit' | 'interrupt';

/** What is to be done in the store before the next pair is shown. */
export type Deed<Pair> =
  | { readonly kind: 'judge'; readonly pair: Pair; readonly verdict: Verdict }
  | { readonly kind: 'withdraw'; readonly pair: Pair };

export interface Step<Pair> {
  readonly walk: Walk<Pair>;
  readonly deed?: Deed<Pair>;
}

export const begin = <Pair>(pairs: readonly Pair[]): Walk<Pair> => ({ pairs, at: 0, judged: [], note: '' });

/** The pair that is shown; undefined where none is left. */
export const shownPair = <Pair>({ pairs, at }: Walk<Pair>): Pair | undefined => pairs[at];

/** Goes on with further pairs, behind the last. */
export const withMore = <Pair>(walk: Walk<Pair>, more: readonly Pair[]): Walk<Pair> => ({
  ...walk,
  pairs: [...walk.pairs, ...more],
});

/** One step; the end of a walk (`quit`, `interrupt`) is the caller's. */
export function step<Pair>(walk: Walk<Pair>, wish: Exclude<Wish, 'quit' | 'interrupt'>): Step<Pair> {
  if (wish === 'undo') return undo(walk);
  const pair = shownPair(walk);
  if (pair === undefined) return { walk: { ...walk, note: 'no pair is left' } };
  const next = { ...walk, at: walk.at + 1 };
  if (wish === 'skip') return { walk: { ...next, note: 'passed over' } };
  return {
    walk: {
      ...next,
      judged: [...walk.judged, { at: walk.at, verdict: wish }],
      note: `judged ${wish}; z takes it back`,
    },
    deed: { kind: 'judge', pair, verdict: wish },
  };
}

/** Back to the pair that was judged last, as if it had not been; what was passed over since comes again. */
function undo<Pair>(walk: Walk<Pair>): Step<Pair> {
  const last = walk.judged.at(-1);
  if (!last) return { walk: { ...walk, note: 'nothing to undo' } };
  return {
    walk: { ...walk, at: last.at, judged: walk.judged.slice(0, -1), note: `taken back: ${last.verdict}` },
    deed: { kind: 'withdraw', pair: walk.pairs[last.at]! },
  };
}

/** "3 pairs judged: 2 same, 1 unsure". */
export function summaryOf({ judged }: Walk<unknown>): string {
  if (judged.length === 0) return 'nothing is judged';
  const counts = new Map<Verdict, number>();
  for (const { verdict } of judged) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const list = [...counts].map(([verdict, n]) => `${n} ${verdict}`).join(', ');
  return `${judged.length} pair${judged.length === 1 ? '' : 's'} judged: ${list}`;
}
