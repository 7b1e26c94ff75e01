import { diffArrays } from 'diff';
import type { Told, ToldWord } from '../../read/index.ts';

/** A stretch of the word diff of two tellings: words that both have, or what one has for the other's. */
export interface Hunk {
  readonly equal: boolean;
  /** Words of the base; empty where some are put in. */
  readonly from: readonly ToldWord[];
  /** Words of the other; empty where some are left out. */
  readonly to: readonly ToldWord[];
}

export interface WordDiff {
  readonly hunks: readonly Hunk[];
  /** Share of the words of both that are not common to both, 0..1. */
  readonly changed: number;
}

/** Above this share of changed words a telling is called rewritten, and the diff says nothing more. */
export const REWRITTEN = 0.6;

/** Words as far as layout, case, quote marks and dashes do not count; '' for what does not count at all. */
export function plain(word: string): string {
  return (
    word
      .toLowerCase()
      .normalize('NFKC')
      // An editor's brackets within a word ("[H]e") change no word.
      .replace(/[[\]]/g, '')
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/[‐-―−]/g, '-')
      .replace(/^[^\p{L}\p{N}%$€£¥']+|[^\p{L}\p{N}%$€£¥']+$/gu, '')
      .replace(/^'+$/, '')
  );
}

/** The words that count; "[H]e" is one. */
export function wordsOf({ words }: Pick<Told, 'words'>): ToldWord[] {
  const out: ToldWord[] = [];
  words.forEach((word, i) => {
    const [bracket, rest] = [words[i + 1], words[i + 2]];
    const last = out.at(-1);
    if (words[i - 1]?.text === ']' && last && last.span[1] === word.span[1]) return;
    if (word.text.length === 1 && bracket?.text === ']' && rest?.span[0] === bracket.span[1])
      out.push({ text: word.text + rest.text, span: [word.span[0], rest.span[1]] });
    else if (plain(word.text) !== '') out.push(word);
  });
  return out;
}

/** The word diff of two tellings, punctuation aside. */
export function diffOf(base: Pick<Told, 'words'>, other: Pick<Told, 'words'>): WordDiff {
  const from = wordsOf(base);
  const to = wordsOf(other);
  const parts = diffArrays(
    from.map((w) => plain(w.text)),
    to.map((w) => plain(w.text)),
  );
  const hunks: Hunk[] = [];
  let [i, j, common] = [0, 0, 0];
  let [out, put]: [ToldWord[], ToldWord[]] = [[], []];
  const close = (): void => {
    if (out.length > 0 || put.length > 0) hunks.push({ equal: false, from: out, to: put });
    [out, put] = [[], []];
  };
  for (const { added, removed, count } of parts) {
    if (removed) out.push(...from.slice(i, i + count));
    else if (added) put.push(...to.slice(j, j + count));
    else {
      close();
      hunks.push({ equal: true, from: from.slice(i, i + count), to: to.slice(j, j + count) });
      common += count;
    }
    if (!added) i += count;
    if (!removed) j += count;
  }
  close();
  const all = from.length + to.length;
  return { hunks, changed: all === 0 ? 0 : 1 - (2 * common) / all };
}
