/** The first of 0..length for which `before` does not hold, where it holds for all before and for none after. */
export function bisect(length: number, before: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of a list sorted by `end` that ends after a place; the list's length where none does. */
export const firstEndingAfter = (list: readonly { readonly end: number }[], at: number): number =>
  bisect(list.length, (i) => list[i]!.end <= at);
