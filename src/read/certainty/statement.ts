import type { Hedge, Part, StatementCertainty } from '../../model/index.ts';
import { contains, part } from '../parts.ts';
import type { FoundStatement } from '../statements/found.ts';
import type { Prepared } from '../text/prepare.ts';
import { isPredicate } from './events.ts';
import { type ComplementForm, classFor, type PredicateClass } from './lexicon.ts';
import { sentenceAt, tokenAt } from './locate.ts';
import { TO } from './scope/arrays.ts';
import {
  CERTAIN,
  complement,
  judgeToken,
  type State,
  startOf,
  UNSPECIFIED,
  verdictOf,
} from './scope/judge.ts';
import { pathOf } from './scope/path.ts';
import type { SentenceView } from './scope/view.ts';

const BY = 'certainty-hedges@1';

/** Gives the view of a sentence by its index; views are made once and kept by the caller. */
export type Views = (sentence: number) => SentenceView;

/** Certainty of the first thing asserted in a statement's content, with the hedge words in content and cue. */
export function judgeStatement(
  prepared: Prepared,
  views: Views,
  statement: FoundStatement,
): StatementCertainty {
  const asserted = firstAsserted(prepared, views, statement);
  const state = asserted?.state ?? CERTAIN;
  const { certainty, polarity } = verdictOf(state);
  const hedges: Hedge[] = [...cueHedges(prepared, views, statement)];
  for (const content of statement.content) hedges.push(...hedgesWithin(prepared, views, content));
  hedges.sort((a, b) => a.span[0] - b.span[0]);
  return { value: certainty, polarity, hedges };
}

interface Asserted {
  readonly state: State;
}

function firstAsserted(prepared: Prepared, views: Views, statement: FoundStatement): Asserted | undefined {
  for (const content of statement.content) {
    const [start, end] = content.span;
    for (let s = sentenceAt(prepared, start); s < prepared.sentences.length; s++) {
      const sentence = prepared.sentences[s]!;
      if (sentence.start >= end) break;
      const view = views(s);
      const first = tokenAt(sentence, start);
      const last = Math.min(tokenAt(sentence, end - 1), view.tokens.length - 1);
      const top = topPredicate(view, first, last);
      if (top < 0) continue;
      const asserted = descend(view, top, first, last);
      const path = pathOf(view, asserted);
      const cut = path.findIndex((step) => step.at === top) + 1;
      const open = view.question && last >= view.tokens.length - 3;
      const from = cueState(prepared, views, statement, view, top) ?? (open ? UNSPECIFIED : CERTAIN);
      const inside = path.slice(0, cut).map((step, k) => (k === cut - 1 ? startOf(step.at) : step));
      return { state: judgeToken(view, asserted, inside, from) };
    }
  }
  return undefined;
}

/** The first predicate within first..last that hangs on nothing else there. */
function topPredicate(view: SentenceView, first: number, last: number): number {
  let fallback = -1;
  for (let i = first; i <= last; i++) {
    const h = view.head[i]!;
    if (h >= first && h <= last) continue;
    if (isPredicate(view, i)) return i;
    if (fallback < 0 && view.tokens[i]!.tag.startsWith('N')) fallback = i;
  }
  if (fallback >= 0) return fallback;
  for (let i = first; i <= last; i++) if (isPredicate(view, i)) return i;
  return -1;
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
function descend(view: SentenceView, top: number, first: number, last: number): number {
  let at = top;
  for (let depth = 0; depth < 3; depth++) {
    const name = classFor(view.lemmas[at]!, 'that');
    if (!name || !PASSES_ON.has(name)) return at;
    let next = -1;
    for (let i = first; i <= last && next < 0; i++)
      if (view.head[i] === at && view.rel[i] === 'ccomp' && view.wh[i] === '') next = i;
    if (next < 0) return at;
    at = next;
  }
  return at;
}

/** What the cue lets through to the content; undefined where the cue is no predicate that we know. */
function cueState(
  prepared: Prepared,
  views: Views,
  statement: FoundStatement,
  content: SentenceView,
  top: number,
): State | undefined {
  const to = (content.flags[top]! & TO) !== 0 && content.mark[top] !== 'that';
  const verbal = content.tokens[top]!.tag.startsWith('V') || content.tokens[top]!.tag === '';
  const question = content.mark[top] === 'whether' || content.mark[top] === 'if';
  if (question) return UNSPECIFIED;
  const form: ComplementForm = content.wh[top] !== '' ? 'wh' : to ? 'to' : verbal ? 'that' : 'noun';
  for (const cue of statement.cue) {
    for (const { view, at } of tokensOf(prepared, views, cue)) {
      const lemma = view.lemmas[at]!;
      if (!classFor(lemma, form)) continue;
      const own = judgeToken(view, at);
      return complement(lemma, form, { level: 3, polarity: own.polarity }, CERTAIN);
    }
  }
  return to && statement.cue.length > 0 ? UNSPECIFIED : undefined;
}

/** Tokens of a part from its last to its first: the noun of "expressed confidence" says more than its verb. */
function tokensOf(prepared: Prepared, views: Views, words: Part): { view: SentenceView; at: number }[] {
  const s = sentenceAt(prepared, words.span[0]);
  const sentence = prepared.sentences[s];
  if (!sentence) return [];
  const view = views(s);
  const out: { view: SentenceView; at: number }[] = [];
  for (let i = tokenAt(sentence, words.span[0]); i < view.tokens.length; i++) {
    if (view.tokens[i]!.start >= words.span[1]) break;
    out.push({ view, at: i });
  }
  return out.reverse();
}

const HEDGING: ReadonlyMap<PredicateClass, Hedge['certainty']> = new Map([
  ['belief', 'probable'],
  ['weakBelief', 'possible'],
  ['appearance', 'probable'],
  ['doubt', 'probable'],
]);

/** A cue of belief hedges what it governs: "expressed confidence", "believes". */
function cueHedges(prepared: Prepared, views: Views, statement: FoundStatement): Hedge[] {
  const out: Hedge[] = [];
  for (const cue of statement.cue) {
    let value: Hedge['certainty'] | undefined;
    for (const { view, at } of tokensOf(prepared, views, cue)) {
      const name = classFor(view.lemmas[at]!, 'that');
      if (name) {
        value = HEDGING.get(name);
        break;
      }
    }
    if (value) out.push({ ...part(prepared.text, cue.span[0], cue.span[1], BY), certainty: value });
  }
  return out;
}

function hedgesWithin(prepared: Prepared, views: Views, content: Part): Hedge[] {
  const out: Hedge[] = [];
  for (let s = sentenceAt(prepared, content.span[0]); s < prepared.sentences.length; s++) {
    if (prepared.sentences[s]!.start >= content.span[1]) break;
    const { tokens, hedges } = views(s);
    for (const { first, last, certainty } of hedges) {
      const start = tokens[first]!.start;
      const end = tokens[last]!.end;
      if (!contains(content.span, [start, end])) continue;
      out.push({ ...part(prepared.text, start, end, BY), certainty });
    }
  }
  return out;
}
