import { firstEndingAfter, type Rule, type RuleContext, sentenceAt } from '../context.ts';
import type { Draft } from '../draft.ts';

/**
 * Forms that look like an attribution and are none: how a source wants to be called ("who asked not to be named"), a
 * question put to somebody ("Asked about the dam, Brandt said"), a heading ("What we know so far"), a number that
 * nobody is said to have estimated ("an estimated 400 people").
 */
export const dropUnsaid: Rule = (context, drafts) => {
  for (const d of drafts)
    if (!d.firm && d.cue.length > 0 && FORMS.some((isForm) => isForm(d, context))) d.gone = true;
  return drafts;
};

type Form = (d: Draft, context: RuleContext) => boolean;

const ANONYMITY =
  /^(?:that )?(?:not to be (?:named|identified|quoted)|to remain (?:anonymous|unnamed|unidentified)|to be (?:named|identified)|(?:on |under )?(?:the )?condition (?:of anonymity|that (?:he|she|they))|anonymity|(?:he|she|they) not be (?:named|identified))\b/i;

const anonymous: Form = (d) => {
  const words = `${d.cue.at(-1)!.exact} ${d.content[0]?.exact ?? ''}`;
  return ANONYMITY.test(d.content[0]?.exact ?? '') || /\bcondition of anonymity$/i.test(words);
};

const asked: Form = (d, { prepared }) => {
  const cue = d.cue[0]!;
  if (!/^(?:when )?asked\b/i.test(cue.exact)) return false;
  const sentence = sentenceAt(prepared, cue.span[0]);
  return sentence !== undefined && firstEndingAfter(sentence.tokens, cue.span[0]) <= 1;
};

const heading: Form = (d, { text }) =>
  /^(?:know|knew)\b/i.test(d.cue[0]!.exact) &&
  /^(?:we|you)$/i.test(d.source[0]?.exact ?? '') &&
  /\bwhat(?: else)? $/i.test(text.slice(Math.max(0, d.source[0]!.span[0] - 10), d.source[0]!.span[0]));

const estimated: Form = (d, { text }) => {
  const [at] = d.cue[0]!.span;
  return (
    /^(?:estimated|reported|claimed|alleged)$/i.test(d.cue[0]!.exact) &&
    /\b(?:an?|the|some) $/i.test(text.slice(Math.max(0, at - 6), at))
  );
};

/** A quoted answer may follow such a word: alone it is none. */
const bare: Form = (d) =>
  d.content.length === 1 && /^(?:what|how|why|when|where|who|which)$/i.test(d.content[0]!.exact);

const pictures: Form = (d) =>
  /^post(?:ing|ed)$/i.test(d.cue[0]!.exact) &&
  /^(?:an? |some |the )?(?:pictures?|photos?|photographs?|images?|videos?|footage|links?)\b/i.test(
    d.content[0]?.exact ?? '',
  );

const FORMS: readonly Form[] = [anonymous, asked, heading, estimated, bare, pictures];
