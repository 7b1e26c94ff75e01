/** No further file is opened where so many names have been seen. */
const ENOUGH = 3000;
/** A key that so many names share tells nothing. */
const TOO_COMMON = 20_000;
/** Candidates that are compared in full. */
const COMPARED = 20;

/**
 * Which keys of a name a store should look up, the rarest first: as many as lead to some 3,000 names. `counts` says how
 * many names are filed under each; a key that nobody has is left out, and so is one that 20,000 share.
 */
export function keysToOpen(counts: ReadonlyMap<string, number>): readonly string[] {
  const rising = [...counts]
    .filter(([, count]) => count > 0 && count <= TOO_COMMON)
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const open: string[] = [];
  let seen = 0;
  for (const [key, count] of rising) {
    if (seen > COMPARED && seen + count > ENOUGH) break;
    open.push(key);
    seen += count;
  }
  return open;
}

/**
 * Those who share the most telling keys with a name, at most `most`, best first: a key counts for more, the fewer of
 * `size` names are filed under it. `filed` are the ids under each key that was looked up. A tie is ordered by id.
 */
export function mostTelling(
  filed: ReadonlyMap<string, readonly string[]>,
  size: number,
  most: number = COMPARED,
): readonly string[] {
  const weights = new Map<string, number>();
  for (const ids of filed.values()) {
    const weight = Math.log(1 + size / Math.max(1, ids.length));
    for (const id of new Set(ids)) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([id]) => id);
}
