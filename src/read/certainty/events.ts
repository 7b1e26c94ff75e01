import { COPULA } from './scope/arrays.ts';
import { isEventNoun } from './scope/shallow.ts';
import type { SentenceView } from './scope/view.ts';

const NOT_HEADS = new Set([
  'aux',
  'auxpass',
  'cop',
  'amod',
  'compound',
  'case',
  'mark',
  'det',
  'nmod:poss',
  'cc',
  'compound:prt',
]);
const CLAUSES = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'parataxis']);

/** Does the token name a happening: a verb that heads a clause, an existential "be", an event noun? */
export function isEvent(view: SentenceView, i: number): boolean {
  const { tag, lower } = view.tokens[i]!;
  const rel = view.rel[i]!;
  if (tag === '')
    return (CLAUSES.has(rel) && /^[a-z]/.test(lower)) || isEventNoun(view.tokens[i]!, view.lemmas[i]!);
  if (NOT_HEADS.has(rel)) return false;
  if (tag.startsWith('V')) return true;
  return isEventNoun(view.tokens[i]!, view.lemmas[i]!);
}

/** Does the token carry an assertion: an event, or a predicate with a copula ("is ready")? */
export const isPredicate = (view: SentenceView, i: number): boolean =>
  (view.flags[i]! & COPULA) !== 0 || isEvent(view, i);
