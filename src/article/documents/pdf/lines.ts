import type { Item } from './item.ts';

/** A line of a column. */
export interface Line {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** How far its first word reaches to the right of `x0`. */
  readonly firstWord: number;
}

/** Baselines within so many parts of the size are one line: notes' raised marks belong to the line they mark. */
const SAME_LINE = 0.45;
/** A gap of more than this many parts of the size is a space. */
const SPACE = 0.18;

/** Items in rows from top to bottom, each from left to right. */
export function rowsOf(items: readonly Item[]): Item[][] {
  const rows: { y: number; size: number; items: Item[] }[] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    if (row && row.y - item.y < SAME_LINE * Math.max(row.size, item.size)) {
      row.items.push(item);
      if (item.size > row.size) Object.assign(row, { y: item.y, size: item.size });
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows.map((row) => row.items.sort((a, b) => a.x0 - b.x0));
}

/** The size in which most rows begin. */
export function usualSize(rows: readonly Item[][]): number {
  const sizes = rows.map((row) => row[0]!.size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

/** The line that a row of items sets. */
export function lineOf(row: readonly Item[]): Line {
  let text = '';
  let end = 0;
  let letters = 0;
  let largest = row[0]!;
  const lengths = new Map<number, number>();
  for (const item of row) {
    const gap = item.x0 - end;
    if (text && (item.spaced || gap > SPACE * item.size)) text += ' ';
    text += item.text;
    end = Math.max(end, item.x1);
    letters += item.text.length;
    const size = Math.round(item.size * 2) / 2;
    lengths.set(size, (lengths.get(size) ?? 0) + item.text.length);
    if (item.size > largest.size) largest = item;
  }
  const size = [...lengths].sort((a, b) => b[1] - a[1])[0]![0];
  const x0 = row[0]!.x0;
  const space = text.indexOf(' ');
  const share = space < 0 ? 1 : space / text.length;
  return { text, x0, x1: end, y: largest.y, size, firstWord: letters > 0 ? (end - x0) * share : 0 };
}
