import { combine } from '../../learn/hash.ts';
import type { Anchor, Roles } from './anchor.ts';
import { bucket } from './columns.ts';
import type { Sheet } from './sheet.ts';

/** Labels of the anchored tagger, in the order of its classes. */
export const ANCHORED = ['outside', 'source', 'content'] as const;

const EDGE = 1;

/** Features of the anchor itself, made once and combined into those of its tokens. */
export interface AnchorTraits {
  readonly lemma: number;
  readonly cueClass: number;
  /** Where the cue stands: in quotation, first or last in its sentence, what follows it. */
  readonly place: number;
  readonly text: number;
  readonly next: number;
}

export function traitsOf(sheet: Sheet, a: Anchor): AnchorTraits {
  const first = sheet.sentenceStart[sheet.sentence[a.cueStart]!]!;
  const last = sheet.sentenceStart[sheet.sentence[a.cueStart]! + 1]!;
  let text = 5;
  for (let i = a.cueStart; i < a.cueEnd; i++) text = combine(text, sheet.word[i]!);
  const next = a.cueEnd < a.to ? a.cueEnd : -1;
  return {
    lemma: sheet.lemma[a.core]!,
    cueClass: sheet.cueClass[a.core]!,
    place:
      (sheet.quote[a.core]! & 1) +
      (a.cueStart - first < 2 ? 2 : 0) +
      (last - a.cueEnd < 3 ? 4 : 0) +
      (next < 0 ? 0 : sheet.quote[next]! >= 2 ? 8 : sheet.shape[next] === 4 ? 16 : 24),
    text,
    next: next < 0 ? EDGE : sheet.word[next]!,
  };
}

