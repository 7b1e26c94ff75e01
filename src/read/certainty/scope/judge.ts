import { type ComplementForm, classFor, MODAL_HEDGES, signature, takesPlainObject } from '../lexicon.ts';
import { DEFINITE, SUBJECT, TO } from './arrays.ts';
import { nounBefore } from './link.ts';
import { withOwn } from './own.ts';
import { pathOf, type Step } from './path.ts';
import { CERTAIN, LEVEL, min, type State, UNSPECIFIED } from './state.ts';
import type { SentenceView } from './view.ts';

/**
 * How surely the sentence speaks of the event at token `at`: what governs it is gone through from the root
 * down, each predicate passing on what its class lets through (FactBank's way of composing source and factuality).
 */
export function judgeToken(
  view: SentenceView,
  at: number,
  path: readonly Step[] = pathOf(view, at),
  from?: State,
): State {
  let outer: State = CERTAIN; // of the governor, before its own negation and modals
  let own: State = CERTAIN; // of the governor itself
  for (let k = path.length - 1; k >= 0; k--) {
    const step = path[k]!;
    const governor = path[k + 1];
    let into: State;
    if (!governor) into = from ?? (assertsNothing(view, step) ? UNSPECIFIED : CERTAIN);
    else if (step.link === 'same') {
      const shared = sharesVerbPhrase(view, governor.at, step.at);
      if (shared) {
        own = withOwn(view, step.at, own, true);
        continue;
      }
      into = outer;
    } else {
      // "has no plans": the negation belongs to both and counts once.
      const counted = view.negatedBy[governor.at] === step.at;
      into = through(
        view,
        governor,
        step,
        counted ? { level: own.level, polarity: -own.polarity } : own,
        outer,
      );
    }
    outer = into;
    own = withOwn(view, step.at, into, false);
  }
  return own;
}

const assertsNothing = (view: SentenceView, step: Step): boolean =>
  view.question || step.link === 'condition' || isCommand(view, step.at);

/** "did not stop and search": the second verb has no subject or auxiliary of its own. */
function sharesVerbPhrase(view: SentenceView, first: number, second: number): boolean {
  if (view.flags[second]! & SUBJECT || view.modal[second] !== '') return false;
  const a = view.tokens[first]!.tag;
  const b = view.tokens[second]!.tag;
  return a === b || a === '' || !a.startsWith('V') || !b.startsWith('V');
}

function through(view: SentenceView, governor: Step, step: Step, own: State, outer: State): State {
  const lemma = governingLemma(view, governor.at, step);
  switch (step.link) {
    case 'condition':
    case 'purpose':
    case 'whether':
      return UNSPECIFIED;
    case 'that':
      return complement(lemma, 'that', own, outer) ?? min(own, { level: 3, polarity: 1 });
    case 'to':
      return complement(lemma, 'to', own, outer) ?? UNSPECIFIED;
    case 'ing':
      return complement(lemma, 'ing', own, outer) ?? own;
    case 'wh': {
      const found = classFor(lemma, 'wh');
      if (found === 'inquiry') return isHedged(view, step.at) ? CERTAIN : UNSPECIFIED;
      return complement(lemma, 'wh', own, outer) ?? CERTAIN;
    }
    case 'noun':
    case 'prep': {
      if (step.link === 'noun' && takesPlainObject(lemma)) return argument(view, step, own, outer);
      const found = complement(lemma, view.tokens[step.at]!.tag === 'VBG' ? 'ing' : 'noun', own, outer);
      if (found) return found;
      return argument(view, step, own, outer);
    }
    case 'subject':
      return argument(view, step, own, outer);
    case 'adverb':
      // "before the appeal is heard": not yet, and nobody says that it will be.
      if ((step.by === 'before' || step.by === 'until') && isPresent(view, step.at)) return UNSPECIFIED;
      return { level: outer.level, polarity: 1 };
    case 'relative':
      // A clause on a thing that only may exist is no surer than the thing, unless it tells of the past.
      if (own.level === 0 || view.flags[governor.at]! & DEFINITE || isPast(view, step.at)) return CERTAIN;
      return { level: own.level, polarity: 1 };
    case 'adjunct':
      return step.by === 'compound' ? own : { level: outer.level, polarity: 1 };
    default:
      return { level: outer.level, polarity: 1 };
  }
}

/** "expressed confidence that": the noun right before the clause governs it, whatever the parse says. */
function governingLemma(view: SentenceView, governor: number, step: Step): string {
  const lemma = view.lemmas[governor]!;
  return step.link === 'that' ? nounBefore(view, view.that[step.at]!) || lemma : lemma;
}

/** "concerned about what might happen": the hedge says more than the question. */
const isHedged = (view: SentenceView, at: number): boolean =>
  view.hedge[at]! > 0 || MODAL_HEDGES.has(view.modal[at]!);

const PRESENT = new Set(['is', 'are', 'am', 'has', 'have', 'do', 'does', "'s", '’s', "'re", '’re']);
const isPresent = (view: SentenceView, at: number): boolean =>
  view.auxiliary[at] === '' ? /^VB[ZP]$/.test(view.tokens[at]!.tag) : PRESENT.has(view.auxiliary[at]!);

const PAST = new Set(['was', 'were', 'had', 'did', 'has', 'have']);
const isPast = (view: SentenceView, at: number): boolean =>
  view.auxiliary[at] === '' ? view.tokens[at]!.tag === 'VBD' : PAST.has(view.auxiliary[at]!);

/** "Save a quarter." asserts nothing. */
const isCommand = (view: SentenceView, at: number): boolean =>
  view.tokens[at]!.tag === 'VB' &&
  view.rel[at] === 'root' &&
  !(view.flags[at]! & (SUBJECT | TO)) &&
  view.modal[at] === '';

/** A step with nothing over it. */
export const startOf = (at: number): Step => ({ at, link: 'root', by: '' });

/** An event noun that is not what the predicate's class speaks of: "a strike" that may come is no surer than its coming. */
function argument(view: SentenceView, step: Step, own: State, outer: State): State {
  if (view.flags[step.at]! & DEFINITE) return { level: outer.level, polarity: 1 };
  return { level: own.level, polarity: 1 };
}

export function complement(lemma: string, form: ComplementForm, own: State, outer: State): State | undefined {
  const name = classFor(lemma, form);
  if (!name) return undefined;
  const [certainty, polarity] = signature(name, own.polarity < 0);
  const level = LEVEL[certainty];
  if (level === 0) return UNSPECIFIED;
  const sign = polarity === 'negative' ? -1 : 1;
  // A fact presupposed stays one whatever is done to the predicate over it.
  if (name === 'factive')
    return { level: Math.max(outer.level, 1) === 1 ? outer.level : level, polarity: sign };
  return { level: Math.min(own.level, level), polarity: sign };
}
