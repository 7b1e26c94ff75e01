import { combine } from '../../learn/hash.ts';
import type { Anchor, Roles } from './anchor.ts';
import type { Sheet } from './sheet.ts';
import { bucket } from './tag-features.ts';

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
  readonly previous: number;
}

export function traitsOf(sheet: Sheet, a: Anchor): AnchorTraits {
  const first = sheet.sentenceStart[sheet.sentence[a.cueStart]!]!;
  const last = sheet.sentenceStart[sheet.sentence[a.cueStart]! + 1]!;
  let text = 5;
  for (let i = a.cueStart; i < a.cueEnd; i++) text = combine(text, sheet.word[i]!);
  const next = a.cueEnd < a.to ? a.cueEnd : -1;
  const previous = a.cueStart > a.from ? a.cueStart - 1 : -1;
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
    previous: previous < 0 ? EDGE : sheet.word[previous]!,
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
  const { word, lemma, tag, rel, shape, cueClass, quote, sentence } = sheet;
  const { from, to } = a;
  let n = 0;
  let t = 200;
  const put = (value: number): void => {
    out[n++] = combine(++t, value);
  };
  const inCue = i >= a.cueStart && i < a.cueEnd;
  if (inCue) {
    put(0);
    put(roles.content[i]! * 8 + roles.source[i]!);
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
  put(where);
  put(combine(where, q0));
  put(combine(where, role));
  put(combine(where, rivals * 64 + crossed));
  put(combine(where, combine(traits.cueClass, traits.place)));
  put(combine(far, traits.lemma));
  put(combine(gap * 8 + q0, traits.lemma));
  put(combine(role, traits.lemma));
  put(combine(role, rivals * 16 + (after ? 8 : 0) + gap));
  put(combine(role, traits.place * 16 + gap * 2 + (after ? 1 : 0)));
  put(combine(role, crossed * 16 + gap * 2 + (after ? 1 : 0)));
  put(combine(role, qs));
  put(combine(qs, gap * 2 + (after ? 1 : 0)));
  put(combine(qs, traits.place));
  put(combine(combine(crossed, rivals), gap * 2 + (after ? 1 : 0)));
  put(combine(combine(crossed, q0), traits.place));
  const side = after ? 1 : 0;
  const w0 = word[i]!;
  const wp = i > from ? word[i - 1]! : EDGE;
  const wn = i + 1 < to ? word[i + 1]! : EDGE;
  put(combine(w0, side * 8 + gap));
  put(combine(wp, side * 8 + gap));
  put(combine(wn, side * 8 + gap));
  put(combine(combine(w0, wp), side));
  put(combine(combine(w0, wn), side));
  put(combine(w0, far));
  put(combine(combine(w0, traits.cueClass), far));
  put(combine(combine(w0, traits.lemma), side));
  put(combine(shape[i]! * 8 + (i > from ? shape[i - 1]! : 7), where));
  put(combine(shape[i]! * 8 + (i + 1 < to ? shape[i + 1]! : 7), far));
  put(combine(cueClass[i]!, where));
  put(combine(traits.next, far));
  put(combine(traits.previous, far));
  put(combine(combine(traits.text, side), bucket(distance) > 3 ? 1 : 0));
  put(combine(combine(traits.next, traits.lemma), side * 8 + gap));
  const length = sheet.quoteLength[i]!;
  put(combine((length === 0 ? 0 : bucket(length) + 1) * 8 + q0, where));
  if (tag[i] === 0) return n;
  t = 260;
  const g0 = tag[i]!;
  const gp = i > from ? tag[i - 1]! : EDGE;
  const gn = i + 1 < to ? tag[i + 1]! : EDGE;
  put(combine(g0, far));
  put(combine(combine(g0, gp), side * 8 + gap));
  put(combine(combine(g0, gn), side * 8 + gap));
  put(combine(combine(combine(g0, gp), gn), side));
  put(combine(combine(g0, traits.lemma), far));
  if (rel[i] === 0) return n;
  t = 270;
  const path = a.path[k]!;
  const branch = a.branch[k]!;
  put(combine(path, side));
  put(combine(combine(path, traits.lemma), side));
  put(combine(combine(path, traits.cueClass), side));
  put(combine(combine(branch, side), gap));
  put(combine(combine(branch, traits.lemma), side));
  put(combine(combine(branch, traits.cueClass), far));
  put(combine(combine(branch, role), side));
  put(combine(combine(branch, rivals), crossed));
  put(combine(combine(branch, q0), side * 32 + traits.place));
  put(combine(combine(branch, w0), side));
  put(combine(combine(branch, g0), side));
  put(combine(rel[i]!, far));
  const kp = i > from ? a.branch[k - 1]! : EDGE;
  const kn = i + 1 < to ? a.branch[k + 1]! : EDGE;
  put(combine(combine(branch, kp), side));
  put(combine(combine(branch, kn), side));
  put(combine(combine(kp, kn), shape[i]! === 4 ? w0 : 0));
  const h = sheet.head[i]!;
  put(combine(h < 0 ? EDGE : lemma[h]!, combine(rel[i]!, side)));
  return n;
}
