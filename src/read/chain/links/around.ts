import { TAILS } from '../../names/words.ts';
import type { Token } from '../../text/prepare.ts';
import { DESCRIBERS, FOLLOWERS, RELAY, wayOf } from '../lexicon.ts';
import type { Placed } from '../scene.ts';

/** How far to the left of an outlet the word may stand that tells what it does (tokens). */
const LEFT = 12;

/** Words that may stand between a preposition and an outlet: "the South Korean news agency". */
export function isDescriber(tokens: readonly Token[], j: number): boolean {
  const t = tokens[j]!;
  if (DESCRIBERS.has(t.lower) || /^["“”'‘’«»]$/.test(t.text)) return true;
  if (t.text === "'s" || t.text === '’s') return true;
  const hyphen = t.lower.lastIndexOf('-');
  if (hyphen > 1 && TAILS.has(t.lower.slice(hyphen + 1))) return true;
  if (/^\p{Lu}/u.test(t.text) && j > 0)
    return (
      /(an|ish|ese|ian|ch|i|Korean|Arab|Kong|South|North|Hong|US|UK)$/.test(t.text) ||
      /^['’]s$/.test(tokens[j + 1]?.text ?? '')
    );
  return t.tag === 'JJ';
}

/** Index of the nearest word of `set` to the left of `j` within one clause; -1 where there is none. */
export function lookLeft(tokens: readonly Token[], j: number, words: ReadonlySet<string>): number {
  for (let i = j - 1; i >= 0 && j - i <= LEFT; i--) {
    const t = tokens[i]!;
    if (words.has(t.lower)) return i;
    if (t.text === '.' || t.text === ';' || /^["“”]$/.test(t.text)) return -1;
  }
  return -1;
}

/** The way of speaking told by the words from `from` to `to`: nouns before verbs. */
export function howOf(tokens: readonly Token[], from: number, to: number): string | undefined {
  let weak: string | undefined;
  for (let i = to; i >= Math.max(0, from - 6); i--) {
    const t = tokens[i]!;
    const way = wayOf(t.lower);
    if (!way) continue;
    if (way === 'interview' || way === 'press conference' || way === 'briefing') return way;
    weak ??= way;
  }
  return weak;
}

/** The verb of relaying after an outlet ("Yonhap news agency reports"), or -1. */
export function followingVerb(tokens: readonly Token[], to: number): number {
  let i = to;
  while (i < tokens.length && i - to < 4) {
    const t = tokens[i]!;
    if (RELAY.has(t.lower)) {
      const after = tokens[i + 1];
      const closes =
        !after || /^([.,)"”]|with|citing|referring|quoting|on|in|that|this|it)$/.test(after.lower);
      return (t.tag === 'NN' || t.tag === 'NNS') && !closes ? -1 : i;
    }
    if (!FOLLOWERS.has(t.lower) && !/^["“”'’»)]$|^['’]s$/.test(t.text)) return -1;
    i++;
  }
  return -1;
}

/** "..., reported Reuters". */
export const INVERTED: ReadonlySet<string> = new Set([
  'reported',
  'reports',
  'writes',
  'wrote',
  'said',
  'says',
  'quoted',
  'notes',
  'noted',
]);

/** Whether "X reports" closes its sentence after a comma or dash: then X need not be known as an outlet. */
export function atEnd(tokens: readonly Token[], p: Placed, verb: number): boolean {
  const before = tokens[p.from - 1];
  if (!before || !/^(,|-|–|—|--|a|the|”|")$/.test(before.lower)) return false;
  const after = tokens[verb + 1];
  return !after || /^[.,)]$/.test(after.text) || /^(citing|with|referring|quoting|on)$/.test(after.lower);
}
