import type { Match } from '../match.ts';
import type { Growth } from './index.ts';
import { mergeSenses } from './merge.ts';

/** "3:30 a.m. on Sunday": two expressions, but the time is of that day. */
export const on: Growth = {
  name: 'on@1',
  grow(words, matches) {
    return matches.map((match, k): Match => {
      const next = matches[k + 1];
      if (next?.from !== match.to + 1 || words[match.to]!.lower !== 'on') return match;
      if (match.sense.kind !== 'calendar' || match.sense.hour === undefined) return match;
      const sense = mergeSenses(match.sense, next.sense);
      return sense ? { ...match, sense } : match;
    });
  },
};
