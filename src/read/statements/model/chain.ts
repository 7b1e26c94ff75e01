/** What a chain of labels needs beside the scores of single tokens: scores of pairs and of beginnings. */
export interface ChainWeights {
  readonly size: number;
  /** transitions[from * size + to], in the units of the scores. */
  readonly transitions: Float64Array;
  readonly starts: Float64Array;
}

/**
 * Probability of each label at each token (forward-backward, scaled). `scores` holds n x size entries and is
 * overwritten with the probabilities.
 */
export function marginals(
  scores: Float64Array,
  n: number,
  { size, transitions, starts }: ChainWeights,
): void {
  if (n === 0) return;
  const pairs = new Float64Array(size * size);
  for (let k = 0; k < pairs.length; k++) pairs[k] = Math.exp(transitions[k]!);
  const alpha = new Float64Array(n * size);
  for (let t = 0; t < n; t++) {
    let top = -Infinity;
    for (let k = 0; k < size; k++) {
      if (t === 0) scores[k]! += starts[k]!;
      top = Math.max(top, scores[t * size + k]!);
    }
    let sum = 0;
    for (let b = 0; b < size; b++) {
      const e = Math.exp(scores[t * size + b]! - top);
      scores[t * size + b] = e;
      let reach = t === 0 ? 1 : 0;
      if (t > 0) for (let a = 0; a < size; a++) reach += alpha[(t - 1) * size + a]! * pairs[a * size + b]!;
      alpha[t * size + b] = reach * e;
      sum += reach * e;
    }
    for (let b = 0; b < size; b++) alpha[t * size + b]! /= sum;
  }
  let beta = new Float64Array(size).fill(1);
  let next = new Float64Array(size);
  for (let t = n - 1; t >= 0; t--) {
    next.fill(0);
    let sum = 0;
    for (let a = 0; t > 0 && a < size; a++) {
      for (let b = 0; b < size; b++) next[a]! += pairs[a * size + b]! * scores[t * size + b]! * beta[b]!;
      sum += next[a]!;
    }
    for (let a = 0; t > 0 && a < size; a++) next[a]! /= sum;
    let z = 0;
    for (let k = 0; k < size; k++) {
      scores[t * size + k] = alpha[t * size + k]! * beta[k]!;
      z += scores[t * size + k]!;
    }
    for (let k = 0; k < size; k++) scores[t * size + k]! /= z;
    [beta, next] = [next, beta];
  }
}

/** The best chain of labels (Viterbi). */
export function bestChain(
  scores: Float64Array,
  n: number,
  { size, transitions, starts }: ChainWeights,
): Uint8Array {
  const best = new Float64Array(n * size);
  const from = new Uint8Array(n * size);
  for (let t = 0; t < n; t++) {
    for (let b = 0; b < size; b++) {
      let top = t === 0 ? starts[b]! : -Infinity;
      for (let a = 0; t > 0 && a < size; a++) {
        const v = best[(t - 1) * size + a]! + transitions[a * size + b]!;
        if (v > top) {
          top = v;
          from[t * size + b] = a;
        }
      }
      best[t * size + b] = top + scores[t * size + b]!;
    }
  }
  const out = new Uint8Array(n);
  if (n === 0) return out;
  let label = 0;
  for (let k = 1; k < size; k++) if (best[(n - 1) * size + k]! > best[(n - 1) * size + label]!) label = k;
  for (let t = n - 1; t >= 0; t--) {
    out[t] = label;
    label = from[t * size + label]!;
  }
  return out;
}
