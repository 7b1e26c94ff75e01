import type { Item } from './item.ts';
import { type Line, lineOf, rowsOf, usualSize } from './lines.ts';

/** Columns inside columns: two cuts make four. */
const DEEPEST = 2;
/** Gaps of so many parts of the size are spaces between words, not between columns. */
const WORD_GAP = 0.6;
/** A gutter is at least so wide, in points. */
const GUTTER = 7;
/** Of the rows that stand on both sides of a gutter, so many may be crossed by a heading or a picture's caption. */
const CROSSED = 0.25;
const FEWEST_ROWS = 5;
/** Prose fills so much of its column; a table's cells do not, and are read row by row. */
const FILLED = 0.55;
/** Columns of prose are so many times the size wide at least. */
const NARROWEST = 10;

/** The lines of a page in reading order, a block a column (between headings that run over all of them). */
export function blocksOf(items: readonly Item[], depth = 0): Line[][] {
  const rows = rowsOf(items);
  const gutter = depth < DEEPEST ? gutterOf(rows) : undefined;
  if (gutter === undefined) return rows.length > 0 ? [rows.map(lineOf)] : [];
  const blocks: Line[][] = [];
  let band: Item[] = [];
  let across: Item[] = [];
  const close = (): void => {
    if (across.length > 0) blocks.push(rowsOf(across).map(lineOf));
    if (band.length > 0) {
      blocks.push(
        ...blocksOf(
          band.filter((i) => i.x0 < gutter),
          depth + 1,
        ),
      );
      blocks.push(
        ...blocksOf(
          band.filter((i) => i.x0 >= gutter),
          depth + 1,
        ),
      );
    }
    across = [];
    band = [];
  };
  for (const row of rows) {
    if (spans(row).some(([from, to]) => from < gutter && to > gutter)) {
      if (band.length > 0) close();
      across.push(...row);
    } else {
      if (across.length > 0) close();
      band.push(...row);
    }
  }
  close();
  return blocks;
}

type Span = readonly [from: number, to: number];

/** Where a row has ink, spaces between words counted in. */
function spans(row: readonly Item[]): Span[] {
  const out: [number, number][] = [];
  for (const { x0, x1, size } of row) {
    const last = out.at(-1);
    if (last && x0 - last[1] < WORD_GAP * size) last[1] = Math.max(last[1], x1);
    else out.push([x0, x1]);
  }
  return out;
}

/** The middle of the white strip between two columns of prose, if there is one. */
function gutterOf(rows: readonly Item[][]): number | undefined {
  if (rows.length < FEWEST_ROWS * 2) return undefined;
  const inks = rows.map(spans);
  const left = Math.min(...inks.map((s) => s[0]![0]));
  const right = Math.max(...inks.map((s) => s.at(-1)![1]));
  const width = Math.floor(right - left);
  if (width < 100 || width > 20_000) return undefined;
  const crossed = new Array<number>(width + 2).fill(0);
  for (const ink of inks)
    for (const [from, to] of ink)
      for (let x = Math.ceil(from - left); x <= Math.min(width, to - left); x++) crossed[x]!++;
  const most = rows.length * CROSSED;
  let best: Span | undefined;
  let least = Number.POSITIVE_INFINITY;
  const [first, last] = [Math.floor(width * 0.15), Math.floor(width * 0.85)];
  for (let from = first; from <= last; from++) {
    if (crossed[from]! > most) continue;
    let to = from;
    while (to < last && crossed[to + 1] === crossed[from]) to++;
    const wide = to - from >= GUTTER;
    if (wide && (crossed[from]! < least || (crossed[from] === least && to - from > best![1] - best![0]))) {
      best = [from, to];
      least = crossed[from]!;
    }
    from = to;
  }
  if (!best) return undefined;
  const middle = left + (best[0] + best[1]) / 2;
  return areProse(inks, middle, NARROWEST * usualSize(rows)) ? middle : undefined;
}

function areProse(inks: readonly Span[][], gutter: number, narrowest: number): boolean {
  const sides: [Span[], Span[]] = [[], []];
  for (const ink of inks) {
    if (ink.some(([from, to]) => from < gutter && to > gutter)) continue;
    for (const side of [0, 1]) {
      const here = ink.filter(([from]) => (side === 0 ? from < gutter : from >= gutter));
      if (here.length > 0) sides[side]!.push([here[0]![0], here.at(-1)![1]]);
    }
  }
  return sides.every((lines) => {
    if (lines.length < FEWEST_ROWS) return false;
    const width = Math.max(...lines.map((l) => l[1])) - Math.min(...lines.map((l) => l[0]));
    const filled = lines.reduce((sum, [from, to]) => sum + (to - from), 0) / lines.length;
    return width > narrowest && filled > FILLED * width;
  });
}
