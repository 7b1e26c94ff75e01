import type { Span } from '../../../../model/index.ts';
import { part } from '../../../parts.ts';
import { countWords } from '../../../text/words.ts';
import {
  firstEndingAfter,
  quotationAt,
  type Rule,
  type RuleContext,
  sentenceAt,
  trimmed,
} from '../context.ts';
import { cueVerb } from '../cue-words.ts';
import { type Draft, shared, withoutSpan } from '../draft.ts';
import { mayBeSource, phraseEnd } from '../phrases.ts';
import { subjectOf } from '../subjects.ts';

const BY = 'subject@1';

/** A cue without a source gets the subject of its verb ("Brandt defended the plan, calling it ..."), or what follows it. */
export const fillSources: Rule = (context, drafts) => {
  for (const d of drafts) {
    if (d.source.length > 0 || d.cue.length === 0 || d.firm) continue;
    if (splitTag(context, d) || splitTurned(context, d)) continue;
    const span = subjectOfCue(context, d);
    if (!span) continue;
    if (shared(d.content, span) > 0) {
      // “…,” said | Orla Brandt, …: the content ends with the marks, what follows is who.
      const rest = withoutSpan(context.text, d.content, span);
      const quoted = rest.some((p) => p.span[1] <= d.cue[0]!.span[0] && quotationAt(context, p.span[0]));
      if (span[0] < d.cue[0]!.span[1] || !quoted) continue;
      d.content = rest;
    }
    d.source = [part(context.text, ...span, BY)];
  }
  return drafts;
};

/** “…,” Orla Brandt, the mayor, | told: what follows the marks up to the cue is who, not what. */
function splitTag(context: RuleContext, d: Draft): boolean {
  const { text, outer } = context;
  const cue = d.cue[0]!.span[0];
  const at = d.content.findIndex((p) => p.span[1] <= cue && cue - p.span[1] <= 2);
  if (at < 0) return false;
  const [start, end] = d.content[at]!.span;
  let q = firstEndingAfter(outer, start);
  while (outer[q + 1] && outer[q + 1]!.start < end) q++;
  const quote = outer[q];
  if (!quote || quote.start < start || quote.end >= end) return false;
  const [from, to] = trimmed(text, [quote.end, end]);
  if (to - from < 2 || countWords(text, from, to) > 40) return false;
  d.source = [part(text, from, to, BY)];
  d.content = d.content.map((p, i) => (i === at ? part(text, start, quote.end, p.by) : p));
  return true;
}

/** Said | Halvor: “…”: what stands between the cue and the colon before the marks is who. */
function splitTurned(context: RuleContext, d: Draft): boolean {
  const { text, outer } = context;
  const cue = d.cue.at(-1)!.span[1];
  const at = d.content.findIndex((p) => p.span[0] >= cue && p.span[0] - cue <= 2);
  if (at < 0) return false;
  const [start, end] = d.content[at]!.span;
  const quote = outer[firstEndingAfter(outer, start)];
  if (!quote || quote.start >= end || quote.start - start > 80) return false;
  const between = text.slice(start, quote.start).trimEnd();
  if (!/^\p{Lu}/u.test(between) || !between.endsWith(':')) return false;
  d.source = [part(text, ...trimmed(text, [start, start + between.length]), BY)];
  d.content = d.content.map((p, i) => (i === at ? part(text, quote.start, end, p.by) : p));
  return true;
}

function subjectOfCue(context: RuleContext, d: Draft): Span | undefined {
  const [start, end] = d.cue[0]!.span;
  const sentence = sentenceAt(context.prepared, start);
  if (!sentence) return undefined;
  const { tokens } = sentence;
  for (let v = firstEndingAfter(tokens, start); v < tokens.length && tokens[v]!.start < end; v++) {
    const verb = cueVerb(tokens[v]!.lower);
    if (verb?.kind !== 'saying') continue;
    // The subject must not be sought across other people's words.
    if (quotationAt(context, tokens[v]!.start)) return undefined;
    const subject = subjectOf(tokens, v);
    if (subject) return [tokens[subject[0]]!.start, tokens[subject[1] - 1]!.end];
    if (verb.form !== 'past' && verb.form !== 's') return undefined;
    const after = phraseEnd(tokens, v + 1);
    if (verb.lemma === 'tell' || after <= v + 1 || !mayBeSource(tokens, [v + 1, after])) return undefined;
    return [tokens[v + 1]!.start, tokens[after - 1]!.end];
  }
  return undefined;
}
