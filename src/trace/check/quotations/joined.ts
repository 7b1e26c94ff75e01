import type { Context } from '../context.ts';
import { exactPlaces } from '../search/find.ts';
import type { Query } from '../search/quoted.ts';
import { type Place, spanOf } from '../types.ts';
import { MOST_CUT } from './change-kinds.ts';
import type { Change, Compared } from './differences.ts';

/** So many draft words that the place found does not have are looked for elsewhere. */
const LOOKED_FOR = 4;

export function placeOf({ corpus, sources }: Context, source: number, from: number, to: number): Place {
  const [start, end] = corpus.charsOf(source, from, to);
  return { ...spanOf(sources[source]!.text, start, end), source };
}

/** More than an editor's slip: worth asking whether two sayings were made one. */
export const isLarge = ({ q, qTo, s, sTo }: Change): boolean =>
  qTo - q >= SHORTEST_HALF || sTo - s > LONGEST_SLIP;
const LONGEST_SLIP = 12;
/** A half of fewer words may be anybody's. */
const SHORTEST_HALF = 3;

/**
 * A quotation whose first words stand in one place, whole, and its last words in another that is not the same saying.
 * One unmatched word is let pass where they meet.
 */
export function inTwo(
  context: Context,
  query: Query,
): { readonly changes: readonly Change[]; readonly places: readonly Place[] } | undefined {
  const { corpus } = context;
  const m = query.ids.length;
  const stands = (a: number, b: number): number | undefined => exactPlaces(corpus, query, a, b, 1)[0];
  // The longest beginning that stands somewhere: what holds for a longer one holds for a shorter.
  let low = 0;
  let high = m;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stands(0, middle) === undefined) high = middle - 1;
    else low = middle;
  }
  if (low < SHORTEST_HALF || m - low < SHORTEST_HALF) return undefined;
  const first = stands(0, low)!;
  for (const from of [low, low + 1, low - 1]) {
    if (m - from < SHORTEST_HALF) continue;
    const second = exactPlaces(corpus, query, from, m);
    if (second.length === 0) continue;
    const source = corpus.sourceOf(first);
    // In one saying, in order and close by: a cut.
    if (second.some((at) => corpus.sourceOf(at) === source && at >= first && at - (first + low) <= MOST_CUT))
      return undefined;
    const at = second[0]!;
    return {
      changes: [{ q: from, qTo: m, s: first + low, sTo: first + low, kinds: ['joined'] }],
      places: [
        placeOf(context, source, first, first + low),
        placeOf(context, corpus.sourceOf(at), at, at + m - from),
      ],
    };
  }
  return undefined;
}

/** Changes whose words stand in another place: the quotation is joined from two. */
export function joinedFrom(
  context: Context,
  query: Query,
  { changes }: Compared,
): { readonly changes: readonly Change[]; readonly places: readonly Place[] } {
  const { corpus } = context;
  const places: Place[] = [];
  const out = changes.map((change): Change => {
    for (let trim = 0; trim <= 2 && change.qTo - change.q - trim >= LOOKED_FOR; trim++)
      for (const [a, b] of [
        [change.q + trim, change.qTo],
        [change.q, change.qTo - trim],
      ] as const) {
        const at = exactPlaces(corpus, query, a, b, 1)[0];
        if (at === undefined) continue;
        places.push(placeOf(context, corpus.sourceOf(at), at, at + b - a));
        return { ...change, kinds: ['joined'] };
      }
    return change;
  });
  return { changes: out, places };
}
