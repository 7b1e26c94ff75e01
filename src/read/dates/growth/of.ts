import type { Match } from '../match.ts';
import type { Sense } from '../sense.ts';
import type { Growth } from './index.ts';
import { joined } from './merge.ts';

/** "the week of March 6", "the morning of Sept. 11", "the weekend of June 1". */
export const of: Growth = {
  name: 'of@1',
  grow(words, matches) {
    const out: Match[] = [];
    for (const match of matches) {
      const before = out.at(-1);
      const gap = before && match.from - before.to === 1 && words[before.to]!.lower === 'of';
      const sense = gap ? partOf(before.sense, match.sense) : undefined;
      if (sense) out[out.length - 1] = joined(before!, match, sense, 'of@1');
      else out.push(match);
    }
    return out;
  },
};

function partOf(a: Sense, b: Sense): Sense | undefined {
  if (b.kind !== 'calendar') return undefined;
  const day = b.day !== undefined || b.weekday !== undefined || b.dayShift !== undefined;
  if (day && a.kind === 'calendar' && a.part !== undefined && a.fromFocus) {
    return { ...b, part: a.part };
  }
  if (day && a.kind === 'shift' && (a.unit === 'W' || a.unit === 'WE') && a.n === 0)
    return { ...b, weekOf: a.unit };
  return undefined;
}
