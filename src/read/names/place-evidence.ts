import words from '../../../lexicon/en/place-evidence.json' with { type: 'json' };
import type { Token } from '../text/prepare.ts';
import type { Mention } from './mention.ts';
import { isCapital } from './shape.ts';

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list);

const IN = set(words.in);
const TOWARDS = set(words.towards);
const TALK = set(words.talk);
const SURE_OWNED = set(words.sureOwned);
const OWNED = set(words.owned);
const AREAS = set(words.areas);
const FORCES = set(words.forces);

/**
 * What speaks for an unknown name's being a place, state or people by the words around it (0: nothing): "in Vell",
 * "Vell's ministry", "the Vell army", "the town of Vell", "Mayor Brandt of Vell". Countries speak and act as people do,
 * so that a verb after the name tells nothing.
 */
export function placeEvidence(tokens: readonly Token[], m: Mention): number {
  if (m.to - m.from > 2) return 0;
  const before = tokens[m.from - 1];
  const ahead = tokens[m.from - 2];
  const after = tokens[m.to];
  const next = tokens[m.to + 1];
  let n = 0;
  if (before && m.to - m.from === 1 && IN.has(before.lower)) n += 1;
  else if (before && TOWARDS.has(before.lower) && !(ahead && TALK.has(ahead.lower))) n += 0.4;
  if (before?.lower === 'of' && ahead) {
    if (AREAS.has(ahead.lower)) n += 2;
    else if (SURE_OWNED.has(ahead.lower)) n += 1;
  }
  if (after && next && /^['’]s$/.test(after.text)) {
    if (SURE_OWNED.has(next.lower)) n += 2.5;
    else if (OWNED.has(next.lower)) n += 1;
  } else if (after && !isCapital(after)) {
    if (AREAS.has(after.lower)) n += 1.5;
    else if (FORCES.has(after.lower)) n += 1;
    else if (SURE_OWNED.has(after.lower)) n += before?.lower === 'the' ? 1.5 : 0.7;
  }
  return n;
}

/** Words of what a state has ("foreign", "ministry"). */
export const isStates = (lower: string): boolean => SURE_OWNED.has(lower);

/** The endings that make a people's name or adjective of a place's. */
const DEMONYM = /^(.{4,}?)(?:n|an|ian|ean|ese|ish|i)s?$/;

/** "ardovian" → the names that it may be made of ("ardovia", "ardov"). */
export function homesOf(key: string): readonly string[] {
  const stem = DEMONYM.exec(key)?.[1];
  if (!stem) return [];
  const bare = key.endsWith('s') ? key.slice(0, -1) : key;
  const out = [stem];
  if (bare.endsWith('ian')) out.push(`${bare.slice(0, -1)}`, bare.slice(0, -3));
  if (bare.endsWith('an')) out.push(bare.slice(0, -1), bare.slice(0, -2), `${bare.slice(0, -2)}y`);
  return out;
}
