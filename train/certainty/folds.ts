import { centreOf, softmax } from '../../src/read/certainty/learned/model.ts';
import { seeded, shuffle } from '../lib/averaged-perceptron.ts';
import type { Example } from './examples.ts';
import { EDGES, FIT, type FitOptions, fitFactuality, scoresOf } from './fit.ts';

/** Predictions for every example by a model that saw none of its article. */
export function crossValidate(examples: readonly Example[], folds = 5, options: FitOptions = FIT): number[] {
  const docs = shuffle([...new Set(examples.map((e) => e.doc))].sort(), seeded(options.seed));
  const foldOf = new Map(docs.map((doc, i) => [doc, i % folds]));
  const out = new Array<number>(examples.length).fill(3);
  for (let fold = 0; fold < folds; fold++) {
    const fitted = fitFactuality(
      examples.filter((e) => foldOf.get(e.doc) !== fold),
      options,
    );
    examples.forEach((e, i) => {
      if (foldOf.get(e.doc) === fold) out[i] = centreOf(softmax(scoresOf(fitted, e.features)), EDGES);
    });
  }
  return out;
}
