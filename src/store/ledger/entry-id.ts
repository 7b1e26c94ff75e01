import { sha256 } from '../../article/identity.ts';
import { canonicalJson } from '../canonical.ts';
import type { LedgerEntry } from '../judgement.ts';

type WithoutId<E> = E extends LedgerEntry ? Omit<E, 'id'> : never;

/** A judgement or a tombstone before it has its id. */
export type NewEntry = WithoutId<LedgerEntry>;

/** `le_` and 24 hex digits of everything else in the entry. An `id` that it has already is left out. */
export function entryId(entry: NewEntry): string {
  const { id: _, ...rest } = entry as NewEntry & { readonly id?: string };
  return `le_${sha256(canonicalJson(rest)).slice(0, 24)}`;
}
