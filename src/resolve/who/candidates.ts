import { nameKeys } from '../block/keys.ts';
import type { NameForm } from '../types.ts';
import type { NameIndex } from './index-of-names.ts';

/** No further file is opened where so many names have been seen. */
const ENOUGH = 3000;
/** Candidates that are compared in full. */
const COMPARED = 20;

/**
 * Numbers of the known names that share the most telling keys with a name: rare keys count more than common ones, and
 * are opened first. At most 20, best first.
 */
export function candidatesFor(form: NameForm, index: NameIndex): readonly number[] {
  const files = nameKeys(form)
    .map((key) => index.filed(key))
    .filter((file) => file.length > 0)
    .sort((a, b) => a.length - b.length);
  const weights = new Map<number, number>();
  let seen = 0;
  for (const file of files) {
    if (weights.size > COMPARED && seen + file.length > ENOUGH) break;
    const weight = Math.log(1 + index.size / file.length);
    for (const number of file) weights.set(number, (weights.get(number) ?? 0) + weight);
    seen += file.length;
  }
  return best(weights);
}

/** The heaviest, without sorting all. */
function best(weights: ReadonlyMap<number, number>): number[] {
  const top: [number, number][] = [];
  for (const [number, weight] of weights) {
    if (top.length === COMPARED && weight <= top.at(-1)![1]) continue;
    let at = top.length;
    while (at > 0 && top[at - 1]![1] < weight) at--;
    top.splice(at, 0, [number, weight]);
    if (top.length > COMPARED) top.pop();
  }
  return top.map(([number]) => number);
}
