import type { Span } from '../../model/index.ts';
import { firstEndingAfter } from '../sorted.ts';
import type { Prepared, Sentence } from '../text/prepare.ts';

export interface Place {
  /** Index of the sentence, and of the token within it. */
  readonly sentence: number;
  readonly token: number;
}

/** Index of the first sentence that ends after offset `at`; the number of sentences where none does. */
export const sentenceAt = ({ sentences }: Prepared, at: number): number => firstEndingAfter(sentences, at);

/** Index of the first token that ends after offset `at`; the number of tokens where none does. */
export const tokenAt = ({ tokens }: Sentence, at: number): number => firstEndingAfter(tokens, at);

/** The token that stands for a span: of several, the one that the others hang on. Undefined outside the text. */
export function findToken(prepared: Prepared, [start, end]: Span): Place | undefined {
  const s = sentenceAt(prepared, start);
  const sentence = prepared.sentences[s];
  if (!sentence) return undefined;
  const first = tokenAt(sentence, start);
  let last = first;
  while (last + 1 < sentence.tokens.length && sentence.tokens[last + 1]!.start < end) last++;
  for (let i = first; i <= last; i++) {
    const { head } = sentence.tokens[i]!;
    if (head >= 0 && (head < first || head > last)) return { sentence: s, token: i };
  }
  return { sentence: s, token: first };
}
