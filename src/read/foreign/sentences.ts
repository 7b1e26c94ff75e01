import type { Span } from '../../model/index.ts';

export interface ForeignSentence {
  readonly span: Span;
  readonly paragraph: number;
}

/** Longer than this nothing is looked at at once (UTF-16 units). */
const LONGEST = 1000;
/** A quotation that is not closed within so many units has lost its mark. */
const OPEN = 400;

/** Sentences of a text in a language without capitals: full stops outside quotation marks, and ends of lines. */
export function foreignSentences(text: string): ForeignSentence[] {
  const out: ForeignSentence[] = [];
  let [start, paragraph, opened] = [0, 0, -1];
  const close = (end: number): void => {
    const words = text.slice(start, end);
    const from = start + (words.length - words.trimStart().length);
    if (words.trim()) out.push({ span: [from, from + words.trim().length], paragraph });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '“' || char === '「') opened = i;
    else if (char === '”' || char === '」') opened = -1;
    if (char === '\n') {
      close(i);
      if (text[i + 1] !== '\n') paragraph++;
      opened = -1;
    } else if (/[.!?。]/.test(char) && /\s/.test(text[i + 1] ?? ' ') && (opened < 0 || i - opened > OPEN))
      close(i + 1);
    else if (i - start > LONGEST && (/\s/.test(char) || i - start > 2 * LONGEST)) close(i);
  }
  close(text.length);
  return out;
}
