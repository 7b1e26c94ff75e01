import { nounOf } from '../lexicon.ts';
import type { EventRule } from './rule.ts';
import { isBoundary } from './rule.ts';

const GAP = 4;

/** A noun before the figure: "a shipment of 10,000 crates", "losses of more than 400 tanks". */
export const nounBefore: EventRule = {
  name: 'event-noun-before@1',
  find({ tokens, first }) {
    let of = false;
    for (let i = first - 1; i >= Math.max(0, first - 1 - GAP); i--) {
      const token = tokens[i]!;
      if (isBoundary(token)) return undefined;
      if (token.lower === 'of' || token.lower === 'at' || token.lower === ':') of = true;
      const noun = nounOf(token.lower);
      if (noun && of) return { word: noun, at: [i, i + 1], how: 'noun' };
    }
    return undefined;
  },
};
