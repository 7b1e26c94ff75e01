import { AUX, SUBJECT, TO } from './arrays.ts';
import { type Link, linkOf } from './link.ts';
import type { SentenceView } from './view.ts';

/** One predicate on the way from an event up to the root of its sentence. */
export interface Step {
  readonly at: number;
  /** How it hangs on the next step. */
  readonly link: Link;
  /** The word that shows it: preposition or conjunction. */
  readonly by: string;
}

/** No tree of news is deeper where it matters, and a damaged one could go in circles. */
const MAX_STEPS = 12;

/** The predicates over token `at`, the event itself first. Coordination is folded: a conjunct hangs where the first one does. */
export function pathOf(view: SentenceView, at: number): Step[] {
  const out: Step[] = [];
  let i = at;
  for (let k = 0; k < MAX_STEPS && i >= 0; k++) {
    const link = linkOf(view, i);
    out.push({ at: i, ...link });
    if (view.head[i]! < 0) break;
    i = link.link === 'same' ? firstConjunct(view, i) : view.head[i]!;
  }
  return out;
}

/**
 * "so that it can burn the town, destroy the mill": a verb without subject and auxiliary goes with the nearest verb
 * before it that has a modal or "to", where it does not agree with the one that the parse gives.
 */
function firstConjunct(view: SentenceView, i: number): number {
  const h = view.head[i]!;
  const { tag } = view.tokens[i]!;
  if ((tag !== 'VB' && tag !== 'VBP') || view.flags[i]! & (SUBJECT | AUX | TO) || view.modal[i] !== '')
    return h;
  const first = view.tokens[h]!.tag;
  if (first === tag || first === 'VB' || !first.startsWith('V') || view.modal[h] !== '') return h;
  for (let k = i - 1; k > h && k > i - 25; k--)
    if (view.tokens[k]!.tag.startsWith('V') && (view.modal[k] !== '' || view.flags[k]! & TO)) return k;
  return h;
}
