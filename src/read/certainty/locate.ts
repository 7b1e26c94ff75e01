import type { Span } from '../../model/index.ts';
import type { Prepared, Sentence } from '../text/prepare.ts';

export interface Place {
  /** Index of the sentence, and of the token within it. */
  readonly sentence: number;
  readonly token: number;
}

/** Index of the first sentence that ends after offset `at`; the number of sentences where none does. */
export function sentenceAt(prepared: Prepared, at: number): number {
  let lo = 0;
  let hi = prepared.sentences.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (prepared.sentences[mid]!.end <= at) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** Index of the first token that ends after offset `at`; the number of tokens where none does. */
export function tokenAt(sentence: Sentence, at: number): number {
  let lo = 0;
  let hi = sentence.tokens.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (sentence.tokens[mid]!.end <= at) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

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
