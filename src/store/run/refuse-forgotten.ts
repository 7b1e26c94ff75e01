import { createHash } from 'node:crypto';
import type { Capture } from '../capture.ts';
import type { Tombstone } from '../judgement.ts';
import type { LedgerState } from '../ledger/index.ts';

/** Bytes that were removed once are not taken in again. */
export function refuseForgotten({ tombstones }: LedgerState): (capture: Capture) => string | undefined {
  const gone = new Map<string, Tombstone>();
  for (const tombstone of [...tombstones.values()].flat())
    for (const hash of tombstone.originals) gone.set(hash, tombstone);
  if (gone.size === 0) return () => undefined;
  return ({ original }) => {
    const tombstone = gone.get(createHash('sha256').update(original).digest('hex'));
    return (
      tombstone &&
      `forgotten on ${tombstone.at.slice(0, 10)} by ${tombstone.who} (${tombstone.reason}); it is not taken in again`
    );
  };
}
