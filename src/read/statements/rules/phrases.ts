import { isUpper, isWordUnit } from '../../text/chars.ts';
import type { Token } from '../../text/prepare.ts';
import { cueVerb } from './cue-words.ts';

/** Indices [from, to) of tokens in one sentence. */
export type Range = readonly [from: number, to: number];

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PRONOUNS = set('he she they i we it you who one others some many both');
export const AUXILIARIES = set(
  "has have had is are was were be been being will would may might can could should must did does do 's 've 'd 'll ’s ’ve ’d ’ll",
);
const ADVERBS = set(
  "also then later once again still just now even not never always repeatedly only further previously earlier yesterday today recently n’t n't",
);
const BREAKS = set(
  'that if when while as because although though since but until unless whether where whereas so what who which how why whom whose',
);
const MARKS = set("\" “ ” « » „ ‘ '' `` ; : … ( — –");
const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday');
const ENDS = set(
  'in on during at after before when while as who which that to by from with about via through and but for because',
);

const isWord = (t: Token): boolean => isWordUnit(t.text.charCodeAt(0));
export const isCapital = (t: Token): boolean => isUpper(t.text.charCodeAt(0));
export const isAdverb = (t: Token): boolean =>
  ADVERBS.has(t.lower) || (t.lower.length > 4 && t.lower.endsWith('ly') && !isCapital(t));
export const isPronoun = (t: Token): boolean => PRONOUNS.has(t.lower);

