import { isMarked, type Step } from '../search/align.ts';
import type { Corpus } from '../search/corpus.ts';
import { GAP, type Query } from '../search/quoted.ts';
import type { AlterationKind } from '../types.ts';
import { isSame, kindsOf, numberBeside } from './change-kinds.ts';

/** Query words [q, qTo) against source words [s, sTo) (positions in the corpus). */
export interface Change {
  readonly q: number;
  readonly qTo: number;
  readonly s: number;
  readonly sTo: number;
  readonly kinds: readonly AlterationKind[];
}

export interface Compared {
  readonly changes: readonly Change[];
  /** Share of the query's words that the source has, weighted by how telling they are. */
  readonly likeness: number;
  /** Words written otherwise though they are the same ("re-run", "12" for "twelve"). */
  readonly respelt: boolean;
  /** Positions of the first source word and after the last one. */
  readonly from: number;
  readonly to: number;
}

/** A marked gap may leave out so many words; an editor's brackets stand for so many. */
const MOST_MARKED = 300;
const MOST_GLOSSED = 12;
/** "..., the minister for rural roads and bridges said late on Monday, ..." */
const MOST_ATTRIBUTION = 12;

/** What changed, step by step: runs of changed words between words that agree. */
export function compare(corpus: Corpus, query: Query, steps: readonly Step[], source: number): Compared {
  let from = -1;
  let to = -1;
  let agreed = 0;
  let total = 0;
  for (let q = 0; q < query.ids.length; q++) total += corpus.weightOf(query.ids[q]!);
  const runs: Step[][] = [];
  let run: Step[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const step of steps) {
    if (step.op === 'match') {
      close();
      agreed += corpus.weightOf(query.ids[step.q]!);
    } else run.push(step);
    if (step.op !== 'added') {
      if (from < 0) from = step.s;
      to = step.s + 1;
    }
  }
  close();
  const changes: Change[] = [];
  let respelt = false;
  for (const steps of runs) {
    const change = changeOf(corpus, query, steps, source);
    if (change === 'respelt') respelt = true;
    else if (change) changes.push(change);
    if (change === 'respelt')
      for (const s of steps) if (s.op !== 'left') agreed += corpus.weightOf(query.ids[s.q]!);
  }
  return {
    changes,
    likeness: total > 0 ? agreed / total : 0,
    respelt,
    from: Math.max(0, from),
    to: Math.max(0, to),
  };
}

function changeOf(
  corpus: Corpus,
  query: Query,
  run: readonly Step[],
  source: number,
): Change | 'respelt' | undefined {
  const left = run.filter((s) => s.op === 'left');
  const drafted = run.filter((s) => s.op !== 'left');
  const between = drafted.length === 0 ? outside(corpus, source, left[0]!.s, left.at(-1)!.s + 1) : 'inside';
  // "A," she said, "B": the speaker's words are A B, whoever prints them.
  if (between === 'attribution') return undefined;
  const marked = left.filter((s) => isMarked(query, s.q));
  const ellipsis = marked.filter((s) => query.gaps[s.q] === GAP.ellipsis).length;
  const glossed = marked.length - ellipsis;
  const tooFar = ellipsis > MOST_MARKED;
  const unmarked = glossed > MOST_GLOSSED || tooFar ? left : left.filter((s) => !isMarked(query, s.q));
  const sources = run.filter((s) => s.op === 'other' || (s.op === 'left' && unmarked.includes(s)));
  if (drafted.length === 0 && sources.length === 0) return undefined;
  const words = (list: readonly number[]): string[] => list.map((id) => corpus.vocabulary.wordOf(id));
  const here = words(drafted.map((s) => query.ids[s.q]!));
  const there = words(sources.map((s) => corpus.ids[s.s]!));
  if (isSame(here, there)) return 'respelt';
  const q = drafted[0]?.q ?? run[0]!.q;
  const s = sources[0]?.s ?? run[0]!.s;
  return {
    q,
    qTo: drafted.length > 0 ? drafted.at(-1)!.q + 1 : q,
    s,
    sTo: sources.length > 0 ? sources.at(-1)!.s + 1 : s,
    kinds:
      tooFar || between === 'other quotation'
        ? ['joined']
        : kindsOf(here, there, numberBeside(corpus, query, q, drafted.length)),
  };
}

/** Do left-out words stand outside the source's quotation marks, as "she said" or as more than that? */
function outside(
  corpus: Corpus,
  source: number,
  from: number,
  to: number,
): 'inside' | 'attribution' | 'other quotation' {
  const first = corpus.firsts[source]!;
  const { starts, ends } = corpus.lists[source]!;
  const text = corpus.texts[source]!;
  const start = from > first ? ends[from - 1 - first]! : 0;
  const end = to - first < starts.length ? starts[to - first]! : text.length;
  const between = text.slice(start, Math.min(end, start + 4000));
  if (!/^[.,;:!?…—–-]{0,4}\s?["”’»“]/.test(between) || !/["“„«‘»]\s?(?:\[?…\]?)?$/.test(between))
    return 'inside';
  return to - from <= MOST_ATTRIBUTION && !between.includes('\n') ? 'attribution' : 'other quotation';
}
