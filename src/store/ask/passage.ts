import type { Span } from '../../model/index.ts';
import type { ArticleHit } from './hits.ts';

/** UTF-16 code units about. */
const LENGTH = 240;
const BEFORE = 60;

/**
 * The place of a text in which most different words of those found stand together, then most of them, then the first;
 * cut at spaces, within a paragraph. Null where none was found.
 */
export function bestPassage(text: string, found: readonly Span[]): ArticleHit['passage'] {
  let best: { readonly from: number; readonly to: number; readonly score: number } | undefined;
  const words = found.map(([start, end]) => text.slice(start, end).toLowerCase());
  let to = 0;
  const inside = new Map<string, number>();
  const leave = (word: string): void => {
    const left = inside.get(word)! - 1;
    if (left > 0) inside.set(word, left);
    else inside.delete(word);
  };
  // A window over the found words, moved on by its first one.
  for (let from = 0; from < found.length; from++) {
    for (; to < found.length && found[to]![1] - found[from]![0] <= LENGTH; to++)
      inside.set(words[to]!, (inside.get(words[to]!) ?? 0) + 1);
    const score = inside.size * 1000 + Math.min(999, to - from);
    if (!best || score > best.score) best = { from, to, score };
    if (to > from) leave(words[from]!);
    else to = from + 1;
  }
  if (!best) return null;
  const span = around(text, found[best.from]![0], found[best.to - 1]?.[1] ?? found[best.from]![1]);
  return {
    span,
    exact: text.slice(...span),
    found: found.filter(([start, end]) => start >= span[0] && end <= span[1]),
  };
}

/** From a little before the first word found, to the passage's length. */
function around(text: string, first: number, last: number): Span {
  const line = text.lastIndexOf('\n', first) + 1;
  let start = line;
  if (first - BEFORE > line) {
    const space = text.indexOf(' ', first - BEFORE);
    start = space >= 0 && space < first ? space + 1 : first;
  }
  let end = text.length;
  if (start + LENGTH < end) {
    const space = text.lastIndexOf(' ', start + LENGTH);
    end = Math.max(space, last);
  }
  const paragraph = text.indexOf('\n', last);
  if (paragraph >= 0 && paragraph < end) end = paragraph;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return [start, end];
}
