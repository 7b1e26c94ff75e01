import type { Span } from '../../../../model/index.ts';
import type { Token } from '../../../text/prepare.ts';
import { type RuleContext, sentenceAt, tokenAt } from '../context.ts';
import { cueVerb } from '../cue-words.ts';
import {
  isCapital,
  isFiniteVerb,
  isPronoun,
  mayBeSource,
  phraseEnd,
  subjectBefore,
  verbGroupStart,
} from '../phrases.ts';
import type { Quotation } from '../quotations.ts';
import { lastSubject, mainSubject, subjectOf } from '../subjects.ts';
import { isLabel } from './labels.ts';

/** Who and by which words, beside a quotation. */
export interface SpeechTag {
  readonly source: Span | undefined;
  readonly cue: Span;
}

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => [
  tokens[from]!.start,
  tokens[to - 1]!.end,
];

const isSaying = (t: Token): boolean => cueVerb(t.lower)?.kind === 'saying';

/** The tag after a quotation: `“…,” said Orla Brandt`, `“…,” she told the Courier`; `“…!” Brandt said`. */
export function tagAfter(context: RuleContext, q: Quotation): SpeechTag | undefined {
  const sentence = sentenceAt(context.prepared, q.end);
  if (!sentence || sentence.paragraph !== q.paragraph) return undefined;
  const { tokens } = sentence;
  let k = tokenAt(tokens, q.end);
  const signed = signature(tokens, k);
  if (signed) return signed;
  if (k === 0 && !/[.!?…,]/.test(context.text[q.innerEnd - 1]!)) return undefined;
  if (tokens[k] && /^[,—–-]$/.test(tokens[k]!.text)) k++;
  const first = tokens[k];
  if (!first) return undefined;
  const form = cueVerb(first.lower)?.form;
  if (isSaying(first) && !isCapital(first) && (form === 'past' || form === 's')) {
    const end = phraseEnd(tokens, k + 1);
    if (end > k + 1 && mayBeSource(tokens, [k + 1, end]))
      return { source: spanOf(tokens, k + 1, end), cue: [first.start, first.end] };
    return undefined;
  }
  for (let v = k + 1; v < Math.min(tokens.length, k + 30); v++) {
    const t = tokens[v]!;
    if (/^["“”«»;:]$/.test(t.text)) return undefined;
    const verb = cueVerb(t.lower);
    if (verb?.kind !== 'saying' || verb.form === 'base' || verb.form === 'ing') continue;
    if (!actsAsVerb(tokens, v)) continue;
    const group = verbGroupStart(tokens, v, k);
    if (group <= k) continue;
    const subject = subjectBefore(tokens, group, k);
    // The tag begins right after the quotation: what else stands there is a clause of its own.
    if (!subject || subject[0] > k + 1) continue;
    return { source: spanOf(tokens, ...subject), cue: [tokens[group]!.start, t.end] };
  }
  return undefined;
}

/** “…” — Orla Brandt, mayor: a dash and a name to the end of the sentence, without a verb. */
export function signature(tokens: readonly Token[], k: number): SpeechTag | undefined {
  const dash = tokens[k];
  const name = tokens[k + 1];
  if (!dash || !name || !/^(?:[—–―-]|--)$/.test(dash.text) || !isCapital(name)) return undefined;
  let end = k + 2;
  while (end < tokens.length && end < k + 16 && !/^["“«.!?;:]$/.test(tokens[end]!.text)) {
    if (isFiniteVerb(tokens, end)) return undefined;
    end++;
  }
  return { source: spanOf(tokens, k + 1, end), cue: [dash.start, dash.end] };
}

/** The tag before a quotation in its sentence: `Orla Brandt said: “…”`, `she called it “…”`, `adding that “…”`. */
export function tagBefore(context: RuleContext, q: Quotation): SpeechTag | undefined {
  const sentence = sentenceAt(context.prepared, q.start);
  if (!sentence || sentence.start > q.start) return undefined;
  const { tokens } = sentence;
  const at = tokenAt(tokens, q.start);
  return tagIn(tokens, at, 15) ?? colonTag(tokens, at);
}

/**
 * "Orla Brandt: “…”", "The mayor released this statement: “…”": no verb of saying, but a colon. The source is the
 * name before it, or the subject of the sentence's first verb, or of its last one where `last` is set.
 */
export function colonTag(tokens: readonly Token[], at: number, last = false): SpeechTag | undefined {
  const colon = tokens[at - 1];
  if (colon?.text !== ':' || at < 2) return undefined;
  const name =
    at - 1 <= 6 && tokens.slice(0, at - 1).every((t) => isCapital(t) || /^(?:the|of|and|,)$/.test(t.lower));
  if (
    name &&
    isLabel(
      tokens
        .slice(0, at - 1)
        .map((t) => t.text)
        .join(' '),
    )
  )
    return undefined;
  const source = name
    ? ([0, at - 1] as const)
    : last
      ? lastSubject(tokens, at - 1)
      : mainSubject(tokens, at - 1);
  return source && { source: spanOf(tokens, ...source), cue: [colon.start, colon.end] };
}

/**
 * The verb of saying that governs what begins at token `at`, with its subject: one that hardly ever does anything
 * else within `reach`, or one that stands directly before ("calling the plan “…”").
 */
export function tagIn(tokens: readonly Token[], at: number, reach: number): SpeechTag | undefined {
  let weak: SpeechTag | undefined;
  for (let v = at - 1; v >= Math.max(0, at - reach); v--) {
    const t = tokens[v]!;
    if (/^["“”«»]$/.test(t.text)) break;
    const verb = cueVerb(t.lower);
    if (!verb || (verb.kind !== 'saying' && verb.attitude !== 'belief') || !actsAsVerb(tokens, v)) continue;
    const group = verbGroupStart(tokens, v);
    const subject = subjectOf(tokens, v);
    const tag = { source: subject && spanOf(tokens, ...subject), cue: spanOf(tokens, group, v + 1) };
    if (verb.strong || at - v <= 2) return tag;
    if (at - v <= 7) weak ??= tag;
  }
  return weak;
}

const BASE_AFTER =
  /^(?:to|will|would|may|might|must|can|could|should|did|does|do|they|we|i|you|who|n't|n’t|not|and)$/;
const NOUN_AFTER =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|any|some|more|many|of|in|for)$/;

const NOUN_LIKE =
  /^(?:states|comments|remarks|protests|reports|answers|claims|promises|pledges|vows|notes|cries|estimates|forecasts|calls|charges|questions|demands|requests|offers|orders|appeals|complaints|projects|objects|posts|quotes|tweets|fears|hopes|doubts|worries|supports|views|plans|aims|rules|shows|lists|details|hints|signals|mentions|points|talks|addresses|blogs|jokes)$/;

/** Whether a word that may be a verb of saying is one here ("she quotes", not "the woman's quotes"). */
export function actsAsVerb(tokens: readonly Token[], v: number): boolean {
  const t = tokens[v]!;
  // "United States" and nouns in the capitals of a headline are tagged as verbs at times.
  if (v > 0 && isCapital(t) && NOUN_LIKE.test(t.lower)) return false;
  if (t.tag) return t.tag.startsWith('VB');
  if (v > 0 && isCapital(t)) return false;
  const before = tokens[v - 1];
  if (!before) return true;
  const form = cueVerb(t.lower)?.form;
  if (NOUN_AFTER.test(before.lower)) return false;
  if (form === 'base') return BASE_AFTER.test(before.lower) || before.lower.endsWith('s');
  // Plurals of nouns: verbs only right after a name or a pronoun.
  if (form === 's' && NOUN_LIKE.test(t.lower) && !(isCapital(before) || isPronoun(before))) return false;
  return !(form === 's' && /^['’]s?$/.test(before.lower));
}
