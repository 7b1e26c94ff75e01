import type { Atom } from '../atoms.ts';
import { singular } from '../nouns.ts';

/** A unit and the atom behind it. */
export interface Found {
  readonly unit: string;
  readonly to: number;
}

/** Up to `most` words from atom `at` on, joined by spaces, the last also in the singular. */
export function longest(
  atoms: readonly Atom[],
  at: number,
  most: number,
  table: ReadonlyMap<string, string>,
): Found | undefined {
  const limit = Math.min(most, atoms.length - at);
  let found: Found | undefined;
  let joined = '';
  for (let n = 1; n <= limit; n++) {
    const { lower, text, glued } = atoms[at + n - 1]!;
    // "square-mile"
    if (text === '-' && glued && joined) continue;
    const before = joined;
    joined = joined ? `${joined} ${lower}` : lower;
    const unit = table.get(joined) ?? table.get(before ? `${before} ${singular(lower)}` : singular(lower));
    if (unit !== undefined) found = { unit, to: at + n };
  }
  return found;
}
