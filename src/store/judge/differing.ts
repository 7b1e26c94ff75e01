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
 * Places (in each of the two) of the words that the other does not have anywhere, small words aside: what is told in
 * another order is no difference here. Of two languages, numbers alone.
 */
export function differing(a: Worded, b: Worded): readonly [readonly Span[], readonly Span[]] {
  const across = primary(a) !== primary(b);
  const [left, right] = [wordsOf(a.exact, across), wordsOf(b.exact, across)];
  return [without(left, right), without(right, left)];
}

function without(words: readonly Word[], others: readonly Word[]): Span[] {
  const there = new Set(others.map((w) => w.plain));
  return words.filter((w) => !there.has(w.plain) && !SMALL.has(w.plain)).map((w) => w.span);
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

function wordsOf(text: string, numbers: boolean): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: token, index } of text.matchAll(/[^\s—–]+/g)) {
    if (words.length === MOST_WORDS) break;
    const word = numbers ? token.replace(/\D/g, '') : plain(token);
    if (word !== '') words.push({ plain: word, span: [index, index + token.length] });
  }
  return words;
}
