import type { Span } from '../../model/index.ts';
import { bisect } from '../sorted.ts';
import type { Prepared } from '../text/prepare.ts';

/** Stretches between quotation marks, in order; one left open ends with its paragraph. */
export function quotedStretches(prepared: Prepared): Span[] {
  const out: Span[] = [];
  let open = -1;
  let paragraph = -1;
  let end = 0;
  for (const sentence of prepared.sentences) {
    if (sentence.paragraph !== paragraph) {
      if (open >= 0) out.push([open, end]);
      open = -1;
      paragraph = sentence.paragraph;
    }
    for (const t of sentence.tokens) {
      if (t.text === '“' || t.text === '«' || t.text === '„') {
        if (open < 0) open = t.start;
      } else if (t.text === '”' || t.text === '»') {
        if (open >= 0) out.push([open, t.end]);
        open = -1;
      } else if (t.text === '"') {
        if (open >= 0) out.push([open, t.end]);
        open = open >= 0 ? -1 : t.start;
      }
      end = t.end;
    }
  }
  if (open >= 0) out.push([open, end]);
  return out;
}

/** Whether a span lies inside a quotation, marks around nothing but itself left out of account (the "Herald"). */
export function isQuoted(stretches: readonly Span[], span: Span): boolean {
  const s = stretches[bisect(stretches.length, (i) => stretches[i]![1] <= span[0])];
  return s !== undefined && s[0] < span[0] && span[1] <= s[1] && s[1] - s[0] - (span[1] - span[0]) > 4;
}
