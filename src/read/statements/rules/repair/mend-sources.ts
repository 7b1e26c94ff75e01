import type { Part, Span } from '../../../../model/index.ts';
import { part } from '../../../parts.ts';
import type { Token } from '../../../text/prepare.ts';
import { firstEndingAfter, type Rule, type RuleContext, sentenceAt, trimmed } from '../context.ts';
import { cueVerb } from '../cue-words.ts';
import type { Draft } from '../draft.ts';
import { isAdverb, isFiniteVerb, isPronoun, verbGroupStart } from '../phrases.ts';

const BY = 'mended-source@1';

/**
 * Sets right where who ends and what begins: a subject torn at its last preposition ("A team that watches | Vell | said
 * that"), a subject left in the content ("Brandt's deputy | told | the Courier that"), words that ran on into a source
 * ("In a reply to the Courier it | said", "The ministry welcomed the | urged").
 */
export const mendSources: Rule = (context, drafts) => {
  for (const d of drafts) {
    if (d.firm || d.cue.length === 0) continue;
    takeSubject(context, d);
    takeDeterminer(context, d);
    returnGerund(context, d);
    takeApposition(context, d);
    const only = d.source.length === 1 ? d.source[0]! : undefined;
    if (!only || only.basis === 'inferred') continue;
    const [start, end] = narrowed(context, only);
    if (start >= end) d.gone = true;
    else if (start !== only.span[0] || end !== only.span[1]) d.source = [part(context.text, start, end, BY)];
  }
  return drafts;
};

