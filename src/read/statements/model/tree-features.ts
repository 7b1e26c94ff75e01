import { combine } from '../../learn/hash.ts';
import { EDGE } from './columns.ts';
import type { Sheet } from './sheet.ts';

/** Of the tree: what a token hangs on and what hangs below it; `n` features stand in `out` already. */
export function treeFeatures(sheet: Sheet, i: number, out: Int32Array, n: number): number {
  const { lemma, tag, rel, head, shape, cueClass, tree } = sheet;
  const [l0, g0, c0, r0] = [lemma[i]!, tag[i]!, cueClass[i]! + 1, rel[i]!];
  let t = 81;
  const h = head[i]!;
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