/** From a verb back over its auxiliaries and adverbs: index of the first token of the verb group. */
export function verbGroupStart(tokens: readonly Token[], verb: number, from = 0): number {
  let k = verb;
  while (k > from && (AUXILIARIES.has(tokens[k - 1]!.lower) || isAdverb(tokens[k - 1]!))) {
    // "The minister's said" does not occur: a clitic after a noun is a possessive.
    if (/^['’](s|d)$/.test(tokens[k - 1]!.lower) && !(k >= 2 && isPronoun(tokens[k - 2]!))) break;
    k--;
  }
  return k;
}

/**
 * The noun phrase that ends before token `end` (exclusive), by the surface: back to the start of the clause; over
 * an apposition between commas ("Orla Brandt, the mayor, said"). Undefined where nothing fit to speak is there.
 */
export function subjectBefore(tokens: readonly Token[], end: number, from = 0): Range | undefined {
  let to = end;
  if (to > from && tokens[to - 1]!.text === ',') {
    // An apposition, a relative clause or an aside: its head stands before the comma that opens it.
    for (let k = to - 2; k > from && to - k < 40; k--) {
      const t = tokens[k]!;
      if (MARKS.has(t.text) && t.text !== '(' && t.text !== '—') return undefined;
      if (t.text !== ',') continue;
      const head = subjectBefore(tokens, k, from);
      if (!head || !fitsBefore(tokens, head) || isClause(tokens, k + 1, to - 1)) continue;
      return ASIDE.test(tokens[k + 1]!.lower) ? head : [head[0], end - 1];
    }
    return undefined;
  }
  if (to > from && tokens[to - 1]!.text === ')') {
    let k = to - 1;
    while (k > from && tokens[k]!.text !== '(') k--;
    const head = k > from ? subjectBefore(tokens, k, from) : undefined;
    return head && [head[0], to];
  }
  while (to > from && isAdverb(tokens[to - 1]!)) to--;
  if (to <= from) return undefined;
  let k = to;
  while (k > from) {
    const t = tokens[k - 1]!;
    // "a man who said": the relative pronoun stands for him.
    if (/^(?:who|which)$/.test(t.lower) && k === to) return [k - 1, to];
    if (t.text === ',' || BREAKS.has(t.lower) || MARKS.has(t.text)) break;
    if (t.tag && /^(?:VB[DZP]|MD)$/.test(t.tag) && !/^['’]/.test(t.text)) break;
    if (t.lower === 'and' && !joinsNames(tokens, k - 1, to)) break;
    if (to - k >= 25) return undefined;
    k--;
  }
  k = skipTime(tokens, k, to);
  while (k < to && (isAdverb(tokens[k]!) || tokens[k]!.lower === 'and' || tokens[k]!.lower === 'but')) k++;
  if (k >= to || !tokens.slice(k, to).some(isWord)) return undefined;
  const range: Range = [k, to];
  return mayBeSource(tokens, range) ? range : undefined;
}

/** "Brandt, in an interview, said": the aside is no part of who. */
const ASIDE =
  /^(?:in|on|at|during|after|before|when|while|for|by|to|speaking|asked|meanwhile|however|too|also|as|with)$/;

/** "alignment with Vell, arms included, is a worry, said": what has a verb of its own is no apposition. */
function isClause(tokens: readonly Token[], from: number, to: number): boolean {
  if (/^(?:who|which|whose|that|where|when|while|as)$/.test(tokens[from]!.lower)) return false;
  for (let k = from; k < to; k++)
    if (AUXILIARIES.has(tokens[k]!.lower) && !/^['’]/.test(tokens[k]!.text)) return true;
  return false;
}

/** What may stand before an apposition: a short phrase with a name or an article, no clause. */
function fitsBefore(tokens: readonly Token[], [from, to]: Range): boolean {
  const first = tokens[from]!;
  if (to - from > 12) return false;
  return (
    isCapital(first) || /^(?:the|a|an|another|one|his|her|its|their|some|many|several)$/.test(first.lower)
  );
}

const startsAside = (t: Token): boolean =>
  /^(?:a|an|the|who|whose|which|one|his|her|its|their|chief|head|former|president|director|spokesman|spokeswoman|professor|deputy|minister|secretary|senior|\d\d?)$/.test(
    t.lower,
  ) || /^\d+$/.test(t.text);

/** "Orla and Finn said", not "it rained and Finn said". */
function joinsNames(tokens: readonly Token[], and: number, to: number): boolean {
  const left = tokens[and - 1];
  const right = tokens[and + 1];
  if (!left || !right || and + 1 >= to) return false;
  return isCapital(left) === isCapital(right) && !cueVerb(left.lower);
}

/** "On Monday Orla said": the time in front is no part of who. */
function skipTime(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (!first || !/^(?:on|in|at|by|earlier|last|this|during|after|before|for|since)$/.test(first.lower))
    return from;
  for (let k = from + 1; k < Math.min(to - 1, from + 5); k++)
    if (
      WEEKDAYS.has(tokens[k]!.lower) ||
      /^(?:\d{4}|week|month|year|night|day|morning|evening|afternoon)$/.test(tokens[k]!.lower)
    )
      return k + 1;
  return from;
}

const NO_SOURCE =
  /^(?:it|there|this|that|what|which|in|on|at|for|with|to|by|from|of|if|when|and|but|or|while|because|so|after|before|during)$/;

/** Could these words be somebody who speaks: a pronoun, a name, or a noun phrase with its article. */
export function mayBeSource(tokens: readonly Token[], [from, to]: Range): boolean {
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  if (to - from === 1) return isPronoun(first) || isCapital(first) || /s$/.test(first.lower);
  if (NO_SOURCE.test(first.lower)) return false;
  return isWord(last) || last.text === ')' || last.text === '%' || /^['’]s$/.test(last.text);
}

/** The noun phrase that begins at a token ("said Orla Brandt, the mayor, on Monday"): index after its last token. */
export function phraseEnd(tokens: readonly Token[], from: number, limit = tokens.length): number {
  let k = from;
  while (k < limit) {
    const t = tokens[k]!;
    if (/^[.!?;:…]$/.test(t.text) || (MARKS.has(t.text) && t.text !== '(')) break;
    if (t.text === ',') {
      // "Orla Brandt, the mayor of Vell, in": over the apposition, then stop.
      const next = tokens[k + 1];
      if (!next || !startsAside(next) || k === from) break;
      let e = k + 1;
      while (e < limit && !/^[,.!?;:…]$/.test(tokens[e]!.text) && !MARKS.has(tokens[e]!.text)) {
        // A clause, not an apposition.
        if (isFiniteVerb(tokens, e) && !/^(?:who|which|whose)$/.test(next.lower)) return k;
        e++;
      }
      return e;
    }
    if (t.text === '(') {
      let close = k;
      while (close < limit && tokens[close]!.text !== ')') close++;
      // A bracket that nothing closes ends the phrase.
      if (close >= limit) break;
      k = close + 1;
      continue;
    }
    if (k > from && ENDS.has(t.lower)) break;
    if (k > from && (WEEKDAYS.has(t.lower) || isAdverb(t))) break;
    k++;
  }
  return k;
}

/** By its tag where there is one, else by its form: an auxiliary or a word in "-ed". */
export function isFiniteVerb(tokens: readonly Token[], v: number): boolean {
  const t = tokens[v]!;
  if (t.tag) return /^(?:VB[DZP]|MD)$/.test(t.tag);
  // "May 7" is no auxiliary.
  if (v > 0 && isCapital(t)) return false;
  return (
    AUXILIARIES.has(t.lower) ||
    cueVerb(t.lower)?.form === 'past' ||
    (t.lower.length > 4 && t.lower.endsWith('ed'))
  );
}
