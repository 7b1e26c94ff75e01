import type { Span } from '../../../model/index.ts';
import type { Context } from '../context.ts';
import { isStop, numberOf } from '../lexicon.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Query } from '../search/quoted.ts';

/** Words on either side of a figure that say what it is about. */
export const REACH = 25;
/** A word that no source has says less about where to look than one that some have. */
const UNKNOWN = 0.5;

/** What a figure of the draft is about: keys of the telling words around it and in it, each with its weight. */
export type About = ReadonlyMap<number, number>;

/** Of the sentence's words, those near the figure's own, [q, qTo), and these without its number. */
export function aboutOf({ corpus }: Context, query: Query, q: number, qTo: number): About {
  const out = new Map<number, number>();
  for (let i = Math.max(0, q - REACH); i < Math.min(query.ids.length, qTo + REACH); i++) {
    const id = query.ids[i]!;
    const word = corpus.vocabulary.wordOf(id);
    if (i >= q && i < qTo && numberOf([word]) !== undefined) continue;
    if (isStop(word)) continue;
    const key = corpus.keys.of(id);
    const weight = corpus.weightOf(id) * (corpus.keys.isKnown(key) ? 1 : UNKNOWN);
    out.set(key, Math.max(out.get(key) ?? 0, weight));
  }
  return out;
}

/** Share, by weight, of what a figure is about that source words [from, to) have too. */
export function sharedIn(corpus: Corpus, about: About, from: number, to: number): number {
  let total = 0;
  for (const weight of about.values()) total += weight;
  if (total === 0) return 0;
  const found = new Set<number>();
  let agreed = 0;
  for (let i = from; i < to; i++) {
    const key = corpus.keys.of(corpus.ids[i]!);
    const weight = about.get(key);
    if (weight === undefined || found.has(key)) continue;
    found.add(key);
    agreed += weight;
  }
  return agreed / total;
}

/** The words around a stretch of a source: REACH on either side, all in that source. */
export function around(corpus: Corpus, source: number, [start, end]: Span): readonly [number, number] {
  return [
    Math.max(corpus.firsts[source]!, corpus.positionAt(source, start) - REACH),
    Math.min(corpus.firsts[source + 1]!, corpus.positionAt(source, end) + REACH),
  ];
}
