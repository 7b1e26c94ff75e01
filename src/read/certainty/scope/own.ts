import { HAVE, TO } from './arrays.ts';
import { LEVEL, type State } from './state.ts';
import type { SentenceView } from './view.ts';

/** What a predicate's own negation, hedges and modals make of it. `shared`: its auxiliaries are an earlier conjunct's, already counted. */
export function withOwn(view: SentenceView, at: number, state: State, shared: boolean): State {
  let { level, polarity } = state;
  const negated = view.negated[at] === 1;
  if (negated) polarity = -polarity;
  const hedge = view.hedge[at]!;
  if (hedge > 0) level = Math.min(level, LEVEL[view.hedges[hedge - 1]!.certainty]);
  const modal = view.modal[at]!;
  // "insisted that the child be returned"
  if (view.auxiliary[at] === 'be' && modal === '' && !(view.flags[at]! & TO)) level = 0;
  if (modal !== '' && !shared) level = Math.min(level, modalLevel(view, at, modal, negated));
  return { level, polarity };
}

function modalLevel(view: SentenceView, at: number, modal: string, negated: boolean): number {
  switch (modal) {
    case 'may':
    case 'might':
      return 1;
    case 'could':
    case 'can':
    case 'ca':
      return negated ? 3 : 1;
    case 'must':
    case 'should':
    case 'ought':
    case 'need':
    case 'shall':
      return modal === 'must' && view.flags[at]! & HAVE ? 2 : 0;
    case 'would':
      return view.flags[at]! & HAVE ? 0 : 2;
    default:
      return 3;
  }
}
