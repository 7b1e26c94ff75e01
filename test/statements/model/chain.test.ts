import { describe, expect, it } from 'vitest';
import { bestChain, type ChainWeights, marginals } from '../../../src/read/statements/model/chain.ts';
import { seeded } from '../../../train/lib/averaged-perceptron.ts';

const random = seeded(7);
const numbers = (n: number): Float64Array => Float64Array.from({ length: n }, () => 4 * random() - 2);

/** Scores of all chains of n labels, the slow way. */
function allChains(
  scores: Float64Array,
  n: number,
  chain: ChainWeights,
): { labels: number[]; score: number }[] {
  let chains = [{ labels: [] as number[], score: 0 }];
  for (let t = 0; t < n; t++) {
    chains = chains.flatMap(({ labels, score }) =>
      Array.from({ length: chain.size }, (_, k) => ({
        labels: [...labels, k],
        score:
          score +
          scores[t * chain.size + k]! +
          (t === 0 ? chain.starts[k]! : chain.transitions[labels[t - 1]! * chain.size + k]!),
      })),
    );
  }
  return chains;
}

describe('chains of labels', () => {
  it.each([1, 2, 5])('%i tokens: the same as trying every chain', (n) => {
    const chain = { size: 3, transitions: numbers(9), starts: numbers(3) };
    const scores = numbers(n * 3);
    const every = allChains(scores, n, chain);
    const best = every.reduce((a, b) => (b.score > a.score ? b : a));
    expect([...bestChain(scores, n, chain)]).toEqual(best.labels);
    const total = every.reduce((sum, c) => sum + Math.exp(c.score), 0);
    const expected = Array.from({ length: n * 3 }, (_, at) => {
      const with_ = every.filter((c) => c.labels[Math.floor(at / 3)] === at % 3);
      return with_.reduce((sum, c) => sum + Math.exp(c.score), 0) / total;
    });
    marginals(scores, n, chain);
    scores.forEach((p, i) => {
      expect(p).toBeCloseTo(expected[i]!, 9);
    });
  });

  it('takes no tokens', () => {
    const chain = { size: 2, transitions: numbers(4), starts: numbers(2) };
    expect([...bestChain(new Float64Array(), 0, chain)]).toEqual([]);
  });

  it('stands scores of any size', () => {
    const chain = { size: 2, transitions: new Float64Array(4), starts: new Float64Array(2) };
    const scores = Float64Array.from([900, -900, -900, 900]);
    marginals(scores, 2, chain);
    expect([...scores]).toEqual([1, 0, 0, 1]);
  });
});
