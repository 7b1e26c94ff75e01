import type { Span, Words } from '../../read/index.ts';
import { wordsAt } from '../variants/pair.ts';

/** So far from the words their sentence is looked for (UTF-16 units). */
const FAR = 200;
const ENDS = /[.!?\u3002\u2026]["”’»)]*\s|\n/g;

/** The sentence or line that words stand in, as far as it is near: where it begins or ends far off, cut at a space. */
export function sentenceAround(text: string, [start, end]: Span): Words {
  const before = text.slice(Math.max(0, start - FAR), start);
  let from = start - before.length;
  for (const m of before.matchAll(ENDS)) from = start - before.length + m.index + m[0].length;
  if (from > 0 && from === start - FAR) from = spaceIn(text, from, start) ?? from;
  const after = text.slice(end, end + FAR);
  const stop = new RegExp(ENDS).exec(after);
  let to = end + (stop ? stop.index + stop[0].length : after.length);
  if (!stop && to < text.length) to = Math.max(end, text.lastIndexOf(' ', to));
  while (from < start && /\s/.test(text[from]!)) from++;
  while (to > end && /\s/.test(text[to - 1]!)) to--;
  return wordsAt(text, from, to);
}

function spaceIn(text: string, from: number, to: number): number | undefined {
  const at = text.indexOf(' ', from);
  return at >= 0 && at < to ? at + 1 : undefined;
}