/** Content that runs up to the source, or up to a cue without one, is who where what was said comes after the cue. */
function takeSubject(context: RuleContext, d: Draft): void {
  const [first, ...rest] = d.content;
  const cue = d.cue[0]!.span;
  if (!first || rest.length === 0 || d.source.length > 1 || first.span[1] > cue[0]) return;
  if (rest.some((p) => p.span[0] < cue[1])) return;
  const source = d.source[0];
  const until = source ? source.span : cue;
  if (source && source.span[1] > cue[0]) return;
  const between = context.text.slice(first.span[1], until[0]);
  if (source ? between.trim() !== '' : !/^,?\s*$/.test(between)) return;
  const sentence = sentenceAt(context.prepared, first.span[0]);
  if (!sentence || sentence.start < first.span[0] - 1 || sentence.end < cue[1]) return;
  if (/["“”«»]|''/.test(first.exact) || hasOwnVerb(sentence.tokens, first.span)) return;
  if (source && !HANGING.test(first.exact)) return;
  if (!source && !(SAYING.test(d.cue[0]!.exact) && OPENS_THAT.test(rest[0]!.exact))) return;
  const span: Span = source ? [first.span[0], source.span[1]] : withoutAside(context, first.span);
  d.source = [part(context.text, ...span, BY)];
  d.content = rest;
}

/** "…, the | deputy head of the union | said": the article is the source's. */
function takeDeterminer({ text }: RuleContext, d: Draft): void {
  const source = d.source[0];
  if (!source || d.source.length > 1) return;
  d.content = d.content.map((p) => {
    const article =
      p.span[1] + 1 === source.span[0] ? /[,.;]["”]? (?:the|an?)$/i.exec(p.exact)?.[0] : undefined;
    if (!article) return p;
    const at = p.span[1] - article.length;
    d.source = [part(text, p.span[1] - article.trimStart().split(' ').at(-1)!.length, source.span[1], BY)];
    return part(text, p.span[0], at, p.by, p.basis);
  });
}

/** "The ship's owner, | Norrfjell Lines, declined": a name between commas before the cue tells who it is. */
function takeApposition({ text }: RuleContext, d: Draft): void {
  const source = d.source[0];
  const cue = d.cue[0]!.span[0];
  if (!source || d.source.length > 1 || source.span[1] >= cue || cue - source.span[1] > 80) return;
  const between = APPOSITION.exec(text.slice(source.span[1], cue))?.[1];
  if (!between || !/^(?:the|its|his|her|their|an?|\p{Lu}\p{L}+['’]s)\b/iu.test(source.exact)) return;
  d.source = [part(text, source.span[0], source.span[1] + between.length, BY)];
}

/** Two to five words, all with capitals but for particles, between commas. */
const APPOSITION = /^(, \p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|von|for|and)){0,5}), ?$/u;

/** "denied targeting | civilians": what is denied begins with the verb in -ing. */
function returnGerund({ text }: RuleContext, d: Draft): void {
  const cue = d.cue.at(-1)!;
  const gerund =
    /\b(?:den(?:y|ies|ied)|admit(?:s|ted)?|acknowledged?s?|recall(?:s|ed)?) (\p{Ll}{2,}ing)$/u.exec(
      cue.exact,
    )?.[1];
  const first = d.content[0];
  if (!gerund || !first || first.span[0] - cue.span[1] !== 1) return;
  const at = cue.span[1] - gerund.length;
  d.cue = [...d.cue.slice(0, -1), part(text, cue.span[0], at - 1, cue.by, cue.basis)];
  d.content = [part(text, at, first.span[1], BY), ...d.content.slice(1)];
}

/** Words that leave a phrase open: the source goes on with it. */
const HANGING = /\b(?:of|with|against|from|for|to|on|in|at|by|near|between|over|about)$/i;
const SAYING =
  /^(?:ha[sd]|have)? ?(?:also |later )?(?:said|says|told|tells|stated|reported|announced|confirmed|added|noted|claimed|insisted|warned|wrote)\b/i;
/** "that the dam", "the Courier that the dam". */
const OPENS_THAT = /^(?:\S+ ){0,5}that\b/;

const RELATIVE = /^(?:who|which|that|whose|whom|where|when|whom)$/;

function hasOwnVerb(tokens: readonly Token[], [start, end]: Span): boolean {
  for (let k = firstEndingAfter(tokens, start); k < tokens.length && tokens[k]!.start < end; k++) {
    if (RELATIVE.test(tokens[k]!.lower)) return false;
    if (isFiniteVerb(tokens, k) && !/^['’]/.test(tokens[k]!.text)) return true;
  }
  return false;
}

/** "Brandt's deputy, on the other hand": the aside is no part of who. */
function withoutAside({ text }: RuleContext, [start, end]: Span): Span {
  const comma = text.indexOf(',', start);
  return comma > start &&
    comma < end &&
    /^,\s+(?:on|in|for|at|by|however|meanwhile)\b/.test(text.slice(comma, end))
    ? trimmed(text, [start, comma])
    : trimmed(text, [start, end]);
}

const LEADING =
  /^(?:(?:update|correction|refile|wrapup|exclusive|breaking|analysis|factbox)(?: \d+)?\s?[-:–—]\s?|[*•·▪►>]\s?)/i;
const TIMES = /^(?:today|yesterday|tonight|meanwhile|however|also)$/;

/** Empty where nothing is left that could speak. */
function narrowed(context: RuleContext, source: Part): Span {
  const { prepared } = context;
  let [start, end] = source.span;
  start += LEADING.exec(source.exact)?.[0].length ?? 0;
  const sentence = sentenceAt(prepared, start);
  if (!sentence || end > sentence.end) return [start, end];
  const { tokens } = sentence;
  const from = firstEndingAfter(tokens, start);
  let to = firstEndingAfter(tokens, end - 1) + 1;
  if (from >= tokens.length || tokens[from]!.start < start) return [start, end];
  if (to - from === 1 && /^(?:an?|the)$/.test(tokens[from]!.lower)) return [start, start];
  const last = tokens[to - 1]!;
  if (
    to - from > 1 &&
    SUBJECT.test(last.lower) &&
    !/^(?:and|or|of|than|as|like)$/.test(tokens[to - 2]!.lower)
  )
    return [last.start, end];
  for (let k = from + 1; k < to; k++) {
    const t = tokens[k]!;
    if (RELATIVE.test(t.lower) || t.text === ',' || /^["“(]$/.test(t.text)) break;
    if (!/^(?:VBD|VBZ|MD)$/.test(t.tag) || !cueVerb(t.lower) || /^['’]/.test(t.text)) continue;
    const group = verbGroupStart(tokens, k, from);
    if (group <= from) break;
    to = group;
    return [start, tokens[to - 1]!.end];
  }
  while (
    to - from > 1 &&
    TIMES.test(tokens[to - 1]!.lower) &&
    !isPronoun(tokens[to - 2]!) &&
    !isAdverb(tokens[to - 2]!)
  )
    to--;
  return [start, Math.min(end, tokens[to - 1]!.end)];
}

const SUBJECT = /^(?:he|she|it|they|we)$/;
