import { nameKeys } from '../block/keys.ts';
import type { NameForm } from '../types.ts';
import type { NameIndex } from './index-of-names.ts';

/** No further file is opened where so many names have been seen. */
const ENOUGH = 3000;
/** Candidates that are compared in full. */
const COMPARED = 20;

/** Weights by number, all nought between look-ups: a map would be made anew, of thousands, for each. */
const scratch = new WeakMap<NameIndex, Float64Array>();

function weightsFor(index: NameIndex): Float64Array {
  let weights = scratch.get(index);
  if (!weights) {
    weights = new Float64Array(index.size);
    scratch.set(index, weights);
  }
  return weights;
}

/**
 * Numbers of the known names that share the most telling keys with a name: rare keys count more than common ones, and
 * are opened first. At most 20, best first.
 */
export function candidatesFor(form: NameForm, index: NameIndex): readonly number[] {
  const files = nameKeys(form)
    .map((key) => index.filed(key))
    .filter((file) => file.length > 0)
    .sort((a, b) => a.length - b.length);
  const weights = weightsFor(index);
  const found: number[] = [];
  let seen = 0;
  for (const file of files) {
    if (found.length > COMPARED && seen + file.length > ENOUGH) break;
    const weight = Math.log(1 + index.size / file.length);
    for (const number of file) {
      if (weights[number] === 0) found.push(number);
      weights[number]! += weight;
    }
    seen += file.length;
  }
  const top = best(found, weights);
  for (const number of found) weights[number] = 0;
  return top;
}

/** The heaviest, without sorting all; of two as heavy, the one found first. */
function best(found: readonly number[], weights: Float64Array): number[] {
  const top: number[] = [];
  for (const number of found) {
    const weight = weights[number]!;
    if (top.length === COMPARED && weight <= weights[top.at(-1)!]!) continue;
    let at = top.length;
    while (at > 0 && weights[top[at - 1]!]! < weight) at--;
    top.splice(at, 0, number);
    if (top.length > COMPARED) top.pop();
  }
  return top;
}
