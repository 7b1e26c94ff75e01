import { canonicalJson } from '../canonical.ts';
import type { LedgerEntry, NameJudgement, StatementJudgement, Tombstone } from '../judgement.ts';

/** What holds after all entries. */
export interface LedgerState {
  /** The last judgement of each pair of names that was not withdrawn, by `namesKey`. */
  readonly names: ReadonlyMap<string, NameJudgement>;
  /** The last judgement of each pair of statements that was not withdrawn, by `statementsKey`. */
  readonly statements: ReadonlyMap<string, StatementJudgement>;
  /** All of them, by article, in the order of the ledger: what was removed may have come again. */
  readonly tombstones: ReadonlyMap<string, readonly Tombstone[]>;
}

/** The same for both orders of a pair. */
export const namesKey = (pair: readonly [string, string]): string => canonicalJson([...pair].sort());

/** By article, text and spans, so that it stays when ids of statements change; the same for both orders of a pair. */
export function statementsKey(pair: StatementJudgement['pair']): string {
  const keys = pair.map(({ article, text, spans }) => canonicalJson({ article, text, spans }));
  return canonicalJson(keys.sort());
}

/** The state of a ledger: a function of its entries in their order and of nothing else. The last one counts. */
export function ledgerState(entries: Iterable<LedgerEntry>): LedgerState {
  const names = new Map<string, NameJudgement>();
  const statements = new Map<string, StatementJudgement>();
  const tombstones = new Map<string, readonly Tombstone[]>();
  for (const entry of entries) {
    if (entry.kind === 'names') judge(names, namesKey(entry.pair), entry);
    else if (entry.kind === 'statements') judge(statements, statementsKey(entry.pair), entry);
    else tombstones.set(entry.article, [...(tombstones.get(entry.article) ?? []), entry]);
  }
  return { names, statements, tombstones };
}

function judge<J extends NameJudgement | StatementJudgement>(
  state: Map<string, J>,
  key: string,
  entry: J,
): void {
  // Taken out first: the order of the map is that of the judgements that hold.
  state.delete(key);
  if (entry.verdict !== 'withdrawn') state.set(key, entry);
}
