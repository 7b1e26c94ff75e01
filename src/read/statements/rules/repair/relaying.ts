import { firstEndingAfter, type Rule, sentenceAt } from '../context.ts';
import type { Draft } from '../draft.ts';

/** "She said this in an interview with": names how something was said, and says nothing itself. */
export const dropRelaying: Rule = (context, drafts) => {
  for (const d of drafts) if (isRelaying(context.prepared, d)) d.gone = true;
  return drafts;
};

const POINTING = /^(?:this|so|it|about)$/;
const SAYING =
  /\b(?:said|says|stated|states|told|announced|reported|wrote|writes|declared|emphasi[sz]ed|noted|spoke|added|confirmed)\b/i;

const WHOLE =
  /^(?:\S+ ){1,6}(?:said|stated|told|announced|reported|wrote|declared|noted|added|confirmed) (?:this|so|it|about this|about it)(?: to \S+(?: \S+){0,4})?(?: (?:in|on|during|at|via) [^,.;]{2,80})?$/;

/** A statement whose content only points back ("this in an interview with the Courier"). */
export function isRelaying(prepared: Parameters<typeof sentenceAt>[0], d: Draft): boolean {
  if (d.cue.length === 0) return false;
  // "LNA reports | She said this in an interview".
  if (d.content.length === 1 && WHOLE.test(d.content[0]!.exact)) return true;
  if (!SAYING.test(d.cue[0]!.exact)) return false;
  const [start] = d.content[0]?.span ?? [0, 0];
  const sentence = sentenceAt(prepared, start);
  if (!sentence) return false;
  const { tokens } = sentence;
  let k = firstEndingAfter(tokens, start);
  if (!POINTING.test(tokens[k]?.lower ?? '')) return false;
  if (tokens[k]!.lower === 'about' && !/^(?:this|it)$/.test(tokens[++k]?.lower ?? '')) return false;
  const next = tokens[k + 1];
  return !next || /^(?:in|on|during|at|to|via|with|while|after|citing|,|\.)$/.test(next.lower);
}
