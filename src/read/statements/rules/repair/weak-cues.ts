import { quotationAt, type Rule, type RuleContext } from '../context.ts';
import { cueAdjective, cueNoun, cueVerb } from '../cue-words.ts';
import type { Draft } from '../draft.ts';

/** Below this a find by a perfect that the lexicon does not know is none. */
const SURE = 0.8;

/** "Vell has fought | its neighbour since May": no word of saying or thinking, no marks, no clause with "that". */
export const dropWeak: Rule = (context, drafts) => {
  for (const d of drafts) if (isWeak(context, d)) d.gone = true;
  return drafts;
};

function isWeak(context: RuleContext, d: Draft): boolean {
  if (d.firm || d.cue.length === 0 || d.confidence >= SURE || d.content.length === 0) return false;
  if (!/^(?:has|have|had) \p{Ll}+$/u.test(d.cue[0]!.exact)) return false;
  if (d.content.some((p) => /^(?:that|whether|how|what|why)\b/i.test(p.exact) || /["“”«»]|''/.test(p.exact)))
    return false;
  if (quotationAt(context, d.content[0]!.span[0])) return false;
  return d.cue.every(({ exact }) => {
    const words = exact.toLowerCase().split(/[^\p{L}]+/u);
    return (
      !words.some((w) => cueVerb(w) || cueNoun(w) || cueAdjective(w) || KNOWN.test(w)) && /\p{L}/u.test(exact)
    );
  });
}

const KNOWN =
  /^(?:according|per|accord|view|opinion|words?|account|apparently|allegedly|reportedly|it|from|by|in|with|for|to)$/;
