/** One thing that was put somewhere, and where it belongs; null: put nowhere, which is a place of its own. */
export interface Placed {
  readonly gold: string;
  readonly own: string | null;
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** B-cubed (Bagga & Baldwin 1998): of each thing's neighbours, the share that belong with it, and the other way round. */
export function bcubed(placed: readonly Placed[]): Scores {
  const items = withAlone(placed);
  const [gold, own] = [countBy(items, (j) => j.gold), countBy(items, (j) => j.own)];
  const both = countBy(items, (j) => `${j.gold}\n${j.own}`);
  let [precision, recall] = [0, 0];
  for (const j of items) {
    const n = both.get(`${j.gold}\n${j.own}`)!;
    precision += n / own.get(j.own)!;
    recall += n / gold.get(j.gold)!;
  }
  return scores(precision / Math.max(1, items.length), recall / Math.max(1, items.length));
}

/** Of all pairs of things, those that are together and belong so. */
export function pairScores(placed: readonly Placed[]): Scores {
  const items = withAlone(placed);
  const pairs = (of: (j: (typeof items)[number]) => string): number =>
    [...countBy(items, of).values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const right = pairs((j) => `${j.gold}\n${j.own}`);
  const [own, gold] = [pairs((j) => j.own), pairs((j) => j.gold)];
  return scores(right / Math.max(1, own), right / Math.max(1, gold));
}

const withAlone = (placed: readonly Placed[]) =>
  placed.map((j, i) => ({ gold: j.gold, own: j.own ?? `alone ${i}` }));

const scores = (precision: number, recall: number): Scores => ({
  precision,
  recall,
  f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
});

function countBy<T>(items: readonly T[], of: (item: T) => string): Map<string, number> {
  const out = new Map<string, number>();
  for (const item of items) out.set(of(item), (out.get(of(item)) ?? 0) + 1);
  return out;
}
