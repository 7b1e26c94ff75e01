import { part } from '../../../parts.ts';
import {
  bySentence,
  firstEndingAfter,
  quotationAt,
  type Rule,
  type RuleContext,
  sentenceAt,
  trimmed,
} from '../context.ts';
import { type Draft, shared, withSpan } from '../draft.ts';
import { isFiniteVerb } from '../phrases.ts';

const BY = 'around-tag@1';

/**
 * What stands around a tag: the clause before it belongs to what was said where only the rest after it was found ("The
 * road is shut, Brandt said, | the third this year"); how a statement came out does not ("a statement | posted on the
 * office's website").
 */
export const readAroundTag: Rule = (context, drafts) => {
  const near = bySentence(context.prepared, drafts);
  for (const d of drafts) {
    if (d.firm || d.cue.length === 0 || d.content.length === 0) continue;
    withoutOutlet(d);
    withoutAside(d);
    withoutCited(context, d);
    withoutRelayer(context, d);
    const span = clauseBefore(context, near, d);
    if (span) d.content = withSpan(context.text, d.content, span, BY);
  }
  return drafts;
};

const OUTLET =
  /^(?:(?:which was |that was )?(?:posted|published|released|issued|shared|carried|broadcast|aired|uploaded|circulated|e-?mailed|sent|seen|obtained|quoted) (?:on|by|to|in|via|through|late|early|yesterday|today|after)|on (?:its|his|her|their) (?:website|site|page|channel|account)|(?:to )?(?:reporters|journalists|the media|the press)$)\b/i;

/** What comes after the cue and only tells where it was said, beside words that were said. */
function withoutOutlet(d: Draft): void {
  if (d.content.length < 2) return;
  const end = d.cue.at(-1)!.span[1];
  const kept = d.content.filter(
    (p) => p.span[0] < end || (!OUTLET.test(p.exact) && !/^(?:citing|quoting) /i.test(p.exact)),
  );
  if (kept.length > 0) d.content = kept;
}

const ASIDE =
  /^(?:who|which|whose) (?:spoke|speaks|asked|requested|declined|refused|was speaking|were speaking|wished|insisted|is|was|are|were|has|had)\b/i;

/** What stands between who and the cue and tells more about who. */
function withoutAside(d: Draft): void {
  const from = d.source[0]?.span[1];
  const to = d.cue[0]!.span[0];
  if (from === undefined || d.content.length < 2) return;
  const kept = d.content.filter((p) => p.span[0] < from || p.span[1] > to || !ASIDE.test(p.exact));
  if (kept.length > 0) d.content = kept;
}

const RELAYER =
  /,["”]? (?:the )?\p{Lu}[^,"“”;:]{1,50} (?:reports|reported|writes|wrote)(?: (?:on|in) [^,;:"“”]{3,30})?(?:, (?:citing|quoting|referring to|with reference to) [^"“”;:]{3,160})?[.]?$/u;

/** "Brandt says | that the dam leaks, Harbour Radio reports.": the tail says via whom it came. */
function withoutRelayer(context: RuleContext, d: Draft): void {
  const last = d.content.at(-1)!;
  if (
    d.source.length === 0 ||
    d.cue.at(-1)!.span[1] > last.span[0] ||
    /\breport|\bwr[io]t/i.test(d.cue[0]!.exact)
  )
    return;
  const tail = last.exact.slice(-260);
  const match = RELAYER.exec(tail);
  if (!match) return;
  const end = last.span[1] - tail.length + match.index;
  if (end - last.span[0] < 10 || quotationAt(context, end)) return;
  d.content = [...d.content.slice(0, -1), part(context.text, last.span[0], end, BY)];
}

const RELAYED =
  /,[^"“”«»]{2,60}\b(?:reports?|reported|writes|wrote|said|says), (?:citing|quoting|referring to|with reference to)\b/;

/** "…, Harbour Radio reports, citing an interview | she gave": what follows such words is the relayer's. */
function withoutCited({ text }: RuleContext, d: Draft): void {
  for (let i = 1; i < d.content.length; i++) {
    const between = text.slice(d.content[i - 1]!.span[1], d.content[i]!.span[0]);
    if (between.length > 200 || !RELAYED.test(between)) continue;
    d.content = d.content.slice(0, i);
    return;
  }
}

function clauseBefore(
  context: RuleContext,
  near: ReadonlyMap<number, readonly Draft[]>,
  d: Draft,
): readonly [number, number] | undefined {
  const { text, prepared } = context;
  const source = d.source[0];
  const cue = d.cue.at(-1)!.span;
  if (!source || d.source.length > 1 || source.span[1] > cue[0]) return undefined;
  // Only what follows a comma after the cue, and nothing before.
  if (d.content[0]!.span[0] < cue[1] || !/^\s*,\s*$/.test(text.slice(cue[1], d.content[0]!.span[0])))
    return undefined;
  const sentence = sentenceAt(prepared, cue[0]);
  if (!sentence || sentence.start >= source.span[0]) return undefined;
  const head = text.slice(sentence.start, source.span[0]);
  if (!/,\s*$/.test(head) || head.length < 12) return undefined;
  const { tokens } = sentence;
  const until = firstEndingAfter(tokens, source.span[0]);
  if (!tokens.slice(0, until).some((_, k) => isFiniteVerb(tokens, k))) return undefined;
  if (
    quotationAt(context, source.span[0] - 2) ||
    /^(?:if|when|while|although|though|because|after|before|as|since)$/.test(tokens[0]!.lower)
  )
    return undefined;
  const opening =
    prepared.paragraphs[sentence.paragraph]!.start === sentence.start ? context.dateline?.span[1] : undefined;
  const start = Math.max(sentence.start, opening !== undefined && opening < source.span[0] ? opening : 0);
  const span = trimmed(text, [start, source.span[0]]);
  if (span[0] >= span[1]) return undefined;
  for (const other of near.get(sentence.index) ?? [])
    if (other !== d && !other.gone && shared([...other.source, ...other.cue, ...other.content], span) > 0)
      return undefined;
  return span;
}
