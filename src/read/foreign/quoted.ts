import type { Span } from '../../model/index.ts';

const SHORTEST = 6;
const LONGEST = 600;

/** Fewer words between marks, or none in small letters, are a name or a word held at a distance. */
function isQuotation(words: string): boolean {
  if (words.length < SHORTEST || words.length > LONGEST) return false;
  // A script without capitals.
  if (words.toLowerCase() === words.toUpperCase()) return true;
  return words.trim().split(/\s+/).length >= 3 && /(?:^|\s)\p{Ll}/u.test(words);
}

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
      if (isQuotation(text.slice(opened + 1, i))) out.push([opened, i + 1]);
      opened = -1;
    } else if (marks.has(char)) {
      opened = i;
      closing = marks.get(char)!;
    }
  }
  return out;
}
