import type { Span } from '../../model/index.ts';
import type { StatementRef } from '../judgement.ts';

/** A statement of the text that a reference is to, with the parts of its content. */
export interface Candidate {
  readonly id: string;
  readonly content: readonly { readonly span: Span; readonly exact: string }[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The statement that a judgement is about now: of those of the same article and text, the one whose content shares
 * most words (in their places) with the judged one's, if these are at least half of the words of both. Null where none
 * is: the judgement is orphaned. Of several that share as many, the one with fewer other words, then the first.
 */
export function attach(ref: StatementRef, statements: readonly Candidate[]): string | null {
  const judged = placesOf(ref.spans.map((span, i) => ({ span, exact: ref.exact[i] ?? '' })));
  let best: { readonly id: string; readonly shared: number; readonly words: number } | undefined;
  for (const { id, content } of statements) {
    if (sameSpans(ref.spans, content)) return id;
    const words = placesOf(content);
    let shared = 0;
    for (const place of words) if (judged.has(place)) shared++;
    if (shared === 0 || shared * 2 < judged.size || shared * 2 < words.size) continue;
    if (best && (shared < best.shared || (shared === best.shared && words.size >= best.words))) continue;
    best = { id, shared, words: words.size };
  }
  return best?.id ?? null;
}

/** Where words begin: in one text, the same place is the same word. */
function placesOf(parts: Candidate['content']): Set<number> {
  const places = new Set<number>();
  for (const { span, exact } of parts)
    for (const word of exact.matchAll(WORD)) places.add(span[0] + word.index);
  return places;
}

const sameSpans = (spans: readonly Span[], content: Candidate['content']): boolean =>
  spans.length === content.length &&
  spans.every(([start, end], i) => content[i]!.span[0] === start && content[i]!.span[1] === end);
