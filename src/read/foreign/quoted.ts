import type { Span } from '../../model/index.ts';

/** Fewer units between marks are a name, or a word held at a distance. */
const SHORTEST = 6;
const LONGEST = 600;

/** Stretches of a sentence between quotation marks, with the marks. A mark that opens nothing, or is not closed, is none. */
export function stretchesBetween(
  text: string,
  [start, end]: Span,
  marks: ReadonlyMap<string, string>,
): Span[] {
  const out: Span[] = [];
  let [opened, closing] = [-1, ''];
  for (let i = start; i < end; i++) {
    const char = text[i]!;
    if (opened >= 0 && char === closing) {
      const length = i - opened - 1;
      if (length >= SHORTEST && length <= LONGEST) out.push([opened, i + 1]);
      opened = -1;
    } else if (marks.has(char)) {
      opened = i;
      closing = marks.get(char)!;
    }
  }
  return out;
}
