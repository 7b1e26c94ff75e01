/** As much goes into one transaction: items, and their bytes. */
const ITEMS = 64;
const BYTES = 16 * 1024 ** 2;

interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Lets concurrent calls share a write: while one is under way, what comes in waits, and goes into the next one
 * together. `write` returns a result an item, in order; when it throws, each of its items is rejected.
 */
export function groupCommit<Item, Result>(
  write: (items: readonly Item[]) => Promise<readonly Result[]>,
  size: (item: Item) => number,
): (items: readonly Item[]) => Promise<Result[]> {
  const waiting: Waiting<Item, Result>[] = [];
  let writing = false;
  const take = (): Waiting<Item, Result>[] => {
    let bytes = 0;
    let count = 0;
    while (count < waiting.length && count < ITEMS && (count === 0 || bytes < BYTES))
      bytes += size(waiting[count++]!.item);
    return waiting.splice(0, count);
  };
  const work = async (): Promise<void> => {
    writing = true;
    await undefined; // calls made in the same tick come along
    while (waiting.length > 0) {
      const batch = take();
      try {
        const results = await write(batch.map((w) => w.item));
        for (const [i, w] of batch.entries()) w.resolve(results[i]!);
      } catch (error) {
        for (const w of batch) w.reject(error);
      }
    }
    writing = false;
  };
  return async (items) => {
    // All of a call's items are settled before it rejects, so that none is written after.
    const settled = Promise.allSettled(
      items.map((item) => new Promise<Result>((resolve, reject) => waiting.push({ item, resolve, reject }))),
    );
    if (!writing) void work();
    return (await settled).map((s) => {
      if (s.status === 'rejected') throw s.reason;
      return s.value;
    });
  };
}
