import { hashString } from '../../read/learn/hash.ts';
import { runHashes, winnow } from '../link/winnow.ts';

/** How much of one article is another's text (Gaizauskas et al. 2001, the METER corpus, with copies apart). */
export type ReuseKind = 'verbatim' | 'near-copy' | 'partly-derived' | 'not-derived';

/** A text's words, as they are compared, with their places. */
export interface ReuseText {
  /** Hashes of the words, without case and marks. */
  readonly words: readonly number[];
  /** Where each begins and ends (UTF-16). */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A stretch of words that both have: places in the two texts (UTF-16, half-open). */
export interface SharedStretch {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  /** In words. */
  readonly length: number;
}

export interface Reuse {
  readonly kind: ReuseKind;
  /** Share of each text's words that stand in stretches which the other has too, 0..1. */
  readonly ofA: number;
  readonly ofB: number;
  /** Longest first. */
  readonly stretches: readonly SharedStretch[];
}

/** Fewer words in the same order are no reuse: everybody says "the minister of defence said". */
const RUN = 6;
/** A run that stands in a text more often than this is looked up at its first places only. */
const PLACES = 8;
/** All of one text stands in the other, which is so much of that, but for a line before or after and another credit. */
const VERBATIM = { ofLonger: 0.8, credit: 12 } as const;
/** Above this share of the shorter text, it is the other edited or cut. */
const NEAR = 0.7;
/** Above this share of the shorter text, it takes passages over. */
const PARTLY = 0.12;

export function reuseText(text: string): ReuseText {
  const words: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const m of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push(hashString(m[0].normalize('NFKC').toLowerCase()));
    starts.push(m.index);
    ends.push(m.index + m[0].length);
  }
  return { words, starts, ends };
}

/** Fingerprints by which texts that share a dozen words in a row find one another: a key each in an index, ascending. */
export const reusePrints = ({ words }: ReuseText): number[] => winnow(words, RUN, 7);

/** How much of two texts is the same stretches of words. Which took it from which this does not say. */
export function reuse(a: ReuseText, b: ReuseText): Reuse {
  const { places } = indexed(a);
  const [inA, inB] = [new Uint8Array(a.words.length), new Uint8Array(b.words.length)];
  const stretches: SharedStretch[] = [];
  let longest: Place | undefined;
  const { runs } = indexed(b);
  for (let j = 0; j < runs.length; ) {
    let [best, at] = [0, -1];
    for (const i of places.get(runs[j]!) ?? []) {
      const length = common(a.words, i, b.words, j);
      if (length > best) [best, at] = [length, i];
    }
    if (best < RUN) {
      j++;
      continue;
    }
    inA.fill(1, at, at + best);
    inB.fill(1, j, j + best);
    if (best > (longest?.length ?? 0)) longest = { a: at, b: j, length: best };
    stretches.push({
      a: [a.starts[at]!, a.ends[at + best - 1]!],
      b: [b.starts[j]!, b.ends[j + best - 1]!],
      length: best,
    });
    j += best;
  }
  stretches.sort((x, y) => y.length - x.length || x.b[0] - y.b[0]);
  const [ofA, ofB] = [share(inA), share(inB)];
  const shorter = a.words.length <= b.words.length ? ofA : ofB;
  const kind = longest && isWhole(longest, a.words.length, b.words.length) ? 'verbatim' : kindOf(shorter);
  return { kind, ofA, ofB, stretches };
}

/** A text's runs in order, and at which places each begins. */
interface Indexed {
  readonly runs: readonly number[];
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** A text is compared with many others. */
const indexes = new WeakMap<ReuseText, Indexed>();

function indexed(text: ReuseText): Indexed {
  let index = indexes.get(text);
  if (!index) {
    const runs = runHashes(text.words, RUN);
    const places = new Map<number, number[]>();
    runs.forEach((hash, i) => {
      const list = places.get(hash);
      if (!list) places.set(hash, [i]);
      else if (list.length < PLACES) list.push(i);
    });
    index = { runs, places };
    indexes.set(text, index);
  }
  return index;
}

/** A stretch by the index of its first word in each text. */
interface Place {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Does one stretch hold all of one text, where nothing but the line at the end may be another? */
function isWhole(place: Place, wordsOfA: number, wordsOfB: number): boolean {
  if (place.length < VERBATIM.ofLonger * Math.max(wordsOfA, wordsOfB)) return false;
  const after = [wordsOfA - place.a - place.length, wordsOfB - place.b - place.length];
  return Math.min(place.a, place.b) === 0 && Math.min(...after) <= VERBATIM.credit;
}

function common(a: readonly number[], i: number, b: readonly number[], j: number): number {
  let n = 0;
  while (i + n < a.length && j + n < b.length && a[i + n] === b[j + n]) n++;
  return n;
}

const share = (marked: Uint8Array): number =>
  marked.length === 0 ? 0 : marked.reduce((n, m) => n + m, 0) / marked.length;

function kindOf(ofShorter: number): ReuseKind {
  if (ofShorter >= NEAR) return 'near-copy';
  return ofShorter >= PARTLY ? 'partly-derived' : 'not-derived';
}
