import type { Words } from '../../read/index.ts';
import type { Hunk } from '../align/diff.ts';
import { type Pair, type Side, wordsAt } from './pair.ts';

/** The words of a changed stretch in both tellings; null on the side that has none. */
export function hunkWords({ base, other }: Pair, hunk: Hunk): { from: Words | null; to: Words | null } {
  return { from: stretch(base, hunk.from), to: stretch(other, hunk.to) };
}

function stretch({ telling }: Side, words: Hunk['from']): Words | null {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? wordsAt(telling.text, first.span[0], last.span[1]) : null;
}
