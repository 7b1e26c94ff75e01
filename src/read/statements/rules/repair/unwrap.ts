import { part } from '../../../parts.ts';
import { firstEndingAfter, quotationAt, type Rule, type RuleContext, sentenceAt } from '../context.ts';
import { cueVerb } from '../cue-words.ts';
import type { Draft } from '../draft.ts';
import { trailingTag } from '../find/trailing-tag.ts';

const BY = 'unwrapped@1';
const RELAYS = /^(?:has |have |had )?(?:also |earlier |previously )?(?:reports?|reported|writes|wrote)$/i;

/**
 * "The road is shut, Finn Halvor said in a talk with the Courier, | LNA reports": who said it is Halvor; that LNA
 * passes it on is for the chain.
 */
export const unwrapRelayed: Rule = (context, drafts) => {
  for (const d of drafts) {
    const source = d.source[0];
    const only = d.content.length === 1 ? d.content[0]! : undefined;
    if (!source || !only || d.firm || only.span[1] > source.span[0]) continue;
    if (d.cue.length === 1 && RELAYS.test(d.cue[0]!.exact)) unwrap(context, d, only.span[0], only.span[1]);
  }
  return drafts;
};

function unwrap(context: RuleContext, d: Draft, start: number, end: number): void {
  const sentence = sentenceAt(context.prepared, start);
  if (!sentence || end > sentence.end) return;
  const from = firstEndingAfter(sentence.tokens, start);
  const tokens = sentence.tokens.slice(from, firstEndingAfter(sentence.tokens, end - 1) + 1);
  for (let v = tokens.length - 1; v > 4 && tokens.length - v < 30; v--) {
    if (cueVerb(tokens[v]!.lower)?.kind !== 'saying' || quotationAt(context, tokens[v]!.start)) continue;
    const found = trailingTag.read(tokens, v, context.text);
    if (!found?.source) continue;
    d.source = [part(context.text, ...found.source, BY)];
    d.cue = [part(context.text, ...found.cue, BY)];
    d.content = [part(context.text, ...found.content, BY)];
    return;
  }
}
