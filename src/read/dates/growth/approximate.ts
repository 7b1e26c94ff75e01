import { approximatePair } from '../lexicon.ts';
import type { Match } from '../match.ts';
import type { Mod } from '../sense.ts';
import type { Word } from '../words.ts';
import type { Growth } from './index.ts';

/** "about two years", "at least 30 days", "nearly four years ago", "around Nov. 1", "a week or so", "1990 and beyond". */
export const approximate: Growth = {
  name: 'approximate@1',
  grow(words, matches) {
    return matches.map((match, k) => {
      const floor = k > 0 ? matches[k - 1]!.to : 0;
      return behind(words, ahead(words, match, floor));
    });
  },
};

function ahead(words: readonly Word[], match: Match, floor: number): Match {
  const at = match.from - 1;
  if (at < floor) return match;
  const { kind } = match.sense;
  if (kind === 'ref' || kind === 'set') return match;
  const measured = kind === 'span' || (match.sense.kind === 'shift' && match.sense.n !== 0);
  if (at - 1 >= floor && measured) {
    const third = at - 2 >= floor ? words[at - 2]!.lower : '';
    if (third === 'no' && words[at]!.lower === 'than')
      return {
        ...match,
        from: at - 2,
        mod: words[at - 1]!.lower === 'more' ? 'EQUAL_OR_LESS' : 'EQUAL_OR_MORE',
      };
    const pair = approximatePair(words[at - 1]!.lower, words[at]!.lower);
    if (pair !== undefined) return { ...match, from: at - 1, ...(pair && { mod: pair }) };
  }
  const mod = words[at]!.role.approximate;
  if (!mod) return match;
  const { lower } = words[at]!;
  const time =
    match.sense.kind === 'calendar' &&
    (match.sense.hour !== undefined || match.sense.day !== undefined) &&
    match.sense.weekday === undefined &&
    (lower === 'about' || lower === 'around');
  if (!measured && !time) return match;
  if (lower === 'over' && words[match.from]!.lower === 'the') return match;
  return { ...match, from: at, mod: mod as Mod };
}

function behind(words: readonly Word[], match: Match): Match {
  const [a, b] = [words[match.to]?.lower, words[match.to + 1]?.lower];
  if (a === 'or' && b === 'so') return { ...match, to: match.to + 2, mod: 'APPROX' };
  if (match.sense.kind !== 'calendar') return match;
  if ((a === 'or' && b === 'later') || (a === 'and' && (b === 'beyond' || b === 'after')))
    return { ...match, to: match.to + 2, mod: 'ON_OR_AFTER' };
  if (a === 'or' && b === 'earlier') return { ...match, to: match.to + 2, mod: 'ON_OR_BEFORE' };
  return match;
}
