const longestOf = new WeakMap<object, number>();

/** The longest key of a record that a text begins with. */
export function prefixIn(text: string, record: Readonly<Record<string, unknown>>): string | undefined {
  let length = longestOf.get(record);
  if (length === undefined) {
    length = Math.max(...Object.keys(record).map((key) => key.length));
    longestOf.set(record, length);
  }
  for (let n = Math.min(length, text.length); n > 0; n--)
    if (Object.hasOwn(record, text.slice(0, n))) return text.slice(0, n);
  return undefined;
}

/** An expression for one of some words, the longest first; they hold letters only. */
export const oneOf = (list: readonly string[]): string =>
  `(?:${[...list].sort((a, b) => b.length - a.length).join('|')})`;
