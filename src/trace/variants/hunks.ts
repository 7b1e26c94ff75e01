import type { ToldWord, Words } from '../../read/index.ts';
import type { Hunk } from '../align/diff.ts';
import { type Pair, type Side, wordsAt } from './pair.ts';

/**
 * The words of a changed stretch in both tellings. Where one side has none, the word before (at the beginning the one
 * after) stands in both, so that the place is seen: "are" → "are not".
 */
export function hunkWords({ base, other, diff }: Pair, hunk: Hunk): { from: Words | null; to: Words | null } {
  if (hunk.from.length > 0 && hunk.to.length > 0)
    return { from: stretch(base, hunk.from), to: stretch(other, hunk.to) };
  const i = diff.hunks.indexOf(hunk);
  const [before, after] = [diff.hunks[i - 1], diff.hunks[i + 1]];
  // "n't" and "'s" are no words to stand alone.
  const leads = before && !/^n?['’]/i.test(before.to.at(-1)!.text);
  const [a, b] = leads ? [before.from.at(-1), before.to.at(-1)] : [after?.from[0], after?.to[0]];
  const widened = (words: Hunk['from'], word: ToldWord | undefined): Hunk['from'] =>
    word === undefined ? words : leads ? [word, ...words] : [...words, word];
  return { from: stretch(base, widened(hunk.from, a)), to: stretch(other, widened(hunk.to, b)) };
}

/**
 * Words left out before or after those told: a telling may begin later and end sooner than what it retells. A word or
 * two may be a hedge or a denial, which is no such thing.
 */
export function isTrimmed({ diff: { hunks } }: Pair, hunk: Hunk, most: number): boolean {
  const [few, many] = [hunk.from.length, hunk.to.length].sort((x, y) => x - y);
  // One word may stand for many where a telling begins with another article or pronoun.
  if (hunk.equal || few! > 1 || many! <= most + few! * 4) return false;
  const i = hunks.indexOf(hunk);
  return !hunks.slice(0, i).some((h) => h.equal) || !hunks.slice(i + 1).some((h) => h.equal);
}

function stretch({ telling }: Side, words: Hunk['from']): Words | null {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? wordsAt(telling.text, first.span[0], last.span[1]) : null;
}
