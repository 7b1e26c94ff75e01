import type { Span } from '../../model/index.ts';
import { type Language, prefixIn } from './language.ts';

/** What stands between two blanks, without the marks around it. */
export interface ForeignWord {
  readonly text: string;
  readonly span: Span;
  /** English lemma, where it is known. */
  readonly lemma: string | undefined;
  /** Without its ending, where it is known. */
  readonly stem: Span;
}

const WORD = /[\p{L}\p{N}%][\p{L}\p{N}.,%∼~-]*/gu;

export function foreignWords(text: string, [start, end]: Span, { words }: Language): ForeignWord[] {
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
