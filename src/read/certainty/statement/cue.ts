import type { Certainty, Hedge, Part } from '../../../model/index.ts';
import { part } from '../../parts.ts';
import type { FoundStatement } from '../../statements/found.ts';
import type { Prepared } from '../../text/prepare.ts';
import { isPredicate } from '../events.ts';
import { type ComplementForm, classFor, type PredicateClass, takesPlainObject } from '../lexicon.ts';
import { COPULA, SUBJECT, TO } from '../scope/arrays.ts';
import { complement, judgeToken } from '../scope/judge.ts';
import { CERTAIN, type State, UNSPECIFIED } from '../scope/state.ts';
import type { SentenceView } from '../scope/view.ts';
import { type Stretch, stretchesOf, type Views } from './views.ts';

/** The word of a statement's cue that says how its content is held. */
export interface CueWord {
  readonly view: SentenceView;
  readonly at: number;
  readonly lemma: string;
  readonly name: PredicateClass;
  readonly form: ComplementForm;
  readonly part: Part;
}

/** Undefined where no word of the cue is in the lexicon for a content of this form. */
export function cueWordOf(
  prepared: Prepared,
  views: Views,
  { cue }: FoundStatement,
  form: ComplementForm,
): CueWord | undefined {
  for (const words of cue) {
    // From the last to the first: the noun of "expressed confidence" says more than its verb.
    for (const { view, first, last } of stretchesOf(prepared, views, words).reverse()) {
      for (let at = last; at >= first; at--) {
        const lemma = view.lemmas[at]!;
        const name = classFor(lemma, form);
        if (!name || isPreposition(view, at)) continue;
        if (form === 'noun' && at === last && takesPlainObject(lemma)) continue;
        return { view, at, lemma, name, form, part: words };
      }
    }
  }
  return undefined;
}

const isPreposition = (view: SentenceView, at: number): boolean => /^(IN|TO|DT)$/.test(view.tokens[at]!.tag);

/** What the content looks like by its first predicate. */
export function formOf({ view, first }: Stretch, top: number): ComplementForm {
  if (view.wh[top] !== '' && view.mark[top] !== 'that') return 'wh';
  if (view.flags[top]! & TO && view.mark[top] !== 'that') return 'to';
  const { tag } = view.tokens[top]!;
  if (first !== top && view.tokens[first]!.lower === 'that' && view.tokens[first]!.tag !== 'DT')
    return 'that';
  if (view.flags[top]! & (COPULA | SUBJECT) || tag === '' || (tag.startsWith('V') && tag !== 'VBG'))
    return 'that';
  return tag === 'VBG' ? 'ing' : 'noun';
}

/** What the cue lets through to its content. */
export function stateUnder(
  cue: CueWord | undefined,
  form: ComplementForm,
  statement: FoundStatement,
  content: Stretch,
  top: number,
): State {
  const { view } = content;
  if (view.mark[top] === 'whether' || view.mark[top] === 'if') return UNSPECIFIED;
  // A thing that is named, not a happening: nothing about it is asked, wished or denied.
  if (form === 'noun' && !isPredicate(view, top)) return CERTAIN;
  if (!cue) return form === 'to' && statement.cue.length > 0 ? UNSPECIFIED : CERTAIN;
  const own = judgeToken(cue.view, cue.at);
  return complement(cue.lemma, form, { level: 3, polarity: own.polarity }, CERTAIN) ?? CERTAIN;
}

const HEDGING: ReadonlyMap<PredicateClass, Certainty> = new Map([
  ['belief', 'probable'],
  ['weakBelief', 'possible'],
  ['doubt', 'probable'],
]);
const APPEARANCE = new Set(['appear', 'seem']);

/** A cue of belief hedges the clause that it governs: "expressed confidence", "believes". */
export function cueHedge(prepared: Prepared, cue: CueWord | undefined, by: string): Hedge | undefined {
  if (!cue || cue.form === 'noun' || cue.form === 'ing') return undefined;
  const certainty = APPEARANCE.has(cue.lemma) ? 'probable' : HEDGING.get(cue.name);
  if (!certainty) return undefined;
  return { ...part(prepared.text, cue.part.span[0], cue.part.span[1], by), certainty };
}
