import type { Token } from '../../text/prepare.ts';
import { findHedges, type HedgeWords } from '../hedges.ts';
import { roughLemma } from '../rough-lemma.ts';
import { type ClauseArrays, clauseArrays } from './arrays.ts';
import { noteClause } from './clause.ts';
import { noteNegations, topOf } from './negation.ts';
import { shallowTree } from './shallow.ts';

/** One sentence with its clauses, negations and hedges laid out by token. */
export interface SentenceView extends ClauseArrays {
  readonly lemmas: readonly string[];
  readonly hedges: readonly HedgeWords[];
  /** Index + 1 of the hedge that covers the token itself; 0 = none. */
  readonly hedge: Uint16Array;
  /** The sentence ends in a question mark. */
  readonly question: boolean;
}

export function viewSentence(tokens: readonly Token[]): SentenceView {
  const parsed = tokens.some((t) => t.head >= 0);
  const tagged = tokens.some((t) => t.tag !== '');
  const lemmas = tokens.map((t) => (tagged ? t.lemma : roughLemma(t.lower)));
  const tree = parsed
    ? { head: Int16Array.from(tokens, (t) => t.head), rel: tokens.map((t) => t.rel) }
    : shallowTree(tokens, lemmas);
  const arrays = clauseArrays(tokens, tree.head, tree.rel);
  for (let i = 0; i < tokens.length; i++) if (tree.head[i]! >= 0) noteClause(arrays, i);
  noteNegations(arrays);
  const hedges = findHedges(tokens, lemmas);
  return { ...arrays, lemmas, hedges, hedge: coverOf(arrays, hedges), question: isQuestion(tokens) };
}

/** Adverbs and adjectives cover what they hang on; a hedge that is a predicate covers by its class. */
function coverOf(a: ClauseArrays, hedges: readonly HedgeWords[]): Uint16Array {
  const out = new Uint16Array(a.tokens.length);
  hedges.forEach(({ kind, first, last, negative }, k) => {
    if (kind === 'predicate') return;
    const top = topOf(a.head, first, last);
    const over = a.head[top]!;
    const covered = over >= 0 ? over : top;
    out[covered] = k + 1;
    if (negative && over >= 0) a.negated[covered]! ^= 1;
  });
  return out;
}

function isQuestion(tokens: readonly Token[]): boolean {
  const n = tokens.length;
  if (n === 0) return false;
  if (tokens[n - 1]!.text === '?') return true;
  return n > 1 && tokens[n - 2]!.text === '?' && '"”\'’)»'.includes(tokens[n - 1]!.text);
}
