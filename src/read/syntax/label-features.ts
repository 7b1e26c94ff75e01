import { feature1, feature2, feature3 } from './hash.ts';
import { LEFT, type ParseState } from './state.ts';
import { step } from './transition-features.ts';

export const LABEL_FEATURES = 48;

/**
 * Features for the relation of an arc about to be made: the child on top of the stack with all its children, and
 * its governor with those that it has so far. Returns how many.
 */
export function labelFeatures(s: ParseState, action: number, out: Int32Array): number {
  const { w, wt, t, label, left1, left2, right1 } = s;
  const c = s.stack[s.depth - 1]!;
  const h = action === LEFT ? s.next : s.stack[s.depth - 2]!;
  const side = action;
  const cw = w[c]!;
  const ct = t[c]!;
  const cwt = wt[c]!;
  const hw = w[h]!;
  const ht = t[h]!;
  const hwt = wt[h]!;
  const cl = left1[c]!;
  const cr = right1[c]!;
  const cl2 = left2[c]!;
  const hSame = action === LEFT ? s.leftLabels[h]! : s.rightLabels[h]!;
  const hOther = action === LEFT ? 0 : s.leftLabels[h]!;
  const hLast = action === LEFT ? left1[h]! : right1[h]!;
  const cSet = feature2(40, s.leftLabels[c]!, s.rightLabels[c]!);
  const d = step(action === LEFT ? h - c : c - h);
  const pair = feature3(41, ht, ct, side);
  let n = 0;
  out[n++] = feature1(1, side);
  out[n++] = feature2(2, cwt, side);
  out[n++] = feature2(3, ct, side);
  out[n++] = feature2(4, hwt, side);
  out[n++] = feature2(5, ht, side);
  out[n++] = feature1(6, pair);
  out[n++] = feature3(7, hwt, ct, side);
  out[n++] = feature3(8, ht, cwt, side);
  out[n++] = feature3(9, hwt, cwt, side);
  out[n++] = feature2(10, pair, d);
  out[n++] = feature2(11, pair, wt[cl]!);
  out[n++] = feature3(12, pair, t[cl]!, t[cr]!);
  out[n++] = feature2(13, pair, cSet);
  out[n++] = feature2(14, pair, hSame);
  out[n++] = feature3(15, pair, hSame, hOther);
  out[n++] = feature3(16, hwt, ct, hSame);
  out[n++] = feature3(17, cwt, hSame, hOther);
  out[n++] = feature3(18, pair, t[hLast]!, label[hLast]!);
  out[n++] = feature2(19, pair, t[c - 1]!);
  out[n++] = feature2(20, pair, t[c + 1]!);
  out[n++] = feature2(21, pair, t[h - 1]!);
  out[n++] = feature2(22, pair, t[h + 1]!);
  out[n++] = feature2(23, pair, w[c - 1]!);
  out[n++] = feature2(24, pair, w[c + 1]!);
  out[n++] = feature3(25, hw, w[cl]!, ct);
  out[n++] = feature3(26, hwt, cSet, side);
  out[n++] = feature3(27, pair, label[cl]!, label[cr]!);
  out[n++] = feature3(28, pair, w[cl]!, label[cl]!);
  out[n++] = feature3(29, pair, wt[cl2]!, t[cl]!);
  out[n++] = feature3(30, pair, w[hLast]!, side);
  out[n++] = feature3(31, pair, s.commas[c]! - s.commas[h]! === 0 ? 0 : 1, (s.quotes[c]! - s.quotes[h]!) & 1);
  out[n++] = feature3(32, pair, w[cr]!, t[cr]!);
  out[n++] = feature3(33, cw, w[cl]!, side);
  out[n++] = feature3(34, cSet, hSame, pair);
  out[n++] = feature3(35, hw, cSet, hSame);
  out[n++] = feature3(36, hw, wt[cl]!, side);
  out[n++] = feature3(37, pair, t[cl2]!, label[cl2]!);
  return n;
}
