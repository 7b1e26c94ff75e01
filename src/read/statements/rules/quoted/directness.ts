import { countWords } from '../../../text/words.ts';
import { firstEndingAfter, type Rule, type RuleContext } from '../context.ts';
import type { Draft } from '../draft.ts';

/** From this share of its words on between marks a content is direct (the share that PolNeAR's scorer takes). */
const DIRECT = 0.9;

/** Direct, mixed or indirect by the words between marks; marks present, lost or none. */
export const setDirectness: Rule = (context, drafts) => {
  for (const d of drafts) {
    const share = quotedShare(context, d);
    if (d.lost && share < DIRECT) {
      d.directness = 'direct';
      d.marks = 'lost';
      continue;
    }
    d.directness = share >= DIRECT ? 'direct' : share > 0 ? 'mixed' : 'indirect';
    d.marks = share > 0 ? 'present' : 'none';
  }
  return drafts;
};

function quotedShare(context: RuleContext, d: Draft): number {
  const { text, outer } = context;
  if (outer.length === 0) return 0;
  let all = 0;
  let quoted = 0;
  for (const { span } of d.content) {
    let q = firstEndingAfter(outer, span[0]);
    const first = outer[q];
    // Nearly always no quotation touches the part: then its words need not be counted.
    if (!first || first.start >= span[1]) {
      all += countWords(text, span[0], span[1]);
      continue;
    }
    all += countWords(text, span[0], span[1]);
    for (; q < outer.length && outer[q]!.start < span[1]; q++) {
      const { innerStart, innerEnd } = outer[q]!;
      const from = Math.max(span[0], innerStart);
      const to = Math.min(span[1], innerEnd);
      if (from < to) quoted += countWords(text, from, to);
    }
  }
  return all ? quoted / all : 0;
}
