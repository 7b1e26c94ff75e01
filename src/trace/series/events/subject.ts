import { AUXILIARIES, BETWEEN } from '../lexicon.ts';
import type { EventRule, FoundEvent } from './rule.ts';
import { isBoundary, verbAt } from './rule.ts';

/** How far behind the figure its verb may stand, in words. */
const REACH = 16;

/**
 * The verb behind the figure, which is its subject: "10,000 crates had been shipped", "crates that went from", "90
 * people died"; or a participle behind it: "16 rockets fired at", as headlines have it.
 */
export const subject: EventRule = {
  name: 'event-subject@1',
  find({ tokens, after }) {
    let passive = false;
    let inParty = false;
    for (let i = after; i < Math.min(tokens.length, after + REACH); i++) {
      const token = tokens[i]!;
      if (isBoundary(token)) return undefined;
      if (AUXILIARIES.has(token.lower)) passive = true;
      const found = verbAt(tokens, i);
      if (!found) {
        if (!BETWEEN.has(token.lower) && !token.lower.endsWith('ly')) inParty = true;
        continue;
      }
      const [word, length] = found;
      // "have" before a participle is no event of its own.
      if (word.weak && BETWEEN.has(token.lower)) continue;
      const fits = word.moves || (word.participle && (passive || !inParty));
      if (!fits) continue;
      const event: FoundEvent = { word, at: [i, i + length], how: 'subject' };
      return event;
    }
    return undefined;
  },
};
