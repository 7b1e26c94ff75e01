import { type Alignment, align } from './align.ts';
import type { Corpus } from './corpus.ts';
import { GAP, type Query } from './quoted.ts';

/** Part of one source's words: positions [from, to) in the corpus. */
export interface Window {
  readonly source: number;
  readonly from: number;
  readonly to: number;
}

export interface Candidate {
  readonly source: number;
  readonly alignment: Alignment;
}

/** A word that stands more often than this says nothing about where to look. */
const COMMON = 3000;
/** So many words of a query are asked where they stand. */
const ASKED = 28;
const WINDOWS = 6;
const EXACT_PLACES = 24;
/** Comparisons of words that one search for an exact stretch may take: texts of one repeated word end too. */
const BUDGET = 2_000_000;

/** Where query words [a, b) stand one after another, without a change. */
export function exactPlaces(
  corpus: Corpus,
  query: Query,
  a: number,
  b: number,
  most = EXACT_PLACES,
): number[] {
  let rarest = a;
  for (let i = a; i < b; i++)
    if (corpus.countOf(query.ids[i]!) < corpus.countOf(query.ids[rarest]!)) rarest = i;
  const out: number[] = [];
  let budget = BUDGET;
  for (const position of corpus.positionsOf(query.ids[rarest]!)) {
    const start = position - (rarest - a);
    if (start < 0 || start + (b - a) > corpus.ids.length) continue;
    let k = 0;
    while (k < b - a && corpus.ids[start + k] === query.ids[a + k]) k++;
    budget -= k + 1;
    if (k === b - a && corpus.sourceOf(start) === corpus.sourceOf(start + k - 1)) out.push(start);
    if (out.length >= most || budget < 0) break;
  }
  return out;
}

/** Stretches of the sources that share the most telling words with a query, the most promising first. */
export function windows(corpus: Corpus, query: Query, most = WINDOWS): Window[] {
  const m = query.ids.length;
  const size = Math.max(24, m);
  const asked = [...query.ids.keys()]
    .filter((i) => {
      const count = corpus.countOf(query.ids[i]!);
      return count > 0 && count <= COMMON;
    })
    .sort((x, y) => corpus.countOf(query.ids[x]!) - corpus.countOf(query.ids[y]!))
    .slice(0, ASKED);
  const votes = new Map<number, number>();
  for (const i of asked) {
    const id = query.ids[i]!;
    const weight = corpus.weightOf(id);
    for (const position of corpus.positionsOf(id)) {
      const bucket = Math.floor((position - i + m) / size);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  const score = (bucket: number): number => (votes.get(bucket) ?? 0) + 0.5 * (votes.get(bucket + 1) ?? 0);
  const ranked = [...votes.keys()].sort((x, y) => score(y) - score(x) || x - y).slice(0, most);
  const ellipses = query.gaps.includes(GAP.ellipsis) ? 200 : 0;
  return ranked.map((bucket) => around(corpus, bucket * size - m, 2 * size + m, 40 + (m >> 1) + ellipses));
}

function around(corpus: Corpus, start: number, length: number, pad: number): Window {
  const middle = Math.max(0, Math.min(corpus.ids.length - 1, start + (length >> 1)));
  const source = corpus.sourceOf(middle);
  return {
    source,
    from: Math.max(corpus.firsts[source]!, start - pad),
    to: Math.min(corpus.firsts[source + 1]!, start + length + pad),
  };
}

/** The query read out of the best windows, the cheapest first. */
export function candidates(corpus: Corpus, query: Query): Candidate[] {
  const m = query.ids.length;
  if (m === 0 || corpus.ids.length === 0) return [];
  let firstGap = m;
  for (let i = m - 1; i > 0; i--) if (query.gaps[i] !== GAP.none) firstGap = i;
  const exact = query.edited.size === 0 ? exactPlaces(corpus, query, 0, firstGap) : [];
  // All its words one after another: no alignment can be better.
  if (firstGap === m && exact.length > 0)
    return exact.map((start) => ({ source: corpus.sourceOf(start), alignment: asItStands(start, m) }));
  const looked: Window[] = exact.map((start) => around(corpus, start, m, 300));
  looked.push(...windows(corpus, query));
  const same = sameWord(corpus, query);
  const out: Candidate[] = [];
  const seen = new Set<string>();
  for (const { source, from, to } of looked) {
    if (to <= from || seen.has(`${from}-${to}`)) continue;
    seen.add(`${from}-${to}`);
    out.push({ source, alignment: align(query, from, to, same) });
  }
  return out.sort((x, y) => x.alignment.cost - y.alignment.cost);
}

const asItStands = (start: number, length: number): Alignment => ({
  cost: 0,
  steps: Array.from({ length }, (_, q) => ({ op: 'match', q, s: start + q })),
});

/** Whether a query word and the source word at a position are one; a bracketed ending is the editor's own. */
export function sameWord(corpus: Corpus, query: Query): (q: number, s: number) => boolean {
  const { ids, edited } = query;
  if (edited.size === 0) return (q, s) => ids[q] === corpus.ids[s];
  return (q, s) => {
    if (ids[q] === corpus.ids[s]) return true;
    const kept = edited.get(q);
    if (kept === undefined) return false;
    const word = corpus.vocabulary.wordOf(corpus.ids[s]!);
    return kept.length > 1 && (word.startsWith(kept) || word.endsWith(kept));
  };
}
