import { factualityOf } from '../../src/read/certainty/learned/model.ts';
import { sparseLinear } from '../../src/read/learn/sparse-linear.ts';
import { seeded, shuffle } from '../lib/averaged-perceptron.ts';
import type { Example } from './examples.ts';
import { EDGES, FIT, type FitOptions, fitFactuality, rowsOf } from './fit.ts';

/** Factuality of every example by a model (in 8 bits, as shipped) that saw none of its article. */
export function crossValidate(examples: readonly Example[], folds = 5, options: FitOptions = FIT): number[] {
  const docs = shuffle([...new Set(examples.map((e) => e.doc))].sort(), seeded(options.seed));
  const foldOf = new Map(docs.map((doc, i) => [doc, i % folds]));
  const out = new Array<number>(examples.length).fill(3);
  for (let fold = 0; fold < folds; fold++) {
    const seen = examples.filter((e) => foldOf.get(e.doc) !== fold);
    const model = sparseLinear(rowsOf(fitFactuality(seen, options)));
    const scores = new Float64Array(model.classes.length);
    examples.forEach((e, i) => {
      if (foldOf.get(e.doc) !== fold) return;
      scores.fill(0);
      model.score(e.features, e.features.length, scores);
      out[i] = factualityOf(scores, EDGES, e.rules);
    });
  }
  return out;
}
