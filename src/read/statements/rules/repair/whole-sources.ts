import type { Part, Span } from '../../../../model/index.ts';
import { part } from '../../../parts.ts';
import type { Token } from '../../../text/prepare.ts';
import { firstEndingAfter, type Rule, type RuleContext, sentenceAt } from '../context.ts';
import { cueVerb } from '../cue-words.ts';
import { type Draft, shared } from '../draft.ts';
import { isCapital } from '../phrases.ts';
import { subjectsOf } from '../subjects.ts';

const BY = 'whole-source@1';

/**
 * A source that begins or ends in the middle of a phrase ("Vell (VR) at the River Office" of "Finn Halvor, head of
 * the Republic of Vell (VR) at the River Office") is widened to the subject of its cue. Commas at its end go.
 */
export const wholeSources: Rule = (context, drafts) => {
  for (const d of drafts) {
    const only = d.source.length === 1 ? d.source[0]! : undefined;
    if (!only || d.firm || d.cue.length === 0 || only.basis === 'inferred') continue;
    const wide = isTorn(context, only) ? subjectAround(context, d, only) : undefined;
    if (wide) d.source = [part(context.text, ...wide, BY)];
    else d.source = [withoutComma(context.text, only)];
  }
  return drafts;
};

const withoutComma = (text: string, p: Part): Part =>
  /[,;:\s]$/.test(p.exact)
    ? part(text, p.span[0], p.span[0] + p.exact.replace(/[,;:\s]+$/, '').length, p.by, p.basis)
    : p;

/** The word before belongs to the same phrase: a preposition, a name's earlier part, an article. */
function isTorn(context: RuleContext, { span, exact }: Part): boolean {
  const sentence = sentenceAt(context.prepared, span[0]);
  if (!sentence) return false;
  const { tokens } = sentence;
  const before = tokens[firstEndingAfter(tokens, span[0]) - 1];
  if (!before || exact.length < 3) return false;
  // "…, who works at the River Office, said", "protesters who took to the streets said": a piece inside who it was.
  const aside = /^(?:with|to|by|from|in|on|at|of|for)$/.test(before.lower);
  if (aside || /^(?:who|which|whose)\s/i.test(exact)) return true;
  return (
    TEARING.test(before.lower) || (isCapital(before) && before.end + 1 === span[0] && /^\p{Lu}/u.test(exact))
  );
}

const TEARING = /^(?:of|the|a|an|at|for|and|&|senior|former|chief|deputy)$/;

function subjectAround(context: RuleContext, d: Draft, source: Part): Span | undefined {
  const sentence = sentenceAt(context.prepared, source.span[0]);
  if (!sentence) return undefined;
  const { tokens } = sentence;
  const [start, end] = d.cue[0]!.span;
  for (let v = firstEndingAfter(tokens, start); v < tokens.length && tokens[v]!.start < end; v++) {
    if (!cueVerb(tokens[v]!.lower)) continue;
    const widest = subjectsOf(tokens, v).sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
    for (const [from, to] of widest) {
      const span: Span = [tokens[from]!.start, (tokens[to - 1] as Token).end];
      const covers = span[0] < source.span[0] && span[1] + 1 >= source.span[1];
      if (covers && shared(d.content, span) === 0) return span;
    }
  }
  return undefined;
}
