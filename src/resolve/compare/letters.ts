/**
 * Likeness of letters from 0 to 1: one minus the edits over the mean length, where an exchange of neighbours is
 * one edit (optimal string alignment; Damerau 1964).
 */
export function lettersAlike(a: string, b: string): number {
  return Math.max(0, 1 - edits(a, b) / Math.max(1, (a.length + b.length) / 2));
}

function edits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
