import type { Match } from '../match.ts';
import type { Word } from '../words.ts';
import type { Growth } from './index.ts';
import { joined, mergeSenses } from './merge.ts';

/** "Friday, Oct. 23", "10 p.m. Wednesday", "5 p.m. EST, Nov. 6": parts of one day side by side. */
export const neighbours: Growth = {
  name: 'neighbours@1',
  grow(words, matches) {
    const out: Match[] = [];
    for (const match of matches) {
      const before = out.at(-1);
      if (before && touches(words, before, match)) {
        const sense = mergeSenses(before.sense, match.sense);
        if (sense) {
          out[out.length - 1] = joined(before, match, sense, 'neighbours@1');
          continue;
        }
      }
      out.push(match);
    }
    return out;
  },
};

function touches(words: readonly Word[], a: Match, b: Match): boolean {
  if (a.to === b.from) return true;
  return b.from - a.to === 1 && words[a.to]!.lower === ',';
}
