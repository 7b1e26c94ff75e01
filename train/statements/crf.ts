import type { SparseRows } from '../../src/read/learn/sparse-linear.ts';
import { seeded, shuffle } from '../lib/averaged-perceptron.ts';
import { FeatureIndex } from './feature-index.ts';

/** Sequences of tokens as rows of features, all in one array each. */
export interface Sequences {
  /** Features of token t: rows[offsets[t] .. offsets[t + 1]). */
  readonly rows: Int32Array;
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
  /** First token of each sequence, and one more entry. */
  readonly starts: Int32Array;
  readonly keys: Int32Array;
}

/** Collects features as they are made; two passes are spared by keeping hashes until the index is frozen. */
export class SequenceBuilder {
  readonly #index = new FeatureIndex();
  #hashes = new Int32Array(1 << 22);
  #used = 0;
  readonly #offsets: number[] = [0];
  readonly #labels: number[] = [];
  readonly #starts: number[] = [];

  begin(): void {
    this.#starts.push(this.#labels.length);
  }

  add(features: Int32Array, count: number, label: number, group: number): void {
    if (this.#used + count > this.#hashes.length) {
      const wider = new Int32Array(this.#hashes.length * 2);
      wider.set(this.#hashes);
      this.#hashes = wider;
    }
    for (let f = 0; f < count; f++) {
      this.#index.see(features[f]!, group);
      this.#hashes[this.#used++] = features[f]!;
    }
    this.#offsets.push(this.#used);
    this.#labels.push(label);
  }

  /** Features seen in fewer than `least` articles are left out. */
  finish(least: number): Sequences {
    const keys = this.#index.freeze(least);
    const offsets = new Int32Array(this.#offsets.length);
    let at = 0;
    for (let t = 0; t + 1 < this.#offsets.length; t++) {
      offsets[t] = at;
      for (let f = this.#offsets[t]!; f < this.#offsets[t + 1]!; f++) {
        const row = this.#index.row(this.#hashes[f]!);
        if (row >= 0) this.#hashes[at++] = row;
      }
    }
    offsets[this.#offsets.length - 1] = at;
    return {
      rows: this.#hashes.subarray(0, at),
      offsets,
      labels: Uint8Array.from(this.#labels),
      starts: Int32Array.from([...this.#starts, this.#labels.length]),
      keys,
    };
  }
}

export interface CrfOptions {
  readonly classes: readonly string[];
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  /** L2, applied where a weight is touched. */
  readonly decay: number;
  /** Share of features hidden from each token while learning. */
  readonly dropout: number;
  /** Pairs of labels that cannot follow each other: [from, to]. */
  readonly forbidden?: readonly (readonly [number, number])[];
  readonly log?: (line: string) => void;
}

export interface Crf {
  readonly classes: readonly string[];
  readonly keys: Int32Array;
  /** keys.length x classes. */
  readonly weights: Float32Array;
  /** transitions[from * K + to]. */
  readonly transitions: Float64Array;
  readonly starts: Float64Array;
}

const NEVER = -1e4;

/**
 * Linear-chain conditional random field (Lafferty 2001), learnt by AdaGrad (Duchi 2011) one sequence at a time;
 * the weights are the mean over the last half of the epochs. Same data and seed, same bytes.
 */
export function trainCrf(data: Sequences, options: CrfOptions): Crf {
  const K = options.classes.length;
  const { rows, offsets, labels, starts, keys } = data;
  const weights = new Float32Array(keys.length * K);
  const squares = new Float32Array(keys.length * K).fill(1e-2);
  const mean = new Float32Array(keys.length * K);
  const trans = new Float64Array(K * K);
  const transSq = new Float64Array(K * K).fill(1);
  const start = new Float64Array(K);
  const startSq = new Float64Array(K).fill(1);
  const meanTrans = new Float64Array(K * K);
  const meanStart = new Float64Array(K);
  const banned = new Uint8Array(K * K);
  for (const [a, b] of options.forbidden ?? []) {
    banned[a * K + b] = 1;
    trans[a * K + b] = NEVER;
  }
  const random = seeded(options.seed);
  const order0 = Array.from({ length: starts.length - 1 }, (_, i) => i);
  let longest = 0;
  for (let s = 0; s + 1 < starts.length; s++) longest = Math.max(longest, starts[s + 1]! - starts[s]!);
  const emit = new Float64Array(longest * K);
  const alpha = new Float64Array(longest * K);
  const beta = new Float64Array(longest * K);
  const etrans = new Float64Array(K * K);
  const gradTrans = new Float64Array(K * K);
  const keep = new Int32Array(1024);
  const grad = new Float64Array(K);
  const half = Math.floor(options.epochs / 2);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0;
    for (const s of shuffle(order0, random)) {
      const from = starts[s]!;
      const n = starts[s + 1]! - from;
      if (n === 0) continue;
      for (let k = 0; k < K * K; k++) etrans[k] = Math.exp(trans[k]!);
      // Emissions. Dropout is drawn by a hash of the place, so that the backward step hides the same features.
      const salt = Math.floor(random() * 4294967296) | 0;
      const cut = options.dropout * 65536;
      for (let t = 0; t < n; t++) {
        const e = t * K;
        for (let k = 0; k < K; k++) emit[e + k] = t === 0 ? start[k]! : 0;
        const end = offsets[from + t + 1]!;
        for (let f = offsets[from + t]!; f < end; f++) {
          if (cut > 0 && hidden(f, salt, cut)) continue;
          const w = rows[f]! * K;
          for (let k = 0; k < K; k++) emit[e + k]! += weights[w + k]!;
        }
        let top = -Infinity;
        for (let k = 0; k < K; k++) top = Math.max(top, emit[e + k]!);
        loss += top - emit[e + labels[from + t]!]!;
        for (let k = 0; k < K; k++) emit[e + k] = Math.exp(emit[e + k]! - top);
      }
      loss += forwardBackward(n, K, emit, etrans, alpha, beta);
      for (let t = 1; t < n; t++) loss -= trans[labels[from + t - 1]! * K + labels[from + t]!]!;
      gradTrans.fill(0);
      for (let t = 1; t < n; t++) {
        let z = 0;
        for (let a = 0; a < K; a++)
          for (let b = 0; b < K; b++)
            z += alpha[(t - 1) * K + a]! * etrans[a * K + b]! * emit[t * K + b]! * beta[t * K + b]!;
        for (let a = 0; a < K; a++)
          for (let b = 0; b < K; b++)
            gradTrans[a * K + b]! +=
              (alpha[(t - 1) * K + a]! * etrans[a * K + b]! * emit[t * K + b]! * beta[t * K + b]!) / z;
        gradTrans[labels[from + t - 1]! * K + labels[from + t]!]! -= 1;
      }
      for (let t = 0; t < n; t++) {
        let z = 0;
        for (let k = 0; k < K; k++) {
          grad[k] = alpha[t * K + k]! * beta[t * K + k]!;
          z += grad[k]!;
        }
        let most = 0;
        for (let k = 0; k < K; k++) {
          grad[k] = grad[k]! / z - (labels[from + t] === k ? 1 : 0);
          most = Math.max(most, Math.abs(grad[k]!));
        }
        if (t === 0) {
          for (let k = 0; k < K; k++) {
            startSq[k]! += grad[k]! * grad[k]!;
            start[k]! -= (options.rate * grad[k]!) / Math.sqrt(startSq[k]!);
          }
        }
        if (most < 0.01) continue;
        let count = 0;
        const end = offsets[from + t + 1]!;
        for (let f = offsets[from + t]!; f < end; f++) {
          if (cut > 0 && hidden(f, salt, cut)) continue;
          keep[count++] = rows[f]! * K;
        }
        for (let c = 0; c < count; c++) {
          const w = keep[c]!;
          for (let k = 0; k < K; k++) {
            const at = w + k;
            const g = grad[k]! + options.decay * weights[at]!;
            squares[at]! += g * g;
            weights[at]! -= (options.rate * g) / Math.sqrt(squares[at]!);
          }
        }
      }
      for (let k = 0; k < K * K; k++) {
        if (banned[k]) continue;
        transSq[k]! += gradTrans[k]! * gradTrans[k]!;
        trans[k]! -= (options.rate * gradTrans[k]!) / Math.sqrt(transSq[k]!);
      }
    }
    if (epoch >= half) {
      const by = 1 / (options.epochs - half);
      for (let i = 0; i < weights.length; i++) mean[i]! += weights[i]! * by;
      for (let k = 0; k < K * K; k++) meanTrans[k]! += trans[k]! * by;
      for (let k = 0; k < K; k++) meanStart[k]! += start[k]! * by;
    }
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / labels.length).toFixed(4)} a token`);
  }
  return { classes: options.classes, keys, weights: mean, transitions: meanTrans, starts: meanStart };
}

function hidden(place: number, salt: number, cut: number): boolean {
  let h = Math.imul(place ^ salt, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return ((h >>> 12) & 65535) < cut;
}

/** Scaled forward-backward; returns the logarithm of the partition (of the scaled emissions). */
function forwardBackward(
  n: number,
  K: number,
  emit: Float64Array,
  etrans: Float64Array,
  alpha: Float64Array,
  beta: Float64Array,
): number {
  let log = 0;
  for (let t = 0; t < n; t++) {
    let z = 0;
    for (let b = 0; b < K; b++) {
      let sum = 0;
      if (t === 0) sum = 1;
      else for (let a = 0; a < K; a++) sum += alpha[(t - 1) * K + a]! * etrans[a * K + b]!;
      const v = sum * emit[t * K + b]!;
      alpha[t * K + b] = v;
      z += v;
    }
    for (let b = 0; b < K; b++) alpha[t * K + b]! /= z;
    log += Math.log(z);
  }
  for (let b = 0; b < K; b++) beta[(n - 1) * K + b] = 1;
  for (let t = n - 2; t >= 0; t--) {
    let z = 0;
    for (let a = 0; a < K; a++) {
      let sum = 0;
      for (let b = 0; b < K; b++) sum += etrans[a * K + b]! * emit[(t + 1) * K + b]! * beta[(t + 1) * K + b]!;
      beta[t * K + a] = sum;
      z += sum;
    }
    for (let a = 0; a < K; a++) beta[t * K + a]! /= z;
  }
  return log;
}

/** 8-bit sparse rows: weights beyond `top` are cut to it, those under `drop` quanta vanish. */
export function quantise(
  crf: Crf,
  { top, drop }: { readonly top: number; readonly drop: number },
): SparseRows {
  const K = crf.classes.length;
  const scale = top / 127;
  const keys: number[] = [];
  const lengths: number[] = [];
  const classIds: number[] = [];
  const weights: number[] = [];
  const unsigned = Array.from(crf.keys, (key, row) => [key >>> 0, row] as const).sort((a, b) => a[0] - b[0]);
  for (const [key, row] of unsigned) {
    let length = 0;
    // A constant added to all classes of a row changes nothing: centring makes more weights vanish.
    const values = Array.from(crf.weights.subarray(row * K, row * K + K));
    const middle = [...values].sort((a, b) => a - b)[K >> 1]!;
    for (let k = 0; k < K; k++) {
      const exact = (values[k]! - middle) / scale;
      if (Math.abs(exact) < drop) continue;
      const q = Math.max(-127, Math.min(127, Math.round(exact)));
      if (q === 0) continue;
      classIds.push(k);
      weights.push(q);
      length++;
    }
    if (length === 0) continue;
    keys.push(key);
    lengths.push(length);
  }
  return {
    classes: crf.classes,
    scale,
    keys: Uint32Array.from(keys),
    lengths: Uint8Array.from(lengths),
    classIds: Uint8Array.from(classIds),
    weights: Int8Array.from(weights),
  };
}
