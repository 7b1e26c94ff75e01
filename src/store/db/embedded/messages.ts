/** Main thread to the database's thread: one query at a time. */
export type Asked =
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'close' };

/** The thread's answers, in the order of what was asked; the first one tells that it is open. */
export type Answered =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'rows';
      readonly command: string;
      readonly rowCount: number;
      readonly names: readonly string[];
      readonly types: readonly number[];
      /** Values as PostgreSQL's text; bytea as bytes. */
      readonly rows: readonly (readonly (string | Uint8Array | null)[])[];
    }
  | { readonly kind: 'error'; readonly error: ErrorFields }
  | { readonly kind: 'closed' };

/** What is kept of PostgreSQL's error on its way between threads. */
export interface ErrorFields {
  readonly message: string;
  /** SQLSTATE; none where it is no error of PostgreSQL's but a fault of the engine. */
  readonly code?: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
}

export interface ThreadData {
  /** The data folder. */
  readonly folder: string;
}
