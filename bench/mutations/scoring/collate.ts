import type { Draft, TrueVariant } from '../types.ts';
import { standsIn, words } from '../words.ts';

/** One line of predictions of `collate <article> <draft>`: from = the article's words, to = the draft's. */
export interface Collated {
  readonly id: string;
  readonly variants: readonly Predicted[];
}
export interface Predicted {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

export interface CollateScore {
  readonly variants: number;
  /** Shares from 0 to 1. */
  readonly found: number;
  /** With the other names of a change accepted ("quoted-words" for a negation inside a quotation). */
  readonly foundByAnyName: number;
  readonly wrong: number;
  readonly wrongPerArticle: number;
  /** Omissions and additions that are true by search but not listed, such as what the draft does not retell. */
  readonly unlisted: number;
  readonly byKind: Readonly<
    Record<string, { readonly variants: number; readonly found: number; readonly wrong: number }>
  >;
}

/** Do predicted words point at the changed ones? They must lie in the wide stretch and hold half of the narrow one, or hold the wide stretch. */
function sameWords(predicted: string, narrow: string, wide: string): boolean {
  const p = words(predicted);
  const inWide = new Set(words(wide));
  const n = words(narrow);
  if (p.length === 0) return n.length === 0 || wide === '';
  if (inWide.size === 0) return true;
  const within = p.filter((w) => inWide.has(w)).length / p.length;
  const held = n.filter((w) => p.includes(w)).length;
  const holdsWide = [...inWide].every((w) => p.includes(w));
  return holdsWide || (within >= 0.8 && (n.length === 0 || held * 2 >= n.length));
}

const matches = (p: Predicted, v: TrueVariant) =>
  sameWords(p.from, v.from, v.fromWide) && sameWords(p.to, v.to, v.toWide);

/** An omission whose words stand in the article and not in the draft is one, listed or not; an addition likewise. */
function trueBySearch(p: Predicted, article: string, draft: string): boolean {
  if (p.kind === 'omission') return standsIn(article, p.from) && !standsIn(draft, p.from);
  if (p.kind === 'addition') return standsIn(draft, p.to) && !standsIn(article, p.to);
  return false;
}

export function scoreCollate(drafts: readonly Draft[], predictions: readonly Collated[]): CollateScore {
  const byId = new Map(predictions.map((p) => [p.id, p.variants]));
  const kinds = new Map<string, { variants: number; found: number; wrong: number }>();
  const row = (kind: string) => {
    const known = kinds.get(kind) ?? { variants: 0, found: 0, wrong: 0 };
    kinds.set(kind, known);
    return known;
  };
  let [variants, found, any, wrong, unlisted] = [0, 0, 0, 0, 0];
  for (const d of drafts) {
    const article = d.sources.find((s) => s.id === d.article)!.text;
    const predicted = byId.get(d.id) ?? [];
    const explained = new Set<Predicted>();
    for (const v of d.variants) {
      const near = predicted.filter((p) => (p.kind === v.kind || v.also.includes(p.kind)) && matches(p, v));
      for (const p of near) explained.add(p);
      variants++;
      row(v.kind).variants++;
      if (near.length > 0) any++;
      if (!near.some((p) => p.kind === v.kind)) continue;
      found++;
      row(v.kind).found++;
    }
    for (const p of predicted) {
      if (explained.has(p)) continue;
      if (trueBySearch(p, article, d.draft)) {
        unlisted++;
        continue;
      }
      wrong++;
      row(p.kind).wrong++;
    }
  }
  return {
    variants,
    found: variants ? found / variants : 0,
    foundByAnyName: variants ? any / variants : 0,
    wrong,
    wrongPerArticle: drafts.length ? wrong / drafts.length : 0,
    unlisted,
    byKind: Object.fromEntries(
      [...kinds]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([k, r]) => [k, { ...r, found: r.variants ? r.found / r.variants : 0 }]),
    ),
  };
}
