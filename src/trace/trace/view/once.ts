import { overlaps } from '../../../read/parts.ts';
import type { TraceVariant } from '../types.ts';

/** What two sentences, or two stretches of words, show of one difference, once. */
export function onceEach(variants: readonly TraceVariant[]): TraceVariant[] {
  const out: TraceVariant[] = [];
  for (const v of variants)
    if (!out.some((o) => o.kind === v.kind && (isSame(o.from, v.from) || isSame(o.to, v.to)))) out.push(v);
  return out;
}

const isSame = (a: TraceVariant['from'], b: TraceVariant['from']): boolean =>
  a !== null && b !== null && (overlaps(a.span, b.span) || a.exact.toLowerCase() === b.exact.toLowerCase());