/** Features of one token as part of the anchor's source or content; returns how many it wrote to `out`. */
export function anchorFeatures(
  sheet: Sheet,
  roles: Roles,
  a: Anchor,
  traits: AnchorTraits,
  i: number,
  out: Int32Array,
): number {
  const { word, tag, rel, shape, cueClass, quote, sentence } = sheet;
  const { from, to } = a;
  let n = 0;
  let t = 200;
  const inCue = i >= a.cueStart && i < a.cueEnd;
  if (inCue) {
    out[n++] = combine(++t, 0);
    out[n++] = combine(++t, roles.content[i]! * 8 + roles.source[i]!);
    return n;
  }
  t = 210;
  const after = i >= a.cueEnd;
  const distance = after ? i - a.cueEnd : a.cueStart - 1 - i;
  const far = bucket(distance) * 2 + (after ? 1 : 0);
  const gap = Math.max(-3, Math.min(3, sentence[i]! - sentence[a.cueStart]!)) + 3;
  const k = i - from;
  const crossed = a.marks[k]! * 8 + Math.min(7, a.stops[k]!);
  const rivals = a.rivals[k]!;
  const role = roles.source[i]! * 8 + roles.content[i]!;
  const q0 = quote[i]!;
  const qp = i > from ? quote[i - 1]! : 7;
  const qn = i + 1 < to ? quote[i + 1]! : 7;
  const qs = qp * 64 + q0 * 8 + qn;
  const where = gap * 64 + far;
  out[n++] = combine(++t, where);
  out[n++] = combine(++t, combine(where, q0));
  out[n++] = combine(++t, combine(where, role));
  out[n++] = combine(++t, combine(where, rivals * 64 + crossed));
  out[n++] = combine(++t, combine(where, combine(traits.cueClass, traits.place)));
  out[n++] = combine(++t, combine(far, traits.lemma));
  out[n++] = combine(++t, combine(gap * 8 + q0, traits.lemma));
  out[n++] = combine(++t, combine(role, traits.lemma));
  out[n++] = combine(++t, combine(role, rivals * 16 + (after ? 8 : 0) + gap));
  out[n++] = combine(++t, combine(role, traits.place * 16 + gap * 2 + (after ? 1 : 0)));
  out[n++] = combine(++t, combine(role, crossed * 16 + gap * 2 + (after ? 1 : 0)));
  out[n++] = combine(++t, combine(role, qs));
  out[n++] = combine(++t, combine(qs, gap * 2 + (after ? 1 : 0)));
  out[n++] = combine(++t, combine(combine(crossed, rivals), gap * 2 + (after ? 1 : 0)));
  out[n++] = combine(++t, combine(combine(crossed, q0), traits.place));
  const side = after ? 1 : 0;
  const w0 = word[i]!;
  const wp = i > from ? word[i - 1]! : EDGE;
  const wn = i + 1 < to ? word[i + 1]! : EDGE;
  out[n++] = combine(++t, combine(w0, side * 8 + gap));
  out[n++] = combine(++t, combine(wn, side * 8 + gap));
  out[n++] = combine(++t, combine(combine(w0, wp), side));
  out[n++] = combine(++t, combine(combine(w0, wn), side));
  out[n++] = combine(++t, combine(combine(w0, traits.cueClass), far));
  out[n++] = combine(++t, combine(combine(w0, traits.lemma), side));
  out[n++] = combine(++t, combine(shape[i]! * 8 + (i > from ? shape[i - 1]! : 7), where));
  out[n++] = combine(++t, combine(cueClass[i]!, where));
  out[n++] = combine(++t, combine(traits.next, far));
  out[n++] = combine(++t, combine(combine(traits.text, side), bucket(distance) > 3 ? 1 : 0));
  out[n++] = combine(++t, combine(combine(traits.next, traits.lemma), side * 8 + gap));
  const length = sheet.quoteLength[i]!;
  out[n++] = combine(++t, combine((length === 0 ? 0 : bucket(length) + 1) * 8 + q0, where));
  if (tag[i] === 0) return n;
  t = 260;
  const g0 = tag[i]!;
  const gp = i > from ? tag[i - 1]! : EDGE;
  const gn = i + 1 < to ? tag[i + 1]! : EDGE;
  out[n++] = combine(++t, combine(g0, far));
  out[n++] = combine(++t, combine(combine(g0, gp), side * 8 + gap));
  out[n++] = combine(++t, combine(combine(g0, gn), side * 8 + gap));
  out[n++] = combine(++t, combine(combine(g0, traits.lemma), far));
  if (rel[i] === 0) return n;
  t = 270;
  const path = a.path[k]!;
  const branch = a.branch[k]!;
  out[n++] = combine(++t, combine(path, side));
  out[n++] = combine(++t, combine(combine(path, traits.lemma), side));
  out[n++] = combine(++t, combine(combine(path, traits.cueClass), side));
  out[n++] = combine(++t, combine(combine(branch, side), gap));
  out[n++] = combine(++t, combine(combine(branch, traits.lemma), side));
  out[n++] = combine(++t, combine(combine(branch, traits.cueClass), far));
  out[n++] = combine(++t, combine(combine(branch, role), side));
  out[n++] = combine(++t, combine(combine(branch, rivals), crossed));
  out[n++] = combine(++t, combine(combine(branch, q0), side * 32 + traits.place));
  out[n++] = combine(++t, combine(combine(branch, w0), side));
  out[n++] = combine(++t, combine(combine(branch, g0), side));
  const kp = i > from ? a.branch[k - 1]! : EDGE;
  const kn = i + 1 < to ? a.branch[k + 1]! : EDGE;
  out[n++] = combine(++t, combine(combine(branch, kp), side));
  out[n++] = combine(++t, combine(combine(branch, kn), side));
  out[n++] = combine(++t, combine(combine(kp, kn), shape[i]! === 4 ? w0 : 0));
  const h = sheet.head[i]!;
  out[n++] = combine(++t, combine(h < 0 ? EDGE : sheet.lemma[h]!, combine(rel[i]!, side)));
  out[n++] = combine(++t, combine(w0, far));
  out[n++] = combine(++t, combine(rel[i]!, far));
  out[n++] = combine(++t, combine(wp, side * 8 + gap));
  out[n++] = combine(++t, combine(combine(combine(g0, gp), gn), side));
  out[n++] = combine(++t, combine(shape[i]! * 8 + (i + 1 < to ? shape[i + 1]! : 7), far));
  out[n++] = combine(++t, combine(qs, traits.place));
  out[n++] = combine(++t, combine(a.cueStart > a.from ? word[a.cueStart - 1]! : EDGE, far));
  return n;
}
