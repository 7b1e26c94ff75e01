import type { Token } from '../../text/prepare.ts';
import { findHedges, type HedgeWords } from '../hedges.ts';
import {
  NEGATION_PHRASES,
  NEGATIVE_ADVERBS,
  NEGATIVE_DETERMINERS,
  NEGATIVE_PREPOSITIONS,
  NEGATIVE_PRONOUNS,
  NOT_NEGATION,
} from '../lexicon.ts';
import { phraseAt, phraseTable } from '../phrases.ts';
import { shallowTree } from './shallow.ts';

/** What stands at each token of a sentence for those that hang on it; built in one pass. */
export interface SentenceView {
  readonly tokens: readonly Token[];
  readonly head: ArrayLike<number>;
  readonly rel: readonly string[];
  readonly hedges: readonly HedgeWords[];
  /** 1 where the token's own clause or noun phrase is negated. */
  readonly negated: Uint8Array;
  /** Lower-case modal of the token's verb phrase; '' = none. */
  readonly modal: readonly string[];
  /** Index + 1 of the hedge that covers the token itself; 0 = none. */
  readonly hedge: Uint16Array;
  /** Lower-case word that opens the token's clause ("that", "if", "because"); '' = none. */
  readonly mark: readonly string[];
  /** Lower-case preposition of a noun phrase; '' = none. */
  readonly preposition: readonly string[];
  /** Lower-case wh-word inside the token's clause; '' = none. */
  readonly wh: readonly string[];
  /** 1: has a subject; 2: has "to"; 4: has an auxiliary; 8: an auxiliary "have"; 16: a definite noun phrase; 32: a copula. */
  readonly flags: Uint8Array;
  /** Index of the subject, and of the object; -1 = none. */
  readonly subject: Int16Array;
  readonly object: Int16Array;
  /** Index of the noun phrase ("no plans") that negates the clause as well as itself; -1 = none. */
  readonly negatedBy: Int16Array;
  /** Index of the "that" that opens the token's clause; -1 = none. */
  readonly that: Int16Array;
  readonly question: boolean;
}

export const SUBJECT = 1;
export const TO = 2;
export const AUX = 4;
export const HAVE = 8;
export const DEFINITE = 16;
export const COPULA = 32;

const negative = phraseTable<boolean>([
  ...NOT_NEGATION.map((p) => [p, false] as const),
  ...NEGATION_PHRASES.map((p) => [p, true] as const),
]);
const MODALS = new Set(
  "can could may might must shall should will would wo ca sha ought need dare 'll ’ll 'd ’d".split(' '),
);
const DETERMINERS = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
]);
const WH = new Set(['what', 'who', 'whom', 'whose', 'which', 'when', 'where', 'why', 'how', 'whether']);

