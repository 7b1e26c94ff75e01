import { combine } from '../../learn/hash.ts';
import { bucket, classAt, hashAt, smallAt } from './columns.ts';
import type { Sheet } from './sheet.ts';
import type { Surroundings } from './surroundings.ts';
import { treeFeatures } from './tree-features.ts';

/** At most so many features a token. */
export const MAX_FEATURES = 256;

/**
 * Features of one token for the tagger of cues, sources and contents; returns how many it wrote to `out`. Without parts of
 * speech, or without a tree, there are fewer. The numbers of the features are those that the weights were trained with.
 */
export function tagFeatures(sheet: Sheet, near: Surroundings, i: number, out: Int32Array): number {
  const n = wordFeatures(sheet, near, i, out);
  if (sheet.tag[i] === 0) return n;
  const m = partOfSpeechFeatures(sheet, near, i, out, n);
  return sheet.rel[i] === 0 ? m : treeFeatures(sheet, i, out, m);
}

/** Of words, marks and what may attribute: all that can be seen without a part of speech. */
function wordFeatures(sheet: Sheet, near: Surroundings, i: number, out: Int32Array): number {
  const { word, lemma, shape, suffix, cueClass, quote } = sheet;
  const from = sheet.paragraphStart[sheet.paragraph[i]!]!;
  const to = sheet.paragraphStart[sheet.paragraph[i]! + 1]!;
  let n = 0;
  let t = 0;
  const w0 = hashAt(word, i, from, to);
  const l0 = hashAt(lemma, i, from, to);
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
  return n;
}

/** Of parts of speech; `n` features stand in `out` already. */
function partOfSpeechFeatures(
  sheet: Sheet,
  near: Surroundings,
  i: number,
  out: Int32Array,
  n: number,
): number {
  const { lemma, tag, cueClass } = sheet;
  const from = sheet.paragraphStart[sheet.paragraph[i]!]!;
  const to = sheet.paragraphStart[sheet.paragraph[i]! + 1]!;
  const [l0, g0, c0] = [lemma[i]!, tag[i]!, cueClass[i]! + 1];
  const cl = near.cueLeft[i]!;
  const cr = near.cueRight[i]!;
  let t = 60;
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
  if (cl >= 0) out[n++] = combine(++t, combine(combine(lemma[cl]!, g0), bucket(i - cl)));
  t = 80;
  if (cr >= 0) out[n++] = combine(++t, combine(combine(lemma[cr]!, g0), bucket(cr - i)));
  return n;
}
