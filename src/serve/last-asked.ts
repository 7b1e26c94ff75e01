import type { Store } from '../store/index.ts';

interface Entry<A> {
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly answer: Promise<A>;
}

/**
 * Keeps what was answered, of each store the `most` answers that were asked for last, `forMs` milliseconds each: a page is
 * looked at again, by several, in three views, and as data. What is being made is awaited by all who ask meanwhile; what
 * failed is made again. The key says all that the answer depends on.
 */
export function lastAsked<A>(
  most: number,
  forMs = Number.POSITIVE_INFINITY,
): (store: Store, key: string, make: () => Promise<A>) => Promise<A> {
  const stores = new WeakMap<Store, Map<string, Entry<A>>>();
  return (store, key, make) => {
    const all = stores.get(store) ?? new Map<string, Entry<A>>();
    stores.set(store, all);
    const now = Date.now();
    const known = all.get(key);
    const entry = known && known.until > now ? known : { until: now + forMs, answer: make() };
    // The one used last is at the end.
    all.delete(key);
    all.set(key, entry);
    if (entry !== known)
      entry.answer.catch(() => {
        if (all.get(key) === entry) all.delete(key);
      });
    if (all.size > most) all.delete(all.keys().next().value!);
    return entry.answer;
  };
}
