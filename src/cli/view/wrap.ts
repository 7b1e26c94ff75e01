import stringWidth from 'string-width';

/** Columns that plain text takes on a terminal: East Asian characters and emoji take two, combining marks none. */
export const widthOf = (text: string): number =>
  /^[\x20-\x7e\u2010-\u2027]*$/.test(text) ? text.length : stringWidth(text);

export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Plain text in lines of at most `width` columns, broken at spaces, within a word only where it is too long. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const put = (piece: string, size: number): void => {
    line += piece;
    used += size;
  };
  const close = (): void => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of text.split(' ')) {
    const size = widthOf(word);
    if (used > 0 && used + 1 + size > width) close();
    else if (used > 0) put(' ', 1);
    if (size <= width) {
      put(word, size);
      continue;
    }
    for (const { segment } of graphemes.segment(word)) {
      const part = widthOf(segment);
      if (used > 0 && used + part > width) close();
      put(segment, part);
    }
  }
  if (line) close();
  return lines;
}
