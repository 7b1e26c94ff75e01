import type { EventRule } from './rule.ts';
import { isBoundary, verbAt } from './rule.ts';

/** So many words may stand between verb and figure ("fired some 16", "lost a total of 40"). */
const GAP = 3;

/** The verb right before the figure: "fired 16 rockets". */
export const object: EventRule = {
  name: 'event-object@1',
  find({ tokens, first }) {
    for (let i = first - 1; i >= Math.max(0, first - 1 - GAP); i--) {
      const token = tokens[i]!;
      if (isBoundary(token) || token.text === ',') return undefined;
      const found = verbAt(tokens, i);
      // "had spoken of 16" tells of nothing that anybody has.
      if (found?.[0].weak && first - i > 1) return undefined;
      if (found && i + found[1] <= first && !(found[0].moves && found[0].of.group === 'kill'))
        return { word: found[0], at: [i, i + found[1]], how: 'object' };
    }
    return undefined;
  },
};
