import type { Article } from '../model/index.ts';

/** What came in, as it came, with the text that was made of it: enough to rebuild everything else. */
export interface Capture {
  /** `cp_` and 24 hex digits, a function of everything here but `takenAt` and `name`: see `captureId`. */
  readonly id: string;
  /** When it was taken: ISO 8601 in UTC with milliseconds. */
  readonly takenAt: string;
  readonly kind: CaptureKind;
  /** What the user called it: a path, an address, `file.jsonl:12`. For messages; no part of the identity. */
  readonly name: string;
  /** Media type of `original`. */
  readonly contentType: string;
  /** As fetched, after redirects. */
  readonly address?: string;
  /** Of the HTTP answer, as they came. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** The bytes as they came; for an article that was handed over as text, the text in UTF-8. */
  readonly original: Uint8Array;
  /**
   * Of kind `article`: the text with all facts given or found. It is kept beside the original and never made anew
   * from it, so that no newer extraction moves the text under the offsets of a reading.
   */
  readonly article?: Article;
}

/** `people`: a piece of a user's list of names (`names import`). */
export type CaptureKind = 'article' | 'people';

/** Where a record of the log does not hold, for `store check`. */
export interface LogProblem {
  /** File (within the store) or table. */
  readonly where: string;
  readonly what: string;
  readonly todo: string;
}

export interface LogInfo {
  readonly captures: number;
  /** As kept, compressed. */
  readonly bytes: number;
  readonly segments: number;
}

/**
 * Append-only log of captures, the truth that everything else is derived from: segments of WARC records in a folder
 * (`log/`), or the table `capture` of a PostgreSQL (`table-log/`).
 */
export interface CaptureLog {
  /**
   * Keeps the captures; when it resolves they are durable (written and fsynced, index lines too; or committed). One
   * whose id is there already is not written again: `known`. Concurrent calls share one fsync.
   */
  append(captures: readonly Capture[]): Promise<readonly ('new' | 'known')[]>;
  has(id: string): Promise<boolean>;
  get(id: string): Promise<Capture | undefined>;
  /** All ids, in the order of the log, in pieces. */
  ids(): AsyncIterable<readonly string[]>;
  /** All captures, in the order of the log. */
  read(): AsyncIterable<Capture>;
  /**
   * Removes the bytes for good (`forget`). The caller has written the tombstone to the ledger before; a removal that
   * was cut off is ended by calling this again. Unknown ids are passed over.
   */
  remove(ids: readonly string[]): Promise<void>;
  /** Compares every byte with the index; empty when all is accounted for. */
  check(): AsyncIterable<LogProblem>;
  info(): Promise<LogInfo>;
  close(): Promise<void>;
}
