import type { Span } from '../../../model/index.ts';
import type { Token } from '../../text/prepare.ts';
import { type RuleContext, sentenceAt, tokenAt } from './context.ts';
import { cueVerb } from './cue-words.ts';
import { isCapital, mayBeSource, phraseEnd, subjectBefore, verbGroupStart } from './phrases.ts';
import type { Quotation } from './quotations.ts';

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
    const group = verbGroupStart(tokens, v, k);
    if (group <= k) continue;
    const subject = subjectBefore(tokens, group, k);
    // The tag begins right after the quotation: what else stands there is a clause of its own.
    if (!subject || subject[0] > k + 1) continue;
    return { source: spanOf(tokens, ...subject), cue: [tokens[group]!.start, t.end] };
  }
  return undefined;
}

/** The tag before a quotation in its sentence: `Orla Brandt said: “…”`, `she called it “…”`, `adding that “…”`. */
export function tagBefore(context: RuleContext, q: Quotation): SpeechTag | undefined {
  const sentence = sentenceAt(context.prepared, q.start);
  if (!sentence || sentence.start > q.start) return undefined;
  const { tokens } = sentence;
  const at = tokenAt(tokens, q.start);
  return tagIn(tokens, at, 15);
}

/** The last verb of saying among the tokens before `at`, with its subject. */
export function tagIn(tokens: readonly Token[], at: number, reach: number): SpeechTag | undefined {
  for (let v = at - 1; v >= Math.max(0, at - reach); v--) {
    const t = tokens[v]!;
    if (/^["“”«»]$/.test(t.text)) return undefined;
    const verb = cueVerb(t.lower);
    if (verb?.kind !== 'saying' && verb?.attitude !== 'belief') continue;
    if (
      verb.form === 'base' &&
      !(
        (v > 0 &&
          /^(?:to|will|would|may|might|must|can|could|should|did|does|do|they|we|i|you|who|n't|n’t)$/.test(
            tokens[v - 1]!.lower,
          )) ||
        /s$/.test(tokens[v - 1]?.lower ?? '')
      )
    )
      continue;
    const group = verbGroupStart(tokens, v);
    const cue: Span = [tokens[group]!.start, t.end];
    const subject = verb.form === 'ing' ? undefined : subjectBefore(tokens, group);
    return { source: subject && spanOf(tokens, ...subject), cue };
  }
  return undefined;
}
