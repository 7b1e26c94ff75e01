import { feature1, feature2, feature3 } from './hash.ts';
import type { ParseState } from './state.ts';
import { PAD } from './words.ts';

export const TRANSITION_FEATURES = 112;

/** Distances that matter, in a few steps. */
export function step(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 10) return 6;
  return distance <= 20 ? 7 : 8;
}

const few = (n: number): number => Math.min(n, 3);

/**
 * Features for the choice of the next transition (after Zhang and Nivre 2011): the words on top of the stack, the
 * next words, their children so far, distances and what stands between. Returns how many.
 */
export function transitionFeatures(s: ParseState, out: Int32Array): number {
  const { w, wt, t, label, left1, left2, right1, right2, leftLabels, rightLabels } = s;
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : 0;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : 0;
  const s2 = s.depth > 2 ? s.stack[s.depth - 3]! : 0;
  const b0 = s.next;
  const b1 = b0 + 1;
  const b2 = b1 + 1;
  const s0w = w[s0]!;
  const s0t = t[s0]!;
  const s0wt = wt[s0]!;
  const s1w = w[s1]!;
  const s1t = t[s1]!;
  const s1wt = wt[s1]!;
  const s2t = t[s2]!;
  const b0w = w[b0]!;
  const b0t = t[b0]!;
  const b0wt = wt[b0]!;
  const b1t = t[b1]!;
  const b1wt = wt[b1]!;
  const b2t = t[b2]!;
  let n = 0;
  out[n++] = feature1(1, 1);
  out[n++] = feature1(2, s0wt);
  out[n++] = feature1(3, s0t);
  out[n++] = feature1(4, s0w);
  out[n++] = feature1(5, s1wt);
  out[n++] = feature1(6, s1t);
  out[n++] = feature1(7, s1w);
  out[n++] = feature1(8, b0wt);
  out[n++] = feature1(9, b0t);
  out[n++] = feature1(10, b0w);
  out[n++] = feature1(11, b1wt);
  out[n++] = feature1(12, b1t);
  out[n++] = feature1(13, wt[b2]!);
  out[n++] = feature1(14, b2t);
  out[n++] = feature2(15, s2t, w[s2]!);

  out[n++] = feature2(16, s0wt, b0wt);
  out[n++] = feature2(17, s0wt, b0t);
  out[n++] = feature2(18, s0t, b0wt);
  out[n++] = feature2(19, s0t, b0t);
  out[n++] = feature2(20, s1wt, s0wt);
  out[n++] = feature2(21, s1wt, s0t);
  out[n++] = feature2(22, s1t, s0wt);
  out[n++] = feature2(23, s1wt, b0t);
  out[n++] = feature2(24, s1t, b0wt);
  out[n++] = feature2(25, s1wt, b0wt);
  out[n++] = feature2(26, b0t, b1t);
  out[n++] = feature2(27, b0wt, b1t);
  out[n++] = feature2(28, b0t, b1wt);
  out[n++] = feature2(29, s0wt, b1wt);

  const s0b0 = feature2(30, s0t, b0t);
  const s1s0 = feature2(31, s1t, s0t);
  out[n++] = feature2(32, s0b0, b1t);
  out[n++] = feature3(33, s0b0, b1t, b2t);
  out[n++] = feature2(34, s0b0, s1t);
  out[n++] = feature3(35, s0b0, s1t, b1t);
  out[n++] = feature3(36, s0b0, s1t, s2t);
  out[n++] = feature2(37, s1s0, s2t);
  out[n++] = feature3(38, s0wt, b0t, b1t);
  out[n++] = feature3(39, s0t, b0wt, b1t);
  out[n++] = feature3(40, s1t, s0wt, b0t);
  out[n++] = feature3(41, s1wt, s0t, b0t);
  out[n++] = feature3(42, s1t, s0t, b0wt);
  out[n++] = feature3(43, s1w, s0w, b0t);
  out[n++] = feature3(44, b0t, b1t, b2t);

  const s0l = left1[s0]!;
  const s0r = right1[s0]!;
  const s1l = left1[s1]!;
  const s1r = right1[s1]!;
  const b0l = left1[b0]!;
  out[n++] = feature3(45, s0b0, t[s0l]!, label[s0l]!);
  out[n++] = feature3(46, s0b0, t[s0r]!, label[s0r]!);
  out[n++] = feature3(47, s0b0, t[b0l]!, label[b0l]!);
  out[n++] = feature3(48, s1s0, t[s1r]!, label[s1r]!);
  out[n++] = feature3(49, s1s0, t[s1l]!, label[s1l]!);
  out[n++] = feature3(50, s1s0, t[s0l]!, label[s0l]!);
  out[n++] = feature3(51, s1s0, t[s0r]!, label[s0r]!);
  out[n++] = feature2(52, wt[s0l]!, s0t);
  out[n++] = feature2(53, wt[s0r]!, s0t);
  out[n++] = feature2(54, wt[b0l]!, b0t);
  out[n++] = feature2(55, wt[s1r]!, s1t);
  out[n++] = feature3(56, s0b0, t[left2[s0]!]!, t[s0l]!);
  out[n++] = feature3(57, s0b0, t[right2[s0]!]!, t[s0r]!);
  out[n++] = feature3(58, s0b0, t[left2[b0]!]!, t[b0l]!);
  out[n++] = feature3(59, s1s0, wt[s0l]!, s1w);
  out[n++] = feature3(60, s0wt, w[b0l]!, b0t);

  const d = step(b0 - s0);
  const e = step(s0 - s1);
  out[n++] = feature2(61, s0wt, d);
  out[n++] = feature2(62, b0wt, d);
  out[n++] = feature2(63, s0b0, d);
  out[n++] = feature2(64, s1s0, e);
  out[n++] = feature3(65, s1t, s0wt, e);

  const s0Labels = feature2(66, leftLabels[s0]!, rightLabels[s0]!);
  out[n++] = feature2(67, s0t, s0Labels);
  out[n++] = feature2(68, s0b0, s0Labels);
  out[n++] = feature2(69, s0wt, rightLabels[s0]!);
  out[n++] = feature2(70, s0wt, leftLabels[s0]!);
  out[n++] = feature3(71, s1s0, leftLabels[s1]!, rightLabels[s1]!);
  out[n++] = feature2(72, s1wt, rightLabels[s1]!);
  out[n++] = feature3(73, s0b0, leftLabels[b0]!, b1t);
  out[n++] = feature2(74, b0wt, leftLabels[b0]!);
  out[n++] = feature3(75, s0t, few(s.leftCount[s0]!), few(s.rightCount[s0]!));
  out[n++] = feature3(76, s0b0, few(s.leftCount[b0]!), few(s.rightCount[s0]!));

  const verbs = few(s.verbs[b0]! - s.verbs[s0]!);
  const commas = few(s.commas[b0]! - s.commas[s0]!);
  const quotes = (s.quotes[b0]! - s.quotes[s0]!) & 1;
  const between = verbs | (commas << 2) | (quotes << 4);
  out[n++] = feature2(77, s0b0, between);
  out[n++] = feature3(78, s1s0, s0Labels, between);
  out[n++] = feature3(
    79,
    s1s0,
    b0t,
    few(s.verbs[s0]! - s.verbs[s1]!) | (few(s.commas[s0]! - s.commas[s1]!) << 2),
  );
  // Is there a verb to come, a comma to come, a quotation mark to come?
  const end = PAD + s.length;
  const coming = few(s.verbs[end]! - s.verbs[b0]!) | (few(s.commas[end]! - s.commas[b0]!) << 2);
  out[n++] = feature2(80, s0b0, coming | ((s.quotes[b0]! & 1) << 4));
  out[n++] = feature3(81, s1wt, s0t, leftLabels[s0]!);
  out[n++] = feature3(82, s1s0, w[s0l]!, b0t);
  out[n++] = feature3(83, s0t, w[s0r]!, b0wt);
  // Which of the two words before takes a phrase with this preposition or conjunction.
  const opener = wt[b0l]!;
  out[n++] = feature3(84, s1w, opener, b0t);
  out[n++] = feature2(85, s1s0, opener);
  out[n++] = feature3(86, s1w, s0w, opener);
  out[n++] = feature3(87, b0w, opener, s0t);
  out[n++] = feature3(88, b0w, opener, s1t);
  out[n++] = feature3(89, s0w, opener, b0w);
  out[n++] = feature3(90, s1w, opener, b0w);
  out[n++] = feature3(91, s0b0, s1t, w[b0l]!);
  out[n++] = feature3(92, s0w, rightLabels[s0]!, opener);
  out[n++] = feature3(93, s1w, rightLabels[s1]!, opener);
  out[n++] = feature3(94, s0b0, Math.min(s.depth, 3), leftLabels[b0]!);
  out[n++] = feature3(95, s1s0, t[right1[s0r]!]!, b0t);
  return n;
}
