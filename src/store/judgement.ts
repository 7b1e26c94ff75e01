import type { Span } from '../model/index.ts';

/** A statement as a judgement holds it: enough to find it again when ids have changed. */
export interface StatementRef {
  readonly statement: string;
  readonly article: string;
  /** sha-256 of the text that the spans refer to. */
  readonly text: string;
  /** UTF-16, half-open: the content's parts. */
  readonly spans: readonly Span[];
  /** The words of the spans, in order. */
  readonly exact: readonly string[];
}

export type Verdict = 'same' | 'different' | 'unsure';

interface Entry {
  /** `le_` and 24 hex digits of everything else in the entry. */
  readonly id: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** Who judged, as the user calls themselves. */
  readonly who: string;
}

/** Whether two names as written (or a name and a known person) mean the same one. */
export interface NameJudgement extends Entry {
  readonly kind: 'names';
  /** Two names as written, or `person:ID` of an imported list; sorted by code unit. */
  readonly pair: readonly [string, string];
  /** `withdrawn` takes back what was judged before. */
  readonly verdict: Verdict | 'withdrawn';
  readonly note?: string;
}

/** Whether two statements are tellings of one. */
export interface StatementJudgement extends Entry {
  readonly kind: 'statements';
  readonly pair: readonly [StatementRef, StatementRef];
  readonly verdict: Verdict | 'withdrawn';
  readonly note?: string;
}

/** What is left of an article that was removed. */
export interface Tombstone extends Entry {
  readonly kind: 'forget';
  readonly article: string;
  /** The captures that were removed. */
  readonly captures: readonly string[];
  /** sha-256 of their originals, so that the same bytes are known if they come again. */
  readonly originals: readonly string[];
  readonly reason: string;
}

/** One line of the ledger. A later entry on the same pair undoes an earlier one. */
export type LedgerEntry = NameJudgement | StatementJudgement | Tombstone;

/** Append-only: JSON Lines in a folder, or the table `ledger` of a PostgreSQL. */
export interface Ledger {
  /** When it resolves, the entries are durable. One whose id is there already is not written again. */
  append(entries: readonly LedgerEntry[]): Promise<void>;
  /** In the order of writing. */
  read(): AsyncIterable<LedgerEntry>;
  close(): Promise<void>;
}
