import { type Anchor, makeAnchor, type Roles } from './anchor.ts';
import { ANCHORED, anchorFeatures, traitsOf } from './anchor-features.ts';
import { bestChain, marginals } from './chain.ts';
import { SHAPE, type Sheet } from './sheet.ts';
import { MAX_FEATURES } from './tag-features.ts';
import type { ChainModel, CueCandidate } from './tagging.ts';

export type TokenRange = readonly [start: number, end: number];

/** A cue candidate with the source and content that the anchored tagger gives it. */
export interface Draft {
  readonly cue: CueCandidate;
  readonly anchor: Anchor;
  readonly source: TokenRange | undefined;
  readonly content: readonly TokenRange[];
  /** Mean probability of the tokens so labelled; for an absent source, that of no token being one. */
  readonly sourceProbability: number;
  readonly contentProbability: number;
}

const K = ANCHORED.length;

/** Marks source and content around one cue candidate. */
export function decode(sheet: Sheet, roles: Roles, model: ChainModel, cue: CueCandidate): Draft {
  const anchor = makeAnchor(sheet, roles, cue.start, cue.end);
  const traits = traitsOf(sheet, anchor);
  const n = anchor.to - anchor.from;
  const scores = new Float64Array(n * K);
  const features = new Int32Array(MAX_FEATURES);
  const sums = new Int32Array(K);
  for (let i = anchor.from; i < anchor.to; i++) {
    sums.fill(0);
    model.scorer.score(features, anchorFeatures(sheet, roles, anchor, traits, i, features), sums);
    for (let k = 0; k < K; k++) scores[(i - anchor.from) * K + k] = sums[k]! * model.scale;
  }
  const labels = bestChain(scores, n, model.chain);
  marginals(scores, n, model.chain);
  let source: TokenRange | undefined;
  let sourceMass = 0;
  let sourceProbability = 0;
  let none = 1;
  const content: TokenRange[] = [];
  let contentMass = 0;
  let contentTokens = 0;
  for (let i = 0; i < n; ) {
    const label = labels[i]!;
    let j = i;
    let mass = 0;
    let words = 0;
    while (j < n && labels[j] === label) {
      if (label > 0) mass += scores[j * K + label]!;
      none = Math.min(none, 1 - scores[j * K + 1]!);
      if (sheet.shape[anchor.from + j] !== SHAPE.punctuation) words++;
      j++;
    }
    if (label === 1 && words > 0 && mass > sourceMass) {
      source = [anchor.from + i, anchor.from + j];
      sourceMass = mass;
      sourceProbability = mass / (j - i);
    } else if (label === 2 && words > 0) {
      content.push([anchor.from + i, anchor.from + j]);
      contentMass += mass;
      contentTokens += j - i;
    }
    i = j;
  }
  if (!source) {
    const likely = likelySource(sheet, anchor, labels, scores);
    source = likely?.range;
    sourceProbability = likely?.probability ?? 0;
  }
  return {
    cue,
    anchor,
    source,
    content,
    sourceProbability: source ? sourceProbability : none,
    contentProbability: contentTokens ? contentMass / contentTokens : 0,
  };
}

/** The best chain may have no source only because several stand to choose from: then the likeliest of them. */
function likelySource(
  sheet: Sheet,
  { from }: Anchor,
  labels: Uint8Array,
  scores: Float64Array,
): { range: TokenRange; probability: number } | undefined {
  let none = 1;
  let best: { range: TokenRange; probability: number } | undefined;
  const n = labels.length;
  const p = (i: number): number => (labels[i] === 2 ? 0 : scores[i * K + 1]!);
  for (let i = 0; i < n; i++) {
    if (p(i) < RUN) continue;
    let j = i;
    let top = 0;
    for (; j < n && p(j) >= Math.max(RUN, top / 2); j++) top = Math.max(top, p(j));
    none -= top;
    const words = sheet.shape.subarray(from + i, from + j).some((s) => s !== SHAPE.punctuation);
    if (words && top > (best?.probability ?? 0)) best = { range: [from + i, from + j], probability: top };
    i = j - 1;
  }
  return best && best.probability > Math.max(LIKELY, none) ? best : undefined;
}

/** A run of tokens less probable than this is no candidate for a source. */
const RUN = 0.1;
const LIKELY = 0.2;

/** A content is cut in two by its cue and source, hardly ever by anything else: a short gap of other words is filled. */
export function bridged({ content, cue, source }: Draft): TokenRange[] {
  const out: TokenRange[] = [];
  for (const range of content) {
    const last = out.at(-1);
    const clear = (o: TokenRange): boolean => !last || o[1] <= last[1] || o[0] >= range[0];
    const fills =
      last && range[0] - last[1] <= GAP && clear([cue.start, cue.end]) && (!source || clear(source));
    if (fills) out[out.length - 1] = [last[0], range[1]];
    else out.push(range);
  }
  return out;
}

/** Tokens. */
const GAP = 12;
