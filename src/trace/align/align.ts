import type { Told } from '../../read/index.ts';
import { plain, wordsOf } from './diff.ts';
import { figureEvidence } from './figures.ts';
import { indexRuns, mostAlike } from './runs.ts';
import { type Weights, weightsOf } from './weights.ts';

/** A telling in the base and one in another article that tell the same thing; score 0..1. */
export interface Link {
  readonly base: number;
  readonly other: number;
  readonly score: number;
}

/** Below this two tellings are about different things. Set on dev clusters of retellings. */
export const ALIKE = 0.36;
/** Together they must share at least this much: two rare words, or a figure with what it counts and a word. */
const LEAST = 1.5;
/** A rare figure with what it counts is worth so much ... */
const STRONG = 1.5;
/** ... that this likeness suffices. */
const WITH_FIGURE = 0.27;
/** This share of a telling's runs of three words says that it is told in the same words. */
const VERBATIM = 0.3;
/** A further link of one telling (it splits or merges) must come this near to its best. */
const FURTHER = 0.8;

/**
 * Which tellings of `other` tell what which tellings of `base` tell. One-to-many either way. Every telling keeps its
 * best counterpart; further ones only where they are about as good.
 */
export function align(base: readonly Told[], other: readonly Told[]): Link[] {
  const weights = weightsOf([base, other]);
  const index = indexOf(base);
  const runs = indexRuns(base);
  const links: Link[] = [];
  const verbatim = indexVerbatim(base);
  other.forEach((to, i) => {
    // The same words tell the same thing, each time they are printed: the headline the headline's, the lead the lead's.
    const same = verbatim.get(verbatimKey(to));
    if (same) {
      const at = same.find((b) => base[b]!.part === to.part) ?? same[0]!;
      links.push({ base: at, other: i, score: 1 });
      return;
    }
    const found: Link[] = [];
    for (const b of candidates(index, to)) {
      const score = likeness(base[b]!, to, weights);
      if (score >= ALIKE) found.push({ base: b, other: i, score });
    }
    // A short saying of small words ("We can't go on like this") has no content words to be known by.
    if (found.length === 0) {
      const run = mostAlike(runs, to);
      if (run && run.share >= VERBATIM)
        found.push({ base: run.at, other: i, score: Math.max(ALIKE, run.share) });
    }
    // A headline shortens what the body tells in full: the base's is asked only where its body tells nothing of it.
    const body = found.filter((l) => base[l.base]!.part !== 'headline');
    links.push(...(body.length > 0 ? body : found));
  });
  const bestOf = (side: 'base' | 'other'): Map<number, number> => {
    const best = new Map<number, number>();
    for (const link of links) best.set(link[side], Math.max(best.get(link[side]) ?? 0, link.score));
    return best;
  };
  const [bases, others] = [bestOf('base'), bestOf('other')];
  return links
    .filter(
      (l) =>
        l.score >= others.get(l.other)! ||
        (l.score >= bases.get(l.base)! && l.score >= others.get(l.other)! * FURTHER),
    )
    .sort((a, b) => b.score - a.score || a.base - b.base || a.other - b.other);
}

const verbatimKey = (told: Told): string =>
  wordsOf(told)
    .map((w) => plain(w.text))
    .join(' ');

function indexVerbatim(told: readonly Told[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  told.forEach((t, i) => {
    const key = verbatimKey(t);
    const list = index.get(key);
    if (list) list.push(i);
    else index.set(key, [i]);
  });
  return index;
}

/** Tellings by their words, so that not every pair is looked at. */
function indexOf(told: readonly Told[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  const put = (key: string, i: number): void => {
    const list = index.get(key);
    if (list) list.push(i);
    else index.set(key, [i]);
  };
  told.forEach(({ keys }, i) => {
    for (const key of keys) put(key, i);
  });
  return index;
}

/** A word that stands in more sentences than this finds no candidates: the others do. */
const COMMON = 200;

function candidates(index: ReadonlyMap<string, readonly number[]>, { keys }: Told): Set<number> {
  const out = new Set<number>();
  for (const key of keys) {
    const list = index.get(key) ?? [];
    if (list.length <= COMMON) for (const i of list) out.add(i);
  }
  return out;
}

/** Likeness of two tellings, 0..1: the weight of what they share in that of the shorter and in that of both. */
export function likeness(a: Told, b: Told, weights: Weights): number {
  const [small, big] = a.keys.size <= b.keys.size ? [a.keys, b.keys] : [b.keys, a.keys];
  let shared = 0;
  let words = 0;
  let least = 0;
  let most = 0;
  for (const key of small) {
    const w = weights(key);
    least += w;
    if (!big.has(key)) continue;
    shared += w;
    words++;
  }
  for (const key of big) most += weights(key);
  // A shared number alone never suffices.
  if (shared === 0) return 0;
  const evidence = figureEvidence(a.unit.figures, b.unit.figures, words);
  if (shared + evidence < Math.min(LEAST, 0.9 * Math.max(1, least))) return 0;
  const figures = a.unit.figures.length > 0 && b.unit.figures.length > 0;
  const containment = (shared + evidence) / (Math.min(least, most) + evidence);
  const dice = (2 * (shared + evidence)) / (least + most + 2 * evidence);
  const score = 0.45 * containment + 0.55 * dice;
  // What somebody asks, nobody has told.
  if (isQuestion(a) !== isQuestion(b)) return 0.6 * score;
  const sure = evidence >= STRONG ? ALIKE - WITH_FIGURE : 0;
  return Math.min(1, (figures && evidence === 0 ? score * 0.9 : score) + sure);
}

const isQuestion = ({ words }: Told): boolean => words.slice(-2).some((w) => w.text === '?');
