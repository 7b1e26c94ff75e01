import { BETWEEN } from '../lexicon.ts';
import type { EventRule } from './rule.ts';
import { isBoundary, verbAt } from './rule.ts';

const REACH = 18;

/** The nearest verb before the figure in its clause: "fired rockets and 20 drones", "sent Ardovia, by train, 40 crates". */
export const objectFar: EventRule = {
  name: 'event-object-far@1',
  find({ tokens, first }) {
    for (let i = first - 1; i >= Math.max(0, first - 1 - REACH); i--) {
      if (isBoundary(tokens[i]!)) return undefined;
      const found = verbAt(tokens, i);
      if (!found || i + found[1] > first) continue;
      if (found[0].weak || BETWEEN.has(tokens[i]!.lower)) continue;
      return { word: found[0], at: [i, i + found[1]], how: found[0].moves ? 'noun' : 'object' };
    }
    return undefined;
  },
};
