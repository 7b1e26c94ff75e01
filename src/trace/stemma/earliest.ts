import { intervalOf } from './dates.ts';
import type { Known } from './known.ts';
import { byString } from './order.ts';
import type { Contradiction, EarliestKnown } from './types.ts';

/**
 * Those read that may be the earliest as far as their dates tell: the one whose latest moment comes first, and all that
 * may be as early. Dates that contradict the chain are taken only where there is no other.
 */
export function earliest(known: Known, contradictions: readonly Contradiction[]): EarliestKnown {
  const doubtful = new Set(
    contradictions.filter((c) => c.kind === 'date-against-chain').flatMap((c) => c.witnesses),
  );
  const dated = [...known.times].sort(([a], [b]) => byString(a, b));
  const sound = dated.filter(([id]) => !doubtful.has(id));
  const of = sound.length > 0 ? sound : dated;
  if (of.length === 0) return { witnesses: [], published: null, contradicted: false };
  let end = Number.POSITIVE_INFINITY;
  for (const [, t] of of) end = Math.min(end, t.high);
  const witnesses = of.filter(([, t]) => t.low <= end).map(([id]) => id);
  const published = witnesses
    .map((id) => known.witnesses.get(id)!.published!)
    .sort((a, b) => intervalOf(a)!.high - intervalOf(b)!.high || byString(a, b))[0]!;
  return { witnesses, published, contradicted: sound.length === 0 };
}
