/**
 * Likeness of letters from 0 to 1: one minus the edits over the mean length, where an exchange of neighbours is
 * one edit (optimal string alignment; Damerau 1964).
 */
export function lettersAlike(a: string, b: string): number {
  return Math.max(0, 1 - edits(a, b) / Math.max(1, (a.length + b.length) / 2));
}

const MAX = 200;
const buffers = [new Uint16Array(MAX + 1), new Uint16Array(MAX + 1), new Uint16Array(MAX + 1)] as const;

function edits(a: string, b: string): number {
  const n = Math.min(a.length, MAX);
  const m = Math.min(b.length, MAX);
  let [before, row, next] = buffers;
  for (let j = 0; j <= m; j++) row[j] = j;
  for (let i = 1; i <= n; i++) {
    next[0] = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= m; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = row[j - 1]! + (letter === other ? 0 : 1);
      if (row[j]! + 1 < cost) cost = row[j]! + 1;
      if (next[j - 1]! + 1 < cost) cost = next[j - 1]! + 1;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, before[j - 2]! + 1);
      next[j] = cost;
    }
    [before, row, next] = [row, next, before];
  }
  return row[m]!;
}
