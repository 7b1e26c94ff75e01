import type { Part, Span } from '../../../../model/index.ts';
import { part } from '../../../parts.ts';
import { isDigit } from '../../../text/chars.ts';
import type { Token } from '../../../text/prepare.ts';
import { firstEndingAfter, quotationAt, type Rule, type RuleContext, sentenceAt } from '../context.ts';
import type { Draft } from '../draft.ts';
import { isCapital, isFiniteVerb } from '../phrases.ts';

const BY = 'tidy@1';

/** A statement whose content is only a time ("said this week") or a mere name ("citing the Courier") is none. */
export const dropEmpty: Rule = (context, drafts) => {
  for (const d of drafts) if (isEmpty(context, d)) d.gone = true;
  return drafts;
};

/**
 * Takes away what a finder swallowed: a dateline before the first words, a time before who ("February Finn Halvor"),
 * whom it was told before what ("to the Courier that"), a dash after a comma.
 */
export const tidy: Rule = (context, drafts) => {
  for (const d of drafts) {
    if (d.firm) continue;
    d.source = d.source.map((p, i) => (i === 0 ? from(context, p, sourceStart(context, p)) : p));
    d.content = d.content.map((p, i) =>
      withoutDash(context, i === 0 ? from(context, p, contentStart(context, d, p)) : p),
    );
  }
  return drafts;
};

function from(context: RuleContext, p: Part, start: number): Part {
  return start > p.span[0] && start < p.span[1] ? part(context.text, start, p.span[1], BY, p.basis) : p;
}

const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tonight|this|last|earlier|late|early|week|month|year|night|morning|evening|afternoon|day|ago|days|weeks|months|years|recently|on|in|the|same|before|previous|,|\d{1,2}|\d{4})$/;

/** Tokens of the sentence that a span begins in, from its first one. */
function tokensFrom(context: RuleContext, at: number): readonly Token[] {
  const sentence = sentenceAt(context.prepared, at);
  return sentence ? sentence.tokens.slice(firstEndingAfter(sentence.tokens, at)) : [];
}

function isEmpty(context: RuleContext, d: Draft): boolean {
  if (d.content.length > 1 && /^(?:citing|quoting)$/i.test(d.cue[0]?.exact ?? ''))
    return d.content.every((p) => p.exact.length < 60 && !hasVerb(context, p));
  const only = d.content.length === 1 && d.cue.length > 0 && !d.firm ? d.content[0]! : undefined;
  if (!only || only.exact.length > 60) return false;
  const tokens = tokensFrom(context, only.span[0]).filter((t) => t.end <= only.span[1]);
  if (tokens.length === 0) return false;
  if (/^(?:citing|quoting)$/i.test(d.cue[0]!.exact)) return !tokens.some((_, k) => isFiniteVerb(tokens, k));
  return (
    tokens.every((t) => TIME.test(t.lower)) && tokens.some((t) => t.lower.length > 3 && t.lower !== 'this')
  );
}

function hasVerb(context: RuleContext, { span }: Part): boolean {
  const tokens = tokensFrom(context, span[0]).filter((t) => t.end <= span[1]);
  return tokens.some((_, k) => isFiniteVerb(tokens, k));
}

/** "February Finn Halvor", "Days ago the minister": where who begins. */
function sourceStart(context: RuleContext, p: Part): number {
  const start = afterDateline(context, p.span);
  const tokens = tokensFrom(context, start).filter((t) => t.end <= p.span[1]);
  let k = 0;
  while (k < tokens.length - 1 && k < 4 && TIME.test(tokens[k]!.lower) && tokens[k]!.lower !== 'the') k++;
  const timed = tokens
    .slice(0, k)
    .some((t) =>
      /day$|ary$|ber$|^(?:march|april|may|june|july|august|ago|week|month|year|recently)$/.test(t.lower),
    );
  return timed &&
    tokens[k] &&
    (isCapital(tokens[k]!) || /^(?:the|a|an|his|her|its|their)$/.test(tokens[k]!.lower) || k > 1)
    ? tokens[k]!.start
    : start;
}

const TOLD =
  /^(?:to|the|a|an|reporters|journalists|media|lawmakers|agency|newspaper|news|magazine|radio|television|tv|channel|on|in|at|interview|with|and|of|conference|briefing)$/;

/** "to the Courier on Monday that the road": where what was said begins. */
function contentStart(context: RuleContext, d: Draft, p: Part): number {
  const start = afterDateline(context, p.span);
  const cue = d.cue[0];
  if (!cue || p.span[0] < cue.span[1]) return start;
  const tokens = tokensFrom(context, start).filter((t) => t.end <= p.span[1]);
  for (let k = 0; k < Math.min(tokens.length - 2, 12); k++) {
    const t = tokens[k]!;
    if (t.lower === 'that') return k > 0 ? t.start : start;
    if (!TOLD.test(t.lower) && !TIME.test(t.lower) && !isCapital(t)) break;
  }
  return start;
}

const DASH = /^(?:—|–|-|--|•|―)$/;

/**
 * Where a span begins that holds its paragraph's dateline ("VELLMAR, March 3 (Courier) -- "): capitals, a date, an
 * agency, then a dash, all within the first words.
 */
function afterDateline(context: RuleContext, [start, end]: Span): number {
  const sentence = sentenceAt(context.prepared, start);
  if (!sentence) return start;
  const opens = context.prepared.paragraphs[sentence.paragraph]!.start === sentence.start;
  // A page that lost its line breaks has its dateline after the byline: "By Orla Brandt. VELLMAR (Courier) - Rain fell".
  const [first, second] = sentence.tokens;
  const shouts = first !== undefined && /^\p{Lu}{3,}$/u.test(first.text) && second?.text === '(';
  if ((!opens && !shouts) || start > sentence.start + 60) return start;
  const { tokens } = sentence;
  for (let k = 1; k < Math.min(tokens.length - 1, 14); k++) {
    const t = tokens[k]!;
    if (DASH.test(t.text)) {
      const next = tokens[k + 1]!.start;
      const shouted = tokens.slice(0, k).some((x) => x.text.length > 2 && x.text === x.text.toUpperCase());
      return (shouted || tokens[k - 1]!.text === ')') && next > start && next < end ? next : start;
    }
    if (!isCapital(t) && !/^[,/().]$/.test(t.text) && !isDigit(t.text.charCodeAt(0))) return start;
  }
  return start;
}

/** "…closer ties, - Halvor said": the dash is the writer's. */
function withoutDash(context: RuleContext, p: Part): Part {
  // The stop of the sentence is no part of indirect words, as most finds have it.
  if (
    /[\p{Ll}\d]{2}\.$/u.test(p.exact) &&
    !quotationAt(context, p.span[1] - 1) &&
    !/[.!?]["”']? \p{Lu}/u.test(p.exact)
  )
    return part(context.text, p.span[0], p.span[1] - 1, p.by, p.basis);
  const bare = p.exact.replace(/[,.!?…]?\s+[-–—]$/, '');
  return bare.length < p.exact.length && bare
    ? part(context.text, p.span[0], p.span[0] + bare.length, BY, p.basis)
    : p;
}
