import type { Span } from '../../model/index.ts';
import { shown } from '../view/escape.ts';
import { widthOf } from '../view/wrap.ts';

/** One line to print, and below it, where something in it is marked, a line of signs under what is. */
export interface Marked {
  readonly line: string;
  readonly under?: string;
}

interface Word {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
  /** Something is missing before it. */
  readonly gap: boolean;
}

/**
 * Words of text[span] in lines of at most `width` columns, with `sign` under the words that overlap a mark; an empty
 * mark puts a caret where something is missing. Lines far from any mark give way to "…".
 */
export function snippet(
  text: string,
  span: Span,
  marks: readonly Span[],
  width: number,
  sign: string,
): Marked[] {
  const words = wordsOf(text, span, marks, width);
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  for (const word of words) {
    if (line.length > 0 && used + 1 + word.width > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? 1 : 0) + word.width;
    line.push(word);
  }
  if (line.length > 0) lines.push(line);
  return elided(lines.map((l) => marked(l, sign)));
}

function wordsOf(text: string, [start, end]: Span, marks: readonly Span[], width: number): Word[] {
  const out: Word[] = [];
  const slice = text.slice(start, end);
  for (const m of slice.matchAll(/\S+/g)) {
    const [a, b] = [start + m.index, start + m.index + m[0].length];
    const hit = marks.some(([x, y]) => x < y && x < b && a < y);
    const gap = marks.some(([x, y]) => x === y && x <= a && (out.length === 0 ? x >= start : x > a - 2));
    const words = shown(m[0]);
    for (let i = 0; i < words.length || i === 0; i += width) {
      const piece = words.slice(i, i + width);
      out.push({ text: piece, width: widthOf(piece), marked: hit, gap: gap && i === 0 });
    }
  }
  return out;
}

function marked(words: readonly Word[], sign: string): Marked {
  let line = '';
  let under = '';
  let before = false;
  for (const word of words) {
    if (line) {
      line += ' ';
      under += before && word.marked ? sign : ' ';
    }
    line += word.text;
    const signs = word.marked ? sign.repeat(word.width) : ' '.repeat(word.width);
    under += word.gap && !word.marked ? `^${signs.slice(1)}` : signs;
    before = word.marked;
  }
  under = under.trimEnd();
  return under ? { line, under } : { line };
}

/** Without a mark the first lines; else those with one and their neighbours. */
const MOST_PLAIN = 2;

function elided(lines: readonly Marked[]): Marked[] {
  const anyMark = lines.some((l) => l.under !== undefined);
  const kept = lines.map((_, i) =>
    anyMark
      ? [i - 1, i, i + 1].some((k) => lines[k]?.under !== undefined) || lines.length <= MOST_PLAIN
      : i < MOST_PLAIN,
  );
  const out: Marked[] = [];
  lines.forEach((line, i) => {
    if (kept[i]) out.push(line);
    else if (i === 0 || kept[i - 1]) out.push({ line: '…' });
  });
  return out;
}
