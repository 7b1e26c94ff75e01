import { nounOf, verbOf } from '../lexicon.ts';
import type { EventRule } from './rule.ts';

/** The figure's own words say it: "14 cases of rockets being used", "90 dead", "12 deliveries of fuel". */
export const ofFigure: EventRule = {
  name: 'event-of-figure@1',
  find({ tokens, first, after, figure }) {
    const { counted } = figure;
    if (!counted) return undefined;
    for (let i = after - 1; i >= first; i--) {
      const token = tokens[i]!;
      const inCounted = token.start >= counted.span[0] && token.end <= counted.span[1];
      const noun = nounOf(token.lower);
      if (noun && (inCounted ? token.end === counted.span[1] : token.start > counted.span[1]))
        return { word: noun, at: [i, i + 1], how: 'noun' };
      const verb = verbOf(token.lower);
      if (verb && token.start >= counted.span[1] && (verb.participle || token.lower.endsWith('ing')))
        return { word: verb, at: [i, i + 1], how: 'subject' };
    }
    return undefined;
  },
};
