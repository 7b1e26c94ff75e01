import type { ForeignSentence, Language } from './types.ts';

/** Longer than this nothing is looked at at once (UTF-16 units). */
const LONGEST = 1000;
/** A quotation that is not closed within so many units has lost its mark. */
const OPEN = 400;

const STOPS: ReadonlySet<string> = new Set('.!?…。');

/** Sentences of a text: full stops outside quotation marks, or at the end of a quotation, and ends of lines. */
export function foreignSentences(text: string, language: Language): ForeignSentence[] {
  const { marks } = language;
  const out: ForeignSentence[] = [];
  let [start, paragraph, opened] = [0, 0, -1];
  let closing = '';
  const close = (end: number): void => {
    const words = text.slice(start, end);
    const from = start + (words.length - words.trimStart().length);
    if (words.trim()) out.push({ span: [from, from + words.trim().length], paragraph });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\n') {
      close(i);
      if (text[i + 1] !== '\n') paragraph++;
      opened = -1;
    } else if (opened >= 0 && char === closing) {
      opened = -1;
      if (STOPS.has(text[i - 1]!) && language.endsAt(text, i)) close(i + 1);
    } else if (marks.has(char)) {
      opened = i;
      closing = marks.get(char)!;
    } else if (STOPS.has(char)) {
      if ((opened < 0 || i - opened > OPEN) && language.endsAt(text, i)) close(i + 1);
    } else if (i - start > LONGEST && (/\s/.test(char) || i - start > 2 * LONGEST)) close(i);
  }
  close(text.length);
  return out;
}
