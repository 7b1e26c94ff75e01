import type { Match } from '../match.ts';
import type { Sense } from '../sense.ts';
import type { Growth } from './index.ts';
import { joined } from './merge.ts';

/** "last year's third quarter", "this year's quarter": the year of the one, the stretch of the other. */
export const possessive: Growth = {
  name: 'possessive@1',
  grow(words, matches) {
    const out: Match[] = [];
    for (const match of matches) {
      const before = out.at(-1);
      const gap = before && match.from - before.to === 1 && /^['’]s$/.test(words[before.to]!.lower);
      const sense = gap ? ofYear(before.sense, match.sense) : undefined;
      if (sense) out[out.length - 1] = joined(before!, match, sense, 'possessive@1');
      else out.push(match);
    }
    return out;
  },
};

function ofYear(a: Sense, b: Sense): Sense | undefined {
  if (b.kind !== 'calendar' || b.year !== undefined || b.yearShift !== undefined) return undefined;
  if (
    !(
      b.quarter !== undefined ||
      b.month !== undefined ||
      b.season !== undefined ||
      b.half !== undefined ||
      b.holiday !== undefined
    )
  )
    return undefined;
  if (a.kind === 'shift' && a.unit === 'Y' && a.from === 'published') return { ...b, yearShift: a.n };
  if (a.kind === 'calendar' && a.year !== undefined && a.month === undefined) return { ...b, year: a.year };
  return undefined;
}
