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
  const wrapped = isWrapped(text);
  const out: Paragraph[] = [];
  let open: { start: number; end: number } | undefined;
  const close = (): void => {
    if (open) out.push({ index: out.length, ...open });
    open = undefined;
  };
  eachLine(text, (start, end) => {
    if (start === end) close();
    else if (open && wrapped) open.end = end;
    else {
      close();
      open = { start, end };
    }
  });
  close();
  return out;
}

/** Calls `visit` with each line's extent without the white space around it; start = end where it is blank. */
function eachLine(text: string, visit: (start: number, end: number) => void): void {
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    visit(start, end);
    from = to + 1;
  }
}

function isWrapped(text: string): boolean {
  let pairs = 0;
  let runsOn = 0;
  /** Length of the line before; 0 where it is blank. */
  let before = 0;
  eachLine(text, (start, end) => {
    if (before > 0 && end > start) {
      pairs++;
      const first = text.charCodeAt(start);
      if (before > 40 && isLetter(first) && !isUpper(first)) runsOn++;
    }
    before = end - start;
  });
  return pairs >= 3 && runsOn / pairs > 0.3;
}
