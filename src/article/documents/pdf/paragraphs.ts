import type { Line } from './lines.ts';
import { isBullet, startsLower, startsTurn, stops } from './marks.ts';

/** A line of a paragraph, with the page that it stands on. */
export interface Placed {
  readonly line: Line;
  readonly page: number;
}

/** Leading above this many times the usual parts paragraphs. */
const GAP = 1.3;
/** First lines are set in by at least so many parts of the size. */
const INDENT = 0.8;
const OTHER_SIZE = 0.12;
/** Short of the edge by more than the next line's first word and this many parts of the size: the paragraph ended. */
const SLACK = 1.2;

/** Lines joined to paragraphs, over columns and pages too. `blocks` are those of `blocksOf`, page by page. */
export function paragraphsOf(pages: readonly (readonly Line[][])[]): Placed[][] {
  const leading = usualLeading(pages);
  const body = usualSize(pages);
  const out: Placed[][] = [];
  /** The last paragraph of the body; notes at the foot of a page do not end it. */
  let running: Placed[] | undefined;
  /** Where its last line would have ended, had it been full. */
  let runningEdge = 0;
  for (const [index, blocks] of pages.entries())
    for (const block of blocks) {
      const edge = rightEdge(block);
      let open: Placed[] | undefined;
      let before: Line | undefined;
      for (const [i, line] of block.entries()) {
        const placed = { line, page: index + 1 };
        if (open && before && !parts(before, line, block[i - 2], edge, leading)) open.push(placed);
        else if (!before && running && runsOn(running.at(-1)!.line, runningEdge, line, block)) {
          running.push(placed);
          open = running;
        } else {
          open = [placed];
          out.push(open);
        }
        if (line.size > body * (1 - OTHER_SIZE)) {
          running = open;
          runningEdge = edge;
        }
        before = line;
      }
    }
  return out;
}

/** Whether `line` begins a paragraph of its own under `before`. */
function parts(
  before: Line,
  line: Line,
  twoBefore: Line | undefined,
  edge: number,
  leading: number,
): boolean {
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > OTHER_SIZE * size) return true;
  if (before.y - line.y > GAP * leading * size) return true;
  if (isBullet(line.text)) return true;
  if (stops(before.text) && startsTurn(line.text)) return true;
  const lower = startsLower(line.text);
  const shift = line.x0 - before.x0;
  if (shift > INDENT * size && !isBullet(before.text) && !lower) return true;
  // Back from a block that was set in: that its second line stood there too tells it from an indented first line.
  const wasSetIn = twoBefore !== undefined && Math.abs(twoBefore.x0 - before.x0) < 1;
  if (shift < -INDENT * size && wasSetIn && stops(before.text)) return true;
  if (lower || /[\p{L}\d][-\u00ad\u2010–]$/u.test(before.text)) return false;
  if (/^\d/.test(line.text) && !stops(before.text)) return false;
  return !isFull(before, line, edge);
}

/** Whether a paragraph goes on in the next column or on the next page. */
function runsOn(before: Line, edge: number, line: Line, block: readonly Line[]): boolean {
  if (Math.abs(before.size - line.size) > OTHER_SIZE * before.size || isBullet(line.text)) return false;
  if (/[\p{L}][-\u00ad]$/u.test(before.text)) return true;
  if (startsLower(line.text)) return !stops(before.text) && isLong(before);
  if (startsTurn(line.text) || !isFull(before, line, edge)) return false;
  return stops(before.text)
    ? isFlushAndFull(line, block)
    : /[,;–—\p{Ll}]$/u.test(before.text) && isLong(before);
}

/** Whether the next line's first word would not have gone on it. */
const isFull = (before: Line, line: Line, edge: number): boolean =>
  before.x1 + line.firstWord + SLACK * before.size >= edge;

/** Neither a first line that is set in nor a heading: after a full line it most likely goes on. */
function isFlushAndFull(line: Line, block: readonly Line[]): boolean {
  const second = block[1];
  if (!second) return false;
  return Math.abs(line.x0 - second.x0) < INDENT * line.size && isFull(line, second, rightEdge(block));
}

/** A heading is no paragraph that goes on. */
const isLong = (line: Line): boolean => line.text.length > 25;

/** Where full lines of a block end: lines that stick out do not count. */
function rightEdge(block: readonly Line[]): number {
  const ends = block.map((l) => l.x1).sort((a, b) => a - b);
  return ends[Math.ceil((ends.length - 1) * 0.9)] ?? 0;
}

/** The distance of lines inside a paragraph, in parts of their size: a low one, as gaps between paragraphs count too. */
function usualLeading(pages: readonly (readonly Line[][])[]): number {
  const steps: number[] = [];
  for (const blocks of pages)
    for (const block of blocks)
      for (let i = 1; i < block.length; i++) {
        const step = (block[i - 1]!.y - block[i]!.y) / Math.max(block[i]!.size, block[i - 1]!.size);
        if (step > 0.8 && step < 4) steps.push(step);
      }
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.3)] ?? 1.2;
}

function usualSize(pages: readonly (readonly Line[][])[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flat(2)) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
