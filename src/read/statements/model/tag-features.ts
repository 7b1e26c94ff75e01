import { combine } from '../../learn/hash.ts';
import { QUOTE } from './quotes.ts';
import type { Sheet } from './sheet.ts';

/** At most so many features a token. */
export const MAX_FEATURES = 256;

/** What a token's neighbourhood shows once for the whole paragraph: see `surroundings`. */
export interface Surroundings {
  /** Nearest token to the left with a class of the cue lexicon, itself excluded, in the same sentence; -1 = none. */
  readonly cueLeft: Int32Array;
  readonly cueRight: Int32Array;
  /** Nearest quotation mark to the left and right in the paragraph. */
  readonly markLeft: Int32Array;
  readonly markRight: Int32Array;
  /** 1 where the sentence has a quotation mark. */
  readonly quoted: Uint8Array;
}

export function surroundings(sheet: Sheet): Surroundings {
  const n = sheet.count;
  const out = {
    cueLeft: new Int32Array(n).fill(-1),
    cueRight: new Int32Array(n).fill(-1),
    markLeft: new Int32Array(n).fill(-1),
    markRight: new Int32Array(n).fill(-1),
    quoted: new Uint8Array(n),
  };
  let cue = -1;
  let mark = -1;
  for (let i = 0; i < n; i++) {
    if (i > 0 && sheet.sentence[i] !== sheet.sentence[i - 1]) cue = -1;
    if (i > 0 && sheet.paragraph[i] !== sheet.paragraph[i - 1]) mark = -1;
    out.cueLeft[i] = cue;
    out.markLeft[i] = mark;
    if (sheet.cueClass[i]! > 0 && sheet.cueClass[i]! <= SPEECH_CLASSES) cue = i;
    if (sheet.quote[i]! >= QUOTE.opening) mark = i;
  }
  cue = -1;
  mark = -1;
  for (let i = n - 1; i >= 0; i--) {
    if (i + 1 < n && sheet.sentence[i] !== sheet.sentence[i + 1]) cue = -1;
    if (i + 1 < n && sheet.paragraph[i] !== sheet.paragraph[i + 1]) mark = -1;
    out.cueRight[i] = cue;
    out.markRight[i] = mark;
    if (sheet.cueClass[i]! > 0 && sheet.cueClass[i]! <= SPEECH_CLASSES) cue = i;
    if (sheet.quote[i]! >= QUOTE.opening) mark = i;
  }
  for (let s = 0; s + 1 < sheet.sentenceStart.length; s++) {
    let seen = 0;
    for (let i = sheet.sentenceStart[s]!; i < sheet.sentenceStart[s + 1]!; i++)
      if (sheet.quote[i] !== QUOTE.outside) seen = 1;
    for (let i = sheet.sentenceStart[s]!; i < sheet.sentenceStart[s + 1]!; i++) out.quoted[i] = seen;
  }
  return out;
}

/** Classes 1 to this are verbs; the rest are nouns and adjectives. */
const SPEECH_CLASSES = 17;
const EDGE = 1;

export const bucket = (distance: number): number =>
  distance <= 4
    ? distance
    : distance <= 6
      ? 5
      : distance <= 9
        ? 6
        : distance <= 14
          ? 7
          : distance <= 24
            ? 8
            : 9;

