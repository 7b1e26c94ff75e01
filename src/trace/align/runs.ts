import type { Told } from '../../read/index.ts';
import { plain, wordsOf } from './diff.ts';

/** Tellings of one article by their runs of three words, small words and all. */
export type RunIndex = ReadonlyMap<string, readonly number[]>;

/** A run that stands in more tellings than this finds none. */
const COMMON = 20;

export function runsOf(told: Told): string[] {
  const words = wordsOf(told).map((w) => plain(w.text));
  const out: string[] = [];
  for (let i = 2; i < words.length; i++) out.push(`${words[i - 2]} ${words[i - 1]} ${words[i]}`);
  return out;
}

export function indexRuns(told: readonly Told[]): RunIndex {
  const index = new Map<string, number[]>();
  told.forEach((t, i) => {
    for (const run of new Set(runsOf(t))) {
      const list = index.get(run);
      if (list) list.push(i);
      else index.set(run, [i]);
    }
  });
  return index;
}

/** The telling that shares most runs with this one, and the share of this one's runs that it has. */
export function mostAlike(
  index: RunIndex,
  told: Told,
): { readonly at: number; readonly share: number } | undefined {
  const runs = runsOf(told);
  const counts = new Map<number, number>();
  for (const run of runs) {
    const list = index.get(run) ?? [];
    if (list.length <= COMMON) for (const i of list) counts.set(i, (counts.get(i) ?? 0) + 1);
  }
  let best: { at: number; share: number } | undefined;
  for (const [at, n] of counts)
    if (!best || n / runs.length > best.share) best = { at, share: n / runs.length };
  return best;
}
