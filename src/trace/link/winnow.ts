import { combine } from '../../read/learn/hash.ts';

/** A run of so many words makes one fingerprint. */
const RUN = 4;
/** Of so many neighbouring runs at least one is kept. */
const WINDOW = 4;

/** Hashes of all runs of `length` words, given the words' hashes. */
export function runHashes(words: readonly number[], length = RUN): number[] {
  const out: number[] = [];
  for (let i = 0; i + length <= words.length; i++) {
    let hash = words[i]!;
    for (let j = 1; j < length; j++) hash = combine(hash, words[i + j]!);
    out.push(hash);
  }
  return out;
}

/**
 * Fingerprints of a text, ascending: of each window of runs the least hash, the rightmost where two are equal
 * (winnowing: Schleimer, Wilkerson & Aiken 2003). Texts that share a run of RUN + WINDOW - 1 words share one.
 */
export function winnow(words: readonly number[], run = RUN, window = WINDOW): number[] {
  const runs = runHashes(words, run);
  if (runs.length === 0) return [];
  const kept = new Set<number>();
  for (let i = 0; i + Math.min(window, runs.length) <= runs.length; i++) {
    let at = i;
    for (let j = i + 1; j < Math.min(i + window, runs.length); j++) if (runs[j]! <= runs[at]!) at = j;
    kept.add(runs[at]!);
  }
  return [...kept].sort((a, b) => a - b);
}
