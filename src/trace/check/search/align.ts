import { GAP, type Query } from './quoted.ts';

/** match: one word each; other: one word each, not the same; added: only the draft's; left: only the source's. */
export type Step =
  | { readonly op: 'match' | 'other'; readonly q: number; readonly s: number }
  | { readonly op: 'added'; readonly q: number; readonly s: number }
  | { readonly op: 'left'; readonly q: number; readonly s: number };

export interface Alignment {
  readonly cost: number;
  /** In order; `q` of a left-out word is the query word before which it is missing. */
  readonly steps: readonly Step[];
}

const OTHER = 1;
const ADDED = 1;
/** Leaving out words in one go: the first costs nearly a changed word, so that a lone chance match does not pay. */
const LEAVE = 0.85;
const LEAVE_MORE = 0.02;
const MARKED: readonly (readonly [open: number, more: number])[] = [
  [LEAVE, LEAVE_MORE],
  [0.01, 0.002],
  [0.01, 0.06],
];

const DIAGONAL = 0;
const INSERT = 1;
const FROM_GAP = 2;
const GAP_GOES_ON = 4;

/**
 * The cheapest way to read a query's words out of source words [from, to), whose ends are free: Needleman and Wunsch's
 * method with Gotoh's cost for gaps, cheap where the draft marks them. Time and memory go with the product of the
 * two lengths; callers keep both short.
 */
export function align(
  query: Query,
  from: number,
  to: number,
  same: (q: number, s: number) => boolean,
): Alignment {
  const m = query.ids.length;
  const w = to - from;
  const width = w + 1;
  const trace = new Uint8Array((m + 1) * width);
  let best = new Float64Array(width);
  let next = new Float64Array(width);
  for (let i = 1; i <= m; i++) {
    // A gap before query word i (1-based) is marked by the draft or not.
    const row = i * width;
    const [open, more] = i < m ? MARKED[query.gaps[i] ?? 0]! : [LEAVE, LEAVE_MORE];
    next[0] = best[0]! + ADDED;
    trace[row] = INSERT;
    let gap = Number.POSITIVE_INFINITY;
    for (let j = 1; j <= w; j++) {
      const diagonal = best[j - 1]! + (same(i - 1, from + j - 1) ? 0 : OTHER);
      const insert = best[j]! + ADDED;
      let code = DIAGONAL;
      let value = diagonal;
      if (insert < value) {
        value = insert;
        code = INSERT;
      }
      const opened = next[j - 1]! + open;
      const on = gap + more;
      let goesOn = 0;
      if (on < opened) {
        gap = on;
        goesOn = GAP_GOES_ON;
      } else gap = opened;
      if (gap < value && i < m) {
        value = gap;
        code = FROM_GAP;
      }
      next[j] = value;
      trace[row + j] = code | goesOn;
    }
    [best, next] = [next, best];
  }
  let end = 0;
  for (let j = 1; j <= w; j++) if (best[j]! < best[end]!) end = j;
  return { cost: best[end]!, steps: traced(trace, width, m, end, from, same) };
}

function traced(
  trace: Uint8Array,
  width: number,
  m: number,
  end: number,
  from: number,
  same: (q: number, s: number) => boolean,
): Step[] {
  const steps: Step[] = [];
  let i = m;
  let j = end;
  let inGap = false;
  while (i > 0) {
    const code = trace[i * width + j]!;
    if (inGap || (code & 3) === FROM_GAP) {
      steps.push({ op: 'left', q: i, s: from + j - 1 });
      inGap = (code & GAP_GOES_ON) !== 0;
      j--;
    } else if ((code & 3) === INSERT || j === 0) {
      steps.push({ op: 'added', q: i - 1, s: from + j });
      i--;
    } else {
      const op = same(i - 1, from + j - 1) ? 'match' : 'other';
      steps.push({ op, q: i - 1, s: from + j - 1 });
      i--;
      j--;
    }
  }
  return steps.reverse();
}

/** Does the draft mark what it leaves out before this query word? */
export const isMarked = (query: Query, q: number): boolean => query.gaps[q] !== GAP.none;
