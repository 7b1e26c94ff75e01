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

// Functions of the module, not closures: these run for every token.
const hashAt = (column: Uint32Array, i: number, from: number, to: number): number =>
  i >= from && i < to ? column[i]! : EDGE;
const classAt = (column: Uint8Array, i: number, from: number, to: number): number =>
  i >= from && i < to ? column[i]! + 1 : 0;
const smallAt = (column: Uint8Array, i: number, from: number, to: number): number =>
  i >= from && i < to ? column[i]! : 7;

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
  let n = 0;
  let t = 0;
  const w0 = hashAt(word, i, from, to);
  const l0 = hashAt(lemma, i, from, to);
  const g0 = hashAt(tag, i, from, to);
  const c0 = classAt(cueClass, i, from, to);
  const q0 = smallAt(quote, i, from, to);
  out[n++] = combine(++t, 0);
  for (let k = -2; k <= 2; k++) out[n++] = combine(++t, hashAt(word, i + k, from, to));
  for (let k = -2; k <= 2; k++) out[n++] = combine(++t, classAt(cueClass, i + k, from, to));
  out[n++] = combine(++t, l0);
  out[n++] = combine(++t, suffix[i]!);
  out[n++] = combine(
    ++t,
    combine(
      smallAt(shape, i - 1, from, to) * 64 +
        smallAt(shape, i, from, to) * 8 +
        smallAt(shape, i + 1, from, to),
      3,
    ),
  );
  out[n++] = combine(++t, combine(smallAt(shape, i, from, to) * 8 + q0, c0));
  out[n++] = combine(++t, combine(hashAt(word, i - 1, from, to), w0));
  out[n++] = combine(++t, combine(w0, hashAt(word, i + 1, from, to)));
  out[n++] = combine(++t, combine(hashAt(word, i - 2, from, to), hashAt(word, i - 1, from, to)));
  out[n++] = combine(++t, combine(hashAt(word, i + 1, from, to), hashAt(word, i + 2, from, to)));
  out[n++] = combine(
    ++t,
    combine(classAt(cueClass, i - 1, from, to) * 32 + c0, smallAt(shape, i + 1, from, to)),
  );
  out[n++] = combine(
    ++t,
    combine(c0 * 32 + classAt(cueClass, i + 1, from, to), smallAt(shape, i - 1, from, to)),
  );
  out[n++] = combine(
    ++t,
    combine(l0, smallAt(quote, i - 1, from, to) * 16 + q0 * 4 + (smallAt(quote, i + 1, from, to) & 3)),
  );
  out[n++] = combine(
    ++t,
    combine(c0, smallAt(quote, i - 1, from, to) * 64 + q0 * 8 + smallAt(quote, i + 1, from, to)),
  );
  out[n++] = combine(
    ++t,
    combine(
      smallAt(quote, i - 2, from, to) * 512 +
        smallAt(quote, i - 1, from, to) * 64 +
        q0 * 8 +
        smallAt(quote, i + 1, from, to),
      smallAt(quote, i + 2, from, to),
    ),
  );
  // Where it stands.
  const paragraph = sheet.paragraph[i]!;
  const place = paragraph === 0 ? 0 : paragraph === 1 ? 1 : 2;
  out[n++] = combine(++t, combine(l0, place === 0 ? 1 : 0));
  out[n++] = combine(++t, combine(c0 * 8 + smallAt(shape, i, from, to), place));
  const first = sheet.sentenceStart[sheet.sentence[i]!]!;
  out[n++] = combine(++t, combine(bucket(i - first), c0));
  out[n++] = combine(++t, combine(bucket(i - from) * 16 + q0, place));
  // Quotation.
  const length = sheet.quoteLength[i]!;
  const size = length === 0 ? 0 : bucket(length) + 1;
  out[n++] = combine(++t, combine(size * 8 + q0, near.quoted[i]!));
  out[n++] = combine(++t, combine(size * 8 + q0, c0));
  const ml = near.markLeft[i]!;
  const mr = near.markRight[i]!;
  out[n++] = combine(++t, combine((ml < 0 ? 15 : bucket(i - ml)) * 8 + (ml < 0 ? 0 : quote[ml]!), c0));
  out[n++] = combine(++t, combine((mr < 0 ? 15 : bucket(mr - i)) * 8 + (mr < 0 ? 0 : quote[mr]!), c0));
  // The nearest words that may attribute.
  const cl = near.cueLeft[i]!;
  const cr = near.cueRight[i]!;
  const dl = cl < 0 ? 15 : bucket(i - cl);
  const dr = cr < 0 ? 15 : bucket(cr - i);
  out[n++] = combine(++t, combine(cl < 0 ? 0 : lemma[cl]!, dl));
  out[n++] = combine(++t, combine(cr < 0 ? 0 : lemma[cr]!, dr));
  out[n++] = combine(
    ++t,
    combine((cl < 0 ? 0 : cueClass[cl]!) * 16 + dl, smallAt(shape, i, from, to) * 8 + q0),
  );
  out[n++] = combine(
    ++t,
    combine((cr < 0 ? 0 : cueClass[cr]!) * 16 + dr, smallAt(shape, i, from, to) * 8 + q0),
  );
  if (g0 === 0) return n;
  t = 60;
  for (let k = -1; k <= 1; k++) out[n++] = combine(++t, hashAt(tag, i + k, from, to));
  out[n++] = combine(++t, combine(hashAt(tag, i - 1, from, to), g0));
  out[n++] = combine(++t, combine(g0, hashAt(tag, i + 1, from, to)));
  out[n++] = combine(++t, combine(combine(hashAt(tag, i - 1, from, to), g0), hashAt(tag, i + 1, from, to)));
  out[n++] = combine(++t, combine(combine(g0, hashAt(tag, i + 1, from, to)), hashAt(tag, i + 2, from, to)));
  out[n++] = combine(++t, combine(l0, g0));
  out[n++] = combine(++t, combine(l0, hashAt(tag, i + 1, from, to)));
  out[n++] = combine(++t, combine(combine(l0, hashAt(tag, i + 1, from, to)), hashAt(tag, i + 2, from, to)));
  out[n++] = combine(++t, combine(combine(c0, g0), hashAt(tag, i + 1, from, to)));
  out[n++] = combine(++t, combine(combine(c0, g0), hashAt(tag, i - 1, from, to)));
  if (cl >= 0) out[n++] = combine(++t, combine(combine(lemma[cl]!, g0), dl));
  t = 80;
  if (cr >= 0) out[n++] = combine(++t, combine(combine(lemma[cr]!, g0), dr));
  t = 81;
  const h = head[i]!;
  const r0 = rel[i]!;
  if (r0 === 0) return n;
  out[n++] = combine(++t, r0);
  const hl = h < 0 ? EDGE : lemma[h]!;
  const hg = h < 0 ? EDGE : tag[h]!;
  const hc = h < 0 ? 0 : cueClass[h]! + 1;
  const side = h < 0 ? 0 : h < i ? 1 : 2;
  out[n++] = combine(++t, combine(r0, hl));
  out[n++] = combine(++t, combine(r0, hg));
  out[n++] = combine(++t, combine(combine(r0, hc), side));
  out[n++] = combine(++t, combine(combine(r0, g0), hg));
  const hh = h < 0 ? -1 : head[h]!;
  const hr = h < 0 ? 0 : rel[h]!;
  out[n++] = combine(++t, combine(combine(r0, hr), hh < 0 ? EDGE : lemma[hh]!));
  out[n++] = combine(++t, combine(combine(r0, hr), hh < 0 ? 0 : cueClass[hh]! + 1));
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
  out[n++] = combine(++t, combine(frame, g0));
  out[n++] = combine(++t, combine(combine(frame, l0), 7));
  out[n++] = combine(++t, combine(combine(frame, c0), r0));
  out[n++] = combine(++t, combine(l0, subject < 0 ? 0 : combine(tag[subject]!, shape[subject]!)));
  out[n++] = combine(++t, combine(c0, subject < 0 ? 0 : lemma[subject]!));
  out[n++] = combine(
    ++t,
    combine(l0, complement < 0 ? 0 : combine(rel[complement]!, marker < 0 ? 0 : lemma[marker]!)),
  );
  out[n++] = combine(
    ++t,
    combine(c0, complement < 0 ? 0 : combine(rel[complement]!, marker < 0 ? 0 : lemma[marker]!)),
  );
  out[n++] = combine(
    ++t,
    combine(c0, complement < 0 ? 0 : combine(tag[complement]!, complement < i ? 1 : 2)),
  );
  out[n++] = combine(++t, combine(l0, object < 0 ? 0 : lemma[object]!));
  out[n++] = combine(++t, combine(c0, object < 0 ? 0 : combine(cueClass[object]!, tag[object]!)));
  const preposition = oblique < 0 ? -1 : tree.marker[oblique]!;
  out[n++] = combine(++t, combine(l0, preposition < 0 ? 0 : lemma[preposition]!));
  out[n++] = combine(++t, combine(l0, tree.auxiliary[i]! < 0 ? 0 : lemma[tree.auxiliary[i]!]!));
  if (h >= 0) {
    const hs = tree.subject[h]!;
    const hc2 = tree.complement[h]!;
    out[n++] = combine(
      ++t,
      combine(combine(r0, hl), (hs < 0 ? 0 : hs < i ? 1 : 2) * 3 + (hc2 < 0 ? 0 : hc2 < i ? 1 : 2)),
    );
    out[n++] = combine(
      ++t,
      combine(combine(r0, hc), (hs < 0 ? 0 : hs < i ? 1 : 2) * 3 + (hc2 < 0 ? 0 : hc2 < i ? 1 : 2)),
    );
  }
  return n;
}
