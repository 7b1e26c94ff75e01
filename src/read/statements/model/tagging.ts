import type { SparseRows } from '../../learn/sparse-linear.ts';
import { type Roles, stepOf } from './anchor.ts';
import { type ChainWeights, marginals } from './chain.ts';
import { LABEL, LABELS } from './labels.ts';
import { GatedScorer } from './scorer.ts';
import type { Sheet } from './sheet.ts';
import { surroundings } from './surroundings.ts';
import { MAX_FEATURES, tagFeatures } from './tag-features.ts';

/** A chain model ready to score: rows, their scale and the scores of pairs. */
export interface ChainModel {
  readonly scorer: GatedScorer;
  readonly scale: number;
  readonly chain: ChainWeights;
}

export function chainModel(
  rows: SparseRows,
  transitions: ArrayLike<number>,
  starts: ArrayLike<number>,
): ChainModel {
  const chain = {
    size: rows.classes.length,
    transitions: Float64Array.from(transitions),
    starts: Float64Array.from(starts),
  };
  return { scorer: new GatedScorer(rows), scale: rows.scale, chain };
}

/** Probability of each label (see LABELS) at each token of the text: count x LABELS.length. */
export function tagProbabilities(sheet: Sheet, model: ChainModel): Float64Array {
  const K = LABELS.length;
  const all = new Float64Array(sheet.count * K);
  const features = new Int32Array(MAX_FEATURES);
  const sums = new Int32Array(K);
  const near = surroundings(sheet);
  for (let p = 0; p + 1 < sheet.paragraphStart.length; p++) {
    const from = sheet.paragraphStart[p]!;
    const to = sheet.paragraphStart[p + 1]!;
    for (let i = from; i < to; i++) {
      sums.fill(0);
      model.scorer.score(features, tagFeatures(sheet, near, i, features), sums);
      for (let k = 0; k < K; k++) all[i * K + k] = sums[k]! * model.scale;
    }
    marginals(all.subarray(from * K, to * K), to - from, model.chain);
  }
  return all;
}

export function rolesOf(probabilities: Float64Array): Roles {
  const K = LABELS.length;
  const n = probabilities.length / K;
  const roles = {
    cue: new Uint8Array(n),
    source: new Uint8Array(n),
    content: new Uint8Array(n),
  };
  for (let i = 0; i < n; i++) {
    roles.cue[i] = stepOf(probabilities[i * K + LABEL.cueBegin]!);
    roles.source[i] = stepOf(probabilities[i * K + LABEL.source]!);
    roles.content[i] = stepOf(probabilities[i * K + LABEL.content]!);
  }
  return roles;
}

/** A stretch that may be a cue, with the first-pass probability that one begins there. */
export interface CueCandidate {
  readonly start: number;
  readonly end: number;
  readonly probability: number;
}

/** No sentence that somebody wrote has more; the bound keeps a text of nothing but cues linear. */
const MOST_CUES = 12;

/** Every place where a cue may begin with at least the probability `least`; the surest of a sentence that has very many. */
export function cueCandidates(sheet: Sheet, probabilities: Float64Array, least: number): CueCandidate[] {
  const out: CueCandidate[] = [];
  for (let s = 0; s + 1 < sheet.sentenceStart.length; s++) {
    const found = inSentence(probabilities, sheet.sentenceStart[s]!, sheet.sentenceStart[s + 1]!, least);
    if (found.length > MOST_CUES) {
      const bar = found.map((c) => c.probability).sort((a, b) => b - a)[MOST_CUES - 1]!;
      out.push(...found.filter((c) => c.probability >= bar).slice(0, MOST_CUES));
    } else out.push(...found);
  }
  return out;
}

function inSentence(probabilities: Float64Array, from: number, limit: number, least: number): CueCandidate[] {
  const K = LABELS.length;
  const out: CueCandidate[] = [];
  const at = (i: number, label: number): number => probabilities[i * K + label]!;
  for (let i = from; i < limit; ) {
    const probability = at(i, LABEL.cueBegin);
    if (probability < least) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < limit && at(end, LABEL.cueInside) > Math.max(at(end, LABEL.cueBegin), 0.4 * probability))
      end++;
    out.push({ start: i, end, probability });
    i = end;
  }
  return out;
}
