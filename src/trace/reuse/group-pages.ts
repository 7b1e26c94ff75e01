import type { PageDigest } from './page.ts';
import { pageLogOdds } from './page-score.ts';

/** Two groups are joined while the mean log-odds of their pairs are at least so high. */
const JOINED = -0.5;
/** One or two articles that are left over join a group at so much: short articles share few words with any. */
const LEFT_OVER = -1.5;
const FEW = 2;

/**
 * Articles that tell of one event, by average linkage (the two most alike groups first, ties by ids), and those left
 * over with the group that they are most like. A function of the set: the order of the articles says nothing. Takes
 * n² time and memory: for the articles of one question, not for a store.
 */
export function groupPages(pages: readonly PageDigest[]): string[][] {
  const sorted = [...pages].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0));
  const n = sorted.length;
  const alike = sorted.map((a, i) =>
    Float64Array.from(sorted, (b, j) => (i === j ? Number.NEGATIVE_INFINITY : pageLogOdds(a, b))),
  );
  const groups = new Map<number, readonly number[]>(sorted.map((_, i) => [i, [i]]));
  const best = new Int32Array(n).fill(-1);
  const look = (i: number): void => {
    best[i] = -1;
    for (const j of groups.keys())
      if (j !== i && (best[i]! < 0 || alike[i]![j]! > alike[i]![best[i]!]!)) best[i] = j;
  };
  for (let i = 0; i < n; i++) look(i);
  for (;;) {
    let first = -1;
    for (const i of groups.keys())
      if (best[i]! >= 0 && (first < 0 || alike[i]![best[i]!]! > alike[first]![best[first]!]!)) first = i;
    if (first < 0 || alike[first]![best[first]!]! < JOINED) break;
    join(Math.min(first, best[first]!), Math.max(first, best[first]!));
  }
  return leftOver([...groups.values()].map((g) => g.map((i) => sorted[i]!))).map((g) =>
    g.map((p) => p.article).sort(),
  );

  function join(a: number, b: number): void {
    const [x, y] = [groups.get(a)!, groups.get(b)!];
    for (const k of groups.keys()) {
      if (k === a || k === b) continue;
      const mean = (x.length * alike[a]![k]! + y.length * alike[b]![k]!) / (x.length + y.length);
      alike[a]![k] = mean;
      alike[k]![a] = mean;
    }
    groups.set(a, [...x, ...y]);
    groups.delete(b);
    for (const k of groups.keys())
      if (k === a || best[k] === a || best[k] === b) look(k);
      else if (
        alike[k]![a]! > alike[k]![best[k]!]! ||
        (alike[k]![a]! === alike[k]![best[k]!]! && a < best[k]!)
      )
        best[k] = a;
  }
}

function leftOver(groups: readonly (readonly PageDigest[])[]): PageDigest[][] {
  const large = groups.filter((g) => g.length > FEW);
  const out = new Map<readonly PageDigest[], PageDigest[]>(large.map((g) => [g, [...g]]));
  const alone: PageDigest[][] = [];
  for (const group of groups) {
    if (group.length > FEW) continue;
    let found: readonly PageDigest[] | undefined;
    let most = LEFT_OVER;
    for (const other of large) {
      const mean =
        group.reduce((n, a) => n + other.reduce((m, b) => m + pageLogOdds(a, b), 0), 0) /
        (group.length * other.length);
      if (mean > most) [most, found] = [mean, other];
    }
    if (found) out.get(found)!.push(...group);
    else alone.push([...group]);
  }
  return [...out.values(), ...alone];
}
