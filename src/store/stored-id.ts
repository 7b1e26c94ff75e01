const STORED = /^(?:(ar_[0-9a-f]{16})(?:@(\d{1,9}))?|cp_[0-9a-f]{24})$/;

/** Words that name something in a store: `ar_…`, its n-th version `ar_…@n`, or a capture `cp_…`. */
export type StoredId = { readonly article: string; readonly number?: number } | { readonly capture: string };

/** Undefined where it is no such name. */
export function storedId(named: string): StoredId | undefined {
  const match = STORED.exec(named);
  if (!match) return undefined;
  const [, article, number] = match;
  if (article === undefined) return { capture: named };
  return { article, ...(number !== undefined && { number: Number(number) }) };
}