/** Features of one token for the tagger of cues, sources and contents; returns how many it wrote to `out`. */
export function tagFeatures(sheet: Sheet, near: Surroundings, i: number, out: Int32Array): number {
  const { word, lemma, tag, rel, head, shape, suffix, cueClass, quote, tree } = sheet;
  const from = sheet.paragraphStart[sheet.paragraph[i]!]!;
  const to = sheet.paragraphStart[sheet.paragraph[i]! + 1]!;
  const w = (k: number): number => (i + k >= from && i + k < to ? word[i + k]! : EDGE);
  const l = (k: number): number => (i + k >= from && i + k < to ? lemma[i + k]! : EDGE);
  const g = (k: number): number => (i + k >= from && i + k < to ? tag[i + k]! : EDGE);
  const c = (k: number): number => (i + k >= from && i + k < to ? cueClass[i + k]! + 1 : 0);
  const q = (k: number): number => (i + k >= from && i + k < to ? quote[i + k]! : 7);
  const s = (k: number): number => (i + k >= from && i + k < to ? shape[i + k]! : 7);
  let n = 0;
  let t = 0;
  const put = (value: number): void => {
    out[n++] = combine(++t, value);
  };
  const w0 = w(0);
  const l0 = l(0);
  const g0 = g(0);
  const c0 = c(0);
  const q0 = q(0);
  put(0);
  for (let k = -3; k <= 3; k++) put(w(k));
  for (let k = -2; k <= 2; k++) put(c(k));
  put(l0);
  put(l(-1));
  put(l(1));
  put(suffix[i]!);
  put(combine(s(-1) * 64 + s(0) * 8 + s(1), 3));
  put(combine(s(0) * 8 + q0, c0));
  put(combine(w(-1), w0));
  put(combine(w0, w(1)));
  put(combine(w(-2), w(-1)));
  put(combine(w(1), w(2)));
  put(combine(combine(w(-1), w0), w(1)));
  put(combine(c(-1) * 32 + c0, s(1)));
  put(combine(c0 * 32 + c(1), s(-1)));
  put(combine(l0, q(-1) * 16 + q0 * 4 + (q(1) & 3)));
  put(combine(c0, q(-1) * 64 + q0 * 8 + q(1)));
  put(combine(q(-2) * 512 + q(-1) * 64 + q0 * 8 + q(1), q(2)));
  // Where it stands.
  const paragraph = sheet.paragraph[i]!;
  const place = paragraph === 0 ? 0 : paragraph === 1 ? 1 : 2;
  put(combine(l0, place === 0 ? 1 : 0));
  put(combine(c0 * 8 + s(0), place));
  const first = sheet.sentenceStart[sheet.sentence[i]!]!;
  const last = sheet.sentenceStart[sheet.sentence[i]! + 1]! - 1;
  put(combine(bucket(i - first), c0));
  put(combine(bucket(last - i), c0));
  put(combine(bucket(i - from) * 16 + q0, place));
  // Quotation.
  const length = sheet.quoteLength[i]!;
  const size = length === 0 ? 0 : bucket(length) + 1;
  put(combine(size * 8 + q0, near.quoted[i]!));
  put(combine(size * 8 + q0, c0));
  const ml = near.markLeft[i]!;
  const mr = near.markRight[i]!;
  put(combine((ml < 0 ? 15 : bucket(i - ml)) * 8 + (ml < 0 ? 0 : quote[ml]!), c0));
  put(combine((mr < 0 ? 15 : bucket(mr - i)) * 8 + (mr < 0 ? 0 : quote[mr]!), c0));
  put(combine((ml < 0 ? 15 : bucket(i - ml)) * 16 + (mr < 0 ? 15 : bucket(mr - i)), q0));
  put(combine(l0, near.quoted[i]! + 2));
  // The nearest words that may attribute.
  const cl = near.cueLeft[i]!;
  const cr = near.cueRight[i]!;
  const dl = cl < 0 ? 15 : bucket(i - cl);
  const dr = cr < 0 ? 15 : bucket(cr - i);
  put(combine(cl < 0 ? 0 : lemma[cl]!, dl));
  put(combine(cr < 0 ? 0 : lemma[cr]!, dr));
  put(combine(cl < 0 ? 0 : lemma[cl]!, cr < 0 ? 0 : lemma[cr]!));
  put(combine((cl < 0 ? 0 : cueClass[cl]!) * 16 + dl, s(0) * 8 + q0));
  put(combine((cr < 0 ? 0 : cueClass[cr]!) * 16 + dr, s(0) * 8 + q0));
  if (g0 === 0) return n;
  t = 60;
  for (let k = -2; k <= 2; k++) put(g(k));
  put(combine(g(-1), g0));
  put(combine(g0, g(1)));
  put(combine(combine(g(-1), g0), g(1)));
  put(combine(combine(g(-2), g(-1)), g0));
  put(combine(combine(g0, g(1)), g(2)));
  put(combine(l0, g0));
  put(combine(l0, g(1)));
  put(combine(l0, g(-1)));
  put(combine(combine(l0, g(1)), g(2)));
  put(combine(combine(c0, g0), g(1)));
  put(combine(combine(c0, g0), g(-1)));
  put(combine(combine(g(1), g(2)), w(3)));
  if (cl >= 0) put(combine(combine(lemma[cl]!, g0), dl));
  t = 80;
  if (cr >= 0) put(combine(combine(lemma[cr]!, g0), dr));
  t = 81;
  const h = head[i]!;
  const r0 = rel[i]!;
  if (r0 === 0) return n;
  put(r0);
  const hl = h < 0 ? EDGE : lemma[h]!;
  const hg = h < 0 ? EDGE : tag[h]!;
  const hc = h < 0 ? 0 : cueClass[h]! + 1;
  const side = h < 0 ? 0 : h < i ? 1 : 2;
  put(combine(r0, hl));
  put(combine(r0, hg));
  put(combine(combine(r0, hc), side));
  put(combine(combine(r0, g0), hg));
  put(combine(combine(r0, l0), 5));
  put(combine(r0, side * 16 + (h < 0 ? 0 : bucket(Math.abs(i - h)))));
  const hh = h < 0 ? -1 : head[h]!;
  const hr = h < 0 ? 0 : rel[h]!;
  put(combine(combine(r0, hr), hh < 0 ? EDGE : lemma[hh]!));
  put(combine(combine(r0, hr), hh < 0 ? 0 : cueClass[hh]! + 1));
  put(combine(combine(r0, hr), hl));
  t = 100;
  // What hangs below.
  const subject = tree.subject[i]!;
  const complement = tree.complement[i]!;
  const object = tree.object[i]!;
  const oblique = tree.oblique[i]!;
  const marker = complement < 0 ? -1 : tree.marker[complement]!;
  const frame =
    (subject < 0 ? 0 : 1) +
    (complement < 0 ? 0 : 2) +
    (object < 0 ? 0 : 4) +
    (oblique < 0 ? 0 : 8) +
    tree.passive[i]! * 16 +
    tree.negated[i]! * 32;
  put(combine(frame, g0));
  put(combine(combine(frame, l0), 7));
  put(combine(combine(frame, c0), r0));
  put(combine(l0, subject < 0 ? 0 : combine(tag[subject]!, shape[subject]!)));
  put(combine(c0, subject < 0 ? 0 : lemma[subject]!));
  put(combine(l0, complement < 0 ? 0 : combine(rel[complement]!, marker < 0 ? 0 : lemma[marker]!)));
  put(combine(c0, complement < 0 ? 0 : combine(rel[complement]!, marker < 0 ? 0 : lemma[marker]!)));
  put(combine(c0, complement < 0 ? 0 : combine(tag[complement]!, complement < i ? 1 : 2)));
  put(combine(l0, object < 0 ? 0 : lemma[object]!));
  put(combine(c0, object < 0 ? 0 : combine(cueClass[object]!, tag[object]!)));
  const preposition = oblique < 0 ? -1 : tree.marker[oblique]!;
  put(combine(l0, preposition < 0 ? 0 : lemma[preposition]!));
  put(combine(l0, tree.auxiliary[i]! < 0 ? 0 : lemma[tree.auxiliary[i]!]!));
  if (h >= 0) {
    const hs = tree.subject[h]!;
    const hc2 = tree.complement[h]!;
    put(combine(combine(r0, hl), (hs < 0 ? 0 : hs < i ? 1 : 2) * 3 + (hc2 < 0 ? 0 : hc2 < i ? 1 : 2)));
    put(combine(combine(r0, hc), (hs < 0 ? 0 : hs < i ? 1 : 2) * 3 + (hc2 < 0 ? 0 : hc2 < i ? 1 : 2)));
  }
  return n;
}
