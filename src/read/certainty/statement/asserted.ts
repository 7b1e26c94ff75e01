import { isPredicate } from '../events.ts';
import { classFor, type PredicateClass } from '../lexicon.ts';
import type { SentenceView } from '../scope/view.ts';
import type { Stretch } from './views.ts';

/** The first predicate within a stretch that hangs on nothing else there; -1 = none. */
export function topPredicate({ view, first, last }: Stretch): number {
  let noun = -1;
  let any = -1;
  for (let i = first; i <= last; i++) {
    const h = view.head[i]!;
    const inside = h >= first && h <= last;
    if (isPredicate(view, i)) {
      if (!inside) return i;
      if (any < 0) any = i;
    } else if (!inside && noun < 0 && view.tokens[i]!.tag.startsWith('N')) noun = i;
  }
  return noun >= 0 ? noun : any;
}

const PASSES_ON: ReadonlySet<PredicateClass> = new Set([
  'report',
  'knowledge',
  'belief',
  'weakBelief',
  'appearance',
  'factive',
]);

/** "We know that there were": what is asserted is what is known. */
export function assertedUnder({ view, first, last }: Stretch, top: number): number {
  let at = top;
  for (let depth = 0; depth < 3; depth++) {
    const name = classFor(view.lemmas[at]!, 'that');
    if (!name || !PASSES_ON.has(name)) return at;
    const next = clauseOf(view, at, first, last);
    if (next < 0) return at;
    at = next;
  }
  return at;
}

function clauseOf(view: SentenceView, governor: number, first: number, last: number): number {
  for (let i = Math.max(first, governor + 1); i <= last; i++)
    if (view.head[i] === governor && view.rel[i] === 'ccomp' && view.wh[i] === '') return i;
  return -1;
}
