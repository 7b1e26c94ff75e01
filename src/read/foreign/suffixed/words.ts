import type { Span } from '../../../model/index.ts';
import type { ForeignWord } from '../types.ts';
import { prefixIn } from './prefix.ts';

const WORD = /[\p{L}\p{N}%][\p{L}\p{N}.,%∼~-]*/gu;

/** What stands between two blanks, without the marks around it; its lemma by what it begins with. */
export function suffixedWords(
  text: string,
  [start, end]: Span,
  words: Readonly<Record<string, string>>,
): ForeignWord[] {
  return [...text.slice(start, end).matchAll(WORD)].map((m): ForeignWord => {
    const word = m[0].replace(/[.,~∼-]+$/, '');
    const at = start + m.index;
    const found = prefixIn(word, words);
    // One syllable begins too many words.
    const holds = found !== undefined && (found.length > 1 || word.length <= 2);
    return {
      text: word,
      span: [at, at + word.length],
      lemma: holds ? words[found] : undefined,
      stem: [at, at + (found ?? word).length],
    };
  });
}
