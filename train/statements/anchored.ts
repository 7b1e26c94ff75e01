import { makeAnchor, type Roles } from '../../src/read/statements/model/anchor.ts';
import { ANCHORED, anchorFeatures, traitsOf } from '../../src/read/statements/model/anchor-features.ts';
import { MAX_FEATURES } from '../../src/read/statements/model/tag-features.ts';
import { type Crf, type CrfOptions, SequenceBuilder, trainCrf } from './crf.ts';
import type { TrainingArticle } from './gold.ts';

/** Learns to mark source and content around a given cue: a sequence is the window around one gold cue. */
export function trainAnchored(
  articles: readonly TrainingArticle[],
  roles: readonly Roles[],
  options: Omit<CrfOptions, 'classes'> & { readonly least: number },
): Crf {
  const builder = new SequenceBuilder();
  const features = new Int32Array(MAX_FEATURES);
  articles.forEach(({ sheet, gold }, group) => {
    for (const g of gold) {
      const anchor = makeAnchor(sheet, roles[group]!, g.cue[0], g.cue[1]);
      const traits = traitsOf(sheet, anchor);
      const content = new Set(g.content);
      builder.begin();
      for (let i = anchor.from; i < anchor.to; i++) {
        const count = anchorFeatures(sheet, roles[group]!, anchor, traits, i, features);
        const label = content.has(i) ? 2 : g.source && i >= g.source[0] && i < g.source[1] ? 1 : 0;
        builder.add(features, count, label, group);
      }
    }
  });
  return trainCrf(builder.finish(options.least), { classes: ANCHORED, ...options });
}
