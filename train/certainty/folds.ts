import { factualityOf } from '../../src/read/certainty/learned/model.ts';
import { Network } from '../../src/read/certainty/learned/network.ts';
import { sparseLinear } from '../../src/read/learn/sparse-linear.ts';
import { seeded, shuffle } from '../lib/averaged-perceptron.ts';
import type { Example } from './examples.ts';
import { EDGES, FIT, type FitOptions, fitFactuality } from './fit.ts';
import { quantise } from './quantise.ts';

/** Factuality of every example by a model (in 8 bits, as shipped) that saw none of its article. */
export function crossValidate(examples: readonly Example[], folds = 5, options: FitOptions = FIT): number[] {
  const docs = shuffle([...new Set(examples.map((e) => e.doc))].sort(), seeded(options.seed));
  const foldOf = new Map(docs.map((doc, i) => [doc, i % folds]));
  const out = new Array<number>(examples.length).fill(3);
  for (let fold = 0; fold < folds; fold++) {
    const seen = examples.filter((e) => foldOf.get(e.doc) !== fold);
    const fitted = fitFactuality(seen, options);
    const network = new Network(sparseLinear(quantise(fitted)), fitted.dense);
    const probabilities = new Float64Array(network.classes);
    examples.forEach((e, i) => {
      if (foldOf.get(e.doc) !== fold) return;
      network.probabilities(e.features, e.features.length, probabilities);
      out[i] = factualityOf(probabilities, EDGES, e.rules);
    });
  }
  return out;
}
