import { firstEndingAfter, type Rule, type RuleContext, sentenceAt } from './context.ts';
import { type CueWord, cueAdjective, cueNoun, cueVerb } from './cue-words.ts';
import type { Draft } from './draft.ts';

/** Saying or attitude, and which, by the words of the cue. A quotation in marks is said, whatever it shows. */
export const setKind: Rule = (context, drafts) => {
  for (const d of drafts) {
    const word = d.cue.length ? telling(context, d) : undefined;
    d.kind = word?.kind ?? 'saying';
    d.attitude = word?.attitude;
  }
  return drafts;
};

/**
 * The word of the cue that tells most: a noun or adjective of attitude ("expressed deep concern", "is concerned"),
 * else the first verb that has a kind.
 */
function telling(context: RuleContext, d: Draft): CueWord | undefined {
  let verb: CueWord | undefined;
  for (const { span } of d.cue) {
    const sentence = sentenceAt(context.prepared, span[0]);
    if (!sentence) continue;
    const { tokens } = sentence;
    for (let k = firstEndingAfter(tokens, span[0]); k < tokens.length && tokens[k]!.start < span[1]; k++) {
      const { lower } = tokens[k]!;
      const v = cueVerb(lower);
      if (v?.kind === 'saying' && v.strong) return v;
      verb ??= v;
      if (v && verb && verb !== v && verb.kind === 'saying' && v.kind === 'attitude') continue;
      const named = v ? undefined : (cueAdjective(lower) ?? cueNoun(lower));
      if (named?.kind === 'attitude') return named;
    }
  }
  return verb;
}
