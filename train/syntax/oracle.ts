import { LEFT, type ParseState, RIGHT, SHIFT } from '../../src/read/syntax/state.ts';
import { PAD } from '../../src/read/syntax/words.ts';

/**
 * How many of the true arcs that can still be made would be lost by each transition (the dynamic oracle of Goldberg
 * and Nivre 2013 for the arc-hybrid system). `gold`: true governor of each word, PAD + index, the root behind the last
 * word. Costs of illegal transitions mean nothing.
 */
export function costs(s: ParseState, gold: Int32Array, out: Int32Array): Int32Array {
  const root = PAD + s.length;
  const b0 = s.next;
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : 0;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : 0;
  out.fill(0);
  if (b0 < root) {
    for (let k = 0; k < s.depth; k++) {
      const word = s.stack[k]!;
      if (gold[word] === b0) out[SHIFT]!++;
      if (gold[b0] === word && k < s.depth - 1) out[SHIFT]!++;
    }
  }
  if (s0 === 0) return out;
  for (let word = b0; word < root; word++) {
    if (gold[word] !== s0) continue;
    out[LEFT]!++;
    out[RIGHT]!++;
  }
  const head = gold[s0]!;
  if (head === s1 || head > b0) out[LEFT]!++;
  if (head >= b0) out[RIGHT]!++;
  return out;
}
