import { diffArrays } from 'diff';
import type { Span } from '../../model/index.ts';
import { plain } from '../../trace/align/diff.ts';

/** Words that bear no content: that they differ says nothing. */
const SMALL: ReadonlySet<string> = new Set(
  "a an the of to in on at by for from with and or that which who it its he she they his her their is are was were be been has have had as this these those there will would also but not'".split(
    ' ',
  ),
);

/** Longest statements that are compared word by word. */
const MOST_WORDS = 400;

/**
 * Places (in each of the two) of the words that the other does not have there: a word diff, small words aside. Of two
 * languages, numbers alone.
 */
export function differing(a: Worded, b: Worded): readonly [readonly Span[], readonly Span[]] {
  const across = primary(a) !== primary(b);
  const [left, right] = [wordsOf(a.exact, across), wordsOf(b.exact, across)];
  const out: [Span[], Span[]] = [[], []];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of diffArrays(
    left.map((w) => w.plain),
    right.map((w) => w.plain),
  )) {
    if (removed) out[0].push(...left.slice(i, i + count).flatMap(telling));
    if (added) out[1].push(...right.slice(j, j + count).flatMap(telling));
    if (!added) i += count;
    if (!removed) j += count;
  }
  return out;
}

/** Words and their language (BCP 47). */
export interface Worded {
  readonly exact: string;
  readonly language: string;
}

const primary = ({ language }: Worded): string => language.split('-')[0]!.toLowerCase();

interface Word {
  readonly plain: string;
  readonly span: Span;
}

const telling = ({ plain: word, span }: Word): readonly Span[] => (SMALL.has(word) ? [] : [span]);

function wordsOf(text: string, numbers: boolean): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: token, index } of text.matchAll(/[^\s—–]+/g)) {
    if (words.length === MOST_WORDS) break;
    const word = numbers ? token.replace(/\D/g, '') : plain(token);
    if (word !== '') words.push({ plain: word, span: [index, index + token.length] });
  }
  return words;
}
