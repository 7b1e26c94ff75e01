import type { ModelFile } from '../../learn/container.ts';
import type { State } from '../scope/state.ts';
import type { SentenceView } from '../scope/view.ts';
import { eventFeatures, featureSink } from './features.ts';
import { type DenseLayer, Network } from './network.ts';

/** Gives an event's factuality, -3 (certainly not) to 3 (certainly). */
export interface FactualityModel {
  factuality(view: SentenceView, at: number): number;
}

/** What the header of the weights must hold. */
export interface FactualityExtra {
  /** Edges between the classes on the scale -3..3, with -3 and 3 at the ends. */
  readonly edges: readonly number[];
  readonly dense: DenseLayer;
  /** sha-256 of the files that the weights were learnt from, by their name in the data folder. */
  readonly trainedOn: Readonly<Record<string, string>>;
}

export function factualityModel(file: ModelFile | undefined): FactualityModel | undefined {
  const first = file?.models.factuality;
  if (!file || !first) return undefined;
  const { edges, dense } = file.extra as unknown as FactualityExtra; // our own trainer writes it
  const network = new Network(first, dense);
  const sink = featureSink();
  const probabilities = new Float64Array(network.classes);
  return {
    factuality(view, at) {
      const state = eventFeatures(view, at, sink);
      network.probabilities(sink.keys, sink.count, probabilities);
      return factualityOf(probabilities, edges, valueOfState(state));
    },
  };
}

/** What annotators gave events under each verdict of the rules, by level: unspecified, possible, probable, certain. */
const VALUES = [1.5, 1.5, 2, 3];
export const valueOfState = ({ level, polarity }: State): number =>
  level === 0 ? VALUES[0]! : polarity * VALUES[level]!;

/** The rules' share: learnt from few articles, the weights alone are a little worse on news of other years. */
const RULES = 0.2;

/** Factuality by the distribution that was learnt and the value that the rules give. */
export function factualityOf(
  probabilities: ArrayLike<number>,
  edges: readonly number[],
  rules: number,
): number {
  const learnt = centreOf(probabilities, edges);
  return Math.max(-3, Math.min(3, learnt + RULES * (rules - learnt)));
}

/**
 * A little under the median: the median has the least expected absolute error, and leaning down by this much costs
 * none of it while more of what is not plainly asserted is seen.
 */
const QUANTILE = 0.43;

/** The value of a distribution over intervals below which QUANTILE of it lies; the last class is the single value 3. */
function centreOf(probabilities: ArrayLike<number>, edges: readonly number[]): number {
  let below = 0;
  for (let c = 0; c + 1 < probabilities.length; c++) {
    const p = probabilities[c]!;
    if (below + p >= QUANTILE) {
      const lo = edges[c]!;
      const hi = edges[c + 1]!;
      return lo + ((hi - lo) * (QUANTILE - below)) / p;
    }
    below += p;
  }
  return 3;
}
