import { describe, expect, it } from 'vitest';
import { RowScorer } from '../../../src/read/learn/table.ts';
import { bestChain } from '../../../src/read/statements/model/chain.ts';
import { type Crf, quantise, SequenceBuilder, trainCrf } from '../../../train/statements/crf.ts';

/** "a b" means label 1 after "a" only: what a token's own features cannot tell. */
const SEQUENCES = ['xabx', 'xxbx', 'abab', 'bxab', 'bbxx', 'axbx', 'xbab'];

function train(seed: number): Crf {
  const builder = new SequenceBuilder();
  SEQUENCES.forEach((letters, group) => {
    builder.begin();
    [...letters].forEach((c, i) => {
      const label = c === 'a' ? 2 : c === 'b' && letters[i - 1] === 'a' ? 1 : 0;
      builder.add(Int32Array.from([c.charCodeAt(0), 7]), 2, label, group);
    });
  });
  const options = { classes: ['no', 'yes', 'opens'], epochs: 200, rate: 0.3, decay: 0, dropout: 0 };
  return trainCrf(builder.finish(1), { ...options, seed });
}

describe('conditional random field', () => {
  it('learns what follows what', () => {
    const crf = train(1);
    const rows = quantise(crf, { top: 8, drop: 0.6 });
    const scorer = new RowScorer(rows);
    for (const letters of SEQUENCES) {
      const scores = new Float64Array(letters.length * 3);
      [...letters].forEach((c, i) => {
        const sums = new Int32Array(3);
        scorer.score(Int32Array.from([c.charCodeAt(0), 7]), 2, sums);
        for (let k = 0; k < 3; k++) scores[i * 3 + k] = sums[k]! * rows.scale;
      });
      const chain = { size: 3, transitions: crf.transitions, starts: crf.starts };
      const expected = [...letters].map((c, i) =>
        c === 'a' ? 2 : c === 'b' && letters[i - 1] === 'a' ? 1 : 0,
      );
      expect([...bestChain(scores, letters.length, chain)]).toEqual(expected);
    }
  });

  it('gives the same weights for the same seed', () => {
    expect(train(3)).toEqual(train(3));
  });

  it('leaves out features seen in too few articles', () => {
    const builder = new SequenceBuilder();
    builder.begin();
    builder.add(Int32Array.from([5, 6]), 2, 0, 0);
    builder.add(Int32Array.from([5, 5]), 2, 1, 1);
    expect([...builder.finish(2).keys]).toEqual([5]);
  });
});
