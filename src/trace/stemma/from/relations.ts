import { type ReuseText, reuse, reusePrints, reuseText } from '../../reuse/reuse.ts';
import { byString, pushTo } from '../order.ts';
import type { Relation } from '../types.ts';

/** A text is compared with at most so many others: those that share most fingerprints with it. */
const PARTNERS = 40;
/** A fingerprint that more texts have says little: only so many of them are counted. */
const COMMON = 64;

/**
 * Text reuse among articles: copies of one text are tied to the first of them by id, every other text is compared with
 * those that it shares fingerprints with. The number of comparisons grows with the number of different texts.
 */
export function relationsOf(articles: readonly { readonly id: string; readonly text: string }[]): Relation[] {
  const same = new Map<string, string[]>();
  for (const { id, text } of [...articles].sort((a, b) => byString(a.id, b.id))) pushTo(same, text, id);
  const out: Relation[] = [];
  const texts: { id: string; made: ReuseText }[] = [];
  const having = new Map<number, number[]>();
  for (const [text, [id, ...copies]] of same) {
    for (const copy of copies) out.push({ a: id!, b: copy, kind: 'verbatim', share: 1 });
    const made = reuseText(text);
    for (const print of reusePrints(made)) pushTo(having, print, texts.length);
    texts.push({ id: id!, made });
  }
  const pairs = new Set<number>();
  texts.forEach(({ made }, i) => {
    const shared = new Map<number, number>();
    for (const print of reusePrints(made))
      for (const j of having.get(print)!.slice(0, COMMON))
        if (j !== i) shared.set(j, (shared.get(j) ?? 0) + 1);
    const best = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, PARTNERS);
    for (const [j] of best) pairs.add(Math.min(i, j) * texts.length + Math.max(i, j));
  });
  for (const pair of [...pairs].sort((x, y) => x - y)) {
    const [a, b] = [texts[Math.floor(pair / texts.length)]!, texts[pair % texts.length]!];
    const found = reuse(a.made, b.made);
    if (found.kind === 'not-derived') continue;
    const share = a.made.words.length <= b.made.words.length ? found.ofA : found.ofB;
    out.push({ a: a.id, b: b.id, kind: found.kind, share });
  }
  return out;
}
