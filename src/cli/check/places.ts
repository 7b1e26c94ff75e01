import type { Article } from '../../model/index.ts';

/** A place as editors count: line and column from 1, columns in code points, so that an emoji is one. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into lines and columns; the lines are found once. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(readonly article: Article) {
    const { text } = article;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  at(offset: number): LineColumn {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    let column = 1;
    const { text } = this.article;
    for (let i = this.#starts[low]!; i < offset; i++) {
      const code = text.charCodeAt(i);
      if (code < 0xdc00 || code > 0xdfff || i === this.#starts[low]) column++;
    }
    return { line: low + 1, column };
  }

  /** "page 12" of a PDF, "1:02:15" of captions; undefined for other texts. */
  beside(offset: number): string | undefined {
    const { pages, times } = this.article;
    const page = lastFrom(pages, offset);
    if (page) return `page ${page.page}`;
    const time = lastFrom(times, offset);
    return time && clock(time.from);
  }
}

function lastFrom<T extends { readonly start: number }>(
  items: readonly T[] | undefined,
  offset: number,
): T | undefined {
  if (!items) return undefined;
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

function clock(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return `${h}:${String(m).padStart(2, '0')}:${String(s).padStart(2, '0')}`;
}