export function viewSentence(tokens: readonly Token[]): SentenceView {
  const n = tokens.length;
  const hasTree = tokens.some((t) => t.head >= 0);
  const tree = hasTree ? undefined : shallowTree(tokens);
  const head = tree ? tree.head : Int16Array.from(tokens, (t) => t.head);
  const rel = tree ? tree.rel : tokens.map((t) => t.rel);
  const hedges = findHedges(tokens);
  const negated = new Uint8Array(n);
  const hedge = new Uint16Array(n);
  const flags = new Uint8Array(n);
  const subject = new Int16Array(n).fill(-1);
  const object = new Int16Array(n).fill(-1);
  const negatedBy = new Int16Array(n).fill(-1);
  const that = new Int16Array(n).fill(-1);
  const modal = new Array<string>(n).fill('');
  const mark = new Array<string>(n).fill('');
  const preposition = new Array<string>(n).fill('');
  const wh = new Array<string>(n).fill('');

  let skip = 0;
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    const { lower } = token;
    const h = head[i]!;
    const r = rel[i]!;
    const phrase = i >= skip ? phraseAt(negative, tokens, i, lower) : undefined;
    if (phrase) skip = i + phrase.length;
    const silenced = i < skip && phrase?.value !== true;
    if (phrase?.value === true) {
      const top = topOf(head, i, i + phrase.length - 1);
      const over = lower === 'lack' || lower === 'absence' ? -1 : head[top]!;
      if (over >= 0) negated[over]! ^= 1;
      if (lower === 'no' && tokens[i + 1]?.lower === 'one' && rel[i + 1]?.startsWith('nmod'))
        negated[top] = 1;
    }
    if (h < 0) continue;
    if (r.startsWith('nsubj') || r === 'csubj' || r === 'expl') {
      flags[h]! |= SUBJECT;
      if (subject[h]! < 0 && r !== 'expl') subject[h] = i;
      if (NEGATIVE_PRONOUNS.has(lower) && !silenced) negated[h]! ^= 1;
    } else if (NEGATIVE_PRONOUNS.has(lower) && !silenced) {
      if (r === 'dobj' || r === 'dep' || r === 'nmod') negated[h]! ^= 1;
    }
    if (!silenced && !phrase) {
      if (
        r === 'neg' ||
        (NEGATIVE_ADVERBS.has(lower) && (r === 'advmod' || r === 'dep' || r.startsWith('cc')))
      )
        negateFrom(i, h);
      else if (NEGATIVE_DETERMINERS.has(lower) && (r === 'det' || r === 'amod' || r.startsWith('cc')))
        negateFrom(i, h);
      else if (NEGATIVE_PREPOSITIONS.has(lower) && (r === 'case' || r === 'mark')) negated[h]! ^= 1;
    }
    if (r === 'dobj') object[h] = i;
    if (lower === 'that' && that[h]! < 0 && i < h && r !== 'det') that[h] = i;
    if (r === 'aux' || r === 'auxpass' || r === 'cop') {
      flags[h]! |= AUX;
      if (r === 'cop') flags[h]! |= COPULA;
      if (lower === 'to') flags[h]! |= TO;
      else if (token.tag === 'MD' || (token.tag === '' && MODALS.has(lower))) modal[h] = lower;
      else if (token.lemma === 'have' || lower === "'ve" || lower === '’ve' || lower === 'had')
        flags[h]! |= HAVE;
    } else if (r === 'mark') {
      if (lower === 'to') flags[h]! |= TO;
      else if (mark[h] === '') mark[h] = lower;
    } else if (r === 'case' && preposition[h] === '') preposition[h] = lower;
    else if ((r === 'det' && DETERMINERS.has(lower)) || r === 'nmod:poss') flags[h]! |= DEFINITE;
    if (WH.has(lower)) {
      let top = h;
      // "what kind of weapons it bought": the wh-word belongs to the clause, not to the noun it stands before.
      if ((r === 'det' || r === 'amod' || r === 'nmod:poss') && head[h]! >= 0) top = head[h]!;
      if (wh[top] === '') wh[top] = lower;
    }
    if (r === 'advmod' && (lower === 'when' || lower === 'if') && mark[h] === '') mark[h] = lower;
  }

  hedges.forEach((found, k) => {
    if (found.kind === 'predicate') return;
    const top = topOf(head, found.first, found.last);
    const h = head[top]!;
    const target = h >= 0 ? h : top;
    hedge[target] = k + 1;
    if (found.negative && h >= 0) negated[target]! ^= 1;
  });

  const last = tokens[n - 1];
  const question =
    last !== undefined &&
    (last.text === '?' || (n > 1 && tokens[n - 2]!.text === '?' && /^["”'’)»]/.test(last.text)));
  return {
    tokens,
    head,
    rel,
    hedges,
    negated,
    modal,
    hedge,
    mark,
    preposition,
    wh,
    flags,
    subject,
    object,
    negatedBy,
    that,
    question,
  };

  /** "no plans": the noun; and the clause when that noun is its object, subject or what exists. */
  function negateFrom(i: number, h: number): void {
    negated[h]! ^= 1;
    const r = rel[i]!;
    const up = head[h]!;
    const determiner = r === 'det' || NEGATIVE_DETERMINERS.has(tokens[i]!.lower);
    if (determiner && up >= 0 && /^(dobj|nsubj|nsubjpass|xcomp|attr)$/.test(rel[h]!)) {
      negated[up]! ^= 1;
      negatedBy[up] = h;
    }
  }
}

/** The token of first..last that hangs on one outside of them. */
function topOf(head: ArrayLike<number>, first: number, last: number): number {
  for (let i = last; i >= first; i--) if (head[i]! < first || head[i]! > last) return i;
  return last;
}
