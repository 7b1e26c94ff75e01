import type { Span } from '../../../../model/index.ts';
import { part } from '../../../parts.ts';
import type { Token } from '../../../text/prepare.ts';
import { type Rule, type RuleContext, sentenceAt, trimmed } from '../context.ts';
import { type Draft, newDraft, shared } from '../draft.ts';
import { isCapital } from '../phrases.ts';

const BY = 'headline-colon@1';
const CONFIDENCE = 0.7;
/** Longer than this is no name. */
const LONGEST = 6;

/**
 * "Brandt: the road is shut"; "The road is shut – ministry": in headlines a colon or dash attributes, where the one
 * side is a short name that the body gives as a source (else it may be a topic: "Valley floods: what we know").
 */
export const readHeadline: Rule = (context, drafts) => {
  const { headline, text } = context;
  if (!headline) return drafts;
  const there = drafts.filter((d) => shared([...d.content, ...d.cue], headline.span) > 0);
  if (there.some((d) => d.source.length > 0 && d.source[0]!.basis === 'stated')) return drafts;
  const names = sourceWords(context, drafts);
  const read = sides(context, headline.span).find(({ source }) => names.some(source));
  if (!read) return drafts;
  const source = [part(text, ...read.span, BY)];
  const cue = [part(text, ...read.cue, BY)];
  const floating = there.find((d) => shared(d.content, read.content) > 0);
  if (floating) {
    floating.source = source;
    if (floating.content.some((c) => shared([c], read.span) > 0))
      floating.content = [part(text, ...trimmed(text, read.content, ' \t\n\r.'), BY)];
    floating.cue = cue;
    floating.sourceOf = undefined;
    return drafts;
  }
  const content = trimmed(text, read.content, ' \t\n\r.');
  return [newDraft(source, cue, [part(text, ...content, BY)], CONFIDENCE), ...drafts];
};

interface Side {
  readonly source: readonly Token[];
  readonly span: Span;
  readonly cue: Span;
  readonly content: Span;
}

function sides({ prepared, text }: RuleContext, [start, end]: Span): Side[] {
  const tokens: Token[] = [];
  for (let at = start; at < end; ) {
    const sentence = sentenceAt(prepared, at);
    if (!sentence || sentence.start >= end) break;
    tokens.push(...sentence.tokens);
    at = sentence.end + 1;
  }
  const out: Side[] = [];
  const side = (source: readonly Token[], mark: Token, content: Span): void => {
    const first = source[0];
    const last = source.at(-1);
    if (!first || !last || source.length > LONGEST || content[1] - content[0] < 12) return;
    out.push({ source, span: [first.start, last.end], cue: [mark.start, mark.end], content });
  };
  tokens.forEach((t, k) => {
    const dash = /^[–—-]$/.test(t.text) && text[t.start - 1] === ' ';
    if (t.text !== ':' && !dash) return;
    const rest: Span = [tokens[k + 1]?.start ?? end, end];
    if (t.text === ':' && k <= LONGEST) side(tokens.slice(0, k), t, rest);
    if (tokens.length - k - 1 <= LONGEST) side(tokens.slice(k + 1), t, [start, tokens[k - 1]?.end ?? start]);
  });
  return out;
}

/** Tells whether tokens share a telling word with a source of the body. */
function sourceWords(
  { headline }: RuleContext,
  drafts: readonly Draft[],
): { some(tokens: readonly Token[]): boolean } {
  const words = new Set<string>();
  for (const d of drafts) {
    for (const s of d.source) {
      if (headline && s.span[0] < headline.span[1]) continue;
      // The head of the phrase is enough of a long one; what follows a comma describes.
      for (const w of s.exact
        .split(',')[0]!
        .split(/[^\p{L}\p{N}]+/u)
        .slice(0, 12))
        if (w.length > 2) words.add(w.toLowerCase());
    }
  }
  return {
    some: (tokens) => {
      const telling = tokens.filter(
        (t) =>
          t.text.length > 2 &&
          !/^(?:the|and|for|new|former|said|says|this|that|what|who|his|her|they|their|officials?)$/.test(
            t.lower,
          ),
      );
      return (
        telling.length > 0 &&
        telling.every((t) => words.has(t.lower) || !isCapital(t)) &&
        telling.some((t) => words.has(t.lower))
      );
    },
  };
}
