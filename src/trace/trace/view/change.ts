import type { TraceVariant } from '../types.ts';

/** What of a difference is shown; null for words that are not there. */
export interface ShownChange {
  /** Undefined where it says nothing: something was put in. */
  readonly from?: string | null;
  /** Undefined where the note says it all. */
  readonly to?: string | null;
  /** "rounding", "marks lost" */
  readonly note?: string;
}

export const kindName = (kind: string): string => kind.replaceAll('-', ' ');

/** A difference, as far as its words say something: of a form changed, its name does. */
export function changeOf({ kind, sub, from, to }: TraceVariant): ShownChange {
  const note = sub && (sub === 'or-and' ? 'or / and' : kindName(sub));
  if (kind === 'directness') return { note: note ?? 'changed' };
  const after = sub === 'told-as-fact' ? null : (to?.exact ?? null);
  return {
    ...(kind !== 'addition' && { from: from?.exact ?? null }),
    to: after,
    ...(note && { note }),
  };
}
