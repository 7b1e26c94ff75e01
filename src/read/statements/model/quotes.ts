import { isSpace } from '../../text/chars.ts';

/** What `quoteStates` fills; see `Sheet`. */
interface Quotable {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly quote: Uint8Array;
  readonly quoteLength: Uint16Array;
}

export const QUOTE = { outside: 0, inside: 1, opening: 2, closing: 3 } as const;

/**
 * Marks the tokens [from, to) of one paragraph as outside or inside a quotation. Curly marks say which side they
 * are; a straight one opens where white space (or a bracket) stands before it and none is open. A quotation that
 * is not closed runs to the paragraph's end.
 */
export function quoteStates(text: string, sheet: Quotable, from: number, to: number): void {
  let open = -1;
  const close = (after: number): void => {
    const words = Math.min(65535, after - open - 1);
    for (let k = open; k <= after && k < to; k++) sheet.quoteLength[k] = words;
    open = -1;
  };
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(sheet.start[i]!);
    const single = sheet.end[i]! - sheet.start[i]! === 1;
    if (single && (code === 0x201c || code === 0x201e || code === 0x00ab)) {
      if (open >= 0) close(i - 1);
      open = i;
      sheet.quote[i] = QUOTE.opening;
    } else if (single && (code === 0x201d || code === 0x00bb)) {
      sheet.quote[i] = QUOTE.closing;
      if (open >= 0) close(i);
    } else if (code === 34 || (code === 39 && text.charCodeAt(sheet.start[i]! + 1) === 39 && !single)) {
      const before = sheet.start[i]! > 0 ? text.charCodeAt(sheet.start[i]! - 1) : 32;
      const after = sheet.end[i]! < text.length ? text.charCodeAt(sheet.end[i]!) : 32;
      const opens = (isSpace(before) || before === 40 || before === 91) && !isSpace(after);
      if (open >= 0 && !(opens && i > from)) {
        sheet.quote[i] = QUOTE.closing;
        close(i);
      } else if (open < 0 && !isSpace(after)) {
        open = i;
        sheet.quote[i] = QUOTE.opening;
      } else if (open >= 0) {
        close(i - 1);
        open = i;
        sheet.quote[i] = QUOTE.opening;
      } else sheet.quote[i] = QUOTE.closing;
    } else sheet.quote[i] = open >= 0 ? QUOTE.inside : QUOTE.outside;
  }
  if (open >= 0) close(to - 1);
}
