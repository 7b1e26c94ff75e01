import type { Item } from './item.ts';
import { lineOf, rowsOf, usualSize } from './lines.ts';

/** So many rows from the top and from the bottom may be running heads. */
const REACH = 3;
/** Heads of left and right pages differ: either stands on half of the pages at most. */
const SHARE = 0.4;
const FEWEST = 3;
const OTHER_SIZE = 0.12;
/** What stands at the edge is so many times the usual step from the text: a last line may come twice too. */
const APART = 1.3;
const NUMBER = /^[\s–—|-]*(?:page\s*)?(\d{1,5})(?:\s*(?:of|\/)\s*\d{1,5})?[\s–—|.-]*$/i;

/** The pages without running heads, feet and page numbers: rows at the edge that stand on most pages. */
export function withoutFurniture(pages: readonly (readonly Item[])[]): Item[][] {
  const edges = pages.map((items, page) => edgesOf(items, page));
  const times = new Map<string, number>();
  for (const sides of edges)
    for (const key of new Set(sides.flat().flatMap(({ keys }) => keys)))
      times.set(key, (times.get(key) ?? 0) + 1);
  const enough = Math.max(FEWEST, pages.length * SHARE);
  return pages.map((items, page) => {
    const gone = new Set<Item>();
    for (const side of edges[page]!)
      for (const { keys, row, number, apart } of side) {
        const most = Math.max(...keys.map((key) => times.get(key)!));
        const isNumber = number !== undefined && (number === page + 1 || most > 1);
        if (!isNumber && (!apart || most < enough)) break;
        for (const item of row) gone.add(item);
      }
    return items.filter((item) => !gone.has(item));
  });
}

interface EdgeRow {
  /** The words as they are, and with each number as its distance from the page's: page numbers keep that. */
  readonly keys: readonly string[];
  readonly row: readonly Item[];
  /** Of a row that is a page number alone. */
  readonly number: number | undefined;
  /** White space stands between it and the text, or it is set in another size. */
  readonly apart: boolean;
}

/** The outermost rows of the top and of the bottom, outermost first. */
function edgesOf(items: readonly Item[], page: number): EdgeRow[][] {
  const rows = rowsOf(items);
  const reach = Math.min(REACH, Math.floor(rows.length / 2));
  const step = usualStep(rows);
  const size = usualSize(rows);
  const edges = [rows.slice(0, reach + 1), rows.slice(-reach - 1).reverse()];
  return edges.map((edge, side) => {
    const gaps = edge.slice(1).map((row, i) => Math.abs(row[0]!.y - edge[i]![0]!.y) > APART * step);
    const last = gaps.lastIndexOf(true);
    return edge.slice(0, reach).map((row, i) => {
      const { text, size: own } = lineOf(row);
      const apart = i <= last || Math.abs(own - size) > OTHER_SIZE * size;
      const number = NUMBER.exec(text)?.[1];
      const counted = text.replace(/\d+/, (n) => `#${Number(n) - page}`);
      const keys = number === undefined ? [`${side} ${text}`, `${side} ${counted}`] : [`${side} ${counted}`];
      return { keys, row, number: number === undefined ? undefined : Number(number), apart };
    });
  });
}

/** From one row to the next: a low one, as the gaps between paragraphs count too. */
function usualStep(rows: readonly Item[][]): number {
  const steps = rows.slice(1).map((row, i) => rows[i]![0]!.y - row[0]!.y);
  return steps.sort((a, b) => a - b)[Math.floor(steps.length * 0.4)] ?? 0;
}
