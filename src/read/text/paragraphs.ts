import { isLetter, isSpace, isUpper } from './chars.ts';

/** A paragraph: [start, end) without the white space around it. */
export interface Paragraph {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Paragraphs of a text. A line is a paragraph, unless the text is hard-wrapped (lines go on in lower case): then
 * blank lines part them.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = linesOf(text);
  const wrapped = isWrapped(text, lines);
  const out: Paragraph[] = [];
  let open: { start: number; end: number } | undefined;
  for (const line of lines) {
    if (line.start === line.end) {
      if (open) out.push({ index: out.length, ...open });
      open = undefined;
    } else if (open && wrapped) {
      open.end = line.end;
    } else {
      if (open) out.push({ index: out.length, ...open });
      open = { start: line.start, end: line.end };
    }
  }
  if (open) out.push({ index: out.length, ...open });
  return out;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    lines.push(start < end ? { start, end } : { start: from, end: from });
    from = to + 1;
  }
  return lines;
}

function isWrapped(text: string, lines: readonly Line[]): boolean {
  let pairs = 0;
  let runsOn = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!;
    const line = lines[i]!;
    if (before.start === before.end || line.start === line.end) continue;
    pairs++;
    const first = text.charCodeAt(line.start);
    if (before.end - before.start > 40 && isLetter(first) && !isUpper(first)) runsOn++;
  }
  return pairs >= 3 && runsOn / pairs > 0.3;
}
