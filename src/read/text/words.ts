import { isDigit, isUpper, isWordUnit } from './chars.ts';

/** Words of text[start, end): runs of letters and digits, with what joins them ("didn't", "10,000", "re-run"). */
export function countWords(text: string, start: number, end: number): number {
  let n = 0;
  for (let i = start; i < end; i++) {
    if (!isWordUnit(text.charCodeAt(i))) continue;
    n++;
    while (
      i < end &&
      (isWordUnit(text.charCodeAt(i)) ||
        ("'’.,-‑".includes(text[i]!) && i + 1 < end && isWordUnit(text.charCodeAt(i + 1))))
    )
      i++;
  }
  return n;
}

/** Of the words of text[start, end) longer than three letters, the share that begins with a capital. */
export function capitalShare(text: string, start: number, end: number): number {
  let capitals = 0;
  let all = 0;
  for (let i = start; i < end; i++) {
    if (!isWordUnit(text.charCodeAt(i))) continue;
    const from = i;
    while (i < end && isWordUnit(text.charCodeAt(i))) i++;
    const upper = isUpper(text.charCodeAt(from)) || isDigit(text.charCodeAt(from));
    if (i - from <= 3 && !upper) continue;
    all++;
    if (upper) capitals++;
  }
  return all ? capitals / all : 0;
}
