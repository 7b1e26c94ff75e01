/** Words of a text without marks, punctuation and case; "don’t" and "6,700" are one word each. Written apart from src/ on purpose. */
export function words(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.,][\p{L}\p{N}]+)*|[$£€%]/gu)].map((m) =>
    m[0].toLowerCase().replaceAll('’', "'"),
  );
}

const normal = new Map<string, string>();

function normalised(text: string): string {
  let known = normal.get(text);
  if (known === undefined) {
    known = ` ${words(text).join(' ')} `;
    normal.set(text, known);
  }
  return known;
}

/** How often the words stand in the text, one after another. */
export function occurrences(text: string, sought: string): number {
  const needle = ` ${words(sought).join(' ')} `;
  if (needle.trim() === '') return 0;
  const hay = normalised(text);
  let count = 0;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) count++;
  return count;
}

export const standsIn = (text: string, sought: string) => occurrences(text, sought) > 0;

/** Does any run of n words of `sought` stand in the text? */
export function sharesRun(text: string, sought: string, n: number): boolean {
  const list = words(sought);
  for (let i = 0; i + n <= list.length; i++)
    if (normalised(text).includes(` ${list.slice(i, i + n).join(' ')} `)) return true;
  return false;
}

/** Do the pieces between marked gaps (ellipses, bracketed words) stand in the text in this order, each within 60 words of the last? */
export function standsWithGaps(text: string, quotation: string): boolean {
  const pieces = quotation
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .split(/\[[^\]]*\]|…|\.\.\./u)
    .map((p) => words(p))
    .filter((p) => p.length > 0);
  const hay = words(text);
  const at = (piece: readonly string[], from: number, to: number): number => {
    for (let i = from; i <= Math.min(to, hay.length - piece.length); i++)
      if (piece.every((w, k) => hay[i + k] === w)) return i;
    return -1;
  };
  for (let start = at(pieces[0]!, 0, hay.length); start >= 0; start = at(pieces[0]!, start + 1, hay.length)) {
    let end = start + pieces[0]!.length;
    const whole = pieces.slice(1).every((piece) => {
      const i = at(piece, end, end + 60);
      end = i + piece.length;
      return i >= 0;
    });
    if (whole) return true;
  }
  return false;
}
