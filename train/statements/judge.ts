import type { Draft } from '../../src/read/statements/model/decode.ts';
import { JUDGED } from '../../src/read/statements/model/rescore.ts';
import { claimsOf, rescoreFeatures } from '../../src/read/statements/model/rescore-features.ts';
import { MAX_FEATURES } from '../../src/read/statements/model/tag-features.ts';
import { type Crf, type CrfOptions, SequenceBuilder, trainCrf } from './crf.ts';
import type { GoldTokens, TrainingArticle } from './gold.ts';

/** Learns to tell drafts that are attributions from those that are not; the drafts must be held-out ones. */
export function trainJudge(
  articles: readonly TrainingArticle[],
  drafts: readonly (readonly Draft[])[],
  options: Omit<CrfOptions, 'classes'> & { readonly least: number },
): Crf {
  const builder = new SequenceBuilder();
  const features = new Int32Array(MAX_FEATURES);
  articles.forEach(({ sheet, gold }, group) => {
    const own = drafts[group]!;
    const right = rightOnes(own, gold, sheet.count);
    const claims = claimsOf(sheet, own);
    for (let k = 0; k < own.length; k++) {
      builder.begin();
      const count = rescoreFeatures(sheet, own, claims, k, features);
      builder.add(features, count, right[k]!, group);
    }
  });
  return trainCrf(builder.finish(options.least), { classes: JUDGED, ...options });
}

/**
 * 1 where a draft stands for an attribution of the gold: contents share a token and cues do too; or contents do and
 * no other draft has that attribution's cue.
 */
export function rightOnes(drafts: readonly Draft[], gold: readonly GoldTokens[], tokens: number): Uint8Array {
  const ofContent = new Int32Array(tokens).fill(-1);
  const ofCue = new Int32Array(tokens).fill(-1);
  gold.forEach((g, i) => {
    for (const c of g.content) ofContent[c] = i;
    ofCue.fill(i, g.cue[0], g.cue[1]);
  });
  const out = new Uint8Array(drafts.length);
  const had = new Uint8Array(gold.length);
  const touched = drafts.map((d) => {
    const seen = new Set<number>();
    for (const [start, end] of d.content)
      for (let i = start; i < end; i++) if (ofContent[i]! >= 0) seen.add(ofContent[i]!);
    return seen;
  });
  drafts.forEach((d, k) => {
    for (let i = d.cue.start; i < d.cue.end; i++) {
      const g = ofCue[i]!;
      if (g < 0 || had[g] || !touched[k]!.has(g)) continue;
      out[k] = 1;
      had[g] = 1;
      break;
    }
  });
  const rest = drafts.map((_, k) => k).filter((k) => !out[k]);
  rest.sort((a, b) => drafts[b]!.cue.probability - drafts[a]!.cue.probability || a - b);
  for (const k of rest) {
    const g = [...touched[k]!].find((x) => !had[x]);
    if (g === undefined) continue;
    out[k] = 1;
    had[g] = 1;
  }
  return out;
}
