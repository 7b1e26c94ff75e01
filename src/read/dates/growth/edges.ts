import type { Match } from '../match.ts';
import type { Mod, Sense } from '../sense.ts';
import type { Word } from '../words.ts';
import type { Growth } from './index.ts';

/** "early 2020", "mid-March", "later this year", "the end of November", "earlier in the year", "year-end". */
export const edges: Growth = {
  name: 'edges@1',
  grow(words, matches) {
    return matches.map((match, k) => {
      const floor = k > 0 ? matches[k - 1]!.to : 0;
      return before(words, match, floor) ?? match;
    });
  },
};

function before(words: readonly Word[], match: Match, floor: number): Match | undefined {
  const at = match.from - 1;
  if (at < floor) return undefined;
  const { kind } = match.sense;
  if (kind === 'ref' || kind === 'set') return undefined;
  const word = words[at]!;
  const { edge } = word.role;
  if (edge !== undefined && word.lower !== 'only' && takesEdge(match.sense)) {
    const from = at > floor && words[at - 1]!.lower === 'the' ? at - 1 : at;
    return { ...match, from, ...(edge && !match.mod && { mod: edge as Mod }) };
  }
  if ((word.lower === 'post' || word.lower === 'pre') && words[match.from]!.glued)
    return { ...match, from: at, mod: word.lower === 'post' ? 'AFTER' : 'BEFORE' };
  if (kind === 'span') return undefined;
  if (
    word.lower === 'in' &&
    at > floor &&
    /^(earlier|later|late|early)$/.test(words[at - 1]!.lower) &&
    words[match.from]!.lower === 'the'
  )
    return { ...match, from: at - 1, mod: words[at - 1]!.role.edge as Mod };
  if (word.lower === 'of' && at > floor) {
    const noun = words[at - 1]!;
    const mod = noun.role.edgeNoun;
    if (mod !== undefined && takesEdge(match.sense)) {
      let from = at - 1;
      if (from > floor && words[from - 1]!.lower === 'very') from--;
      if (from > floor && words[from - 1]!.lower === 'the') from--;
      return { ...match, from, ...(mod && { mod: mod as Mod }) };
    }
  }
  return undefined;
}

function takesEdge(sense: Sense): boolean {
  if (sense.kind === 'shift') return sense.unit !== 'TH' && sense.unit !== 'TM';
  return sense.kind === 'calendar' && sense.hour === undefined;
}
